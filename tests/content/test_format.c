/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the format lets people write. */
#include "base/buffer.h"
#include "base/decimal.h"
#include "content/quiz.h"
#include "load.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "Lulus-Kuis: 1\nJudul: Uji\nBahasa: id\n"

/* The stem of the first item; borrowed from *quiz. */
static const char *stem_of(const char *text, struct quiz **quiz)
{
    *quiz = read_clean(text);
    assert_int_equal((*quiz)->item_count, 1);
    return (*quiz)->items[0].stem.text[0];
}

static void assert_stem(const char *text, const char *stem)
{
    struct quiz *quiz;
    assert_string_equal(stem_of(text, &quiz), stem);
    quiz_free(quiz);
}

static void medical_signs_are_text(void **state)
{
    (void)state;
    assert_stem(HEAD "1. 10 IU IM #bukan IV, *oksitosin*, [10 IU] > 500 ml, 50 % = separuh\n"
                     "   Tekanan darah: 140/90\n"
                     "   # bukan catatan\n"
                     "   - \"kutip\", {kurung}, ~ dan \\ juga\n"
                     "   Kode: a\n   Jawaban: Benar\n",
                "10 IU IM #bukan IV, *oksitosin*, [10 IU] > 500 ml, 50 % = separuh "
                "Tekanan darah: 140/90 # bukan catatan - \"kutip\", {kurung}, ~ dan \\ juga");
}

static void a_backslash_makes_syntax_text(void **state)
{
    (void)state;
    assert_stem(HEAD "1. Mana yang benar?\n"
                     "   \\A. bukan pilihan\n"
                     "   \\Jawaban: bukan kunci\n"
                     "   \\\\ satu garis miring\n"
                     "   Kode: a\n   Jawaban: Benar\n",
                "Mana yang benar? A. bukan pilihan Jawaban: bukan kunci \\ satu garis miring");
}

static void a_lone_backslash_makes_a_paragraph(void **state)
{
    (void)state;
    assert_stem(HEAD "1. Satu.\n   \\\n   \\\n   Dua.\n   Masih dua.\n   \\\n"
                     "   Kode: a\n   Jawaban: Benar\n",
                "Satu.\n\nDua. Masih dua.");
}

static void a_header_key_inside_an_item_is_text(void **state)
{
    (void)state;
    assert_stem(HEAD "1. Ditanya:\n   Nilai lulus: 80\n   Waktu: 5 menit\n"
                     "   Kode: a\n   Jawaban: Benar\n",
                "Ditanya: Nilai lulus: 80 Waktu: 5 menit");
}

static void blank_lines_and_comments_end_nothing(void **state)
{
    (void)state;
    assert_stem(HEAD "\n# catatan\n1. Satu\n\n# catatan\n   dua\n \t\n   tiga\n"
                     "   Kode: a\n\n   Jawaban: Benar\n",
                "Satu dua tiga");
}

static void a_numbered_list_may_stand_in_a_stem(void **state)
{
    (void)state;
    assert_stem(HEAD "1. Perhatikan:\n   1. Pucat\n   2. Pusing\n   Mana tanda bahaya?\n"
                     "   Kode: a\n   Jawaban: Benar\n",
                "Perhatikan: 1. Pucat 2. Pusing Mana tanda bahaya?");
}

static void tabs_and_no_break_spaces_are_spaces(void **state)
{
    (void)state;
    struct quiz *quiz;
    const char *stem = stem_of(HEAD "Nilai\xC2\xA0lulus:\xC2\xA0"
                                    "75\xC2\xA0%\xC2\xA0\nWaktu:20\xC2\xA0menit\n"
                                    "1.\tSatu\tdua\n\ttiga\n\xC2\xA0\xC2\xA0Kode:a\xC2\xA0\n"
                                    "\tA.\xC2\xA0Ya\n\tB)\tTidak\n\tJawaban : B\t\n",
                               &quiz);
    assert_string_equal(stem, "Satu dua tiga");
    assert_int_equal(quiz->header.pass_mark, 75);
    assert_int_equal(quiz->minutes, 20);
    assert_string_equal(quiz->items[0].code, "a");
    assert_string_equal(quiz->items[0].options[1].text.text[0], "Tidak");
    assert_true(quiz->items[0].options[1].key);
    quiz_free(quiz);
}

static void text_is_kept_in_normal_form(void **state)
{
    (void)state;
    assert_stem(HEAD "1. Cafe\xCC\x81\n   Kode: a\n   Jawaban: Benar\n", "Caf\xC3\xA9");
}

static void keys_may_be_english_in_any_case(void **state)
{
    (void)state;
    struct quiz *quiz = read_clean("lulus-kuis: 1\n"
                                   "TITLE: Test\nShort title: T\nLanguages: EN\nPass mark: 60\n"
                                   "Time: 30 min\nShuffle items: no\nShuffle options: NO\n"
                                   "Topics: One\nReviewed by: A midwife, 2026\nSources: A = b\n"
                                   "Licence: CC0\n"
                                   "1) Which?\n   Code: one\n   A) This\n   B) That\n"
                                   "   ANSWER: a\n   Explanation: Because.\n"
                                   "   Explanation B: Not.\n   Topic: One\n   Weight: 1.5\n"
                                   "   Source: A\n   Shuffle: yes\n"
                                   "2) Is it?\n   Code: two\n   Kunci: False\n");
    assert_string_equal(quiz->header.title.text[0], "Test");
    assert_int_equal(quiz->minutes, 30);
    assert_false(quiz->shuffle_items);
    assert_true(quiz->items[0].shuffle);
    assert_true(quiz->items[0].options[0].key);
    assert_int_equal(quiz->items[0].weight, POINT * 3 / 2);
    assert_string_equal(quiz->items[1].options[1].text.text[0], "False");
    assert_true(quiz->items[1].options[1].key);
    quiz_free(quiz);
}

static void items_follow_the_files_rule_of_shuffling(void **state)
{
    (void)state;
    struct quiz *quiz = read_clean(HEAD "Acak pilihan: tidak\n"
                                        "1. Satu?\n   Kode: a\n   A. Ya\n   B. Tidak\n"
                                        "   Jawaban: A\n"
                                        "2. Dua?\n   Kode: b\n   Acak: ya\n   A. Ya\n"
                                        "   B. Tidak\n   Jawaban: A\n");
    assert_true(quiz->shuffle_items);
    assert_false(quiz->items[0].shuffle);
    assert_true(quiz->items[1].shuffle);
    quiz_free(quiz);
}

static void a_number_is_answered_in_three_ways(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        int64_t low, high;
    } table[] = {
        {"2,5", 250000, 250000},
        {"2.5", 250000, 250000},
        {"2..3", 200000, 300000},
        {"0,5 .. 1,25", 50000, 125000},
        {"2,5 \xC2\xB1 0,1", 240000, 260000},
        {"0,05\xC2\xB1"
         "0.1",
         0, 15000},
        {"40", 4000000, 4000000},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        char text[256];
        snprintf(text, sizeof text, HEAD "1. Berapa?\n   Kode: a\n   Jawaban: %s\n",
                 table[i].answer);
        struct quiz *quiz = read_clean(text);
        assert_int_equal(quiz->items[0].kind, ITEM_NUMERIC);
        assert_int_equal(quiz->items[0].low, table[i].low);
        assert_int_equal(quiz->items[0].high, table[i].high);
        quiz_free(quiz);
    }
}

static void a_third_language_is_fine(void **state)
{
    (void)state;
    struct quiz *quiz = read_clean("Lulus-Kuis: 1\nJudul: Satu\n  en: One\n  jv: Siji\n"
                                   "Bahasa: id, en, jv\n"
                                   "1. Satu?\n   en: One?\n   jv: Siji?\n   Kode: a\n"
                                   "   Jawaban: Benar\n");
    assert_string_equal(quiz->items[0].stem.text[2], "Siji?");
    assert_string_equal(quiz->items[0].options[0].text.text[1], "True");
    assert_null(quiz->items[0].options[0].text.text[2]);
    quiz_free(quiz);
}

/* The text with another line break; free it. */
static char *with_breaks(const struct text *text, const char *line_break, const char *start)
{
    struct buffer out = {0};
    buffer_puts(&out, start);
    for (size_t i = 0; i < text->length; i++)
        if (text->bytes[i] == '\n')
            buffer_puts(&out, line_break);
        else
            buffer_putc(&out, text->bytes[i]);
    return buffer_claim(&out);
}

static void assert_same_quiz(const struct quiz *a, const struct quiz *b)
{
    assert_int_equal(a->item_count, b->item_count);
    for (size_t i = 0; i < a->item_count; i++) {
        assert_string_equal(a->items[i].stem.text[1], b->items[i].stem.text[1]);
        assert_int_equal(a->items[i].line, b->items[i].line);
        assert_int_equal(a->items[i].option_count, b->items[i].option_count);
        assert_string_equal(a->items[i].code, b->items[i].code);
    }
}

static void line_breaks_of_every_system_and_a_byte_order_mark_read_alike(void **state)
{
    (void)state;
    struct text text = load_fixture("hpp.kuis.txt");
    struct quiz *plain = read_clean(text.bytes);
    static const char *const breaks[] = {"\r\n", "\r", "\n"};
    for (size_t i = 0; i < 3; i++) {
        char *other = with_breaks(&text, breaks[i], "\xEF\xBB\xBF");
        struct quiz *quiz = read_clean(other);
        assert_same_quiz(plain, quiz);
        quiz_free(quiz);
        free(other);
    }
    quiz_free(plain);
    free(text.bytes);
}

static void columns_are_counted_in_characters(void **state)
{
    (void)state;
    const char *text = "\xEF\xBB\xBF" HEAD "1. \xC3\x89t\xC3\xA9 25 \xC2\xB0\x43 \x07 ?\n"
                       "   Kode: a\n   Jawaban: Benar\n";
    assert_one_fault(text, strlen(text), 4, 14, "U+0007");
}

static void broken_bytes_are_told_once_a_file(void **state)
{
    (void)state;
    const char *text = HEAD "1. Suhu 25 \xB0\x43?\n   Kode: a\n   Jawaban: Benar\n"
                            "2. Suhu 30 \xB0\x43?\n   Kode: b\n   Jawaban: Benar\n";
    assert_one_fault(text, strlen(text), 4, 12, "not UTF-8");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(medical_signs_are_text),
        cmocka_unit_test(a_backslash_makes_syntax_text),
        cmocka_unit_test(a_lone_backslash_makes_a_paragraph),
        cmocka_unit_test(a_header_key_inside_an_item_is_text),
        cmocka_unit_test(blank_lines_and_comments_end_nothing),
        cmocka_unit_test(a_numbered_list_may_stand_in_a_stem),
        cmocka_unit_test(tabs_and_no_break_spaces_are_spaces),
        cmocka_unit_test(text_is_kept_in_normal_form),
        cmocka_unit_test(keys_may_be_english_in_any_case),
        cmocka_unit_test(items_follow_the_files_rule_of_shuffling),
        cmocka_unit_test(a_number_is_answered_in_three_ways),
        cmocka_unit_test(a_third_language_is_fine),
        cmocka_unit_test(line_breaks_of_every_system_and_a_byte_order_mark_read_alike),
        cmocka_unit_test(columns_are_counted_in_characters),
        cmocka_unit_test(broken_bytes_are_told_once_a_file),
    };
    return RUN(tests);
}
