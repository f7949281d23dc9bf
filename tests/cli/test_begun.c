/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: that it was begun is said until it ends, and never after. */
#include "../../src/cli/pages.h"
#include "../support/run.h"
#include "seat.h"

static void at_the_board(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_on(seat, 2019, 9, 28);
    keys(seat, "311111\n1");
    AT(seat, "board");
}

static void nothing_is_on_its_way_after_it_failed(void **state)
{
    struct seat seat;
    struct error err = {.message = "The printer does not answer."};
    (void)state;
    at_the_board(&seat);
    print_begun(&seat.player.app, "The pages are on their way.");
    AT(&seat, "begun");
    print_failed(&seat.player.app, &err);
    AT(&seat, "message");
    shows(&seat, "does not answer");
    keys(&seat, "\n");
    AT(&seat, "board");
    seat_end(&seat);
}

static void what_she_went_on_with_stays(void **state)
{
    struct seat seat;
    struct error err = {.message = "The printer does not answer."};
    (void)state;
    at_the_board(&seat);
    print_begun(&seat.player.app, "The pages are on their way.");
    keys(&seat, "\n9");
    AT(&seat, "other");
    print_failed(&seat.player.app, &err);
    keys(&seat, "\n");
    AT(&seat, "other");
    seat_end(&seat);
}

static void at_the_observers_list(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(seat, 7);
    seat_on(seat, 2019, 9, 27);
    keys(seat, "212222\n");
    AT(seat, "observer");
}

static void an_observer_who_waits_is_told_how_it_ended(void **state)
{
    struct seat seat;
    struct error err = {.message = "The printer does not answer."};
    (void)state;
    at_the_observers_list(&seat);
    print_begun(&seat.player.app, "The slip is on its way.");
    print_failed(&seat.player.app, &err);
    AT(&seat, "message");
    shows(&seat, "does not answer");
    keys(&seat, "\n");
    AT(&seat, "observer");
    seat_end(&seat);
}

static void an_observer_who_went_on_is_left_in_peace(void **state)
{
    struct seat seat;
    struct error err = {.message = "The printer does not answer."};
    (void)state;
    at_the_observers_list(&seat);
    print_begun(&seat.player.app, "The slip is on its way.");
    keys(&seat, "\n");
    print_failed(&seat.player.app, &err);
    AT(&seat, "observer");
    keys(&seat, "-311111\n");
    shows(&seat, "does not answer");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_on_its_way_after_it_failed),
        cmocka_unit_test(what_she_went_on_with_stays),
        cmocka_unit_test(an_observer_who_waits_is_told_how_it_ended),
        cmocka_unit_test(an_observer_who_went_on_is_left_in_peace),
    };
    return RUN(tests);
}
