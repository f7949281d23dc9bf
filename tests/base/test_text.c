/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/language.h"
#include "base/text.h"
#include "base/uuid.h"
#include <stdlib.h>
#include <string.h>

static void every_character_is_encoded_and_decoded_back(void **state)
{
    (void)state;
    for (uint32_t rune = 0; rune <= 0x10FFFF; rune++) {
        if (rune >= 0xD800 && rune <= 0xDFFF)
            continue;
        char bytes[4];
        uint32_t back;
        size_t written = text_encode(rune, bytes);
        if (text_decode(bytes, written, &back) != written || back != rune)
            fail_msg("U+%04X", rune);
    }
}

static void what_is_no_character_is_written_as_a_replacement(void **state)
{
    (void)state;
    static const uint32_t wrong[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < COUNT(wrong); i++) {
        char bytes[4];
        assert_int_equal(text_encode(wrong[i], bytes), 3);
        assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
    }
}

static void a_broken_sequence_is_one_byte_and_a_replacement(void **state)
{
    (void)state;
    static const char *const broken[] = {
        "\x80",
        "\xff",
        "\xc3",
        "\xe2\x96",
        "\xf0\x9f\x98",
        "\xc0\x80", /* overlong */
        "\xe0\x80\x80",
        "\xed\xa0\x80",     /* a surrogate */
        "\xf4\x90\x80\x80", /* above U+10FFFF */
    };
    for (size_t i = 0; i < COUNT(broken); i++) {
        uint32_t rune = 0;
        size_t bad = 99;
        assert_int_equal(text_decode(broken[i], strlen(broken[i]), &rune), 1);
        assert_int_equal(rune, 0xFFFD);
        assert_false(text_valid(broken[i], strlen(broken[i]), &bad));
        assert_int_equal(bad, 0);
    }
    uint32_t rune = 'x';
    assert_int_equal(text_decode("", 0, &rune), 0);
}

static void the_first_bad_byte_is_found(void **state)
{
    (void)state;
    size_t bad = 99;
    assert_true(text_valid("", 0, &bad));
    assert_true(text_valid("Jos\u00e9 \u6bcd", 9, &bad));
    assert_int_equal(bad, 99);
    assert_false(text_valid("Jos\u00e9\xff!", 7, &bad));
    assert_int_equal(bad, 5);
    assert_false(text_valid("Jos\u00e9", 4, &bad));
    assert_int_equal(bad, 3);
}

static void width_counts_columns(void **state)
{
    (void)state;
    assert_int_equal(text_width(""), 0);
    assert_int_equal(text_width("Pijat oksitosin"), 15);
    assert_int_equal(text_width("Jos\u00e9"), 4);
    assert_int_equal(text_width("Jose\u0301"), 4);
    assert_int_equal(text_width("母乳"), 4);
    assert_int_equal(text_width("▲ ─ ✓ …"), 7);
    assert_int_equal(text_width("a\nb\x01"), 2);
    assert_int_equal(text_width("a\xff"), 2);
    assert_int_equal(text_width_of('~'), 1);
    assert_int_equal(text_width_of(0x7f), 0);
    assert_int_equal(text_width_of(0x301), 0);
    assert_int_equal(text_width_of(0x6BCD), 2);
}

static void fitting_keeps_whole_characters_with_their_marks(void **state)
{
    (void)state;
    assert_int_equal(text_fit("abc", 0), 0);
    assert_int_equal(text_fit("abc", 2), 2);
    assert_int_equal(text_fit("abc", 9), 3);
    assert_int_equal(text_fit("e\u0301x", 1), 3);
    assert_int_equal(text_fit("ae\u0301", 1), 1);
    assert_int_equal(text_fit("母乳", 3), 3);
    assert_int_equal(text_fit("母乳", 1), 0);
    assert_int_equal(text_fit("", 3), 0);
    assert_int_equal(text_fit("\xff\xff\xff", 2), 2);
}

static void characters_are_code_points(void **state)
{
    (void)state;
    assert_int_equal(text_characters("", 0), 0);
    assert_int_equal(text_characters("Jos\u00e9", 5), 4);
    assert_int_equal(text_characters("母乳\xff", 7), 3);
}

static void assert_tidy(const char *src, const char *expected)
{
    char tidy[100];
    assert_true(text_tidy(tidy, sizeof tidy, src));
    assert_string_equal(tidy, expected);
}

static void a_tidy_text_has_single_spaces_and_one_normal_form(void **state)
{
    (void)state;
    assert_tidy("", "");
    assert_tidy("  \t\n", "");
    assert_tidy("  Siti \t Rahma\n", "Siti Rahma");
    assert_tidy("Siti\u00a0\u00a0Rahma\u3000", "Siti Rahma");
    assert_tidy("Jose\u0301", "Jos\u00e9");
    assert_tidy("a\xff b", "a\ufffd b");
}

static void a_tidy_text_is_cut_between_characters(void **state)
{
    (void)state;
    char tidy[6];
    assert_true(text_tidy(tidy, sizeof tidy, "  Rahma  "));
    assert_string_equal(tidy, "Rahma");
    assert_false(text_tidy(tidy, sizeof tidy, "Rahma D"));
    assert_string_equal(tidy, "Rahma");
    assert_false(text_tidy(tidy, sizeof tidy, "Siti Rahma"));
    assert_string_equal(tidy, "Siti");
    assert_false(text_tidy(tidy, sizeof tidy, "abcd\u00e9"));
    assert_string_equal(tidy, "abcd");
}

static void the_normal_form_joins_letters_and_marks(void **state)
{
    (void)state;
    size_t length = 0;
    char *normal = text_nfc("e\u0301n\u0303", 6, &length);
    assert_string_equal(normal, "\u00e9\u00f1");
    assert_int_equal(length, 4);
    free(normal);
    normal = text_nfc("", 0, NULL);
    assert_string_equal(normal, "");
    free(normal);
    assert_null(text_nfc("a\xff", 2, &length));
}

static void the_normal_form_keeps_a_nul(void **state)
{
    (void)state;
    size_t length = 0;
    char *normal = text_nfc("a\0b", 3, &length);
    assert_int_equal(length, 3);
    assert_memory_equal(normal, "a\0b", 4);
    free(normal);
}

static void names_are_found_without_marks_signs_and_case(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"É.", "e"},
        {"Siti Rahma, A.Md.Keb", "sitirahmaamdkeb"},
        {"Søren ß", "sorenss"},
        {"Ma’ruf", "maruf"},
        {"Jose\u0301 2", "jose2"},
        {"山田 X", "x"},
        {"", ""},
        {"\xff"
         "a",
         "a"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char key[100];
        text_search_key(key, sizeof key, cases[i][0]);
        assert_string_equal(key, cases[i][1]);
    }
    char small[4];
    text_search_key(small, sizeof small, "Rahma");
    assert_string_equal(small, "rah");
}

static void copying_cuts_between_characters(void **state)
{
    (void)state;
    char copy[5];
    assert_true(text_copy(copy, sizeof copy, "kade"));
    assert_string_equal(copy, "kade");
    assert_false(text_copy(copy, sizeof copy, "kader"));
    assert_string_equal(copy, "kade");
    assert_false(text_copy(copy, sizeof copy, "kad\u00e9"));
    assert_string_equal(copy, "kad");
    assert_false(text_copy(copy, sizeof copy, "\u6bcd\u6bcd"));
    assert_string_equal(copy, "\u6bcd");
    char nothing[1];
    assert_true(text_copy(nothing, sizeof nothing, ""));
    assert_false(text_copy(nothing, sizeof nothing, "a"));
    assert_string_equal(nothing, "");
}

static void a_prefix_is_recognised(void **state)
{
    (void)state;
    assert_true(text_starts_with("LULUS1+SITI", "LULUS1+"));
    assert_true(text_starts_with("LULUS", ""));
    assert_false(text_starts_with("LUL", "LULUS"));
    assert_false(text_starts_with("HADIR1+", "LULUS"));
}

static void languages_have_codes(void **state)
{
    (void)state;
    enum language language = LANGUAGE_COUNT;
    assert_true(language_parse("id", &language));
    assert_int_equal(language, LANGUAGE_ID);
    assert_true(language_parse("en", &language));
    assert_int_equal(language, LANGUAGE_EN);
    assert_false(language_parse("tet", &language));
    assert_false(language_parse("", &language));
    assert_false(language_parse("ID", &language));
    assert_string_equal(language_code(LANGUAGE_ID), "id");
    assert_string_equal(language_code(LANGUAGE_EN), "en");
}

static void a_uuid_is_written_in_five_groups(void **state)
{
    (void)state;
    struct uuid id = {{0x01, 0x6d, 0x6b, 0xd5, 0xf8, 0x80, 0x7a, 0xbc, 0x8d, 0xef, 0x00, 0x11, 0x22,
                       0x33, 0x44, 0xff}};
    struct uuid other = id;
    char text[UUID_TEXT];
    uuid_text(&id, text);
    assert_string_equal(text, "016d6bd5-f880-7abc-8def-0011223344ff");
    assert_true(uuid_equal(&id, &other));
    other.bytes[15] ^= 1;
    assert_false(uuid_equal(&id, &other));
    assert_false(uuid_is_nil(&id));
    assert_true(uuid_is_nil(&(struct uuid){{0}}));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_character_is_encoded_and_decoded_back),
        cmocka_unit_test(what_is_no_character_is_written_as_a_replacement),
        cmocka_unit_test(a_broken_sequence_is_one_byte_and_a_replacement),
        cmocka_unit_test(the_first_bad_byte_is_found),
        cmocka_unit_test(width_counts_columns),
        cmocka_unit_test(fitting_keeps_whole_characters_with_their_marks),
        cmocka_unit_test(characters_are_code_points),
        cmocka_unit_test(a_tidy_text_has_single_spaces_and_one_normal_form),
        cmocka_unit_test(a_tidy_text_is_cut_between_characters),
        cmocka_unit_test(the_normal_form_joins_letters_and_marks),
        cmocka_unit_test(the_normal_form_keeps_a_nul),
        cmocka_unit_test(names_are_found_without_marks_signs_and_case),
        cmocka_unit_test(copying_cuts_between_characters),
        cmocka_unit_test(a_prefix_is_recognised),
        cmocka_unit_test(languages_have_codes),
        cmocka_unit_test(a_uuid_is_written_in_five_groups),
    };
    return RUN(tests);
}
