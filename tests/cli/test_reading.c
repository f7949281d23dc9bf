/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A language and a size of text are somebody's own: kept with her name, gone at home. */
#include "../../src/cli/reading.h"
#include "../support/run.h"
#include "seat.h"
#include "store/trainings.h"
#include <stdlib.h>
#include <string.h>

/* The kader of that number confirms her name; a first trial question is skipped. */
static void is_number(struct seat *seat, const char *number)
{
    keys(seat, "1");
    keys(seat, number);
    keys(seat, "\n1");
    if (strcmp(seat->player.app.top->ops->name, "trial") == 0)
        keys(seat, "*");
}

/* Stops for a moment from the first question or what comes before it. */
static void goes_away(struct seat *seat)
{
    app_home(&seat->player.app);
    player_press(&seat->player, RAW_UP);
    AT(seat, "home");
}

static void reads(const struct seat *seat, enum language language, enum text_size size)
{
    assert_int_equal(seat->player.app.language, language);
    assert_int_equal(reading_size(&seat->player.app), size);
}

static void both_are_kept_for_her_and_home_is_as_usual(void **state)
{
    struct seat *seat = *state;
    seat_on(seat, 2019, 9, 27);
    is_number(seat, "4");
    keys(seat, "++/");
    reads(seat, LANGUAGE_ID, TEXT_LARGEST);
    goes_away(seat);
    reads(seat, LANGUAGE_EN, TEXT_NORMAL);
    is_number(seat, "5");
    reads(seat, LANGUAGE_EN, TEXT_NORMAL);
    goes_away(seat);
    seat_on(seat, 2019, 9, 28);
    is_number(seat, "4");
    reads(seat, LANGUAGE_ID, TEXT_LARGEST);
    keys(seat, "+/");
    goes_away(seat);
    is_number(seat, "4");
    reads(seat, LANGUAGE_EN, TEXT_NORMAL);
}

static void what_she_chooses_before_her_name_is_hers_too(void **state)
{
    struct seat *seat = *state;
    seat_on(seat, 2019, 9, 27);
    keys(seat, "+");
    is_number(seat, "4");
    reads(seat, LANGUAGE_EN, TEXT_LARGE);
    goes_away(seat);
    is_number(seat, "4");
    reads(seat, LANGUAGE_EN, TEXT_LARGE);
}

static void set_rule(struct seat *seat, enum setting rule)
{
    struct app *app = &seat->player.app;
    assert_true(
        store_put_training_setting(app->store, &app->training.id, rule, KEY_OFF, NULL, &seat->err));
    assert_true(app_reload(app, &seat->err));
}

static void does_not_show(struct seat *seat, const char *words)
{
    struct grid *grid = player_paint(&seat->player);
    char *text = grid_text(grid);
    assert_null(strstr(text, words));
    free(text);
    grid_free(grid);
}

static void a_training_may_switch_both_keys_off_for_participants_alone(void **state)
{
    struct seat *seat = *state;
    seat_on(seat, 2019, 9, 27);
    shows(seat, "+ text size");
    is_number(seat, "4");
    keys(seat, "+/");
    goes_away(seat);
    set_rule(seat, SETTING_TEXT_SIZE);
    set_rule(seat, SETTING_LANGUAGE_SWITCH);
    does_not_show(seat, "+ text size");
    does_not_show(seat, "Bahasa Indonesia");
    is_number(seat, "4");
    reads(seat, LANGUAGE_EN, TEXT_NORMAL);
    keys(seat, "+/");
    reads(seat, LANGUAGE_EN, TEXT_NORMAL);
    goes_away(seat);
    keys(seat, "3"
               "1"
               "1111\n"
               "1");
    keys(seat, "+/");
    reads(seat, LANGUAGE_ID, TEXT_LARGE);
    goes_away(seat);
    reads(seat, LANGUAGE_EN, TEXT_NORMAL);
}

/* The largest size leaves the board its 60 columns; a window that has none shows the way back. */
static void staff_pages_keep_their_room(void **state)
{
    struct seat *seat = *state;
    seat_on(seat, 2019, 9, 27);
    keys(seat, "++3"
               "1"
               "1111\n");
    if (strcmp(seat->player.app.top->ops->name, "board") != 0)
        keys(seat, "1");
    AT(seat, "board");
    reads(seat, LANGUAGE_EN, TEXT_LARGE);
    seat->player.window = (struct extent){12, 40};
    shows(seat, "- back");
    keys(seat, "1\n*4");
    AT(seat, "board");
    keys(seat, "-");
    AT(seat, "home");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(both_are_kept_for_her_and_home_is_as_usual, seat_as_kept),
        cmocka_unit_test_setup(what_she_chooses_before_her_name_is_hers_too, seat_as_kept),
        cmocka_unit_test_setup(a_training_may_switch_both_keys_off_for_participants_alone,
                               seat_as_kept),
        cmocka_unit_test_setup(staff_pages_keep_their_room, seat_as_kept),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
