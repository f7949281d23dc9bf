/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scoring: one key a step. */
#include "../support/golden.h"
#include "sheet_desk.h"

static void scoring_is_painted_at_both_sizes(void **state)
{
    (void)state;
    struct scene scene = scene_with("222221");
    press_at(scene.screen, EVENT_TICK, 253000);
    golden_screen(scene.screen, "sheet", golden_trainer);
    press_digit(scene.screen, 1);
    golden_screen(scene.screen, "sheet-saving", golden_trainer);
    sheet_saved(scene.screen, false);
    golden_screen(scene.screen, "sheet-not-saved", golden_trainer);
    scene_end(&scene);
}

static void the_first_step_is_painted_at_both_sizes(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    golden_screen(scene.screen, "sheet-first", golden_trainer);
    scene_end(&scene);
}

static void a_digit_scores_the_step_and_moves_on_once_it_is_stored(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    struct intent intent = press_digit(scene.screen, 2);
    assert_int_equal(intent.kind, INTENT_MARK);
    assert_int_equal(intent.number, 0);
    assert_int_equal(intent.value, 2);
    assert_null(intent.text);
    assert_int_equal(sheet_view_step(scene.screen), 0);
    save(&scene, intent);
    assert_int_equal(sheet_view_step(scene.screen), 1);
    assert_true(screen_says(scene.screen, 80, 24, "Just now: step 1 scored 2."));
    scene_end(&scene);
}

static void what_could_not_be_stored_stays_to_be_scored(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press_digit(scene.screen, 2);
    sheet_saved(scene.screen, false);
    assert_int_equal(sheet_view_step(scene.screen), 0);
    assert_true(screen_says(scene.screen, 60, 20, "Not saved yet."));
    scene_end(&scene);
}

static void keys_are_ignored_while_saving(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press_digit(scene.screen, 2);
    assert_int_equal(press_digit(scene.screen, 0).kind, INTENT_NONE);
    assert_int_equal(press(scene.screen, EVENT_SLASH).kind, INTENT_NONE);
    scene_end(&scene);
}

static void digits_that_are_no_marks_do_nothing(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    for (int digit = 3; digit < 9; digit++)
        assert_int_equal(press_digit(scene.screen, digit).kind, INTENT_NONE);
    scene_end(&scene);
}

static void nine_is_taken_only_where_a_step_may_not_apply(void **state)
{
    (void)state;
    struct scene scene = scene_with("2");
    assert_int_equal(press_digit(scene.screen, 9).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 80, 24, "This step always applies: 0, 1 or 2."));
    save(&scene, press_digit(scene.screen, 2));
    assert_int_equal(press_digit(scene.screen, 9).value, MARK_NOT_APPLICABLE);
    scene_end(&scene);
}

static void an_opened_sheet_goes_on_where_it_was_left(void **state)
{
    (void)state;
    struct scene scene = scene_with("222");
    assert_int_equal(sheet_view_step(scene.screen), 3);
    assert_true(screen_says(scene.screen, 80, 24, "Just now: step 3 scored 2."));
    scene_end(&scene);
}

static void back_and_a_new_mark_return_to_the_next_open_step(void **state)
{
    (void)state;
    struct scene scene = scene_with("222");
    press(scene.screen, EVENT_BACK);
    press(scene.screen, EVENT_BACK);
    assert_int_equal(sheet_view_step(scene.screen), 1);
    save(&scene, press_digit(scene.screen, 0));
    assert_int_equal(sheet_view_step(scene.screen), 3);
    scene_end(&scene);
}

static void enter_leaves_a_step_for_later(void **state)
{
    (void)state;
    struct scene scene = scene_with("222");
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(sheet_view_step(scene.screen), 4);
    for (size_t step = 4; step < 8; step++)
        save(&scene, press_digit(scene.screen, 2));
    assert_int_equal(sheet_view_step(scene.screen), 3);
    scene_end(&scene);
}

static void enter_after_the_last_step_goes_to_the_first_open_one(void **state)
{
    (void)state;
    struct scene scene = scene_with("222");
    for (int i = 0; i < 5; i++)
        press(scene.screen, EVENT_ENTER);
    assert_int_equal(sheet_view_step(scene.screen), 3);
    assert_true(screen_says(scene.screen, 60, 20, "Some steps are not scored yet."));
    scene_end(&scene);
}

static void plus_number_enter_jumps(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press(scene.screen, EVENT_PLUS);
    assert_int_equal(screen_mode(scene.screen), KEYS_DIGITS);
    assert_int_equal(press_digit(scene.screen, 6).kind, INTENT_NONE);
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(sheet_view_step(scene.screen), 5);
    assert_int_equal(screen_mode(scene.screen), KEYS_CHOICE);
    scene_end(&scene);
}

static void a_number_that_is_not_there_is_explained(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press(scene.screen, EVENT_PLUS);
    press_digit(scene.screen, 9);
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(sheet_view_step(scene.screen), 0);
    assert_true(screen_says(scene.screen, 60, 20, "There are steps 1 to 8."));
    scene_end(&scene);
}

static void a_jump_is_given_up_by_minus(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press(scene.screen, EVENT_PLUS);
    press_digit(scene.screen, 6);
    press(scene.screen, EVENT_DELETE);
    press(scene.screen, EVENT_DELETE);
    assert_int_equal(press_digit(scene.screen, 2).kind, INTENT_MARK);
    scene_end(&scene);
}

static void back_on_the_first_step_stays(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 60, 20, "To leave, press /."));
    scene_end(&scene);
}

static void what_led_to_the_sheet_is_no_mark_when_it_bounces(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    assert_int_equal(screen_asks(scene.screen), ASKS_YES);
    press(scene.screen, EVENT_STAR);
    assert_int_not_equal(screen_asks(scene.screen), ASKS_YES);
    press_digit(scene.screen, 1);
    assert_int_equal(screen_asks(scene.screen), ASKS_YES);
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(scoring_is_painted_at_both_sizes),
        cmocka_unit_test(the_first_step_is_painted_at_both_sizes),
        cmocka_unit_test(a_digit_scores_the_step_and_moves_on_once_it_is_stored),
        cmocka_unit_test(what_could_not_be_stored_stays_to_be_scored),
        cmocka_unit_test(keys_are_ignored_while_saving),
        cmocka_unit_test(digits_that_are_no_marks_do_nothing),
        cmocka_unit_test(nine_is_taken_only_where_a_step_may_not_apply),
        cmocka_unit_test(an_opened_sheet_goes_on_where_it_was_left),
        cmocka_unit_test(back_and_a_new_mark_return_to_the_next_open_step),
        cmocka_unit_test(enter_leaves_a_step_for_later),
        cmocka_unit_test(enter_after_the_last_step_goes_to_the_first_open_one),
        cmocka_unit_test(plus_number_enter_jumps),
        cmocka_unit_test(a_number_that_is_not_there_is_explained),
        cmocka_unit_test(a_jump_is_given_up_by_minus),
        cmocka_unit_test(back_on_the_first_step_stays),
        cmocka_unit_test(what_led_to_the_sheet_is_no_mark_when_it_bounces),
    };
    return RUN(tests);
}
