/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/decimal.h"
#include <locale.h>
#include <math.h>

static void points_are_read_with_comma_or_point(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t value;
    } cases[] = {
        {"0", 0},           {"1", POINT},
        {"2,5", 250000},    {"2.5", 250000},
        {"0,00001", 1},     {"10.12345", 1012345},
        {"007", 7 * POINT}, {"3,10", 310000},
        {"0.0", 0},         {"99999999", INT64_C(9999999900000)},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int64_t value = -1;
        if (!decimal_parse(cases[i].text, &value))
            fail_msg("\"%s\" was refused", cases[i].text);
        assert_int_equal(value, cases[i].value);
    }
}

static void what_is_no_plain_number_is_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {
        "",    ",",     ".5",    "5.",       "-1",
        "+1",  "1,2,3", "1 000", " 1",       "1 ",
        "1e3", "0x1",   "nan",   "1,123456", "99999999999999999999",
        "a",   "1,x",   "١",     "1,-5",
    };
    int64_t value = 77;
    for (size_t i = 0; i < COUNT(refused); i++)
        if (decimal_parse(refused[i], &value))
            fail_msg("\"%s\" was taken", refused[i]);
    assert_int_equal(value, 77);
}

static void a_score_is_written_exactly_and_as_short_as_can_be(void **state)
{
    (void)state;
    static const struct {
        int64_t value;
        const char *id, *en;
    } cases[] = {
        {0, "0", "0"},
        {16 * POINT, "16", "16"},
        {250000, "2,5", "2.5"},
        {1, "0,00001", "0.00001"},
        {133333, "1,33333", "1.33333"},
        {1000010, "10,0001", "10.0001"},
        {-50000, "-0,5", "-0.5"},
        {-3 * POINT, "-3", "-3"},
        {INT64_MAX, "92233720368547,75807", "92233720368547.75807"},
        {INT64_MIN, "-92233720368547,75808", "-92233720368547.75808"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[DECIMAL_TEXT];
        decimal_score(cases[i].value, LANGUAGE_ID, text);
        assert_string_equal(text, cases[i].id);
        decimal_score(cases[i].value, LANGUAGE_EN, text);
        assert_string_equal(text, cases[i].en);
    }
}

static void a_written_score_reads_back_as_itself(void **state)
{
    (void)state;
    for (int64_t value = 0; value < 30 * POINT; value += 7) {
        char text[DECIMAL_TEXT];
        int64_t back;
        decimal_score(value, value % 2 ? LANGUAGE_ID : LANGUAGE_EN, text);
        if (!decimal_parse(text, &back) || back != value)
            fail_msg("%s", text);
    }
}

static void numbers_are_rounded_half_away_from_zero(void **state)
{
    (void)state;
    static const struct {
        double value;
        int digits;
        const char *text;
    } cases[] = {
        {0.5, 0, "1"},
        {1.5, 0, "2"},
        {2.5, 0, "3"},
        {-2.5, 0, "-3"},
        {87.25, 1, "87,3"},
        {87.35, 1, "87,4"},
        {0.125, 2, "0,13"},
        {-0.125, 2, "-0,13"},
        {1.45, 1, "1,5"},
        {99.95, 1, "100,0"},
        {99.94, 1, "99,9"},
        {0.999, 2, "1,00"},
        {20, 1, "20,0"},
        {0.05, 3, "0,050"},
        {1.0 / 3, 5, "0,33333"},
        {2.0 / 3, 5, "0,66667"},
        {1e15, 0, "1000000000000000"},
        {0.00001234, 4, "0,0000"},
        {0.49999999999999994, 0, "0"},
        {4503599627370497.5, 0, "4503599627370498"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[DECIMAL_TEXT];
        decimal_round(cases[i].value, cases[i].digits, LANGUAGE_ID, text);
        assert_string_equal(text, cases[i].text);
    }
}

static void zero_has_no_sign(void **state)
{
    (void)state;
    char text[DECIMAL_TEXT];
    decimal_round(-0.0, 2, LANGUAGE_EN, text);
    assert_string_equal(text, "0.00");
    decimal_round(-0.004, 2, LANGUAGE_EN, text);
    assert_string_equal(text, "0.00");
    decimal_round(-0.4, 0, LANGUAGE_EN, text);
    assert_string_equal(text, "0");
    decimal_round(-0.005, 2, LANGUAGE_EN, text);
    assert_string_equal(text, "-0.01");
}

static void what_is_no_number_is_a_dash(void **state)
{
    (void)state;
    char text[DECIMAL_TEXT];
    const double without_figures[] = {NAN, -NAN, INFINITY, -INFINITY, 1e300};
    for (size_t i = 0; i < COUNT(without_figures); i++) {
        decimal_round(without_figures[i], 2, LANGUAGE_ID, text);
        assert_string_equal(text, "-");
    }
}

static void the_mark_follows_the_reader_not_the_locale(void **state)
{
    (void)state;
    char text[DECIMAL_TEXT];
    setlocale(LC_ALL, "");
    decimal_round(3.14159, 2, LANGUAGE_ID, text);
    assert_string_equal(text, "3,14");
    decimal_round(3.14159, 2, LANGUAGE_EN, text);
    assert_string_equal(text, "3.14");
    setlocale(LC_ALL, "C");
}

static void almost_eighty_is_not_eighty(void **state)
{
    (void)state;
    assert_false(decimal_reaches(799, 1000, 80));
    assert_false(decimal_reaches(79999999, 100000000, 80));
    assert_true(decimal_reaches(800, 1000, 80));
    assert_true(decimal_reaches(801, 1000, 80));
    assert_true(decimal_reaches(16 * (int64_t)POINT, 20 * (int64_t)POINT, 80));
    assert_false(decimal_reaches(16 * (int64_t)POINT - 1, 20 * (int64_t)POINT, 80));
    assert_false(decimal_reaches(35, 44, 80));
    assert_true(decimal_reaches(36, 44, 80));
    assert_true(decimal_reaches(0, 1, 0));
    assert_true(decimal_reaches(1, 1, 100));
}

/* 2/3 reaches 66 % but not 67 %, although it is shown as 67 %. */
static void a_rounded_percentage_does_not_decide(void **state)
{
    (void)state;
    char text[DECIMAL_TEXT];
    decimal_round(100.0 * 2 / 3, 0, LANGUAGE_ID, text);
    assert_string_equal(text, "67");
    assert_true(decimal_reaches(2, 3, 66));
    assert_false(decimal_reaches(2, 3, 67));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(points_are_read_with_comma_or_point),
        cmocka_unit_test(what_is_no_plain_number_is_refused),
        cmocka_unit_test(a_score_is_written_exactly_and_as_short_as_can_be),
        cmocka_unit_test(a_written_score_reads_back_as_itself),
        cmocka_unit_test(numbers_are_rounded_half_away_from_zero),
        cmocka_unit_test(zero_has_no_sign),
        cmocka_unit_test(what_is_no_number_is_a_dash),
        cmocka_unit_test(the_mark_follows_the_reader_not_the_locale),
        cmocka_unit_test(almost_eighty_is_not_eighty),
        cmocka_unit_test(a_rounded_percentage_does_not_decide),
    };
    return RUN(tests);
}
