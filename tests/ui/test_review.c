/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/question.h"

enum { ITEMS = 20 };

struct scene {
    struct arena *arena;
    struct test *test;
    struct screen *screen;
};

/* All answered but `open` (positions, ended by -1); item 6 doubtful, item 8 not known. */
static struct scene scene_with(const int *open)
{
    struct scene scene = {.arena = arena_new()};
    scene.test = test_new(sample_quiz(scene.arena, ITEMS), 0, NULL, 0);
    for (size_t i = 0; i < ITEMS; i++)
        sample_answer(scene.test, i, i == 7 ? "?" : "B", i == 5);
    for (; *open >= 0; open++)
        sample_answer(scene.test, (size_t)*open, "", false);
    scene.screen = review_new(
        &(struct review){.title = "Tes awal", .who = "Ibu Yosefina", .test = scene.test});
    return scene;
}

static struct scene two_open(void)
{
    return scene_with((const int[]){3, 8, -1});
}

static struct scene none_open(void)
{
    return scene_with((const int[]){-1});
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

static void the_list_is_painted_at_every_size(void **state)
{
    (void)state;
    struct scene scene = two_open();
    golden_screen(scene.screen, "review-open", golden_kader);
    scene_end(&scene);
    scene = none_open();
    golden_screen(scene.screen, "review-complete", golden_kader);
    scene_end(&scene);
}

static void the_hand_in_page_is_painted_at_every_size(void **state)
{
    (void)state;
    struct scene scene = two_open();
    press_digit(scene.screen, 0);
    golden_screen(scene.screen, "review-hand-in-open", golden_kader);
    scene_end(&scene);
    scene = none_open();
    press(scene.screen, EVENT_ENTER);
    golden_screen(scene.screen, "review-hand-in", golden_kader);
    scene_end(&scene);
}

static void what_has_no_answer_stands_first_then_what_is_doubtful(void **state)
{
    (void)state;
    struct scene scene = two_open();
    struct grid *grid = golden_paint(scene.screen, golden_kader[2], LANGUAGE_EN);
    char *text = grid_text(grid);
    const char *first = strstr(text, "  4   not answered"), *second = strstr(text, "  9   not");
    const char *doubtful = strstr(text, "  6 ◆ 2"), *rest = strstr(text, "  1   2");
    assert_true(first != NULL && first < second && second < doubtful && doubtful < rest);
    free(text);
    grid_free(grid);
    scene_end(&scene);
}

static void a_number_and_enter_go_to_that_item(void **state)
{
    (void)state;
    struct scene scene = two_open();
    press_digit(scene.screen, 1);
    assert_int_equal(screen_mode(scene.screen), KEYS_DIGITS);
    press_digit(scene.screen, 0);
    struct intent intent = press(scene.screen, EVENT_ENTER);
    assert_int_equal(intent.kind, INTENT_GO);
    assert_int_equal(intent.number, 9);
    assert_int_equal(screen_mode(scene.screen), KEYS_CHOICE);
    scene_end(&scene);
}

static void a_number_that_is_not_there_is_explained(void **state)
{
    (void)state;
    struct scene scene = two_open();
    press_digit(scene.screen, 2);
    press_digit(scene.screen, 1);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 40, 12, "There are questions 1 to 20."));
    scene_end(&scene);
}

static void any_number_of_digits_is_borne(void **state)
{
    (void)state;
    struct scene scene = two_open();
    for (int i = 0; i < 50; i++)
        press_digit(scene.screen, 9);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    scene_end(&scene);
}

static void the_minus_takes_back_a_digit_first(void **state)
{
    (void)state;
    struct scene scene = two_open();
    press_digit(scene.screen, 1);
    press_digit(scene.screen, 2);
    press(scene.screen, EVENT_DELETE);
    assert_int_equal(press(scene.screen, EVENT_ENTER).number, 0);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_BACK);
    scene_end(&scene);
}

static void enter_goes_to_the_first_item_without_an_answer(void **state)
{
    (void)state;
    struct scene scene = two_open();
    paint(&scene, 80, 24);
    struct intent intent = press(scene.screen, EVENT_ENTER);
    assert_int_equal(intent.kind, INTENT_GO);
    assert_int_equal(intent.number, 3);
    scene_end(&scene);
}

static void enter_turns_pages_first(void **state)
{
    (void)state;
    struct scene scene = two_open();
    paint(&scene, 40, 12);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    paint(&scene, 40, 12);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_GO);
    scene_end(&scene);
}

static void only_one_on_the_last_page_hands_in(void **state)
{
    (void)state;
    struct scene scene = none_open();
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    for (int i = 0; i < 10; i++)
        assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 40, 12, "Enter alone does not hand in."));
    assert_int_equal(press_digit(scene.screen, 2).kind, INTENT_NONE);
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_HAND_IN);
    scene_end(&scene);
}

static void handing_in_with_blanks_is_allowed(void **state)
{
    (void)state;
    struct scene scene = two_open();
    press_digit(scene.screen, 0);
    assert_true(screen_says(scene.screen, 40, 12, "Not answered yet: 4 and 9."));
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_HAND_IN);
    scene_end(&scene);
}

static void back_from_the_hand_in_page_shows_the_list(void **state)
{
    (void)state;
    struct scene scene = none_open();
    press(scene.screen, EVENT_ENTER);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 40, 12, "Check your answers"));
    scene_end(&scene);
}

static void many_open_items_are_named_in_part(void **state)
{
    (void)state;
    struct scene scene = scene_with((const int[]){0, 1, 2, 3, 4, 5, 6, -1});
    assert_true(screen_says(scene.screen, 40, 12, "Not answered yet: 1, 2, 3, 4, 5, 6 …"));
    scene_end(&scene);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_list_is_painted_at_every_size),
        cmocka_unit_test(the_hand_in_page_is_painted_at_every_size),
        cmocka_unit_test(what_has_no_answer_stands_first_then_what_is_doubtful),
        cmocka_unit_test(a_number_and_enter_go_to_that_item),
        cmocka_unit_test(a_number_that_is_not_there_is_explained),
        cmocka_unit_test(any_number_of_digits_is_borne),
        cmocka_unit_test(the_minus_takes_back_a_digit_first),
        cmocka_unit_test(enter_goes_to_the_first_item_without_an_answer),
        cmocka_unit_test(enter_turns_pages_first),
        cmocka_unit_test(only_one_on_the_last_page_hands_in),
        cmocka_unit_test(handing_in_with_blanks_is_allowed),
        cmocka_unit_test(back_from_the_hand_in_page_shows_the_list),
        cmocka_unit_test(many_open_items_are_named_in_part),
    };
    return RUN(tests);
}
