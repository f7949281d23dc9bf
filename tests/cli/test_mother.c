/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often a mother was practised on today. */
#include "../../src/cli/mother.h"
#include "../support/run.h"

enum { DAY_MS = 24 * 3600 * 1000, NOON_UTC_MS = 12 * 3600 * 1000 };

static const struct date today = {2019, 9, 27};

static struct observation on_mother(int client, int64_t started_ms)
{
    return (struct observation){
        .on = ON_MOTHER, .about = {.client = client}, .started_ms = started_ms};
}

static int times(struct observation *sheets, size_t count, int client)
{
    struct course course = {.observations = sheets, .observation_count = count};
    return mother_times(&course, client, today, ZONE_WIT);
}

static void each_mother_is_counted_for_herself(void **state)
{
    (void)state;
    int64_t noon_ms = date_start_ms(today, ZONE_WIT) + NOON_UTC_MS;
    struct observation sheets[] = {on_mother(1, noon_ms), on_mother(2, noon_ms),
                                   on_mother(1, noon_ms), on_mother(CLIENT_NONE, noon_ms)};
    assert_int_equal(times(sheets, COUNT(sheets), 1), 2);
    assert_int_equal(times(sheets, COUNT(sheets), 2), 1);
    assert_int_equal(times(sheets, COUNT(sheets), 3), 0);
}

static void only_today_counts_in_the_kiosks_zone(void **state)
{
    (void)state;
    int64_t start_ms = date_start_ms(today, ZONE_WIT);
    struct observation sheets[] = {on_mother(1, start_ms - 1), on_mother(1, start_ms),
                                   on_mother(1, start_ms + DAY_MS - 1),
                                   on_mother(1, start_ms + DAY_MS)};
    assert_int_equal(times(sheets, COUNT(sheets), 1), 2);
}

static void a_sheet_from_paper_counts_on_the_day_it_was_performed(void **state)
{
    (void)state;
    int64_t noon_ms = date_start_ms(today, ZONE_WIT) + NOON_UTC_MS;
    struct observation sheets[] = {on_mother(1, noon_ms), on_mother(1, noon_ms + DAY_MS)};
    sheets[0].performed = (struct date){2019, 9, 20};
    sheets[1].performed = today;
    assert_int_equal(times(sheets, 1, 1), 0);
    assert_int_equal(times(sheets, 2, 1), 1);
}

/* Nor does what was set aside; what was stopped was begun. */
static void one_massage_is_counted_once(void **state)
{
    (void)state;
    int64_t noon_ms = date_start_ms(today, ZONE_WIT) + NOON_UTC_MS;
    struct observation sheets[] = {on_mother(1, noon_ms), on_mother(1, noon_ms),
                                   on_mother(1, noon_ms), on_mother(1, noon_ms),
                                   on_mother(1, noon_ms)};
    sheets[0].state = SHEET_CLOSED;
    sheets[1].part = PART_SECOND;
    sheets[2].supersedes = (struct uuid){{1}};
    sheets[3].state = SHEET_VOID;
    sheets[4].state = SHEET_STOPPED;
    assert_int_equal(times(sheets, COUNT(sheets), 1), 2);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_mother_is_counted_for_herself),
        cmocka_unit_test(only_today_counts_in_the_kiosks_zone),
        cmocka_unit_test(a_sheet_from_paper_counts_on_the_day_it_was_performed),
        cmocka_unit_test(one_massage_is_counted_once),
    };
    return RUN(tests);
}
