/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each rule of a training changes for a kader at her seat, and for the trainer. */
#include "../../src/cli/pages.h"
#include "../../src/cli/sitting.h"
#include "../support/run.h"
#include "seat.h"
#include "store/trainings.h"
#include "ui/question.h"

/* At home, with that many of the first stages opened one after another and `rule` set. */
static void begin(struct seat *seat, int stages, enum setting rule, int value)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    if (stages > 0)
        seat_open_stages(seat, stages);
    seat_on(seat, 2019, 9, 28);
    struct app *app = &seat->player.app;
    if (!store_put_training_setting(app->store, &app->training.id, rule, value, NULL, &seat->err))
        fail_msg("%s", seat->err.message);
    app_home(app);
}

enum { PRETEST = 1, PRETEST_CLOSED = 2, LESSON = 3, POSTTEST = 5, POSTTEST_CLOSED = 6 };

/* Number 1 answers her first question right and hands in; her name is right. */
static void take_test(struct seat *seat)
{
    keys(seat, "11\n1");
    if (player_is_at(&seat->player, "trial"))
        keys(seat, "*");
    AT(seat, "question");
    struct screen *screen = seat->player.app.top->screen;
    const struct test_item *item = &seat->player.app.sitting->test->items[question_item(screen)];
    char letter = 'A';
    while (!response_is_right(item->item, (char[]){letter, '\0'}))
        letter++;
    keys(seat, (char[]){(char)('0' + test_digit(item, letter)), '\n', '\0'});
    while (player_is_at(&seat->player, "question"))
        keys(seat, "0\n");
    keys(seat, "01");
    AT(seat, "name-check");
}

static void close_the_stage(struct seat *seat)
{
    keys(seat, "311111\n");
    if (player_is_at(&seat->player, "confirm-date"))
        keys(seat, "1");
    AT(seat, "board");
    keys(seat, "11");
    AT(seat, "closing");
    keys(seat, "1-");
    AT(seat, "home");
}

static void the_order_may_be_that_of_the_document(void **state)
{
    (void)state;
    for (int rule = ORDER_SHUFFLED; rule <= ORDER_DOCUMENT; rule++) {
        struct seat seat;
        begin(&seat, PRETEST, SETTING_ORDER, rule);
        keys(&seat, "11\n1*");
        AT(&seat, "question");
        assert_int_equal(seat.player.app.sitting->attempt.seed == SEED_OF_PAPER,
                         rule == ORDER_DOCUMENT);
        seat_end(&seat);
    }
}

static void a_late_pretest_may_be_marked_or_kindly_refused(void **state)
{
    (void)state;
    for (int rule = LATE_MARKED; rule <= LATE_REFUSED; rule++) {
        struct seat seat;
        begin(&seat, PRETEST, SETTING_LATE, rule);
        keys(&seat, "311111\n1");
        AT(&seat, "board");
        keys(&seat, "12"); /* the lesson begins, asked as the pretest is open */
        AT(&seat, "confirm");
        shows(&seat, rule == LATE_REFUSED ? "does not take it" : "begin after the teaching");
        keys(&seat, "1-11\n1");
        if (rule == LATE_REFUSED)
            shows(&seat, "You need no pretest.");
        else
            AT(&seat, "trial");
        seat_end(&seat);
    }
}

static void no_repeat_posttest_is_offered_where_there_is_none(void **state)
{
    (void)state;
    for (int rule = REPEAT_ONE; rule <= REPEAT_NONE; rule++) {
        struct seat seat;
        begin(&seat, POSTTEST_CLOSED, SETTING_REPEAT, rule);
        keys(&seat, "311111\n1");
        if (player_is_at(&seat.player, "confirm-date"))
            keys(&seat, "1");
        keys(&seat, "1");
        AT(&seat, "stage");
        assert_int_equal(has(&seat, "open Repeat posttest"), rule == REPEAT_ONE);
        seat_end(&seat);
    }
}

static void the_score_is_shown_when_the_rules_say(void **state)
{
    (void)state;
    for (int rule = SCORE_AT_ONCE; rule <= SCORE_NEVER; rule++) {
        struct seat seat;
        begin(&seat, POSTTEST, SETTING_SCORE, rule);
        take_test(&seat);
        keys(&seat, "1");
        AT(&seat, "thanks");
        assert_int_equal(has(&seat, "1 of 20 right."), rule == SCORE_AT_ONCE);
        assert_int_equal(has(&seat, "you see your result here"), rule == SCORE_ONCE_CLOSED);
        keys(&seat, "\n");
        close_the_stage(&seat);
        keys(&seat, "11\n1");
        AT(&seat, "result");
        assert_int_equal(has(&seat, "1 of 20 right."), rule != SCORE_NEVER);
        keys(&seat, "\n");
        AT(&seat, "reasons");
        seat_end(&seat);
    }
}

static void right_answers_that_are_never_shown_leave_the_posttest_to_be_reopened(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat, POSTTEST, SETTING_REASONS, REASONS_NEVER);
    take_test(&seat);
    keys(&seat, "1\n");
    close_the_stage(&seat);
    keys(&seat, "11\n1");
    AT(&seat, "result");
    assert_false(has(&seat, "reasons"));
    keys(&seat, "\n");
    AT(&seat, "home");
    keys(&seat, "311111\n1");
    shows(&seat, "reopen Posttest");
    seat_end(&seat);
}

/* The power goes between the hand-in and her answer about the name. */
static void a_name_that_a_cut_left_unasked_is_asked_when_she_comes_back(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat, PRETEST, SETTING_IDLE, 3);
    take_test(&seat);
    player_switch_off(&seat.player);
    seat_on(&seat, 2019, 9, 29);
    keys(&seat, "311111\n1");
    keys(&seat, "\n1\n");
    AT(&seat, "person");
    shows(&seat, "has not been asked yet whether her name is right");
    keys(&seat, "--11\n1");
    AT(&seat, "name-check");
    keys(&seat, "1");
    AT(&seat, "thanks");
    keys(&seat, "\n11\n1");
    shows(&seat, "handed in already");
    seat_end(&seat);
}

/* Who is added to the roster after the pretest was closed. */
static void a_late_comer_takes_a_closed_test_alone(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat, PRETEST_CLOSED, SETTING_IDLE, 3);
    keys(&seat, "311111\n1");
    AT(&seat, "board");
    keys(&seat, "\n1\n71");
    AT(&seat, "permit-sure");
    keys(&seat, "1");
    AT(&seat, "person");
    shows(&seat, "may take it now");
    keys(&seat, "--1");
    AT(&seat, "names");
    keys(&seat, "2\n");
    shows(&seat, "No test is open now.");
    keys(&seat, "\n-");
    take_test(&seat);
    keys(&seat, "1");
    AT(&seat, "thanks");
    keys(&seat, "\n1");
    shows(&seat, "No test is open now.");
    seat_end(&seat);
}

/* She is at another test in the meantime; what she may still take comes first. */
static void right_answers_wait_for_a_late_comer(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat, POSTTEST, SETTING_IDLE, 3);
    take_test(&seat);
    keys(&seat, "1\n");
    close_the_stage(&seat);
    keys(&seat, "311111\n\n2\n7");
    AT(&seat, "permit");
    shows(&seat, "Pretest");
    keys(&seat, "21");
    AT(&seat, "person");
    keys(&seat, "--11\n1");
    AT(&seat, "result");
    keys(&seat, "\n");
    shows(&seat, "Please look again later.");
    keys(&seat, "\n--12\n1*");
    AT(&seat, "question");
    shows(&seat, "Posttest");
    seat_end(&seat);
}

static void a_rule_set_elsewhere_is_known_within_a_second(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat, PRETEST, SETTING_ORDER, ORDER_SHUFFLED);
    struct app *app = &seat.player.app;
    keys(&seat, "1");
    AT(&seat, "names");
    assert_true(store_put_training_setting(app->store, &app->training.id, SETTING_IDLE, 7, NULL,
                                           &seat.err));
    assert_int_not_equal(app->training.settings.value[SETTING_IDLE], 7);
    app_tick(app);
    assert_int_equal(app->training.settings.value[SETTING_IDLE], 7);
    AT(&seat, "names");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rule_set_elsewhere_is_known_within_a_second),
        cmocka_unit_test(the_order_may_be_that_of_the_document),
        cmocka_unit_test(a_late_pretest_may_be_marked_or_kindly_refused),
        cmocka_unit_test(no_repeat_posttest_is_offered_where_there_is_none),
        cmocka_unit_test(the_score_is_shown_when_the_rules_say),
        cmocka_unit_test(right_answers_that_are_never_shown_leave_the_posttest_to_be_reopened),
        cmocka_unit_test(a_late_comer_takes_a_closed_test_alone),
        cmocka_unit_test(right_answers_wait_for_a_late_comer),
        cmocka_unit_test(a_name_that_a_cut_left_unasked_is_asked_when_she_comes_back),
    };
    return RUN(tests);
}
