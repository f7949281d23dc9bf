/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/buffer.h"
#include "base/random.h"
#include "base/text.h"
#include <string.h>

/* The lines of `text`, joined by "|". */
static void assert_wraps(const char *text, int columns, const char *expected)
{
    struct buffer lines = {0};
    const char *at = text;
    int count = 0;
    do {
        const char *next;
        size_t bytes = text_wrap(at, columns, &next);
        if (count++ > 0)
            buffer_putc(&lines, '|');
        buffer_add(&lines, at, bytes);
        at = next;
    } while (*at != '\0');
    assert_string_equal(buffer_text(&lines), expected);
    assert_int_equal(text_wrap_lines(text, columns), count);
    buffer_done(&lines);
}

static void a_short_text_is_one_line(void **state)
{
    (void)state;
    assert_wraps("", 10, "");
    assert_wraps("a", 1, "a");
    assert_wraps("pijat", 5, "pijat");
    assert_wraps("satu dua", 8, "satu dua");
}

static void lines_break_at_spaces(void **state)
{
    (void)state;
    assert_wraps("satu dua tiga", 8, "satu dua|tiga");
    assert_wraps("satu dua tiga", 9, "satu dua|tiga");
    assert_wraps("satu dua tiga", 7, "satu|dua|tiga");
    assert_wraps("satu   dua", 5, "satu|dua");
    assert_wraps("ASI saja sampai bayi berumur enam bulan", 14,
                 "ASI saja|sampai bayi|berumur enam|bulan");
}

static void spaces_at_the_break_are_not_shown(void **state)
{
    (void)state;
    assert_wraps("satu      dua", 4, "satu|dua");
    assert_wraps("satu dua  ", 8, "satu dua");
    assert_wraps("satu dua         ", 8, "satu dua");
    assert_wraps("satu dua   \ntiga", 8, "satu dua|tiga");
}

static void a_newline_ends_a_line(void **state)
{
    (void)state;
    assert_wraps("satu\ndua", 10, "satu|dua");
    assert_wraps("satu\n\ndua", 10, "satu||dua");
    assert_wraps("\nsatu", 10, "|satu");
    assert_wraps("satu\n", 10, "satu");
    assert_wraps("satu dua\ntiga empat", 5, "satu|dua|tiga|empat");
    assert_wraps("12345\n6", 5, "12345|6");
}

static void an_indent_is_kept(void **state)
{
    (void)state;
    assert_wraps("  satu dua", 6, "  satu|dua");
    assert_wraps("  panjang", 6, "  panj|ang");
}

static void a_word_too_long_is_broken_inside(void **state)
{
    (void)state;
    assert_wraps("abcdefghij", 4, "abcd|efgh|ij");
    assert_wraps("ya abcdefghij", 4, "ya|abcd|efgh|ij");
    assert_wraps("abc", 1, "a|b|c");
}

static void a_word_too_long_is_broken_after_a_hyphen_if_it_has_one(void **state)
{
    (void)state;
    assert_wraps("langkah-langkah", 10, "langkah-|langkah");
    assert_wraps("hati-hati", 9, "hati-hati");
    assert_wraps("a hati-hati", 9, "a|hati-hati");
    assert_wraps("-----", 2, "--|--|-");
}

static void marks_stay_with_their_letter(void **state)
{
    (void)state;
    assert_wraps("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301");
    assert_wraps("abe\u0301", 3, "abe\u0301");
}

static void wide_characters_take_two_columns(void **state)
{
    (void)state;
    assert_wraps("母乳母乳", 4, "母乳|母乳");
    assert_wraps("母乳母乳", 5, "母乳|母乳");
    assert_wraps("母乳", 1, "母|乳");
    assert_wraps("a母", 2, "a|母");
}

static void a_no_break_space_does_not_break(void **state)
{
    (void)state;
    assert_wraps("beri 10\u00a0ml", 8, "beri|10\u00a0ml");
}

static size_t count_without_spaces(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += text[i] != ' ' && text[i] != '\n';
    return count;
}

/* Draws short words, spaces, newlines, marks, wide characters and broken bytes. */
static void draw_text(struct random *random, char *text)
{
    static const char *const pieces[] = {"a", "bc",      " ",  " ",  "\n",   "-",      "langkah",
                                         "é", "e\u0301", "母", "  ", "\xff", "\u200d", "👩"};
    *text = '\0';
    for (uint32_t left = random_below(random, 30); left > 0; left--)
        strcat(text, pieces[random_below(random, sizeof pieces / sizeof *pieces)]);
}

static void no_letter_is_lost_and_no_line_is_too_long(void **state)
{
    (void)state;
    struct random random;
    random_seed(&random, 5);
    for (int round = 0; round < 20000; round++) {
        char text[400];
        draw_text(&random, text);
        int columns = 2 + (int)random_below(&random, 12);
        size_t letters = 0;
        for (const char *at = text, *next; *at != '\0'; at = next) {
            size_t bytes = text_wrap(at, columns, &next);
            char line[400] = "";
            memcpy(line, at, bytes);
            assert_true(next > at && next >= at + bytes);
            assert_null(strchr(line, '\n'));
            letters += count_without_spaces(at, bytes);
            if (text_width(line) > columns && text_fit(line, columns) > 0)
                fail_msg("\"%s\" is wider than %d", line, columns);
        }
        assert_int_equal(letters, count_without_spaces(text, strlen(text)));
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_text_is_one_line),
        cmocka_unit_test(lines_break_at_spaces),
        cmocka_unit_test(spaces_at_the_break_are_not_shown),
        cmocka_unit_test(a_newline_ends_a_line),
        cmocka_unit_test(an_indent_is_kept),
        cmocka_unit_test(a_word_too_long_is_broken_inside),
        cmocka_unit_test(a_word_too_long_is_broken_after_a_hyphen_if_it_has_one),
        cmocka_unit_test(marks_stay_with_their_letter),
        cmocka_unit_test(wide_characters_take_two_columns),
        cmocka_unit_test(a_no_break_space_does_not_break),
        cmocka_unit_test(no_letter_is_lost_and_no_line_is_too_long),
    };
    return RUN(tests);
}
