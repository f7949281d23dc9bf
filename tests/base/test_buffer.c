/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/buffer.h"
#include <stdlib.h>
#include <string.h>

static void an_unused_buffer_is_the_empty_text(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    assert_string_equal(buffer_text(&buffer), "");
    buffer_done(&buffer);
}

static void pieces_follow_one_another(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_puts(&buffer, "Soal ");
    buffer_printf(&buffer, "%d dari %d", 7, 20);
    buffer_putc(&buffer, ' ');
    buffer_repeat(&buffer, "\xE2\x94\x80", 3);
    buffer_add(&buffer, "abcdef", 2);
    assert_string_equal(buffer_text(&buffer), "Soal 7 dari 20 \xE2\x94\x80\xE2\x94\x80\xE2\x94\x80"
                                              "ab");
    buffer_done(&buffer);
}

static void bytes_of_any_value_are_kept(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_add(&buffer, "a\0b", 3);
    assert_int_equal(buffer.length, 3);
    assert_memory_equal(buffer.data, "a\0b", 4);
    buffer_done(&buffer);
}

static void growing_over_many_sizes_loses_nothing(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    for (int i = 0; i < 5000; i++)
        buffer_printf(&buffer, "%04d", i);
    assert_int_equal(buffer.length, 20000);
    for (int i = 0; i < 5000; i++) {
        char four[5] = "";
        memcpy(four, buffer.data + 4 * i, 4);
        assert_int_equal(atoi(four), i);
    }
    buffer_done(&buffer);
}

static void one_printed_piece_may_be_longer_than_the_room(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_puts(&buffer, "x");
    buffer_printf(&buffer, "%1000d", 5);
    assert_int_equal(strlen(buffer_text(&buffer)), 1001);
    assert_int_equal(buffer_text(&buffer)[1000], '5');
    buffer_done(&buffer);
}

static void a_claimed_text_is_the_callers_and_the_buffer_starts_anew(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_puts(&buffer, "pertama");
    char *claimed = buffer_claim(&buffer);
    buffer_puts(&buffer, "kedua");
    assert_string_equal(claimed, "pertama");
    assert_string_equal(buffer_text(&buffer), "kedua");
    free(claimed);
    buffer_done(&buffer);
    assert_string_equal(buffer_text(&buffer), "");
}

static void claiming_nothing_gives_an_empty_text(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    char *claimed = buffer_claim(&buffer);
    assert_string_equal(claimed, "");
    free(claimed);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unused_buffer_is_the_empty_text),
        cmocka_unit_test(pieces_follow_one_another),
        cmocka_unit_test(bytes_of_any_value_are_kept),
        cmocka_unit_test(growing_over_many_sizes_loses_nothing),
        cmocka_unit_test(one_printed_piece_may_be_longer_than_the_room),
        cmocka_unit_test(a_claimed_text_is_the_callers_and_the_buffer_starts_anew),
        cmocka_unit_test(claiming_nothing_gives_an_empty_text),
    };
    return RUN(tests);
}
