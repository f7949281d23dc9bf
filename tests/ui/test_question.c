/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/question.h"
#include <stdlib.h>

enum { ITEMS = 20 };

struct scene {
    struct arena *arena;
    struct test *test;
    struct screen *screen;
};

static struct scene scene_at(size_t item, bool from_review)
{
    struct scene scene = {.arena = arena_new()};
    scene.test = test_new(sample_quiz(scene.arena, ITEMS), 0, NULL, 0);
    scene.screen = question_new(&(struct question){.title = "Tes awal",
                                                   .idle_seconds = 180,
                                                   .who = "Ibu Yosefina",
                                                   .test = scene.test,
                                                   .item = item,
                                                   .from_review = from_review});
    return scene;
}

static void scene_end(struct scene *scene)
{
    screen_free(scene->screen);
    test_free(scene->test);
    arena_free(scene->arena);
}

static void paint(const struct scene *scene, int columns, int rows)
{
    grid_free(golden_paint(scene->screen, (struct golden_size){columns, rows}, LANGUAGE_EN));
}

/* Carries an answer out as cli does. */
static void save(struct scene *scene, struct intent intent)
{
    assert_int_equal(intent.kind, INTENT_ANSWER);
    sample_answer(scene->test, (size_t)intent.number, intent.text, intent.flag != 0);
    question_saved(scene->screen, true);
}

/* The answers of the sketch: two sure, one doubtful. */
static struct scene sketched(size_t item)
{
    struct scene scene = scene_at(item, false);
    sample_answer(scene.test, 0, "B", false);
    sample_answer(scene.test, 1, "A", false);
    sample_answer(scene.test, 2, "A", true);
    return scene;
}

static void an_open_item_is_painted_at_every_size(void **state)
{
    (void)state;
    struct scene scene = sketched(3);
    golden_screen(scene.screen, "question-open", golden_kader);
    scene_end(&scene);
}

static void a_saved_choice_is_painted_at_every_size(void **state)
{
    (void)state;
    struct scene scene = sketched(3);
    save(&scene, press_digit(scene.screen, 2));
    golden_screen(scene.screen, "question-saved", golden_kader);
    scene_end(&scene);
}

static void a_choice_is_painted_before_it_is_stored(void **state)
{
    (void)state;
    struct scene scene = sketched(3);
    press_digit(scene.screen, 2);
    golden_screen(scene.screen, "question-saving", golden_kader);
    scene_end(&scene);
}

static void a_long_item_is_painted_at_every_size(void **state)
{
    (void)state;
    struct scene scene = sketched(2);
    golden_screen(scene.screen, "question-long", golden_kader);
    paint(&scene, 40, 12);
    press(scene.screen, EVENT_ENTER);
    golden_one(scene.screen, "question-long-page-2", golden_kader[0], LANGUAGE_EN);
    golden_one(scene.screen, "question-long-page-2", golden_kader[0], LANGUAGE_ID);
    golden_language(LANGUAGE_EN);
    scene_end(&scene);
}

static void enter_without_a_choice_is_asked_at_every_size(void **state)
{
    (void)state;
    struct scene scene = sketched(3);
    press(scene.screen, EVENT_ENTER);
    golden_screen(scene.screen, "question-skip", golden_kader);
    scene_end(&scene);
}

static void a_pause_is_asked_at_every_size(void **state)
{
    (void)state;
    struct scene scene = sketched(0);
    press(scene.screen, EVENT_BACK);
    golden_screen(scene.screen, "question-pause", golden_kader);
    scene_end(&scene);
}

static void a_digit_answers_in_the_letters_of_the_document(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    scene.test->items[0].order[0] = 3; /* the fourth option is shown first */
    scene.test->items[0].order[3] = 0;
    struct intent intent = press_digit(scene.screen, 1);
    assert_int_equal(intent.kind, INTENT_ANSWER);
    assert_int_equal(intent.number, 0);
    assert_string_equal(intent.text, "D");
    assert_int_equal(intent.flag, 0);
    scene_end(&scene);
}

static void saved_is_said_only_after_the_store_said_so(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    struct intent intent = press_digit(scene.screen, 2);
    assert_true(question_is_saving(scene.screen));
    assert_true(screen_says(scene.screen, 80, 24, "Saving …"));
    assert_false(screen_says(scene.screen, 80, 24, "Saved."));
    save(&scene, intent);
    assert_false(question_is_saving(scene.screen));
    assert_true(screen_says(scene.screen, 80, 24, "Saved."));
    scene_end(&scene);
}

static void what_could_not_be_stored_is_not_shown_as_chosen(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    press_digit(scene.screen, 2);
    question_saved(scene.screen, false);
    assert_false(screen_says(scene.screen, 80, 24, "Saved."));
    assert_false(screen_says(scene.screen, 80, 24, "chosen"));
    assert_true(screen_says(scene.screen, 40, 12, "Not saved yet."));
    assert_int_equal(press_digit(scene.screen, 2).kind, INTENT_ANSWER);
    scene_end(&scene);
}

static void keys_are_ignored_while_saving(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    press_digit(scene.screen, 2);
    assert_int_equal(press_digit(scene.screen, 3).kind, INTENT_NONE);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_int_equal(question_item(scene.screen), 0);
    scene_end(&scene);
}

static void replacing_an_answer_says_so(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    save(&scene, press_digit(scene.screen, 1));
    save(&scene, press_digit(scene.screen, 2));
    assert_true(screen_says(scene.screen, 80, 24, "Changed: 2. Saved."));
    scene_end(&scene);
}

static void the_same_digit_again_stores_nothing(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    save(&scene, press_digit(scene.screen, 1));
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 80, 24, "Saved."));
    scene_end(&scene);
}

static void zero_means_not_known(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    assert_string_equal(press_digit(scene.screen, 0).text, "?");
    scene_end(&scene);
}

static void zero_over_a_choice_asks_once_more(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    save(&scene, press_digit(scene.screen, 1));
    assert_int_equal(press_digit(scene.screen, 0).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 40, 12, "Press 0 again."));
    assert_string_equal(press_digit(scene.screen, 0).text, "?");
    scene_end(&scene);
}

static void the_question_about_zero_is_forgotten_by_another_key(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    save(&scene, press_digit(scene.screen, 1));
    press_digit(scene.screen, 0);
    save(&scene, press(scene.screen, EVENT_STAR));
    assert_int_equal(press_digit(scene.screen, 0).kind, INTENT_NONE);
    scene_end(&scene);
}

static void digits_without_an_option_do_nothing(void **state)
{
    (void)state;
    struct scene scene = scene_at(1, false);
    assert_int_equal(press_digit(scene.screen, 3).kind, INTENT_NONE);
    assert_int_equal(press_digit(scene.screen, 9).kind, INTENT_NONE);
    scene_end(&scene);
}

static void enter_goes_on_after_an_answer(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    save(&scene, press_digit(scene.screen, 1));
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_int_equal(question_item(scene.screen), 1);
    scene_end(&scene);
}

static void enter_on_an_unanswered_item_asks_once(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(question_item(scene.screen), 0);
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(question_item(scene.screen), 1);
    scene_end(&scene);
}

static void the_star_marks_and_unmarks_with_the_same_response(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    save(&scene, press_digit(scene.screen, 2));
    struct intent intent = press(scene.screen, EVENT_STAR);
    assert_string_equal(intent.text, "B");
    assert_int_equal(intent.flag, 1);
    save(&scene, intent);
    assert_int_equal(press(scene.screen, EVENT_STAR).flag, 0);
    scene_end(&scene);
}

static void changing_a_doubtful_answer_keeps_the_doubt(void **state)
{
    (void)state;
    struct scene scene = sketched(2);
    struct intent intent = press_digit(scene.screen, 2);
    assert_string_equal(intent.text, "B");
    assert_int_equal(intent.flag, 1);
    scene_end(&scene);
}

static void enter_on_the_last_item_goes_to_the_review(void **state)
{
    (void)state;
    struct scene scene = scene_at(ITEMS - 1, false);
    save(&scene, press_digit(scene.screen, 1));
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_REVIEW);
    scene_end(&scene);
}

static void from_the_review_both_ways_lead_back_to_it(void **state)
{
    (void)state;
    struct scene scene = scene_at(4, true);
    save(&scene, press_digit(scene.screen, 1));
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_REVIEW);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_REVIEW);
    scene_end(&scene);
}

static void back_on_the_first_item_asks_before_leaving(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_NONE);
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_PAUSE);
    scene_end(&scene);
}

static void enter_never_leaves_the_test(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    press(scene.screen, EVENT_BACK);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_ANSWER);
    scene_end(&scene);
}

static void enter_turns_pages_before_it_goes_on(void **state)
{
    (void)state;
    struct scene scene = scene_at(2, false);
    save(&scene, press_digit(scene.screen, 1));
    int turned = 0;
    for (paint(&scene, 40, 12); question_item(scene.screen) == 2; paint(&scene, 40, 12)) {
        assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
        turned++;
    }
    assert_in_range(turned, 3, 6);
    assert_int_equal(question_item(scene.screen), 3);
    scene_end(&scene);
}

static void back_turns_pages_before_it_goes_back(void **state)
{
    (void)state;
    struct scene scene = scene_at(2, false);
    paint(&scene, 40, 12);
    press(scene.screen, EVENT_ENTER);
    paint(&scene, 40, 12);
    press(scene.screen, EVENT_BACK);
    assert_int_equal(question_item(scene.screen), 2);
    paint(&scene, 40, 12);
    press(scene.screen, EVENT_BACK);
    assert_int_equal(question_item(scene.screen), 1);
    scene_end(&scene);
}

static void digits_choose_options_of_other_pages(void **state)
{
    (void)state;
    struct scene scene = scene_at(2, false);
    paint(&scene, 40, 12);
    struct intent intent = press_digit(scene.screen, 4);
    assert_string_equal(intent.text, "D");
    save(&scene, intent);
    assert_true(screen_says(scene.screen, 40, 12, "Chosen: 4. Saved."));
    scene_end(&scene);
}

static void only_the_chosen_option_is_reverse(void **state)
{
    (void)state;
    struct scene scene = sketched(3);
    save(&scene, press_digit(scene.screen, 2));
    for (int size = 0; golden_kader[size].columns > 0; size++) {
        struct grid *grid = golden_paint(scene.screen, golden_kader[size], LANGUAGE_EN);
        int rows = 0;
        for (int row = 0; row < grid->rows; row++)
            rows += (grid->cells[row * grid->columns + 5].style & STYLE_REVERSE) != 0;
        assert_int_equal(rows, 1);
        grid_free(grid);
    }
    scene_end(&scene);
}

static void idle_minutes_free_the_seat_after_a_warning(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    press_at(scene.screen, EVENT_STAR, 10000);
    question_saved(scene.screen, true);
    assert_int_equal(press_at(scene.screen, EVENT_TICK, 159999).kind, INTENT_NONE);
    assert_false(screen_says(scene.screen, 80, 24, "Still here?"));
    assert_int_equal(press_at(scene.screen, EVENT_TICK, 160000).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 40, 12, "Still here?"));
    assert_int_equal(press_at(scene.screen, EVENT_TICK, 190000).kind, INTENT_PAUSE);
    scene_end(&scene);
}

static void enter_after_the_warning_only_stays(void **state)
{
    (void)state;
    struct scene scene = scene_at(0, false);
    press_at(scene.screen, EVENT_TICK, 0);
    press_at(scene.screen, EVENT_TICK, 150000);
    assert_int_equal(press_at(scene.screen, EVENT_ENTER, 151000).kind, INTENT_NONE);
    assert_false(screen_says(scene.screen, 80, 24, "No choice yet."));
    assert_int_equal(press_at(scene.screen, EVENT_TICK, 300000).kind, INTENT_NONE);
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_open_item_is_painted_at_every_size),
        cmocka_unit_test(a_saved_choice_is_painted_at_every_size),
        cmocka_unit_test(a_choice_is_painted_before_it_is_stored),
        cmocka_unit_test(a_long_item_is_painted_at_every_size),
        cmocka_unit_test(enter_without_a_choice_is_asked_at_every_size),
        cmocka_unit_test(a_pause_is_asked_at_every_size),
        cmocka_unit_test(a_digit_answers_in_the_letters_of_the_document),
        cmocka_unit_test(saved_is_said_only_after_the_store_said_so),
        cmocka_unit_test(what_could_not_be_stored_is_not_shown_as_chosen),
        cmocka_unit_test(keys_are_ignored_while_saving),
        cmocka_unit_test(replacing_an_answer_says_so),
        cmocka_unit_test(the_same_digit_again_stores_nothing),
        cmocka_unit_test(zero_means_not_known),
        cmocka_unit_test(zero_over_a_choice_asks_once_more),
        cmocka_unit_test(the_question_about_zero_is_forgotten_by_another_key),
        cmocka_unit_test(digits_without_an_option_do_nothing),
        cmocka_unit_test(enter_goes_on_after_an_answer),
        cmocka_unit_test(enter_on_an_unanswered_item_asks_once),
        cmocka_unit_test(the_star_marks_and_unmarks_with_the_same_response),
        cmocka_unit_test(changing_a_doubtful_answer_keeps_the_doubt),
        cmocka_unit_test(enter_on_the_last_item_goes_to_the_review),
        cmocka_unit_test(from_the_review_both_ways_lead_back_to_it),
        cmocka_unit_test(back_on_the_first_item_asks_before_leaving),
        cmocka_unit_test(enter_never_leaves_the_test),
        cmocka_unit_test(enter_turns_pages_before_it_goes_on),
        cmocka_unit_test(back_turns_pages_before_it_goes_back),
        cmocka_unit_test(digits_choose_options_of_other_pages),
        cmocka_unit_test(only_the_chosen_option_is_reverse),
        cmocka_unit_test(idle_minutes_free_the_seat_after_a_warning),
        cmocka_unit_test(enter_after_the_warning_only_stays),
    };
    return RUN(tests);
}
