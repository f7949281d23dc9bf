/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "kinds.h"
#include "press.h"
#include "sample.h"
#include "ui/keys.h"
#include "ui/row.h"

enum { ITEMS = 20 }; /* the second of each three is true/false: boxes 1, 2 and 0 */

struct scene {
    struct arena *arena;
    struct test *test;
    struct screen *screen;
};

static struct scene begin(bool again)
{
    struct scene scene = {.arena = arena_new()};
    scene.test = test_new(sample_quiz(scene.arena, ITEMS), SEED_OF_PAPER, NULL, 0);
    if (again)
        for (size_t i = 0; i < ITEMS; i++)
            sample_answer(scene.test, i, "A", false);
    scene.screen = row_new(&(struct row_view){.name = "Yosefina",
                                              .test = scene.test,
                                              .item = again ? 0 : row_resume(scene.test),
                                              .again = again});
    return scene;
}

static void end(struct scene *scene)
{
    screen_free(scene->screen);
    test_free(scene->test);
    arena_free(scene->arena);
}

/* Stores what an intent asks for, as cli does. */
static void save(struct scene *scene, const struct intent *intent)
{
    assert_int_equal(intent->kind, INTENT_ANSWER);
    sample_answer(scene->test, (size_t)intent->number, intent->text, false);
    row_saved(scene->screen, true);
}

static void type(struct scene *scene, enum event_kind kind, int digit)
{
    struct event event = {.kind = kind, .number = digit, .now_ms = 1000};
    struct intent intent = scene->screen->ops->update(scene->screen, &event);
    save(scene, &intent);
}

static void each_key_is_one_item_of_the_sheet(void **state)
{
    (void)state;
    struct scene scene = begin(false);
    type(&scene, EVENT_DIGIT, 3);
    type(&scene, EVENT_DIGIT, 0);
    type(&scene, EVENT_HELP, 0);
    type(&scene, EVENT_STAR, 0);
    assert_string_equal(scene.test->items[0].response, "C");
    assert_string_equal(scene.test->items[1].response, RESPONSE_UNKNOWN);
    assert_string_equal(scene.test->items[2].response, "");
    assert_true(scene.test->items[2].seen_answer);
    assert_string_equal(scene.test->items[3].response, RESPONSE_TWO_MARKS);
    assert_int_equal(row_resume(scene.test), 4);
    assert_true(screen_says(scene.screen, 80, 24, "3  0  .  * [_]"));
    end(&scene);
}

static void what_was_typed_reads_back_as_its_key(void **state)
{
    (void)state;
    static const struct {
        const char *response;
        const char *cell;
    } table[] = {
        {"A", "1"}, {"D", "4"}, {RESPONSE_UNKNOWN, "0"}, {"", "."}, {RESPONSE_TWO_MARKS, "*"}};
    struct scene scene = begin(false);
    for (size_t i = 0; i < COUNT(table); i++) {
        sample_answer(scene.test, 0, table[i].response, false);
        char cell[ROW_CELL];
        row_cell(&scene.test->items[0], cell);
        assert_string_equal(cell, table[i].cell);
    }
    end(&scene);
}

static void a_box_that_the_item_lacks_is_no_answer(void **state)
{
    (void)state;
    struct scene scene = begin(false);
    type(&scene, EVENT_DIGIT, 4);
    assert_int_equal(press_digit(scene.screen, 3).kind, INTENT_NONE);
    assert_true(screen_says(scene.screen, 80, 24, "Question 2 has the boxes 1 to 2, and 0."));
    end(&scene);
}

static void one_back_replaces_what_stands_there(void **state)
{
    (void)state;
    struct scene scene = begin(false);
    type(&scene, EVENT_DIGIT, 4);
    press(scene.screen, EVENT_BACK);
    type(&scene, EVENT_DIGIT, 1);
    assert_string_equal(scene.test->items[0].response, "A");
    press(scene.screen, EVENT_BACK);
    assert_int_equal(press(scene.screen, EVENT_BACK).kind, INTENT_BACK);
    end(&scene);
}

static void what_could_not_be_stored_is_typed_again(void **state)
{
    (void)state;
    struct scene scene = begin(false);
    assert_int_equal(press_digit(scene.screen, 2).kind, INTENT_ANSWER);
    assert_true(screen_says(scene.screen, 80, 24, "Saving"));
    row_saved(scene.screen, false);
    assert_true(screen_says(scene.screen, 80, 24, "[_] _"));
    end(&scene);
}

static void enter_goes_on_only_when_every_item_is_typed(void **state)
{
    (void)state;
    struct scene scene = begin(false);
    for (int i = 0; i < ITEMS; i++) {
        assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_NONE);
        type(&scene, EVENT_DIGIT, 1);
    }
    assert_int_equal(press_digit(scene.screen, 1).kind, INTENT_NONE);
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_REVIEW);
    end(&scene);
}

static void typed_again_it_is_handed_over_and_nothing_stored(void **state)
{
    (void)state;
    struct scene scene = begin(true);
    for (int i = 0; i < ITEMS; i++)
        assert_int_equal(press_digit(scene.screen, i == 4 ? 2 : 1).kind, INTENT_NONE);
    struct intent intent = press(scene.screen, EVENT_ENTER);
    assert_int_equal(intent.kind, INTENT_SUBMIT);
    assert_string_equal(intent.text, "1 1 1 1 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1");
    end(&scene);
}

/* --- the other kinds --- */

static struct scene begin_kinds(struct quiz **quiz, size_t item, bool again)
{
    struct scene scene = {.arena = arena_new()};
    *quiz = kinds_quiz(scene.arena);
    scene.test = test_new(*quiz, SEED_OF_PAPER, NULL, 0);
    scene.screen = row_new(
        &(struct row_view){.name = "Yosefina", .test = scene.test, .item = item, .again = again});
    return scene;
}

/* Keys by the mode of that moment; what is to be stored is stored. The last intent. */
static struct intent keys_in(struct scene *scene, const char *typed)
{
    struct intent intent = {.kind = INTENT_NONE};
    for (; *typed != '\0'; typed++) {
        uint32_t key = *typed == '\n' ? (uint32_t)RAW_ENTER : (uint32_t)*typed;
        struct event event = keys_decode(screen_mode(scene->screen), (struct raw){.key = key});
        intent = scene->screen->ops->update(scene->screen, &event);
        if (intent.kind == INTENT_ANSWER)
            save(scene, &intent);
    }
    return intent;
}

static void a_sheet_of_every_kind_is_typed_key_by_key(void **state)
{
    (void)state;
    struct quiz *quiz;
    struct scene scene = begin_kinds(&quiz, 0, false);
    keys_in(&scene, "2"
                    "*"
                    "31\n"
                    "3,5\n"
                    "0\n"
                    "0");
    static const char *const expected[] = {"B", "*", "A,C", "3.5", "0", "?"};
    for (size_t i = 0; i < KIND_ITEMS; i++)
        assert_string_equal(scene.test->items[i].response, expected[i]);
    assert_true(screen_says(scene.screen, 80, 24, "2  *  13  3,5  0    0"));
    assert_int_equal(keys_in(&scene, "\n").kind, INTENT_REVIEW);
    end(&scene);
    quiz_free(quiz);
}

static void a_point_is_blank_before_a_number_and_a_comma_within(void **state)
{
    (void)state;
    struct quiz *quiz;
    struct scene scene = begin_kinds(&quiz, KIND_NUMBER, false);
    keys_in(&scene, "2.5\n");
    assert_string_equal(scene.test->items[KIND_NUMBER].response, "2.5");
    keys_in(&scene, ".");
    assert_string_equal(scene.test->items[KIND_ZERO].response, "");
    assert_true(scene.test->items[KIND_ZERO].seen_answer);
    keys_in(&scene, "-*");
    assert_string_equal(scene.test->items[KIND_ZERO].response, RESPONSE_UNKNOWN);
    keys_in(&scene, ".");
    assert_string_equal(scene.test->items[KIND_LAST].response, "");
    assert_int_equal(row_resume(scene.test), 0);
    end(&scene);
    quiz_free(quiz);
}

/* How many items a key held down writes: it repeats after half a second, thirty times a second. */
static int written_by_holding(struct scene *scene, uint32_t key)
{
    struct keys *keys = keys_new(400);
    int written = 0;
    for (int64_t now_ms = 1000; now_ms < 4000; now_ms++) {
        struct event event;
        if (now_ms == 1000 || (now_ms >= 1500 && (now_ms - 1500) % 33 == 0))
            keys_feed(keys, (struct raw){.key = key, .at_ms = now_ms});
        keys_show(keys, scene->screen, now_ms);
        if (!keys_next(keys, scene->screen, now_ms, &event))
            continue;
        struct intent intent = scene->screen->ops->update(scene->screen, &event);
        if (intent.kind != INTENT_ANSWER)
            continue;
        save(scene, &intent);
        written++;
    }
    keys_free(keys);
    return written;
}

static void a_point_held_down_makes_one_number_blank_and_not_the_next(void **state)
{
    (void)state;
    struct quiz *quiz;
    struct scene scene = begin_kinds(&quiz, KIND_NUMBER, false);
    assert_int_equal(written_by_holding(&scene, '.'), 1);
    assert_true(scene.test->items[KIND_NUMBER].seen_answer);
    assert_false(scene.test->items[KIND_ZERO].seen_answer);
    end(&scene);
    quiz_free(quiz);
}

static void half_a_number_is_taken_back_before_the_item(void **state)
{
    (void)state;
    struct quiz *quiz;
    struct scene scene = begin_kinds(&quiz, KIND_NUMBER, false);
    keys_in(&scene, "12--3\n");
    assert_string_equal(scene.test->items[KIND_NUMBER].response, "3");
    end(&scene);
    quiz_free(quiz);
}

static void a_digit_once_more_takes_its_box_out(void **state)
{
    (void)state;
    struct quiz *quiz;
    struct scene scene = begin_kinds(&quiz, KIND_SEVERAL, false);
    assert_int_equal(keys_in(&scene, "9").kind, INTENT_NONE);
    keys_in(&scene, "1232\n");
    assert_string_equal(scene.test->items[KIND_SEVERAL].response, "A,C");
    end(&scene);
    quiz_free(quiz);
}

static void every_kind_is_handed_over_to_compare(void **state)
{
    (void)state;
    struct quiz *quiz;
    struct scene scene = begin_kinds(&quiz, 0, true);
    struct intent intent = keys_in(&scene, "2"
                                           "1"
                                           "31\n"
                                           "3,5\n"
                                           "*"
                                           "."
                                           "\n");
    assert_int_equal(intent.kind, INTENT_SUBMIT);
    assert_string_equal(intent.text, "2 1 13 3,5 ? .");
    end(&scene);
    quiz_free(quiz);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_key_is_one_item_of_the_sheet),
        cmocka_unit_test(what_was_typed_reads_back_as_its_key),
        cmocka_unit_test(a_box_that_the_item_lacks_is_no_answer),
        cmocka_unit_test(one_back_replaces_what_stands_there),
        cmocka_unit_test(what_could_not_be_stored_is_typed_again),
        cmocka_unit_test(enter_goes_on_only_when_every_item_is_typed),
        cmocka_unit_test(typed_again_it_is_handed_over_and_nothing_stored),
        cmocka_unit_test(a_sheet_of_every_kind_is_typed_key_by_key),
        cmocka_unit_test(a_point_is_blank_before_a_number_and_a_comma_within),
        cmocka_unit_test(a_point_held_down_makes_one_number_blank_and_not_the_next),
        cmocka_unit_test(half_a_number_is_taken_back_before_the_item),
        cmocka_unit_test(a_digit_once_more_takes_its_box_out),
        cmocka_unit_test(every_kind_is_handed_over_to_compare),
    };
    return RUN(tests);
}
