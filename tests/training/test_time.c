/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What counts as time of a test, and what does not. */
#include "training/test_time.h"
#include "../support/run.h"
#include "base/random.h"

enum { MINUTE_MS = 60000, BEGUN_MS = 1000000 };

/* In front of it for so many seconds, looked at each second; the clock afterwards. */
static int64_t sit(struct test_time *time, int64_t now_ms, int seconds)
{
    test_time_look(time, now_ms);
    for (int i = 0; i < seconds; i++)
        test_time_look(time, now_ms += 1000);
    return now_ms;
}

static void time_in_front_of_it_counts(void **state)
{
    struct test_time time = test_time_of(0, 0, 0);
    (void)state;
    sit(&time, BEGUN_MS, 90);
    assert_int_equal(time.used_ms, 90000);
}

static void the_first_look_costs_nothing(void **state)
{
    struct test_time time = test_time_of(10 * MINUTE_MS, 0, 0);
    (void)state;
    test_time_look(&time, BEGUN_MS);
    assert_int_equal(time.used_ms, 0);
    assert_int_equal(test_time_left(&time), 10 * MINUTE_MS);
}

static void time_away_from_it_costs_nothing(void **state)
{
    static const int64_t away_ms[] = {5001, 30000, 3600000, 31536000000, -31536000000, -1, 0};
    (void)state;
    for (size_t i = 0; i < sizeof away_ms / sizeof away_ms[0]; i++) {
        struct test_time time = test_time_of(10 * MINUTE_MS, 0, 0);
        int64_t now_ms = sit(&time, 32000000000, 20);
        sit(&time, now_ms + away_ms[i], 10);
        assert_int_equal(time.used_ms, 30000);
    }
}

static void the_answers_add_up_to_the_time_used(void **state)
{
    struct test_time time = test_time_of(10 * MINUTE_MS, 0, 0);
    int64_t now_ms = BEGUN_MS, sum = 0;
    (void)state;
    for (int i = 1; i <= 8; i++) {
        now_ms = sit(&time, now_ms, 7 * i);
        sum += test_time_answered(&time);
        test_time_told(&time);
    }
    assert_int_equal(sum, time.used_ms);
    assert_int_equal(sum, 7000 * 36);
    assert_int_equal(test_time_answered(&time), 0);
}

static void what_is_on_the_disk_is_the_larger_of_answers_and_heartbeat(void **state)
{
    (void)state;
    assert_int_equal(test_time_of(0, 70000, 45000).used_ms, 70000);
    assert_int_equal(test_time_of(0, 45000, 70000).used_ms, 70000);
}

static void after_a_cut_the_next_answer_carries_what_only_a_heartbeat_kept(void **state)
{
    struct test_time time = test_time_of(10 * MINUTE_MS, 45000, 70000);
    (void)state;
    sit(&time, BEGUN_MS, 5);
    assert_int_equal(test_time_answered(&time), 30000);
    test_time_told(&time);
    assert_int_equal(time.told_ms, 75000);
}

static void a_timed_test_has_a_heartbeat_each_fifteen_seconds(void **state)
{
    struct test_time time = test_time_of(10 * MINUTE_MS, 0, 0);
    int64_t now_ms = sit(&time, BEGUN_MS, 13);
    (void)state;
    assert_false(test_time_is_due(&time));
    now_ms = sit(&time, now_ms, 1);
    assert_true(test_time_is_due(&time));
    test_time_kept(&time);
    assert_false(test_time_is_due(&time));
    sit(&time, now_ms, 14);
    assert_true(test_time_is_due(&time));
}

static void an_answer_puts_the_heartbeat_off(void **state)
{
    struct test_time time = test_time_of(10 * MINUTE_MS, 0, 0);
    int64_t now_ms = sit(&time, BEGUN_MS, 13);
    (void)state;
    test_time_told(&time);
    sit(&time, now_ms, 13);
    assert_false(test_time_is_due(&time));
}

static void a_test_without_a_limit_has_neither_end_nor_heartbeat(void **state)
{
    struct test_time time = test_time_of(0, 0, 0);
    (void)state;
    sit(&time, BEGUN_MS, 7200);
    assert_false(test_time_is_due(&time));
    assert_false(test_time_is_over(&time));
}

static void it_is_over_when_all_is_used(void **state)
{
    struct test_time time = test_time_of(MINUTE_MS, 0, 0);
    int64_t now_ms = sit(&time, BEGUN_MS, 59);
    (void)state;
    assert_false(test_time_is_over(&time));
    assert_int_equal(test_time_minutes(&time), 1);
    sit(&time, now_ms, 1);
    assert_true(test_time_is_over(&time));
    assert_int_equal(test_time_left(&time), 0);
    assert_int_equal(test_time_minutes(&time), 0);
}

static void minutes_added_open_it_again(void **state)
{
    struct test_time time = test_time_of(MINUTE_MS, 0, MINUTE_MS + 700);
    (void)state;
    assert_true(test_time_is_over(&time));
    time.limit_ms += 5 * MINUTE_MS;
    assert_false(test_time_is_over(&time));
    assert_int_equal(test_time_minutes(&time), 5);
}

/* One life: looks, answers and heartbeats as they come, then a cut anywhere; what the next life
 * begins with is never more than was used, and at most 15 seconds less. */
static void a_cut_anywhere_forgets_at_most_fifteen_seconds(void **state)
{
    struct random chance;
    int64_t disk_told = 0, disk_beaten = 0, now_ms = BEGUN_MS, truly_ms = 0;
    (void)state;
    random_seed(&chance, 11);
    for (int life = 0; life < 300; life++) {
        struct test_time time = test_time_of(1000 * MINUTE_MS, disk_told, disk_beaten);
        assert_true(time.used_ms <= truly_ms && truly_ms - time.used_ms <= TIME_LOST_MS);
        truly_ms = time.used_ms;
        test_time_look(&time, now_ms);
        for (uint64_t looks = random_below(&chance, 60); looks > 0; looks--) {
            int64_t step = 900 + (int64_t)random_below(&chance, 101);
            test_time_look(&time, now_ms += step);
            truly_ms += step;
            if (random_below(&chance, 25) == 0) {
                disk_told += test_time_answered(&time);
                test_time_told(&time);
            } else if (test_time_is_due(&time)) {
                disk_beaten = time.used_ms;
                test_time_kept(&time);
            }
            assert_int_equal(time.used_ms, truly_ms);
        }
        now_ms = BEGUN_MS + (int64_t)random_below(&chance, 1000000);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(time_in_front_of_it_counts),
        cmocka_unit_test(the_first_look_costs_nothing),
        cmocka_unit_test(time_away_from_it_costs_nothing),
        cmocka_unit_test(the_answers_add_up_to_the_time_used),
        cmocka_unit_test(what_is_on_the_disk_is_the_larger_of_answers_and_heartbeat),
        cmocka_unit_test(after_a_cut_the_next_answer_carries_what_only_a_heartbeat_kept),
        cmocka_unit_test(a_timed_test_has_a_heartbeat_each_fifteen_seconds),
        cmocka_unit_test(an_answer_puts_the_heartbeat_off),
        cmocka_unit_test(a_test_without_a_limit_has_neither_end_nor_heartbeat),
        cmocka_unit_test(it_is_over_when_all_is_used),
        cmocka_unit_test(minutes_added_open_it_again),
        cmocka_unit_test(a_cut_anywhere_forgets_at_most_fifteen_seconds),
    };
    return RUN(tests);
}
