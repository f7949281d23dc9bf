/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closing: the impression, then a page of its own for `1 ya`. */
#include "../support/golden.h"
#include "sheet_desk.h"

static void the_pages_that_close_are_painted_at_both_sizes(void **state)
{
    (void)state;
    struct scene scene = scene_with("22222222");
    golden_screen(scene.screen, "sheet-impression", golden_trainer);
    press_digit(scene.screen, 4);
    golden_screen(scene.screen, "sheet-impression-given", golden_trainer);
    press(scene.screen, EVENT_ENTER);
    golden_screen(scene.screen, "sheet-close", golden_trainer);
    scene_end(&scene);
}

static void the_last_mark_pressed_again_and_again_closes_nothing(void **state)
{
    (void)state;
    struct scene scene = scene_with("2222222");
    save(&scene, press_digit(scene.screen, 1));
    assert_int_equal(sheet_view_step(scene.screen), 8);
    for (int i = 0; i < 20; i++)
        assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 60, 20, "[1]  needs much more practice"));
    scene_end(&scene);
}

static void it_closes_by_enter_and_one_with_the_impression(void **state)
{
    (void)state;
    struct scene scene = scene_with("22222222");
    press_digit(scene.screen, 2);
    press_digit(scene.screen, 5);
    press(scene.screen, EVENT_ENTER);
    assert_true(screen_says(scene.screen, 60, 20, "All in all: 5 of 5, very good."));
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_int_equal(press_digit(scene.screen, 2).kind, INTENT_NONE);
    struct intent intent = press_digit(scene.screen, 1);
    assert_int_equal(intent.kind, INTENT_CLOSE);
    assert_int_equal(intent.value, 5);
    scene_end(&scene);
}

static void the_impression_may_be_left_out_and_taken_back(void **state)
{
    (void)state;
    struct scene scene = scene_with("22222222");
    press_digit(scene.screen, 3);
    press_digit(scene.screen, 6);
    press_digit(scene.screen, 0);
    press(scene.screen, EVENT_ENTER);
    assert_false(screen_says(scene.screen, 60, 20, "All in all"));
    assert_int_equal(press_digit(scene.screen, 1).value, IMPRESSION_NONE);
    scene_end(&scene);
}

static void back_from_closing_shows_the_last_step_again(void **state)
{
    (void)state;
    struct scene scene = scene_with("2222222");
    save(&scene, press_digit(scene.screen, 1));
    press(scene.screen, EVENT_ENTER);
    press(scene.screen, EVENT_BACK);
    assert_int_equal(sheet_view_step(scene.screen), 8);
    press(scene.screen, EVENT_BACK);
    assert_int_equal(sheet_view_step(scene.screen), 7);
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(sheet_view_step(scene.screen), 8);
    scene_end(&scene);
}

static void each_page_asks_for_itself(void **state)
{
    (void)state;
    struct scene scene = scene_with("22222222");
    int impression = screen_asks(scene.screen);
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(screen_asks(scene.screen), ASKS_YES);
    assert_int_not_equal(impression, ASKS_YES);
    assert_int_not_equal(impression, 0);
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pages_that_close_are_painted_at_both_sizes),
        cmocka_unit_test(the_last_mark_pressed_again_and_again_closes_nothing),
        cmocka_unit_test(it_closes_by_enter_and_one_with_the_impression),
        cmocka_unit_test(the_impression_may_be_left_out_and_taken_back),
        cmocka_unit_test(back_from_closing_shows_the_last_step_again),
        cmocka_unit_test(each_page_asks_for_itself),
    };
    return RUN(tests);
}
