/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/sheet.h"

struct scene {
    struct arena *arena;
    struct sheet *sheet;
    struct screen *screen;
};

static struct scene scene_over(struct arena *arena, const struct checklist *checklist,
                               const char *marks)
{
    struct scene scene = {.arena = arena, .sheet = sheet_new(checklist, NULL, 0)};
    for (size_t i = 0; marks[i] != '\0'; i++)
        sample_mark(scene.sheet, i, marks[i] - '0', "");
    scene.screen = sheet_view_new(&(struct sheet_view){.title = "Penilaian 2 · Yosefina",
                                                       .observer = "Penilai: Bidan desa",
                                                       .sheet = scene.sheet,
                                                       .started_ms = 1000});
    return scene;
}

/* One mark a step from the first on: '0' '1' '2' '9'. */
static struct scene scene_with(const char *marks)
{
    struct arena *arena = arena_new();
    return scene_over(arena, sample_checklist(arena), marks);
}

static void scene_end(struct scene *scene)
{
    screen_free(scene->screen);
    sheet_free(scene->sheet);
    arena_free(scene->arena);
}

/* Carries a mark out as cli does. */
static void save(struct scene *scene, struct intent intent)
{
    assert_int_equal(intent.kind, INTENT_MARK);
    sample_mark(scene->sheet, (size_t)intent.number, intent.value,
                intent.text != NULL ? intent.text : "");
    sheet_saved(scene->screen, true);
}

static void type(struct scene *scene, const char *text)
{
    for (; *text != '\0'; text++)
        press_text(scene->screen, *text);
}

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
    scene = scene_with("22222222");
    golden_screen(scene.screen, "sheet-close", golden_trainer);
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

static void the_sheet_closes_only_by_one_when_all_is_scored(void **state)
{
    (void)state;
    struct scene scene = scene_with("2222222");
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_MARK);
    sample_mark(scene.sheet, 7, 1, "");
    sheet_saved(scene.screen, true);
    assert_int_equal(sheet_view_step(scene.screen), 8);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_int_equal(press_digit(scene.screen, 2).kind, INTENT_NONE);
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_CLOSE);
    scene_end(&scene);
}

static void back_from_closing_shows_the_last_step_again(void **state)
{
    (void)state;
    struct scene scene = scene_with("2222222");
    save(&scene, press_digit(scene.screen, 1));
    press(scene.screen, EVENT_BACK);
    assert_int_equal(sheet_view_step(scene.screen), 7);
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(sheet_view_step(scene.screen), 8);
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

static void back_on_the_first_step_stays(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 60, 20, "To leave, press /."));
    scene_end(&scene);
}

static void the_timer_counts_from_the_opening(void **state)
{
    (void)state;
    struct scene scene = scene_with("");
    press_at(scene.screen, EVENT_TICK, 253000);
    assert_true(screen_says(scene.screen, 60, 20, "4 min 12 s"));
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(scoring_is_painted_at_both_sizes),
        cmocka_unit_test(the_first_step_is_painted_at_both_sizes),
        cmocka_unit_test(a_step_with_a_remark_is_painted_at_both_sizes),
        cmocka_unit_test(the_other_pages_are_painted_at_both_sizes),
        cmocka_unit_test(a_digit_scores_the_step_and_moves_on_once_it_is_stored),
        cmocka_unit_test(what_could_not_be_stored_stays_to_be_scored),
        cmocka_unit_test(keys_are_ignored_while_saving),
        cmocka_unit_test(digits_that_are_no_marks_do_nothing),
        cmocka_unit_test(nine_is_taken_only_where_a_step_may_not_apply),
        cmocka_unit_test(an_opened_sheet_goes_on_where_it_was_left),
        cmocka_unit_test(back_and_a_new_mark_return_to_the_next_open_step),
        cmocka_unit_test(enter_leaves_a_step_for_later),
        cmocka_unit_test(enter_after_the_last_step_goes_to_the_first_open_one),
        cmocka_unit_test(the_sheet_closes_only_by_one_when_all_is_scored),
        cmocka_unit_test(back_from_closing_shows_the_last_step_again),
        cmocka_unit_test(plus_number_enter_jumps),
        cmocka_unit_test(a_number_that_is_not_there_is_explained),
        cmocka_unit_test(a_jump_is_given_up_by_minus),
        cmocka_unit_test(a_common_remark_goes_with_the_mark),
        cmocka_unit_test(the_remark_is_in_the_language_that_was_shown),
        cmocka_unit_test(a_remark_on_a_scored_step_is_a_new_mark_of_the_same_value),
        cmocka_unit_test(a_new_mark_keeps_the_remark),
        cmocka_unit_test(a_remark_can_be_typed),
        cmocka_unit_test(typing_a_remark_can_be_given_up),
        cmocka_unit_test(the_menu_stops_with_a_reason_after_one),
        cmocka_unit_test(a_reason_can_be_typed_but_not_left_empty),
        cmocka_unit_test(the_menu_switches_the_language_and_leaves),
        cmocka_unit_test(guidance_opens_and_closes),
        cmocka_unit_test(back_on_the_first_step_stays),
        cmocka_unit_test(the_timer_counts_from_the_opening),
    };
    return RUN(tests);
}
