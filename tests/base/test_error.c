/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/error.h"
#include "base/text.h"
#include <string.h>

static void failing_records_kind_message_and_our_own_place(void **state)
{
    (void)state;
    struct error err;
    assert_false(fail(&err, ERROR_STORE, "the disk holds %d rows", 7));
    int line = __LINE__ - 1;
    assert_int_equal(err.kind, ERROR_STORE);
    assert_string_equal(err.message, "the disk holds 7 rows");
    assert_string_equal(err.remedy, "");
    assert_string_equal(err.file, "");
    assert_non_null(strstr(err.source, "test_error.c"));
    assert_int_equal(err.source_line, line);
}

static void nothing_is_recorded_without_a_place_to_record_it(void **state)
{
    (void)state;
    assert_false(fail(NULL, ERROR_USAGE, "unseen"));
    assert_false(error_remedy(NULL, "unseen"));
    assert_false(error_context(NULL, "unseen"));
    assert_false(error_place(NULL, "unseen", 1, 1));
}

static void a_second_failure_forgets_the_first(void **state)
{
    (void)state;
    struct error err;
    fail(&err, ERROR_REFUSED, "first");
    error_remedy(&err, "do it again");
    error_place(&err, "asi.kuis.txt", 41, 3);
    fail(&err, ERROR_SYSTEM, "second");
    assert_int_equal(err.kind, ERROR_SYSTEM);
    assert_string_equal(err.message, "second");
    assert_string_equal(err.remedy, "");
    assert_string_equal(err.file, "");
    assert_int_equal(err.line, 0);
}

static void context_stands_in_front_of_the_cause(void **state)
{
    (void)state;
    struct error err;
    fail(&err, ERROR_REFUSED, "answer %c has no text", 'C');
    error_context(&err, "question %d", 12);
    assert_string_equal(err.message, "question 12: answer C has no text");
    assert_int_equal(err.kind, ERROR_REFUSED);
}

static void the_place_in_the_users_file_is_copied(void **state)
{
    (void)state;
    struct error err;
    char file[] = "quizzes/asi.kuis.txt";
    fail(&err, ERROR_REFUSED, "no key");
    error_place(&err, file, 41, 3);
    file[0] = '?';
    assert_string_equal(err.file, "quizzes/asi.kuis.txt");
    assert_int_equal(err.line, 41);
    assert_int_equal(err.column, 3);
}

/* Marks of three bytes, shifted so that every way to cut one is met. */
static void long_text_is_cut_between_characters(void **state)
{
    (void)state;
    char long_text[1000];
    for (size_t shift = 0; shift < 3; shift++) {
        memset(long_text, 'x', shift);
        for (size_t at = shift; at + 3 < sizeof long_text; at += 3)
            memcpy(long_text + at, "\xE2\x96\xB2", 4);
        struct error err;
        size_t bad;
        fail(&err, ERROR_REFUSED, "%s", long_text);
        assert_true(strlen(err.message) > sizeof err.message - 4);
        assert_true(text_valid(err.message, strlen(err.message), &bad));
        error_context(&err, "a");
        assert_true(text_valid(err.message, strlen(err.message), &bad));
        error_context(&err, "%s", long_text);
        assert_true(text_valid(err.message, strlen(err.message), &bad));
        error_remedy(&err, "%s", long_text);
        assert_true(text_valid(err.remedy, strlen(err.remedy), &bad));
        error_place(&err, long_text, 1, 1);
        assert_true(text_valid(err.file, strlen(err.file), &bad));
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(failing_records_kind_message_and_our_own_place),
        cmocka_unit_test(nothing_is_recorded_without_a_place_to_record_it),
        cmocka_unit_test(a_second_failure_forgets_the_first),
        cmocka_unit_test(context_stands_in_front_of_the_cause),
        cmocka_unit_test(the_place_in_the_users_file_is_copied),
        cmocka_unit_test(long_text_is_cut_between_characters),
    };
    return RUN(tests);
}
