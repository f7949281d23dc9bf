/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet that was left alone is covered, and nothing of it is lost. */
#include "../../src/cli/observing.h"
#include "../support/run.h"
#include "seat.h"
#include "store/attempts.h"
#include "store/observations.h"
#include "ui/sheet.h"
#include <stdlib.h>

enum { PATIENCE = 20 * 60 };

/* The observer stands at step 4 of the sheet of number 2. */
static void at_a_sheet(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_LAST_ROUND);
    seat_on(seat, 2019, 11, 2);
    keys(seat, "311111\n1");
    keys(seat, "11-");
    keys(seat, "212222\n2\n\n1222");
    AT(seat, "sheet");
    assert_int_equal(sheet_view_step(seat->player.app.top->screen), 3);
}

static void left_alone(struct seat *seat)
{
    at_a_sheet(seat);
    seat_wait(seat, PATIENCE);
    AT(seat, "curtain");
}

static size_t marks_kept(struct seat *seat)
{
    struct arena *arena = arena_new();
    struct mark *marks;
    size_t count;
    assert_true(store_list_marks(seat->player.store, &seat->player.app.observing->observation.id,
                                 arena, &marks, &count, &seat->err));
    arena_free(arena);
    return count;
}

static void stands_where_it_stood(struct seat *seat)
{
    AT(seat, "sheet");
    assert_int_equal(sheet_view_step(seat->player.app.top->screen), 3);
    assert_int_equal(marks_kept(seat), 3);
}

static void twenty_minutes_cover_it_and_no_less(void **state)
{
    struct seat seat;
    (void)state;
    at_a_sheet(&seat);
    seat_wait(&seat, PATIENCE - 1);
    AT(&seat, "sheet");
    keys(&seat, "."); /* a key, and they begin again */
    keys(&seat, "\n");
    seat_wait(&seat, PATIENCE - 1);
    AT(&seat, "sheet");
    seat_wait(&seat, 1);
    AT(&seat, "curtain");
    shows(&seat, "The sheet waits.");
    assert_false(has(&seat, "Marselina"));
    assert_false(has(&seat, "step"));
    seat_end(&seat);
}

static void her_pin_lifts_it_at_the_same_step(void **state)
{
    struct seat seat;
    (void)state;
    left_alone(&seat);
    keys(&seat, "21-*"); /* nothing of this is a mark */
    AT(&seat, "curtain");
    seat_wait(&seat, 3 * PATIENCE); /* it never signs out */
    AT(&seat, "curtain");
    keys(&seat, "\n2222\n");
    stands_where_it_stood(&seat);
    keys(&seat, "2");
    assert_int_equal(marks_kept(&seat), 4);
    seat_end(&seat);
}

static void another_pin_leaves_it(void **state)
{
    struct seat seat;
    (void)state;
    left_alone(&seat);
    keys(&seat, "\n2221\n");
    AT(&seat, "curtain-pin");
    shows(&seat, "That PIN does not fit.");
    keys(&seat, "-");
    AT(&seat, "curtain");
    keys(&seat, "\n2222\n");
    stands_where_it_stood(&seat);
    seat_end(&seat);
}

static void what_was_being_written_is_there_again(void **state)
{
    struct seat seat;
    (void)state;
    at_a_sheet(&seat);
    keys(&seat, "*0agak");
    seat_wait(&seat, PATIENCE);
    AT(&seat, "curtain");
    keys(&seat, "\n2222\n");
    AT(&seat, "sheet");
    shows(&seat, "agak_");
    seat_end(&seat);
}

static void the_trainer_lifts_it_or_leaves_it(void **state)
{
    struct seat seat;
    (void)state;
    left_alone(&seat);
    keys(&seat, "\n1111\n");
    AT(&seat, "curtain-lifted");
    keys(&seat, "1");
    stands_where_it_stood(&seat);
    seat_wait(&seat, PATIENCE);
    keys(&seat, "\n1111\n-");
    AT(&seat, "curtain");
    keys(&seat, "\n1111\n2");
    AT(&seat, "home");
    keys(&seat, "212222\n2\n");
    stands_where_it_stood(&seat);
    seat_end(&seat);
}

static void what_nobody_goes_on_with_falls_again(void **state)
{
    struct seat seat;
    (void)state;
    left_alone(&seat);
    keys(&seat, "\n22");
    AT(&seat, "curtain-pin");
    seat_wait(&seat, 60);
    AT(&seat, "curtain");
    keys(&seat, "\n1111\n");
    AT(&seat, "curtain-lifted");
    seat_wait(&seat, 60);
    AT(&seat, "curtain");
    seat_end(&seat);
}

static void a_sheet_set_aside_meanwhile_is_said_when_it_is_lifted(void **state)
{
    struct seat seat;
    (void)state;
    left_alone(&seat);
    assert_true(store_void_observation(seat.player.store,
                                       &seat.player.app.observing->observation.id, "tertukar", NULL,
                                       &seat.err));
    keys(&seat, "\n2222\n");
    AT(&seat, "message");
    shows(&seat, "set it aside");
    keys(&seat, "\n");
    AT(&seat, "observer");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(twenty_minutes_cover_it_and_no_less),
        cmocka_unit_test(her_pin_lifts_it_at_the_same_step),
        cmocka_unit_test(another_pin_leaves_it),
        cmocka_unit_test(what_was_being_written_is_there_again),
        cmocka_unit_test(the_trainer_lifts_it_or_leaves_it),
        cmocka_unit_test(what_nobody_goes_on_with_falls_again),
        cmocka_unit_test(a_sheet_set_aside_meanwhile_is_said_when_it_is_lifted),
    };
    return RUN(tests);
}
