/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages beside the scoring: remarks, guidance, the menu, stopping. */
#include "../support/golden.h"
#include "sheet_desk.h"

static void a_step_with_a_remark_is_painted_at_both_sizes(void **state)
{
    (void)state;
    struct scene scene = scene_with("222221");
    press(scene.screen, EVENT_STAR);
    golden_screen(scene.screen, "sheet-remarks", golden_trainer);
    press_digit(scene.screen, 1);
    golden_screen(scene.screen, "sheet-remark", golden_trainer);
    scene_end(&scene);
}

static void the_other_pages_are_painted_at_both_sizes(void **state)
{
    (void)state;
    struct scene scene = scene_with("222221");
    press(scene.screen, EVENT_HELP);
    golden_screen(scene.screen, "sheet-guidance", golden_trainer);
    press(scene.screen, EVENT_BACK);
    press(scene.screen, EVENT_SLASH);
    golden_screen(scene.screen, "sheet-menu", golden_trainer);
    press_digit(scene.screen, 1);
    golden_screen(scene.screen, "sheet-reasons", golden_trainer);
    press_digit(scene.screen, 5);
    type(&scene, "listrik padam");
    golden_screen(scene.screen, "sheet-reason-text", golden_trainer);
    press(scene.screen, EVENT_ENTER);
    golden_screen(scene.screen, "sheet-stop", golden_trainer);
    scene_end(&scene);
}

static void a_common_remark_goes_with_the_mark(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press(scene.screen, EVENT_STAR);
    assert_int_equal(press_digit(scene.screen, 2).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 80, 24, "saved together with the score"));
    struct intent intent = press_digit(scene.screen, 1);
    assert_int_equal(intent.value, 1);
    assert_string_equal(intent.text, "Terlalu kuat");
    scene_end(&scene);
}

static void the_remark_is_in_the_language_that_was_shown(void **state)
{
    (void)state;
    struct scene scene = scene_with("2");
    press(scene.screen, EVENT_BACK);
    press(scene.screen, EVENT_STAR);
    assert_true(screen_says(scene.screen, 80, 24, "Too hard"));
    assert_string_equal(press_digit(scene.screen, 2).text, "Too hard");
    scene_end(&scene);
}

static void a_remark_on_a_scored_step_is_a_new_mark_of_the_same_value(void **state)
{
    (void)state;
    struct scene scene = scene_with("21");
    press(scene.screen, EVENT_BACK);
    press(scene.screen, EVENT_STAR);
    struct intent intent = press_digit(scene.screen, 1);
    assert_int_equal(intent.kind, INTENT_MARK);
    assert_int_equal(intent.number, 1);
    assert_int_equal(intent.value, 1);
    save(&scene, intent);
    assert_true(screen_says(scene.screen, 80, 24, "Just now: remark on step 2 saved."));
    assert_int_equal(sheet_view_step(scene.screen), 2);
    scene_end(&scene);
}

static void a_new_mark_keeps_the_remark(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    sample_mark(scene.sheet, 0, 1, "pelan");
    assert_string_equal(press_digit(scene.screen, 2).text, "pelan");
    scene_end(&scene);
}

static void a_remark_can_be_typed(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press(scene.screen, EVENT_STAR);
    press_digit(scene.screen, 0);
    assert_int_equal(screen_mode(scene.screen), KEYS_TEXT);
    type(&scene, " agak  cepat ");
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(screen_mode(scene.screen), KEYS_CHOICE);
    assert_string_equal(press_digit(scene.screen, 1).text, "agak cepat");
    scene_end(&scene);
}

static void typing_a_remark_can_be_given_up(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press(scene.screen, EVENT_STAR);
    press_digit(scene.screen, 0);
    type(&scene, "x");
    press(scene.screen, EVENT_BACK);
    press(scene.screen, EVENT_BACK);
    assert_null(press_digit(scene.screen, 1).text);
    scene_end(&scene);
}

static void the_menu_stops_with_a_reason_after_one(void **state)
{
    (void)state;
    struct scene scene = scene_with("2");
    press(scene.screen, EVENT_SLASH);
    press_digit(scene.screen, 1);
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_NONE);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    struct intent intent = press_digit(scene.screen, 1);
    assert_int_equal(intent.kind, INTENT_STOP);
    assert_string_equal(intent.text, "danger sign rightly found");
    scene_end(&scene);
}

static void a_reason_can_be_typed_but_not_left_empty(void **state)
{
    (void)state;
    struct scene scene = scene_with("2");
    press(scene.screen, EVENT_SLASH);
    press_digit(scene.screen, 1);
    press_digit(scene.screen, 5);
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(screen_mode(scene.screen), KEYS_TEXT);
    type(&scene, "hujan");
    press(scene.screen, EVENT_ENTER);
    assert_string_equal(press_digit(scene.screen, 1).text, "hujan");
    scene_end(&scene);
}

static void the_menu_switches_the_language_and_leaves(void **state)
{
    (void)state;
    struct scene scene = scene_with("2");
    press(scene.screen, EVENT_SLASH);
    assert_int_equal(press_digit(scene.screen, 2).kind, INTENT_LANGUAGE);
    press(scene.screen, EVENT_SLASH);
    assert_int_equal(press_digit(scene.screen, 3).kind, INTENT_BACK);
    press(scene.screen, EVENT_SLASH);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_NONE);
    assert_int_equal(sheet_view_step(scene.screen), 1);
    scene_end(&scene);
}

static void guidance_opens_and_closes(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press(scene.screen, EVENT_HELP);
    assert_true(screen_says(scene.screen, 80, 24, "Choose a quiet place."));
    press(scene.screen, EVENT_HELP);
    press(scene.screen, EVENT_ENTER);
    press(scene.screen, EVENT_HELP);
    assert_true(screen_says(scene.screen, 80, 24, "There is no guidance for this step."));
    scene_end(&scene);
}

static void a_name_in_a_remark_is_asked_about_once(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press(scene.screen, EVENT_STAR);
    press_digit(scene.screen, 0);
    type(&scene, "kata Ibu Rut sakit");
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(screen_mode(scene.screen), KEYS_TEXT);
    assert_true(screen_says(scene.screen, 60, 20, "Like a name"));
    golden_screen(scene.screen, "sheet-remark-name", golden_trainer);
    type(&scene, "!"); /* another text, another question */
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(screen_mode(scene.screen), KEYS_TEXT);
    press(scene.screen, EVENT_ENTER);
    assert_string_equal(press_digit(scene.screen, 1).text, "kata Ibu Rut sakit!");
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_step_with_a_remark_is_painted_at_both_sizes),
        cmocka_unit_test(the_other_pages_are_painted_at_both_sizes),
        cmocka_unit_test(a_common_remark_goes_with_the_mark),
        cmocka_unit_test(the_remark_is_in_the_language_that_was_shown),
        cmocka_unit_test(a_remark_on_a_scored_step_is_a_new_mark_of_the_same_value),
        cmocka_unit_test(a_new_mark_keeps_the_remark),
        cmocka_unit_test(a_remark_can_be_typed),
        cmocka_unit_test(a_name_in_a_remark_is_asked_about_once),
        cmocka_unit_test(typing_a_remark_can_be_given_up),
        cmocka_unit_test(the_menu_stops_with_a_reason_after_one),
        cmocka_unit_test(a_reason_can_be_typed_but_not_left_empty),
        cmocka_unit_test(the_menu_switches_the_language_and_leaves),
        cmocka_unit_test(guidance_opens_and_closes),
    };
    return RUN(tests);
}
