/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The class test's keys. */
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/together.h"

enum { ITEMS = 20 };

struct scene {
    struct arena *arena;
    struct screen *screen;
};

static struct scene scene_begin(void)
{
    struct scene scene = {.arena = arena_new()};
    scene.screen = together_new(&(struct together){
        .title = "Tes awal", .quiz = sample_quiz(scene.arena, ITEMS), .test = {.item = 1}});
    return scene;
}

static void scene_end(struct scene *scene)
{
    screen_free(scene->screen);
    arena_free(scene->arena);
}

static void a_number_and_enter_jump(void **state)
{
    (void)state;
    struct scene scene = scene_begin();
    press_digit(scene.screen, 1);
    press_digit(scene.screen, 7);
    assert_true(screen_says(scene.screen, 80, 24, "Question 17: press Enter."));
    struct intent intent = press(scene.screen, EVENT_ENTER);
    assert_int_equal(intent.kind, INTENT_GO);
    assert_int_equal(intent.number, 17);
    scene_end(&scene);
}

static void a_number_beyond_the_last_question_is_told_and_not_taken(void **state)
{
    (void)state;
    struct scene scene = scene_begin();
    press_digit(scene.screen, 2);
    press_digit(scene.screen, 5);
    assert_true(screen_says(scene.screen, 80, 24, "There are questions 1 to 20."));
    assert_false(screen_says(scene.screen, 80, 24, "press Enter."));
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 80, 24, "Question 1 of 20"));
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_and_enter_jump),
        cmocka_unit_test(a_number_beyond_the_last_question_is_told_and_not_taken),
    };
    return RUN(tests);
}
