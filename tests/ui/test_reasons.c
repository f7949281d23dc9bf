/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/question.h"

struct scene {
    struct arena *arena;
    struct test *test;
    struct screen *screen;
};

/* Items: the sketch's, a true/false one, a long one; answers as given. */
static struct scene scene_with(const char *first, const char *second, const char *third)
{
    struct scene scene = {.arena = arena_new()};
    struct quiz *quiz = sample_quiz(scene.arena, 3);
    quiz->items[2].options[1].explanation =
        (struct phrase){.text = {"Susu formula membuat bayi lebih jarang mengisap.",
                                 "With formula the baby suckles less often."}};
    scene.test = test_new(quiz, 0, NULL, 0);
    sample_answer(scene.test, 0, first, false);
    sample_answer(scene.test, 1, second, false);
    sample_answer(scene.test, 2, third, false);
    scene.screen = reasons_new(
        &(struct reasons){.title = "Tes akhir", .who = "Ibu Yosefina", .test = scene.test});
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

static void a_missed_item_is_painted_at_every_size(void **state)
{
    (void)state;
    struct scene scene = scene_with("A", "A", "A");
    golden_screen(scene.screen, "reasons", golden_kader);
    scene_end(&scene);
    scene = scene_with("B", "A", "B");
    golden_screen(scene.screen, "reasons-long", golden_kader);
    scene_end(&scene);
}

static void only_missed_items_are_shown(void **state)
{
    (void)state;
    struct scene scene = scene_with("B", "?", "");
    assert_true(screen_says(scene.screen, 80, 24, "Reason 1 of 2"));
    assert_true(screen_says(scene.screen, 80, 24, "Answer then: not known"));
    press(scene.screen, EVENT_ENTER);
    assert_true(screen_says(scene.screen, 80, 24, "Reason 2 of 2"));
    assert_true(screen_says(scene.screen, 80, 24, "Answer then: not answered"));
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NEXT);
    scene_end(&scene);
}

static void the_right_answer_and_the_reason_of_the_choice_are_told(void **state)
{
    (void)state;
    struct scene scene = scene_with("B", "A", "B");
    assert_true(screen_says(scene.screen, 80, 24, "The right answer: to breastfeed more often"));
    assert_true(screen_says(scene.screen, 80, 24, "With formula the baby suckles less often."));
    assert_true(screen_says(scene.screen, 80, 24, "Frequent suckling keeps the milk coming."));
    scene_end(&scene);
}

static void long_reasons_go_on_pages(void **state)
{
    (void)state;
    struct scene scene = scene_with("B", "A", "B");
    int pages = 1;
    paint(&scene, 40, 12);
    for (; press(scene.screen, EVENT_ENTER).kind == INTENT_NONE; pages++)
        paint(&scene, 40, 12);
    assert_in_range(pages, 3, 4);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_NONE);
    scene_end(&scene);
}

static void when_nothing_was_missed_it_says_so_warmly(void **state)
{
    (void)state;
    struct scene scene = scene_with("B", "A", "A");
    golden_screen(scene.screen, "reasons-none", golden_kader);
    assert_true(screen_says(scene.screen, 40, 12, "3 of 3 right."));
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NEXT);
    scene_end(&scene);
}

static void back_on_the_first_one_leaves(void **state)
{
    (void)state;
    struct scene scene = scene_with("A", "B", "A");
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_NONE);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_BACK);
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missed_item_is_painted_at_every_size),
        cmocka_unit_test(only_missed_items_are_shown),
        cmocka_unit_test(the_right_answer_and_the_reason_of_the_choice_are_told),
        cmocka_unit_test(long_reasons_go_on_pages),
        cmocka_unit_test(when_nothing_was_missed_it_says_so_warmly),
        cmocka_unit_test(back_on_the_first_one_leaves),
    };
    return RUN(tests);
}
