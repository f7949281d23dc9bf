/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ordinary slips of a training day, put right at the kiosk without a shell. */
#include "../support/run.h"
#include "seat.h"
#include "store/store.h"
#include <stdlib.h>
#include <string.h>

static void sign_in(struct seat *seat)
{
    keys(seat, "311111\n");
    if (strcmp(seat->player.app.top->ops->name, "confirm-date") == 0)
        keys(seat, "1");
    AT(seat, "board");
}

static void go_home(struct seat *seat)
{
    while (seat->player.app.top->below != NULL)
        keys(seat, "-");
    AT(seat, "home");
}

/* Opens or closes what comes next; "1" again when people are unfinished. */
static void go_on_stage(struct seat *seat)
{
    keys(seat, "11");
    if (strcmp(seat->player.app.top->ops->name, "closing") == 0)
        keys(seat, "1");
    AT(seat, "board");
}

/* Person `number` takes the open test: `answers` items answered by 1, then hands in when `all`. */
static void take_test(struct seat *seat, const char *number, int answers, bool all)
{
    keys(seat, "1");
    keys(seat, number);
    keys(seat, "\n1");
    if (strcmp(seat->player.app.top->ops->name, "trial") == 0)
        keys(seat, "*");
    AT(seat, "question");
    for (int i = 0; i < answers; i++)
        keys(seat, "1\n");
    if (!all)
        return;
    AT(seat, "review");
    keys(seat, "\n1");
    if (strcmp(seat->player.app.top->ops->name, "name-check") == 0)
        keys(seat, "1");
    AT(seat, "thanks");
    keys(seat, "\n");
    AT(seat, "home");
}

static void a_name_is_corrected_from_the_board(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    sign_in(&seat);
    keys(&seat, "\n1\n");
    AT(&seat, "person");
    shows(&seat, "Yosefina Sabar");
    keys(&seat, "1");
    AT(&seat, "rename");
    keys(&seat, "\b\b\b\b\bSari\n");
    AT(&seat, "person");
    shows(&seat, "Yosefina Sari");
    seat_end(&seat);
}

static void a_name_on_a_certificate_stays(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_FINISHED);
    seat_on(&seat, 2019, 11, 3);
    sign_in(&seat);
    keys(&seat, "\n1\n1x\n");
    AT(&seat, "rename");
    shows(&seat, "certificate");
    seat_end(&seat);
}

static void a_late_comer_is_added_and_takes_the_test(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    sign_in(&seat);
    go_on_stage(&seat);
    keys(&seat, "91*Ny. Ma'rifah, A.Md.Keb\n1\n\n1");
    AT(&seat, "roster");
    shows(&seat, "10");
    go_home(&seat);
    take_test(&seat, "10", 20, true);
    seat_end(&seat);
}

static void a_withdrawn_person_leaves_the_names(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    sign_in(&seat);
    go_on_stage(&seat);
    keys(&seat, "\n2\n4pindah desa\n");
    AT(&seat, "sure");
    keys(&seat, "1");
    AT(&seat, "person");
    shows(&seat, "pindah desa");
    go_home(&seat);
    keys(&seat, "1");
    shows(&seat, "Yosefina");
    struct screen *screen = seat.player.app.top->screen;
    struct grid *grid = grid_new(24, 80, LANGUAGE_EN);
    screen->ops->view(screen, grid);
    char *text = grid_text(grid);
    assert_null(strstr(text, "Marselina"));
    free(text);
    grid_free(grid);
    seat_end(&seat);
}

static void a_test_set_aside_is_begun_anew(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    sign_in(&seat);
    go_on_stage(&seat);
    go_home(&seat);
    take_test(&seat, "1", 20, true);
    keys(&seat, "11\n1");
    AT(&seat, "message");
    go_home(&seat);
    sign_in(&seat);
    keys(&seat, "\n1\n21salah orang\n1");
    go_home(&seat);
    take_test(&seat, "1", 3, false);
    AT(&seat, "question");
    seat_end(&seat);
}

static void closing_asks_when_people_are_unfinished(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    sign_in(&seat);
    go_on_stage(&seat);
    keys(&seat, "11");
    AT(&seat, "closing");
    shows(&seat, "9 people are not finished");
    keys(&seat, "-");
    AT(&seat, "stage");
    seat_end(&seat);
}

static void a_closed_stage_is_reopened_with_a_reason(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    sign_in(&seat);
    go_on_stage(&seat);
    go_on_stage(&seat);
    keys(&seat, "1");
    shows(&seat, "reopen Pretest");
    keys(&seat, "2listrik mati\n");
    AT(&seat, "sure");
    keys(&seat, "1");
    go_home(&seat);
    take_test(&seat, "1", 1, false);
    seat_end(&seat);
}

static void the_date_is_asked_once_after_each_boot(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    keys(&seat, "311111\n");
    AT(&seat, "confirm-date");
    shows(&seat, "27 September 2019");
    keys(&seat, "1");
    go_home(&seat);
    keys(&seat, "311111\n");
    AT(&seat, "board");
    seat_end(&seat);
}

static void a_clock_that_went_back_is_refused(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2001, 1, 1);
    keys(&seat, "311111\n");
    AT(&seat, "confirm-date");
    keys(&seat, "2");
    AT(&seat, "date");
    keys(&seat, "25,9,2019\n");
    AT(&seat, "date");
    shows(&seat, "26 September 2019");
    keys(&seat, "\b\b\b\b\b\b\b\b\b28,9,2019\n");
    AT(&seat, "board");
    seat_end(&seat);
}

static void a_pretest_after_the_teaching_is_left_out_of_the_pairs(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    sign_in(&seat);
    go_on_stage(&seat); /* pretest open */
    keys(&seat, "12");  /* teaching begins, the pretest still open */
    go_home(&seat);
    take_test(&seat, "3", 20, true);
    sign_in(&seat);
    keys(&seat, "\n3\n");
    shows(&seat, "after the lesson had begun");
    seat_end(&seat);
}

static void a_wrong_pin_opens_nothing(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 27);
    keys(&seat, "319999\n");
    AT(&seat, "pin");
    shows(&seat, "does not fit");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_corrected_from_the_board),
        cmocka_unit_test(a_name_on_a_certificate_stays),
        cmocka_unit_test(a_late_comer_is_added_and_takes_the_test),
        cmocka_unit_test(a_withdrawn_person_leaves_the_names),
        cmocka_unit_test(a_test_set_aside_is_begun_anew),
        cmocka_unit_test(closing_asks_when_people_are_unfinished),
        cmocka_unit_test(a_closed_stage_is_reopened_with_a_reason),
        cmocka_unit_test(the_date_is_asked_once_after_each_boot),
        cmocka_unit_test(a_clock_that_went_back_is_refused),
        cmocka_unit_test(a_pretest_after_the_teaching_is_left_out_of_the_pairs),
        cmocka_unit_test(a_wrong_pin_opens_nothing),
    };
    return RUN(tests);
}
