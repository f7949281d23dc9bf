/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the format ends: bytes, lines, items, steps, options, points. */
#include "base/buffer.h"
#include "base/decimal.h"
#include "content/checklist.h"
#include "content/document.h"
#include "content/quiz.h"
#include "load.h"
#include <string.h>

#define HEAD "Lulus-Kuis: 1\nJudul: Uji\nBahasa: id\n"

static void an_over_long_line_is_cut_between_characters(void **state)
{
    (void)state;
    struct buffer out = {0};
    buffer_puts(&out, HEAD "1. ");
    buffer_repeat(&out, "é", 2100); /* byte 4096 is the second of one */
    buffer_puts(&out, "\n   Kode: a\n   Jawaban: Benar\n");
    assert_one_fault(buffer_text(&out), out.length, 4, 2050, "longer than 4096 bytes");
    buffer_done(&out);
}

static void an_item_weighs_a_thousand_points_at_most(void **state)
{
    (void)state;
    static const char heaviest[] = HEAD "1. Satu?\n   Kode: a\n   Jawaban: Benar\n   Bobot: 1000\n",
                      heavier[] =
                          HEAD "1. Satu?\n   Kode: a\n   Jawaban: Benar\n   Bobot: 1000,00001\n";
    struct quiz *quiz = read_clean(heaviest);
    assert_true(quiz->items[0].weight == 1000 * (int64_t)POINT);
    quiz_free(quiz);
    assert_one_fault(heavier, strlen(heavier), 7, 11, "at most 1000");
}

static void a_range_beyond_all_numbers_is_none(void **state)
{
    (void)state;
    static const char numbers[] =
        HEAD "1. Satu?\n   Kode: a\n   Jawaban: 92233720368539 ± 92233720368539\n";
    assert_one_fault(numbers, strlen(numbers), 6, 13, "is not a number");
}

static void a_file_of_256_kib_is_the_largest(void **state)
{
    (void)state;
    struct buffer out = {0};
    buffer_puts(&out, HEAD "1. Satu?\n   Kode: a\n   Jawaban: Benar\n");
    while (out.length < DOCUMENT_MAX_BYTES)
        buffer_putc(&out, '\n');
    struct quiz *quiz = read_clean(buffer_text(&out));
    quiz_free(quiz);
    buffer_putc(&out, '\n');
    assert_one_fault(buffer_text(&out), out.length, 1, 1, "larger than 256 KiB");
    buffer_done(&out);
}

/* A stem of one line of so many bytes. */
static void add_long_line(struct buffer *out, size_t bytes)
{
    buffer_puts(out, HEAD "1. ");
    buffer_repeat(out, "x", bytes - strlen("1. "));
    buffer_puts(out, "\n   Kode: a\n   Jawaban: Benar\n");
}

static void a_line_of_4096_bytes_is_the_longest(void **state)
{
    (void)state;
    struct buffer fits = {0}, longer = {0};
    add_long_line(&fits, 4096);
    add_long_line(&longer, 4097);
    quiz_free(read_clean(buffer_text(&fits)));
    assert_one_fault(buffer_text(&longer), longer.length, 4, 4097, "longer than 4096 bytes");
    buffer_done(&fits);
    buffer_done(&longer);
}

static void add_items(struct buffer *out, int count)
{
    for (int i = 1; i <= count; i++)
        buffer_printf(out, "%d. Soal?\n   Kode: k%d\n   Jawaban: Benar\n", i, i);
}

static void three_hundred_items_fit(void **state)
{
    (void)state;
    struct buffer out = {0};
    buffer_puts(&out, HEAD);
    add_items(&out, ITEMS_MAX);
    struct quiz *quiz = read_clean(buffer_text(&out));
    assert_int_equal(quiz->item_count, ITEMS_MAX);
    quiz_free(quiz);
    buffer_puts(&out, "301. Soal?\n   Jawaban: aneh\n302. Soal?\n");
    assert_one_fault(buffer_text(&out), out.length, 904, 1, "at most 300 items");
    buffer_done(&out);
}

static void two_hundred_steps_fit(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct faults faults = new_faults();
    buffer_puts(&out, "Lulus-Ceklis: 1\nJudul: Uji\nBahasa: id\n");
    for (int i = 1; i <= STEPS_MAX; i++)
        buffer_printf(&out, "%d. Langkah\n   Kode: k%d\n", i, i);
    struct checklist *checklist = checklist_read(buffer_text(&out), out.length, &faults);
    assert_no_faults(&faults);
    assert_int_equal(checklist->step_count, STEPS_MAX);
    checklist_free(checklist);
    buffer_puts(&out, "201. Langkah\n");
    checklist_free(checklist_read(buffer_text(&out), out.length, &faults));
    assert_int_equal(faults_at(&faults, 404, 1, "at most 200 steps"), 1);
    assert_int_equal(faults.count, 1);
    free_faults(&faults);
    buffer_done(&out);
}

static void add_cases(struct buffer *out, int count)
{
    for (int i = 1; i <= count; i++)
        buffer_printf(out, "~~ Kasus %d\n   Teks.\n   Nilai: 1=2\n", i);
}

static void fifty_cases_fit(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct faults faults = new_faults();
    buffer_puts(&out, "Lulus-Ceklis: 1\nJudul: Uji\nBahasa: id\n1. Langkah\n   Kode: k\n");
    add_cases(&out, CASES_MAX);
    struct checklist *checklist = checklist_read(buffer_text(&out), out.length, &faults);
    assert_no_faults(&faults);
    assert_int_equal(checklist->case_count, CASES_MAX);
    checklist_free(checklist);
    buffer_puts(&out, "~~ Kasus\n   Nilai: aneh\n~~ Kasus\n");
    checklist_free(checklist_read(buffer_text(&out), out.length, &faults));
    assert_int_equal(faults_at(&faults, 156, 1, "at most 50 practice cases"), 1);
    assert_int_equal(faults.count, 1);
    free_faults(&faults);
    buffer_done(&out);
}

static void nine_options_fit(void **state)
{
    (void)state;
    struct buffer out = {0};
    buffer_puts(&out, HEAD "1. Mana?\n   Kode: a\n   Jawaban: I\n");
    for (char letter = 'A'; letter <= 'I'; letter++)
        buffer_printf(&out, "   %c. Pilihan %c\n", letter, letter);
    struct quiz *quiz = read_clean(buffer_text(&out));
    assert_int_equal(quiz->items[0].option_count, OPTIONS_MAX);
    assert_true(quiz->items[0].options[8].key);
    quiz_free(quiz);
    buffer_done(&out);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_over_long_line_is_cut_between_characters),
        cmocka_unit_test(an_item_weighs_a_thousand_points_at_most),
        cmocka_unit_test(a_range_beyond_all_numbers_is_none),
        cmocka_unit_test(a_file_of_256_kib_is_the_largest),
        cmocka_unit_test(a_line_of_4096_bytes_is_the_longest),
        cmocka_unit_test(three_hundred_items_fit),
        cmocka_unit_test(two_hundred_steps_fit),
        cmocka_unit_test(fifty_cases_fit),
        cmocka_unit_test(nine_options_fit),
    };
    return RUN(tests);
}
