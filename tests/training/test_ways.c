/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "training/ways.h"

static void assert_time(enum origin way, int people, int items, int seats, struct way_time expected)
{
    struct way_time time = way_time(way, people, items, seats);
    assert_int_equal(time.room, expected.room);
    assert_int_equal(time.typing, expected.typing);
}

static void nine_people_alone_take_a_morning(void **state)
{
    (void)state;
    assert_time(ORIGIN_SEAT, 9, 20, 1, (struct way_time){160, 0}); /* 9 x 18 = 162 */
    assert_time(ORIGIN_SEAT, 9, 20, 2, (struct way_time){90, 0});  /* 5 x 18 = 90 */
    assert_time(ORIGIN_SEAT, 9, 20, 9, (struct way_time){20, 0});  /* 18 */
}

static void on_paper_all_work_at_once_and_one_types(void **state)
{
    (void)state;
    assert_time(ORIGIN_PAPER, 9, 20, 1, (struct way_time){25, 10});  /* 18 + 5 = 23; 9 */
    assert_time(ORIGIN_PAPER, 30, 20, 1, (struct way_time){25, 30}); /* 23; 30 */
    assert_time(ORIGIN_PAPER, 9, 40, 4, (struct way_time){40, 20});  /* 36 + 5 = 41; 18 */
}

static void together_the_room_takes_the_time_of_the_items(void **state)
{
    (void)state;
    assert_time(ORIGIN_TOGETHER, 9, 20, 1, (struct way_time){20, 10});       /* 15 + 5; 9 */
    assert_time(ORIGIN_TOGETHER, 9, 4, 1, (struct way_time){10, 5});         /* 3 + 5 = 8; 108 s */
    assert_time(ORIGIN_TOGETHER, 200, 300, 1, (struct way_time){230, 3000}); /* 225 + 5; 15 x 200 */
}

static void nobody_takes_no_time(void **state)
{
    (void)state;
    for (enum origin way = ORIGIN_SEAT; way < ORIGIN_COUNT; way++)
        assert_time(way, 0, 20, 1, (struct way_time){0, 0});
}

static void what_is_over_first_is_advised(void **state)
{
    (void)state;
    assert_int_equal(way_advised(9, 20, 1), ORIGIN_TOGETHER);   /* 160, 35, 30 */
    assert_int_equal(way_advised(9, 20, 9), ORIGIN_SEAT);       /* 20, 35, 30 */
    assert_int_equal(way_advised(1, 20, 1), ORIGIN_SEAT);       /* 20, 30, 25 */
    assert_int_equal(way_advised(30, 20, 10), ORIGIN_TOGETHER); /* 55, 55, 50 */
    assert_int_equal(way_advised(0, 20, 1), ORIGIN_SEAT);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(nine_people_alone_take_a_morning),
        cmocka_unit_test(on_paper_all_work_at_once_and_one_types),
        cmocka_unit_test(together_the_room_takes_the_time_of_the_items),
        cmocka_unit_test(nobody_takes_no_time),
        cmocka_unit_test(what_is_over_first_is_advised),
    };
    return RUN(tests);
}
