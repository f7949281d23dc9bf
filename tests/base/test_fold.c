/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/fold.h"
#include "base/language.h"
#include "base/random.h"
#include "base/text.h"
#include <string.h>

static void assert_folds(const char *src, const char *expected)
{
    char folded[400];
    struct error err = {0};
    if (!fold_code(folded, sizeof folded, src, &err))
        fail_msg("\"%s\": %s", src, err.message);
    assert_string_equal(folded, expected);
}

static void plain_names_become_capitals(void **state)
{
    (void)state;
    assert_folds("Siti Rahma, A.Md.Keb", "SITI RAHMA, A.MD.KEB");
    assert_folds("005/PKM-LRL/IX/2019", "005/PKM-LRL/IX/2019");
    assert_folds("D'Souza (Ibu) & Anak", "D'SOUZA (IBU) & ANAK");
    assert_folds("", "");
}

static void marks_are_dropped(void **state)
{
    (void)state;
    assert_folds("José Águeda", "JOSE AGUEDA");
    assert_folds("Jose\u0301", "JOSE");
    assert_folds("Nguyễn Thị", "NGUYEN THI");
    assert_folds("Šárka Čapková", "SARKA CAPKOVA");
    assert_folds("İpek Işık Yıldız", "IPEK ISIK YILDIZ");
}

static void letters_without_decomposition_have_a_spelling(void **state)
{
    (void)state;
    assert_folds("Weiß STRAẞE", "WEISS STRASSE");
    assert_folds("Søren Ødegård", "SOREN ODEGARD");
    assert_folds("Łukasz Wałęsa", "LUKASZ WALESA");
    assert_folds("Đặng Đình, đ", "DANG DINH, D");
    assert_folds("Ægir Œuvre æ œ", "AEGIR OEUVRE AE OE");
    assert_folds("Þór Guðrún", "THOR GUDRUN");
    assert_folds("Ħal Ŧ ŋ ı ſ", "HAL T NG I S");
}

static void typographic_signs_become_plain_ones(void **state)
{
    (void)state;
    assert_folds("Ma’ruf ‘A’ ʻOkina ʼn", "MA'RUF 'A' 'OKINA 'N");
    assert_folds("“Posyandu” „Melati‟ \"Mawar\" «X»", "'POSYANDU' 'MELATI' 'MAWAR' 'X'");
    assert_folds("D´Arc `x`", "D'ARC 'X'");
    assert_folds("2019–2020 — A‐B‑C−D", "2019-2020 - A-B-C-D");
    assert_folds("Dasar…", "DASAR...");
    assert_folds("1⁄2", "1/2");
}

static void signs_of_the_code_itself_are_replaced(void **state)
{
    (void)state;
    assert_folds("ASI+MPASI", "ASI-MPASI");
    assert_folds("Pijat: dasar", "PIJAT - DASAR");
    assert_folds("Sesi:2", "SESI -2");
    assert_folds(":awal", "-AWAL");
    assert_folds("[A] {B}; C_D", "(A) (B), C-D");
}

static void spaces_are_single_and_trimmed(void **state)
{
    (void)state;
    assert_folds("  Siti \t\n Rahma  ", "SITI RAHMA");
    assert_folds("Siti\u00a0Rahma\u3000\u2003Dewi", "SITI RAHMA DEWI");
    assert_folds("   ", "");
}

static void invisible_characters_vanish(void **state)
{
    (void)state;
    assert_folds("Ra\u00adhma\u200b", "RAHMA");
    assert_folds("\ufeffSiti \u202aX", "SITI X");
}

static void compatibility_forms_are_spelled_out(void **state)
{
    (void)state;
    assert_folds("ﬁlia Ｓｉｔｉ １２", "FILIA SITI 12");
    assert_folds("Nº ½", "NO 1/2");
}

static void every_letter_of_european_latin_has_a_spelling(void **state)
{
    (void)state;
    for (uint32_t rune = 0xC0; rune < 0x180; rune++) {
        if (rune == 0xF7) /* the division sign */
            continue;
        char letter[5] = "", folded[40];
        text_encode(rune, letter);
        if (!fold_code(folded, sizeof folded, letter, NULL) || folded[0] == '\0')
            fail_msg("U+%04X %s", rune, letter);
    }
}

static void other_scripts_are_refused_by_name(void **state)
{
    (void)state;
    static const struct {
        const char *text, *named;
    } cases[] = {
        {"Siti Иванова", "И"}, {"ꦱꦶꦠꦶ", "ꦱ"},    {"山田", "山"}, {"Siti 😀", "😀"},
        {"سيتي", "س"},         {"한", "한"},   {"10 °C", "°"}, {"a@b", "@"},
        {"50%", "%"},          {"Siti?", "?"}, {"A*", "*"},    {"÷", "÷"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char folded[100] = "before";
        struct error err = {0};
        assert_false(fold_code(folded, sizeof folded, cases[i].text, &err));
        assert_int_equal(err.kind, ERROR_REFUSED);
        assert_non_null(strstr(err.message, cases[i].named));
        assert_string_not_equal(err.remedy, "");
        assert_string_equal(folded, "before");
    }
}

static void control_characters_are_named_by_number(void **state)
{
    (void)state;
    char folded[100];
    struct error err = {0};
    assert_false(fold_code(folded, sizeof folded, "a\x1b[1m", &err));
    assert_non_null(strstr(err.message, "U+001B"));
    assert_null(strchr(err.message, '\x1b'));
    assert_false(fold_code(folded, sizeof folded, "a\xc2\x9b", &err));
    assert_non_null(strstr(err.message, "U+009B"));
    assert_null(strstr(err.message, "\xc2\x9b"));
}

static void what_is_not_utf8_is_refused(void **state)
{
    (void)state;
    char folded[100];
    struct error err = {0};
    assert_false(fold_code(folded, sizeof folded, "Jos\xe9", &err));
    assert_int_equal(err.kind, ERROR_REFUSED);
    assert_false(fold_code(folded, sizeof folded, "\xed\xa0\x80", &err));
}

static void the_result_must_fit(void **state)
{
    (void)state;
    char folded[6];
    struct error err = {0};
    assert_true(fold_code(folded, sizeof folded, " Rahma ", &err));
    assert_string_equal(folded, "RAHMA");
    assert_false(fold_code(folded, sizeof folded, "Rahmaß", &err));
    assert_int_equal(err.kind, ERROR_REFUSED);
    assert_string_equal(folded, "RAHMA");
}

static void a_text_may_be_folded_in_its_own_place(void **state)
{
    (void)state;
    char text[40] = "Yosefina Batlayar: kader";
    assert_true(fold_code(text, sizeof text, text, NULL));
    assert_string_equal(text, "YOSEFINA BATLAYAR - KADER");
}

/* Characters from everywhere, those that have a spelling more often than the rest. */
static uint32_t draw_rune(struct random *random)
{
    static const uint32_t ranges[][2] = {
        {' ', '~'},       {' ', '~'},       {' ', '~'},         {0xA0, 0x24F},
        {0xA0, 0x24F},    {0x250, 0x36F},   {0x1E00, 0x1EFF},   {0x2000, 0x206F},
        {0x2070, 0x214F}, {0x2C60, 0x2C7F}, {0x3000, 0x30FF},   {0xFB00, 0xFB06},
        {0xFE00, 0xFE6F}, {0xFF00, 0xFF5E}, {0x1D400, 0x1D7FF}, {1, 0x10FFFF},
    };
    const uint32_t *range = ranges[random_below(random, COUNT(ranges))];
    uint32_t rune = range[0] + random_below(random, range[1] - range[0] + 1);
    return rune >= 0xD800 && rune <= 0xDFFF ? 'x' : rune;
}

static void folding_random_text_gives_plain_text_or_a_refusal_and_is_idempotent(void **state)
{
    (void)state;
    struct random random;
    random_seed(&random, 71);
    int folded_texts = 0;
    for (int round = 0; round < 50000; round++) {
        char src[64], once[400], twice[400];
        size_t length = 0;
        for (uint32_t left = random_below(&random, 12); left > 0; left--)
            length += text_encode(draw_rune(&random), src + length);
        src[length] = '\0';
        struct error err = {0};
        if (!fold_code(once, sizeof once, src, &err)) {
            assert_int_equal(err.kind, ERROR_REFUSED);
            continue;
        }
        folded_texts++;
        if (!fold_is_plain(once) || !fold_code(twice, sizeof twice, once, NULL) ||
            strcmp(once, twice) != 0)
            fail_msg("\"%s\" became \"%s\"", src, once);
    }
    assert_true(folded_texts > 5000);
}

static void every_single_character_folds_to_plain_text_or_is_refused(void **state)
{
    (void)state;
    for (uint32_t rune = 1; rune <= 0x10FFFF; rune++) {
        if (rune >= 0xD800 && rune <= 0xDFFF)
            continue;
        char src[5] = "", folded[40];
        text_encode(rune, src);
        if (fold_code(folded, sizeof folded, src, NULL) && !fold_is_plain(folded))
            fail_msg("U+%04X became \"%s\"", rune, folded);
    }
}

static void random_bytes_are_folded_or_refused(void **state)
{
    (void)state;
    struct random random;
    random_seed(&random, 72);
    for (int round = 0; round < 50000; round++) {
        char src[16], folded[64];
        size_t length = random_below(&random, sizeof src);
        for (size_t i = 0; i < length; i++)
            src[i] = (char)(1 + random_below(&random, 255));
        src[length] = '\0';
        if (fold_code(folded, sizeof folded, src, NULL))
            assert_true(fold_is_plain(folded));
    }
}

static void plain_text_is_recognised(void **state)
{
    (void)state;
    static const char *const plain[] = {"", "A", "SITI RAHMA, A.MD.KEB", "0/9-('&)."};
    static const char *const other[] = {" A",  "A ",    "A  B", "a",    "A+B", "A:B",
                                        "A\n", "\"A\"", "É",    "A\tB", " ",   "A?"};
    for (size_t i = 0; i < COUNT(plain); i++)
        if (!fold_is_plain(plain[i]))
            fail_msg("\"%s\" is plain", plain[i]);
    for (size_t i = 0; i < COUNT(other); i++)
        if (fold_is_plain(other[i]))
            fail_msg("\"%s\" is not plain", other[i]);
}

static void dear_signs_are_counted_in_runs(void **state)
{
    (void)state;
    assert_int_equal(fold_runs(""), 0);
    assert_int_equal(fold_runs("SITI RAHMA A.MD.KEB 1/2-3"), 0);
    assert_int_equal(fold_runs("SITI, RAHMA"), 1);
    assert_int_equal(fold_runs("A,'(&)B"), 1);
    assert_int_equal(fold_runs("(A)"), 2);
    assert_int_equal(fold_runs("A, B, 'C'"), 4);
    assert_int_equal(fold_runs("&"), 1);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_names_become_capitals),
        cmocka_unit_test(marks_are_dropped),
        cmocka_unit_test(letters_without_decomposition_have_a_spelling),
        cmocka_unit_test(typographic_signs_become_plain_ones),
        cmocka_unit_test(signs_of_the_code_itself_are_replaced),
        cmocka_unit_test(spaces_are_single_and_trimmed),
        cmocka_unit_test(invisible_characters_vanish),
        cmocka_unit_test(compatibility_forms_are_spelled_out),
        cmocka_unit_test(every_letter_of_european_latin_has_a_spelling),
        cmocka_unit_test(other_scripts_are_refused_by_name),
        cmocka_unit_test(control_characters_are_named_by_number),
        cmocka_unit_test(what_is_not_utf8_is_refused),
        cmocka_unit_test(the_result_must_fit),
        cmocka_unit_test(a_text_may_be_folded_in_its_own_place),
        cmocka_unit_test(folding_random_text_gives_plain_text_or_a_refusal_and_is_idempotent),
        cmocka_unit_test(every_single_character_folds_to_plain_text_or_is_refused),
        cmocka_unit_test(random_bytes_are_folded_or_refused),
        cmocka_unit_test(plain_text_is_recognised),
        cmocka_unit_test(dear_signs_are_counted_in_runs),
    };
    return RUN(tests);
}
