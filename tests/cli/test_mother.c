/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On the way to a sheet: how often a mother was practised on today, and no press counted twice. */
#include "../../src/cli/mother.h"
#include "../support/run.h"
#include "seat.h"

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

static void show(struct player *player)
{
    keys_show(player->keys, player->app.top->screen, player->now_ms);
}

static void feed(struct player *player, char key, int until_next_ms)
{
    struct event event;
    keys_feed(player->keys, (struct raw){.key = (uint32_t)key, .at_ms = player->now_ms});
    for (int ms = 0; ms < until_next_ms; ms += 10, player->now_ms += 10)
        while (keys_next(player->keys, player->app.top->screen, player->now_ms, &event)) {
            app_event(&player->app, &event);
            show(player);
        }
}

/* One finger, too eager: 0.2 s lie between what was meant as one press. */
static void press_twice(struct seat *seat, char key)
{
    feed(&seat->player, key, 200);
    feed(&seat->player, key, 1500);
}

static void a_finger_that_bounces_on_the_way_scores_nothing(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 7);
    seat_on(&seat, 2019, 9, 27);
    keys(&seat, "212222\n2\n");
    AT(&seat, "on-whom");
    player_wait(&seat.player, 1000);
    press_twice(&seat, '3');
    AT(&seat, "mother");
    press_twice(&seat, '1');
    AT(&seat, "consent");
    press_twice(&seat, '1');
    AT(&seat, "safety");
    press_twice(&seat, '1');
    AT(&seat, "sheet");
    const struct sheet *sheet = seat.player.app.observing->sheet;
    assert_int_equal(sheet_unscored(sheet), sheet->step_count);
    keys(&seat, "1");
    assert_int_equal(sheet_unscored(sheet), sheet->step_count - 1);
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_mother_is_counted_for_herself),
        cmocka_unit_test(only_today_counts_in_the_kiosks_zone),
        cmocka_unit_test(a_sheet_from_paper_counts_on_the_day_it_was_performed),
        cmocka_unit_test(one_massage_is_counted_once),
        cmocka_unit_test(a_finger_that_bounces_on_the_way_scores_nothing),
    };
    return RUN(tests);
}
