/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A test with a time limit: calm minutes in the header, a few words near the end. */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/question.h"
#include <stdlib.h>
#include <string.h>

enum { ITEMS = 20, MINUTE_MS = 60000, SECOND_MS = 1000 };

struct scene {
    struct arena *arena;
    struct test *test;
    struct test_time time;
    struct screen *screen;
};

static void scene_begin(struct scene *scene, int limit_minutes)
{
    *scene = (struct scene){.arena = arena_new()};
    scene->test = test_new(sample_quiz(scene->arena, ITEMS), 0, NULL, 0);
    scene->time = test_time_of((int64_t)limit_minutes * MINUTE_MS, 0, 0);
    sample_answer(scene->test, 0, "B", false);
    sample_answer(scene->test, 1, "A", false);
    sample_answer(scene->test, 2, "A", true);
}

static void ask(struct scene *scene, size_t item)
{
    scene->screen = question_new(&(struct question){.title = "Tes awal",
                                                    .who = "Ibu Yosefina",
                                                    .test = scene->test,
                                                    .time = &scene->time,
                                                    .item = item});
}

static void scene_end(struct scene *scene)
{
    screen_free(scene->screen);
    test_free(scene->test);
    arena_free(scene->arena);
}

static void leave(struct scene *scene, int seconds)
{
    scene->time.used_ms = scene->time.limit_ms - (int64_t)seconds * SECOND_MS;
}

static struct intent tick(const struct scene *scene)
{
    return scene->screen->ops->update(scene->screen,
                                      &(struct event){.kind = EVENT_TICK, .now_ms = 1000});
}

static char *text_of(const struct scene *scene, int columns, int rows)
{
    struct grid *grid =
        golden_paint(scene->screen, (struct golden_size){columns, rows}, LANGUAGE_EN);
    char *text = grid_text(grid);
    grid_free(grid);
    return text;
}

static bool says(const struct scene *scene, const char *words)
{
    char *text = text_of(scene, 80, 24);
    bool found = strstr(text, words) != NULL;
    free(text);
    return found;
}

static void the_minutes_left_stand_in_the_header_at_every_size(void **state)
{
    struct scene scene;
    (void)state;
    scene_begin(&scene, 30);
    ask(&scene, 3);
    leave(&scene, 12 * 60 - 20);
    golden_screen(scene.screen, "question-timed", golden_kader);
    scene_end(&scene);
}

static void she_is_told_at_five_minutes_and_at_one(void **state)
{
    struct scene scene;
    (void)state;
    scene_begin(&scene, 30);
    ask(&scene, 3);
    leave(&scene, 300);
    golden_screen(scene.screen, "question-five-minutes", golden_kader);
    leave(&scene, 60);
    golden_screen(scene.screen, "question-one-minute", golden_kader);
    scene_end(&scene);
}

static void the_words_go_after_half_a_minute(void **state)
{
    static const struct {
        int seconds;
        bool five, one;
    } moments[] = {{301, false, false}, {300, true, false}, {271, true, false}, {270, false, false},
                   {61, false, false},  {60, false, true},  {31, false, true},  {30, false, false},
                   {0, false, false},   {-1, false, false}};
    struct scene scene;
    (void)state;
    scene_begin(&scene, 30);
    ask(&scene, 3);
    for (size_t i = 0; i < sizeof moments / sizeof moments[0]; i++) {
        leave(&scene, moments[i].seconds);
        assert_int_equal(says(&scene, "5 minutes are left"), moments[i].five);
        assert_int_equal(says(&scene, "1 minute is left"), moments[i].one);
    }
    scene_end(&scene);
}

static void a_limit_of_five_minutes_is_not_told_of_at_its_beginning(void **state)
{
    struct scene scene;
    (void)state;
    scene_begin(&scene, 5);
    ask(&scene, 3);
    assert_true(says(&scene, "5 minutes left"));
    assert_false(says(&scene, "5 minutes are left"));
    leave(&scene, 55);
    assert_true(says(&scene, "1 minute is left"));
    scene_end(&scene);
}

static void the_words_take_the_place_of_what_only_confirmed_a_key(void **state)
{
    struct scene scene;
    (void)state;
    scene_begin(&scene, 30);
    ask(&scene, 3);
    leave(&scene, 301);
    press_digit(scene.screen, 2);
    sample_answer(scene.test, 3, "B", false);
    question_saved(scene.screen, true);
    tick(&scene);
    assert_true(says(&scene, "Saved."));
    leave(&scene, 300);
    tick(&scene);
    assert_true(says(&scene, "5 minutes are left"));
    press_digit(scene.screen, 3);
    sample_answer(scene.test, 3, "C", false);
    question_saved(scene.screen, true);
    tick(&scene);
    assert_true(says(&scene, "Changed: 3. Saved."));
    scene_end(&scene);
}

static void a_question_that_waits_for_a_key_is_not_taken_away(void **state)
{
    struct scene scene;
    (void)state;
    scene_begin(&scene, 30);
    ask(&scene, 3);
    press(scene.screen, EVENT_ENTER);
    leave(&scene, 300);
    tick(&scene);
    assert_true(says(&scene, "No choice yet."));
    scene_end(&scene);
}

static int pages_of(const struct scene *scene, int columns, int rows)
{
    char *text = text_of(scene, columns, rows);
    int pages = strstr(text, "Enter more") != NULL ? 2 : 1;
    free(text);
    return pages;
}

/* Neither header nor warning costs an option its line, at any size. */
static void no_page_is_added_by_the_time(void **state)
{
    struct scene scene;
    (void)state;
    scene_begin(&scene, 30);
    for (size_t item = 0; item < ITEMS; item++)
        for (int rows = 12; rows <= 24; rows++)
            for (int columns = 40; columns <= 80; columns += 10) {
                scene.screen = question_new(&(struct question){
                    .title = "Tes awal", .who = "Ibu Yosefina", .test = scene.test, .item = item});
                int without = pages_of(&scene, columns, rows);
                screen_free(scene.screen);
                ask(&scene, item);
                leave(&scene, 290);
                assert_int_equal(pages_of(&scene, columns, rows), without);
                screen_free(scene.screen);
            }
    scene.screen = NULL;
    scene_end(&scene);
}

static void the_review_shows_it_too(void **state)
{
    struct scene scene;
    (void)state;
    scene_begin(&scene, 30);
    scene.screen = review_new(&(struct review){
        .title = "Tes awal", .who = "Ibu Yosefina", .test = scene.test, .time = &scene.time});
    leave(&scene, 300);
    golden_screen(scene.screen, "review-five-minutes", golden_kader);
    press_digit(scene.screen, 0);
    golden_screen(scene.screen, "hand-in-five-minutes", golden_kader);
    scene_end(&scene);
}

/* A kader looks at it for minutes: nothing changes from second to second. */
static void it_is_painted_anew_once_a_minute(void **state)
{
    struct scene scene;
    (void)state;
    scene_begin(&scene, 30);
    ask(&scene, 3);
    leave(&scene, 720);
    char *before = text_of(&scene, 80, 24);
    for (int seconds = 719; seconds > 660; seconds--) {
        leave(&scene, seconds);
        char *now = text_of(&scene, 80, 24);
        assert_string_equal(now, before);
        free(now);
    }
    leave(&scene, 660);
    assert_true(says(&scene, "11 minutes left"));
    free(before);
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_minutes_left_stand_in_the_header_at_every_size),
        cmocka_unit_test(she_is_told_at_five_minutes_and_at_one),
        cmocka_unit_test(the_words_go_after_half_a_minute),
        cmocka_unit_test(a_limit_of_five_minutes_is_not_told_of_at_its_beginning),
        cmocka_unit_test(the_words_take_the_place_of_what_only_confirmed_a_key),
        cmocka_unit_test(a_question_that_waits_for_a_key_is_not_taken_away),
        cmocka_unit_test(no_page_is_added_by_the_time),
        cmocka_unit_test(the_review_shows_it_too),
        cmocka_unit_test(it_is_painted_anew_once_a_minute),
    };
    return RUN(tests);
}
