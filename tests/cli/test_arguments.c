/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/run.h"

#include "arguments.h"
#include "base/language.h"

static bool json;
static const char *pdf;

static int take(const char **argv, int argc)
{
    const struct option_row rows[] = {{"--json", &json, NULL}, {"--pdf", NULL, &pdf}};
    json = false;
    pdf = NULL;
    return arguments_take(argc, (char **)argv, rows, 2);
}

static void options_may_stand_anywhere(void **state)
{
    (void)state;
    const char *argv[] = {"--json", "one", "--pdf", "f.pdf", "two"};
    assert_int_equal(take(argv, 5), 2);
    assert_true(json);
    assert_string_equal(pdf, "f.pdf");
    assert_string_equal(argv[0], "one");
    assert_string_equal(argv[1], "two");
}

static void a_value_may_follow_an_equals_sign(void **state)
{
    (void)state;
    const char *argv[] = {"--pdf=a=b"};
    assert_int_equal(take(argv, 1), 0);
    assert_string_equal(pdf, "a=b");
}

static void two_dashes_end_the_options(void **state)
{
    (void)state;
    const char *argv[] = {"--", "--json"};
    assert_int_equal(take(argv, 2), 1);
    assert_false(json);
    assert_string_equal(argv[0], "--json");
}

static void a_single_dash_is_an_argument(void **state)
{
    (void)state;
    const char *argv[] = {"-"};
    assert_int_equal(take(argv, 1), 1);
}

static void unknown_options_are_refused(void **state)
{
    (void)state;
    const char *argv[] = {"--jsn"};
    assert_int_equal(take(argv, 1), -1);
}

static void a_flag_takes_no_value(void **state)
{
    (void)state;
    const char *argv[] = {"--json=yes"};
    assert_int_equal(take(argv, 1), -1);
}

static void a_missing_value_is_refused(void **state)
{
    (void)state;
    const char *argv[] = {"--pdf"};
    assert_int_equal(take(argv, 1), -1);
}

static void only_takes_a_number_of_the_list(void **state)
{
    static const char *const wrong[] = {"", "0", "-1", "201", "3x", "99999999999999999999"};
    struct error err = {0};
    int number = 7;
    (void)state;
    for (size_t i = 0; i < COUNT(wrong); i++)
        assert_false(arguments_only(wrong[i], &number, &err));
    assert_true(arguments_only("200", &number, &err));
    assert_int_equal(number, 200);
    assert_true(arguments_only(NULL, &number, &err));
    assert_int_equal(number, 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_may_stand_anywhere),
        cmocka_unit_test(a_value_may_follow_an_equals_sign),
        cmocka_unit_test(two_dashes_end_the_options),
        cmocka_unit_test(a_single_dash_is_an_argument),
        cmocka_unit_test(unknown_options_are_refused),
        cmocka_unit_test(a_flag_takes_no_value),
        cmocka_unit_test(a_missing_value_is_refused),
        cmocka_unit_test(only_takes_a_number_of_the_list),
    };
    return RUN(tests);
}
