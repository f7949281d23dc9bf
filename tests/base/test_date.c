/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/date.h"
#include <stdio.h>

static const int64_t HOUR_MS = 3600000;

static void assert_date(struct date date, int year, int month, int day)
{
    assert_int_equal(date.year, year);
    assert_int_equal(date.month, month);
    assert_int_equal(date.day, day);
}

static void days_are_counted_from_1970(void **state)
{
    (void)state;
    assert_int_equal(date_days((struct date){1970, 1, 1}), 0);
    assert_int_equal(date_days((struct date){1969, 12, 31}), -1);
    assert_int_equal(date_days((struct date){2000, 2, 29}), 11016);
    assert_int_equal(date_days((struct date){2019, 9, 26}), 18165);
    assert_int_equal(date_days((struct date){9999, 12, 31}), 2932896);
}

/* Walks the calendar with the rule that everybody learns at school. */
static void every_day_until_9999_goes_there_and_back(void **state)
{
    (void)state;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t days = 0;
    for (int year = 1970; year <= 9999; year++) {
        bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        for (int month = 1; month <= 12; month++) {
            int length = lengths[month - 1] + (month == 2 && leap);
            for (int day = 1; day <= length; day++, days++) {
                struct date date = {year, month, day};
                struct date back = date_from_days(days);
                if (!date_valid(date) || date_days(date) != days || date_compare(back, date) != 0)
                    fail_msg("%d-%d-%d is not day %lld", year, month, day, (long long)days);
            }
            assert_false(date_valid((struct date){year, month, length + 1}));
        }
    }
}

static void leap_years_follow_the_rule_of_four_hundred(void **state)
{
    (void)state;
    assert_true(date_valid((struct date){2020, 2, 29}));
    assert_true(date_valid((struct date){2000, 2, 29}));
    assert_false(date_valid((struct date){2019, 2, 29}));
    assert_false(date_valid((struct date){2100, 2, 29}));
}

static void days_that_do_not_exist_are_not_valid(void **state)
{
    (void)state;
    assert_false(date_valid((struct date){0, 0, 0}));
    assert_false(date_valid((struct date){1969, 12, 31}));
    assert_false(date_valid((struct date){10000, 1, 1}));
    assert_false(date_valid((struct date){2019, 13, 1}));
    assert_false(date_valid((struct date){2019, 0, 1}));
    assert_false(date_valid((struct date){2019, 9, 31}));
    assert_false(date_valid((struct date){2019, 9, 0}));
}

static void dates_are_ordered_by_year_then_month_then_day(void **state)
{
    (void)state;
    const struct date training = {2019, 9, 26};
    assert_int_equal(date_compare(training, training), 0);
    assert_true(date_compare(training, (struct date){2020, 1, 1}) < 0);
    assert_true(date_compare(training, (struct date){2019, 10, 1}) < 0);
    assert_true(date_compare(training, (struct date){2019, 9, 27}) < 0);
    assert_true(date_compare(training, (struct date){2019, 9, 25}) > 0);
    assert_true(date_compare(training, (struct date){2018, 12, 31}) > 0);
}

static void midnight_comes_two_hours_earlier_in_the_east(void **state)
{
    (void)state;
    /* 26 September 2019, 15:30 UTC */
    const int64_t evening = 18165 * 24 * HOUR_MS + 15 * HOUR_MS + HOUR_MS / 2;
    int hour, minute;
    assert_date(date_at(evening, ZONE_WIB), 2019, 9, 26);
    date_clock_at(evening, ZONE_WIB, &hour, &minute);
    assert_int_equal(hour, 22);
    assert_int_equal(minute, 30);
    assert_date(date_at(evening, ZONE_WITA), 2019, 9, 26);
    assert_date(date_at(evening, ZONE_WIT), 2019, 9, 27);
    date_clock_at(evening, ZONE_WIT, &hour, &minute);
    assert_int_equal(hour, 0);
    assert_int_equal(minute, 30);
}

static void a_day_begins_and_ends_at_its_own_midnight(void **state)
{
    (void)state;
    const struct date day = {2019, 9, 26};
    for (int zone = 0; zone < ZONE_COUNT; zone++) {
        int64_t start = date_start_ms(day, (enum zone)zone);
        assert_date(date_at(start, (enum zone)zone), 2019, 9, 26);
        assert_date(date_at(start - 1, (enum zone)zone), 2019, 9, 25);
        assert_date(date_at(start + 24 * HOUR_MS - 1, (enum zone)zone), 2019, 9, 26);
        assert_date(date_at(start + 24 * HOUR_MS, (enum zone)zone), 2019, 9, 27);
    }
}

static void a_clock_before_1970_still_has_a_time(void **state)
{
    (void)state;
    int hour, minute;
    assert_date(date_at(-8 * HOUR_MS, ZONE_WIB), 1969, 12, 31);
    date_clock_at(-8 * HOUR_MS + 1, ZONE_WIB, &hour, &minute);
    assert_int_equal(hour, 23);
    assert_int_equal(minute, 0);
}

static void an_iso_date_is_read_strictly(void **state)
{
    (void)state;
    struct date date;
    assert_true(date_parse_iso("2019-09-26", &date));
    assert_date(date, 2019, 9, 26);
    static const char *const refused[] = {
        "",           "2019-9-26",        "2019-09-6",  "19-09-26",   "2019-09-26 ", " 2019-09-26",
        "2019/09/26", "2019-02-29",       "2019-13-01", "2019-09-00", "20190926",    "+019-09-26",
        "2019-09",    "2019-09-26T00:00",
    };
    for (size_t i = 0; i < COUNT(refused); i++)
        if (date_parse_iso(refused[i], &date))
            fail_msg("\"%s\" was taken", refused[i]);
    assert_date(date, 2019, 9, 26);
}

static void a_date_typed_on_a_keypad_is_read_in_every_usual_way(void **state)
{
    (void)state;
    static const char *const typed[] = {
        "26092019",  "26-9-2019", "26.9.2019",  "26,9,2019",
        "26 9 2019", "26/9/2019", "26-09-2019", "26.09.2019",
    };
    for (size_t i = 0; i < COUNT(typed); i++) {
        struct date date = {0};
        if (!date_parse_typed(typed[i], &date))
            fail_msg("\"%s\" was refused", typed[i]);
        assert_date(date, 2019, 9, 26);
    }
    struct date first = {0};
    assert_true(date_parse_typed("1-2-2020", &first));
    assert_date(first, 2020, 2, 1);
}

static void a_typed_date_that_cannot_be_meant_is_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {
        "",           "31-02-2019", "29-2-2019",  "26-9-19",     "260919",     "2609019",
        "26-13-2019", "0-9-2019",   "26--9-2019", "26-9",        "26-9-2019x", "126-9-2019",
        "26-9-20190", "260920190",  "2019-09-26", "26 Sep 2019", "31092019",
    };
    struct date date = {1, 2, 3};
    for (size_t i = 0; i < COUNT(refused); i++)
        if (date_parse_typed(refused[i], &date))
            fail_msg("\"%s\" was taken", refused[i]);
    assert_date(date, 1, 2, 3);
}

static void a_date_is_written_in_the_readers_language(void **state)
{
    (void)state;
    const struct date training = {2019, 9, 26}, august = {2020, 8, 7};
    char text[DATE_TEXT];
    date_iso(training, text);
    assert_string_equal(text, "2019-09-26");
    date_long(training, LANGUAGE_ID, text);
    assert_string_equal(text, "26 September 2019");
    date_long(august, LANGUAGE_ID, text);
    assert_string_equal(text, "7 Agustus 2020");
    date_long(august, LANGUAGE_EN, text);
    assert_string_equal(text, "7 August 2020");
    date_short(august, LANGUAGE_ID, text);
    assert_string_equal(text, "7 Agu 2020");
    date_short(august, LANGUAGE_EN, text);
    assert_string_equal(text, "7 Aug 2020");
}

static void months_have_their_names_in_both_languages(void **state)
{
    (void)state;
    static const char *const expected[12][4] = {
        {"Jan", "Januari", "Jan", "January"},
        {"Feb", "Februari", "Feb", "February"},
        {"Mar", "Maret", "Mar", "March"},
        {"Apr", "April", "Apr", "April"},
        {"Mei", "Mei", "May", "May"},
        {"Jun", "Juni", "Jun", "June"},
        {"Jul", "Juli", "Jul", "July"},
        {"Agu", "Agustus", "Aug", "August"},
        {"Sep", "September", "Sep", "September"},
        {"Okt", "Oktober", "Oct", "October"},
        {"Nov", "November", "Nov", "November"},
        {"Des", "Desember", "Dec", "December"},
    };
    for (int month = 1; month <= 12; month++) {
        const struct date date = {2019, month, 1};
        for (int form = 0; form < 4; form++) {
            char text[DATE_TEXT], wanted[DATE_TEXT];
            snprintf(wanted, sizeof wanted, "1 %s 2019", expected[month - 1][form]);
            (form % 2 ? date_long : date_short)(date, form < 2 ? LANGUAGE_ID : LANGUAGE_EN, text);
            assert_string_equal(text, wanted);
        }
    }
}

static void months_of_a_certificate_number_are_roman(void **state)
{
    (void)state;
    static const char *const roman[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                        "VII", "VIII", "IX",  "X",  "XI", "XII"};
    for (int month = 1; month <= 12; month++)
        assert_string_equal(date_roman_month(month), roman[month - 1]);
}

static void zones_have_names_and_hours(void **state)
{
    (void)state;
    static const char *const names[] = {"WIB", "WITA", "WIT"};
    enum zone zone = ZONE_WITA;
    for (int i = 0; i < ZONE_COUNT; i++) {
        assert_string_equal(zone_name((enum zone)i), names[i]);
        assert_true(date_start_ms((struct date){1970, 1, 1}, (enum zone)i) == -3600000 * (7 + i));
        assert_true(zone_parse(names[i], &zone));
        assert_int_equal(zone, i);
    }
    assert_false(zone_parse("UTC", &zone));
    assert_false(zone_parse("", &zone));
    assert_false(zone_parse("WI", &zone));
    assert_int_equal(zone, ZONE_WIT);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_counted_from_1970),
        cmocka_unit_test(every_day_until_9999_goes_there_and_back),
        cmocka_unit_test(leap_years_follow_the_rule_of_four_hundred),
        cmocka_unit_test(days_that_do_not_exist_are_not_valid),
        cmocka_unit_test(dates_are_ordered_by_year_then_month_then_day),
        cmocka_unit_test(midnight_comes_two_hours_earlier_in_the_east),
        cmocka_unit_test(a_day_begins_and_ends_at_its_own_midnight),
        cmocka_unit_test(a_clock_before_1970_still_has_a_time),
        cmocka_unit_test(an_iso_date_is_read_strictly),
        cmocka_unit_test(a_date_typed_on_a_keypad_is_read_in_every_usual_way),
        cmocka_unit_test(a_typed_date_that_cannot_be_meant_is_refused),
        cmocka_unit_test(a_date_is_written_in_the_readers_language),
        cmocka_unit_test(months_have_their_names_in_both_languages),
        cmocka_unit_test(months_of_a_certificate_number_are_roman),
        cmocka_unit_test(zones_have_names_and_hours),
    };
    return RUN(tests);
}
