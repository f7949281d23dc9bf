/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ordinary slips of a training day, put right at the kiosk without a shell. */
#include "../support/run.h"
#include "base/alloc.h"
#include "seat.h"
#include "store/store.h"
#include <stdlib.h>
#include <string.h>

/* Each test finds a seat switched on at a point of the story; *state is that seat. */
static int begin(void **state, enum demo_point point, int year, int month, int day)
{
    struct seat *seat = xcalloc(1, sizeof *seat);
    *state = seat;
    seat_begin(seat, point);
    seat_on(seat, year, month, day);
    return 0;
}

static int first_morning(void **state)
{
    return begin(state, DEMO_BEFORE_PRETEST, 2019, 9, 27);
}

static int lost_clock(void **state)
{
    return begin(state, DEMO_BEFORE_PRETEST, 2001, 1, 1);
}

static int day_after(void **state)
{
    return begin(state, DEMO_FINISHED, 2019, 11, 3);
}

static int end(void **state)
{
    seat_end(*state);
    free(*state);
    return 0;
}

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
    if (strcmp(seat->player.app.top->ops->name, "ways") == 0)
        keys(seat, "-");
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
    struct seat *seat = *state;
    sign_in(seat);
    keys(seat, "\n1\n");
    AT(seat, "person");
    shows(seat, "Yosefina Sabar");
    keys(seat, "1");
    AT(seat, "rename");
    keys(seat, "\b\b\b\b\bSari\n");
    AT(seat, "person");
    shows(seat, "Yosefina Sari");
}

static void a_name_on_a_certificate_stays(void **state)
{
    struct seat *seat = *state;
    sign_in(seat);
    keys(seat, "\n1\n1x\n");
    AT(seat, "rename");
    shows(seat, "certificate");
}

static void a_late_comer_is_added_and_takes_the_test(void **state)
{
    struct seat *seat = *state;
    sign_in(seat);
    go_on_stage(seat);
    keys(seat, "91*Ny. Ma'rifah, A.Md.Keb\n1\n\n1");
    AT(seat, "roster");
    shows(seat, "10");
    go_home(seat);
    take_test(seat, "10", 20, true);
}

static void a_withdrawn_person_leaves_the_names(void **state)
{
    struct seat *seat = *state;
    sign_in(seat);
    go_on_stage(seat);
    keys(seat, "\n2\n4pindah desa\n");
    AT(seat, "sure");
    keys(seat, "1");
    AT(seat, "person");
    shows(seat, "pindah desa");
    go_home(seat);
    keys(seat, "1");
    shows(seat, "Yosefina");
    struct screen *screen = seat->player.app.top->screen;
    struct grid *grid = grid_new(24, 80, LANGUAGE_EN);
    screen->ops->view(screen, grid);
    char *text = grid_text(grid);
    assert_null(strstr(text, "Marselina"));
    free(text);
    grid_free(grid);
}

static void who_takes_part_again_is_back_among_the_names(void **state)
{
    struct seat *seat = *state;
    sign_in(seat);
    go_on_stage(seat);
    keys(seat, "\n2\n4salah tekan\n1");
    AT(seat, "person");
    keys(seat, "4");
    AT(seat, "return");
    shows(seat, "salah tekan");
    keys(seat, "1");
    AT(seat, "person");
    go_home(seat);
    keys(seat, "1");
    shows(seat, "Marselina");
}

static void a_test_set_aside_is_begun_anew(void **state)
{
    struct seat *seat = *state;
    sign_in(seat);
    go_on_stage(seat);
    go_home(seat);
    take_test(seat, "1", 20, true);
    keys(seat, "11\n1");
    AT(seat, "message");
    go_home(seat);
    sign_in(seat);
    keys(seat, "\n1\n21salah orang\n1");
    go_home(seat);
    take_test(seat, "1", 3, false);
    AT(seat, "question");
}

static void closing_asks_when_people_are_unfinished(void **state)
{
    struct seat *seat = *state;
    sign_in(seat);
    go_on_stage(seat);
    keys(seat, "11");
    AT(seat, "closing");
    shows(seat, "9 people are not finished");
    keys(seat, "-");
    AT(seat, "stage");
}

static void a_closed_stage_is_reopened_with_a_reason(void **state)
{
    struct seat *seat = *state;
    sign_in(seat);
    go_on_stage(seat);
    go_on_stage(seat);
    keys(seat, "1");
    shows(seat, "reopen Pretest");
    keys(seat, "2listrik mati\n");
    AT(seat, "sure");
    keys(seat, "1");
    go_home(seat);
    take_test(seat, "1", 1, false);
}

static void the_date_is_asked_once_after_each_boot(void **state)
{
    struct seat *seat = *state;
    keys(seat, "311111\n");
    AT(seat, "confirm-date");
    shows(seat, "27 September 2019");
    keys(seat, "1");
    go_home(seat);
    keys(seat, "311111\n");
    AT(seat, "board");
}

static void a_clock_that_went_back_is_refused(void **state)
{
    struct seat *seat = *state;
    keys(seat, "311111\n");
    AT(seat, "confirm-date");
    keys(seat, "2");
    AT(seat, "date");
    keys(seat, "25,9,2019\n");
    AT(seat, "date");
    shows(seat, "26 September 2019");
    keys(seat, "\b\b\b\b\b\b\b\b\b28,9,2019\n");
    AT(seat, "board");
}

static void a_pretest_after_the_teaching_is_left_out_of_the_pairs(void **state)
{
    struct seat *seat = *state;
    sign_in(seat);
    go_on_stage(seat); /* pretest open */
    keys(seat, "12");  /* teaching begins, the pretest still open */
    shows(seat, "The pretest is still open");
    keys(seat, "1");
    go_home(seat);
    take_test(seat, "3", 20, true);
    sign_in(seat);
    keys(seat, "\n3\n");
    shows(seat, "after the lesson had begun");
}

static void a_wrong_pin_opens_nothing(void **state)
{
    struct seat *seat = *state;
    keys(seat, "319999\n");
    AT(seat, "pin");
    shows(seat, "does not fit");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_name_is_corrected_from_the_board, first_morning, end),
        cmocka_unit_test_setup_teardown(a_name_on_a_certificate_stays, day_after, end),
        cmocka_unit_test_setup_teardown(a_late_comer_is_added_and_takes_the_test, first_morning,
                                        end),
        cmocka_unit_test_setup_teardown(a_withdrawn_person_leaves_the_names, first_morning, end),
        cmocka_unit_test_setup_teardown(who_takes_part_again_is_back_among_the_names, first_morning,
                                        end),
        cmocka_unit_test_setup_teardown(a_test_set_aside_is_begun_anew, first_morning, end),
        cmocka_unit_test_setup_teardown(closing_asks_when_people_are_unfinished, first_morning,
                                        end),
        cmocka_unit_test_setup_teardown(a_closed_stage_is_reopened_with_a_reason, first_morning,
                                        end),
        cmocka_unit_test_setup_teardown(the_date_is_asked_once_after_each_boot, first_morning, end),
        cmocka_unit_test_setup_teardown(a_clock_that_went_back_is_refused, lost_clock, end),
        cmocka_unit_test_setup_teardown(a_pretest_after_the_teaching_is_left_out_of_the_pairs,
                                        first_morning, end),
        cmocka_unit_test_setup_teardown(a_wrong_pin_opens_nothing, first_morning, end),
    };
    return RUN(tests);
}
