/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be heard of a screen, and how it is asked for. */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "sample.h"
#include "ui/question.h"
#include <stdlib.h>

enum { ITEMS = 3 };

struct scene {
    struct arena *arena;
    struct test *test;
    struct aloud aloud;
    struct screen *screen;
};

static int set_up(void **state)
{
    struct scene *scene = calloc(1, sizeof *scene);
    assert_non_null(scene);
    scene->arena = arena_new();
    scene->test = test_new(sample_quiz(scene->arena, ITEMS), 0, NULL, 0);
    scene->aloud.offered = true;
    scene->screen = question_new(&(struct question){
        .title = "Tes awal", .who = "Ibu Yosefina", .test = scene->test, .aloud = &scene->aloud});
    *state = scene;
    return 0;
}

static int tear_down(void **state)
{
    struct scene *scene = *state;
    screen_free(scene->screen);
    test_free(scene->test);
    arena_free(scene->arena);
    free(scene);
    return 0;
}

static void use(struct scene *scene, struct screen *screen)
{
    screen_free(scene->screen);
    scene->screen = screen;
}

static void assert_read(const struct screen *screen, enum language language, const char *expected)
{
    struct buffer lines = {0};
    golden_language(language);
    screen->ops->read(screen, language, &lines);
    assert_string_equal(buffer_text(&lines), expected);
    buffer_done(&lines);
}

static void star_then_three_is_heard(void **state)
{
    struct scene *scene = *state;
    assert_int_equal(press(scene->screen, EVENT_STAR).kind, INTENT_NONE);
    assert_true(screen_says(scene->screen, 80, 24, "[3]  listen"));
    assert_int_equal(press_digit(scene->screen, 3).kind, INTENT_LISTEN);
    assert_true(screen_says(scene->screen, 80, 24, "[3]  after"));
}

static void star_twice_or_star_one_marks_it_as_not_sure(void **state)
{
    struct scene *scene = *state;
    press(scene->screen, EVENT_STAR);
    struct intent intent = press(scene->screen, EVENT_STAR);
    assert_int_equal(intent.kind, INTENT_ANSWER);
    assert_true(intent.flag);
    question_saved(scene->screen, true);
    press(scene->screen, EVENT_STAR);
    assert_int_equal(press_digit(scene->screen, 1).kind, INTENT_ANSWER);
}

static void other_keys_of_the_menu_answer_nothing(void **state)
{
    struct scene *scene = *state;
    press(scene->screen, EVENT_STAR);
    assert_int_equal(press_digit(scene->screen, 2).kind, INTENT_NONE);
    assert_true(screen_says(scene->screen, 80, 24, "[3]  listen"));
    assert_int_equal(press(scene->screen, EVENT_BACK).kind, INTENT_NONE);
    assert_false(screen_says(scene->screen, 80, 24, "[3]  listen"));
    assert_int_equal(question_item(scene->screen), 0);
}

static void without_a_voice_star_is_not_sure_at_once(void **state)
{
    struct scene *scene = *state;
    scene->aloud.offered = false;
    assert_int_equal(press(scene->screen, EVENT_STAR).kind, INTENT_ANSWER);
}

static void a_key_pressed_before_the_menu_was_seen_is_none_of_its_answers(void **state)
{
    struct scene *scene = *state;
    int before = screen_asks(scene->screen);
    press(scene->screen, EVENT_STAR);
    assert_int_not_equal(screen_asks(scene->screen), before);
}

static void the_menu_is_painted_at_every_size(void **state)
{
    struct scene *scene = *state;
    press(scene->screen, EVENT_STAR);
    golden_screen(scene->screen, "question-star", golden_kader);
}

static void reading_is_said_at_every_size(void **state)
{
    struct scene *scene = *state;
    scene->aloud.speaking = true;
    golden_screen(scene->screen, "question-listening", golden_kader);
}

static void an_item_is_read_with_its_digits(void **state)
{
    struct scene *scene = *state;
    assert_read(scene->screen, LANGUAGE_ID,
                "id Bayi sehat sebaiknya mulai menyusu …\n"
                "id 1: setelah ASI mengalir deras\n"
                "id 2: dalam 1 jam pertama sesudah lahir\n"
                "id 3: setelah diberi air gula\n"
                "id 4: setelah 24 jam\n"
                "id 0: Saya tidak tahu\n");
    assert_read(scene->screen, LANGUAGE_EN,
                "en A healthy baby should start to breastfeed …\n"
                "en 1: once the milk flows freely\n"
                "en 2: within the first hour after birth\n"
                "en 3: after some sugar water\n"
                "en 4: after 24 hours\n"
                "en 0: I do not know\n");
}

static void a_text_keeps_the_language_it_is_written_in(void **state)
{
    (void)state;
    struct languages languages = {.code = {"jv", "id"}, .count = 2};
    struct phrase phrase = {.text = {"banyu\n\nputih", NULL}};
    struct buffer lines = {0};
    aloud_phrase(&lines, &phrase, &languages, LANGUAGE_EN);
    assert_string_equal(buffer_text(&lines), "jv banyu  putih\n");
    buffer_done(&lines);
}

static void an_item_of_several_or_of_a_number_says_so(void **state)
{
    (void)state;
    struct languages languages = {.code = {"id"}, .count = 1};
    struct item item = {.kind = ITEM_NUMERIC, .stem = {.text = {"Berapa bulan?"}}};
    struct test_item shown = {.item = &item};
    struct buffer lines = {0};
    golden_language(LANGUAGE_ID);
    aloud_item(&lines, &shown, &languages, LANGUAGE_ID);
    assert_string_equal(buffer_text(&lines), "id Berapa bulan?\nid Jawabannya berupa angka.\n");
    item.kind = ITEM_MULTIPLE;
    aloud_item(&lines, &shown, &languages, LANGUAGE_ID);
    assert_non_null(strstr(buffer_text(&lines), "id Jawaban yang benar bisa lebih dari satu.\n"));
    buffer_done(&lines);
}

static void the_trial_can_be_heard_and_taught_as_the_question_is(void **state)
{
    struct scene *scene = *state;
    use(scene, trial_new(&(struct trial){
                   .title = "Tes awal", .who = "Ibu Yosefina", .aloud = &scene->aloud}));
    assert_read(scene->screen, LANGUAGE_EN, "");
    press(scene->screen, EVENT_ENTER);
    assert_read(scene->screen, LANGUAGE_EN,
                "en What do you like to drink?\nen 1: tea\nen 2: coffee\nen 3: plain water\n"
                "en 4: coconut water\nen 0: I do not know\n");
    press(scene->screen, EVENT_STAR);
    assert_int_equal(press_digit(scene->screen, 3).kind, INTENT_LISTEN);
    press(scene->screen, EVENT_STAR);
    press(scene->screen, EVENT_STAR);
    assert_true(screen_says(scene->screen, 80, 24, "not sure 1"));
}

static void reasons_are_heard_by_star(void **state)
{
    struct scene *scene = *state;
    use(scene, reasons_new(&(struct reasons){.title = "Tes akhir",
                                             .who = "Ibu Yosefina",
                                             .test = scene->test,
                                             .aloud = &scene->aloud}));
    assert_int_equal(press(scene->screen, EVENT_STAR).kind, INTENT_LISTEN);
    assert_true(screen_says(scene->screen, 80, 24, "* listen"));
    assert_read(scene->screen, LANGUAGE_EN,
                "en A healthy baby should start to breastfeed …\nen The right answer:\n"
                "en within the first hour after birth\n"
                "en Skin to skin and the first suckling help the milk to flow.\n");
    scene->aloud.offered = false;
    assert_int_equal(press(scene->screen, EVENT_STAR).kind, INTENT_NONE);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        CASE(star_then_three_is_heard),
        CASE(star_twice_or_star_one_marks_it_as_not_sure),
        CASE(other_keys_of_the_menu_answer_nothing),
        CASE(without_a_voice_star_is_not_sure_at_once),
        CASE(a_key_pressed_before_the_menu_was_seen_is_none_of_its_answers),
        CASE(the_menu_is_painted_at_every_size),
        CASE(reading_is_said_at_every_size),
        CASE(an_item_is_read_with_its_digits),
        CASE(a_text_keeps_the_language_it_is_written_in),
        CASE(an_item_of_several_or_of_a_number_says_so),
        CASE(the_trial_can_be_heard_and_taught_as_the_question_is),
        CASE(reasons_are_heard_by_star),
    };
    return RUN(tests);
}
