/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items of several answers and of numbers: keys, what is stored of them, and how they look. */
#include "../support/golden.h"
#include "base/buffer.h"
#include "kinds.h"
#include "press.h"
#include "sample.h"
#include "ui/keys.h"
#include "ui/question.h"

struct scene {
    struct arena *arena;
    struct quiz *quiz;
    struct test *test;
    struct screen *screen;
    struct aloud aloud;
};

static void begin(struct scene *scene, size_t item)
{
    *scene = (struct scene){.arena = arena_new()};
    scene->quiz = kinds_quiz(scene->arena);
    scene->test = test_new(scene->quiz, SEED_OF_PAPER, NULL, 0);
    scene->screen = question_new(&(struct question){.title = "Tes awal",
                                                    .who = "Ibu Yosefina",
                                                    .test = scene->test,
                                                    .item = item,
                                                    .aloud = &scene->aloud});
}

static void end(struct scene *scene)
{
    screen_free(scene->screen);
    test_free(scene->test);
    quiz_free(scene->quiz);
    arena_free(scene->arena);
}

static void paint(const struct scene *scene, int columns, int rows)
{
    grid_free(golden_paint(scene->screen, (struct golden_size){columns, rows}, LANGUAGE_EN));
}

static void assert_says(const struct scene *scene, const char *words)
{
    if (!screen_says(scene->screen, 80, 24, words))
        fail_msg("no \"%s\" on the screen", words);
}

static bool asks_for_a_number(const struct scene *scene)
{
    return screen_mode(scene->screen) == KEYS_NUMBER;
}

/* Keys as the terminal sends them, by the mode of that moment; what is to be stored is stored.
 * The last intent. '\n' is Enter. */
static struct intent type(struct scene *scene, const char *typed)
{
    struct intent intent = {.kind = INTENT_NONE};
    for (; *typed != '\0'; typed++) {
        uint32_t key = *typed == '\n' ? (uint32_t)RAW_ENTER : (uint32_t)*typed;
        paint(scene, 80, 24);
        struct event event = keys_decode(screen_mode(scene->screen), (struct raw){.key = key});
        intent = scene->screen->ops->update(scene->screen, &event);
        if (intent.kind != INTENT_ANSWER)
            continue;
        sample_answer(scene->test, (size_t)intent.number, intent.text, intent.flag != 0);
        struct intent next = question_saved(scene->screen, true);
        intent = next.kind == INTENT_NONE ? intent : next;
    }
    return intent;
}

static const char *stored(const struct scene *scene, size_t item)
{
    return scene->test->items[item].response;
}

/* --- several --- */

static void each_digit_is_stored_at_once_in_the_documents_order(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_SEVERAL);
    scene.test->items[KIND_SEVERAL].order[0] = 3; /* D is shown first */
    scene.test->items[KIND_SEVERAL].order[3] = 0;
    type(&scene, "1");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "D");
    type(&scene, "2");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "B,D");
    type(&scene, "4");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "A,B,D");
    assert_says(&scene, "Chosen: 1, 2, 4. Saved.");
    end(&scene);
}

static void the_same_digit_takes_it_back_and_says_so(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_SEVERAL);
    type(&scene, "122");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "A");
    assert_says(&scene, "Taken back: 2. Saved.");
    type(&scene, "1");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "");
    end(&scene);
}

static void not_known_over_several_asks_once(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_SEVERAL);
    type(&scene, "120");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "A,B");
    assert_says(&scene, "Replace answer 1, 2 by");
    type(&scene, "0");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "?");
    type(&scene, "3");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "C");
    end(&scene);
}

static void enter_on_several_without_one_asks_once(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_SEVERAL);
    type(&scene, "\n");
    assert_int_equal(question_item(scene.screen), KIND_SEVERAL);
    type(&scene, "\n");
    assert_int_equal(question_item(scene.screen), KIND_NUMBER);
    end(&scene);
}

/* --- a number --- */

static void enter_stores_a_number_and_goes_on(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    assert_true(asks_for_a_number(&scene));
    type(&scene, "03,50");
    assert_string_equal(stored(&scene, KIND_NUMBER), "");
    assert_says(&scene, "Not saved yet.");
    type(&scene, "\n");
    assert_string_equal(stored(&scene, KIND_NUMBER), "3.5");
    assert_int_equal(question_item(scene.screen), KIND_ZERO);
    assert_says(&scene, "Answer 3.5 is saved.");
    end(&scene);
}

static void the_point_of_a_keypad_is_a_comma(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, "2..5,\n");
    assert_string_equal(stored(&scene, KIND_NUMBER), "2.5");
    end(&scene);
}

static void nothing_before_the_comma_is_zero(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, ",5\n");
    assert_string_equal(stored(&scene, KIND_NUMBER), "0.5");
    end(&scene);
}

static void zero_is_a_number_apart_from_blank_and_from_not_known(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_ZERO);
    type(&scene, "0");
    assert_string_equal(stored(&scene, KIND_ZERO), "");
    type(&scene, "\n");
    assert_string_equal(stored(&scene, KIND_ZERO), "0");
    assert_int_equal(test_score(scene.test).right, 1);
    assert_int_equal(test_score(scene.test).unknown, 0);
    assert_int_equal(test_score(scene.test).blank, KIND_ITEMS - 1);
    end(&scene);
}

static void the_minus_deletes_and_then_goes_back(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, "12-");
    assert_says(&scene, "1_");
    type(&scene, "-");
    assert_int_equal(question_item(scene.screen), KIND_NUMBER);
    press_at(scene.screen, EVENT_DELETE, 5000); /* a new press */
    assert_int_equal(question_item(scene.screen), KIND_SEVERAL);
    end(&scene);
}

static void what_is_half_typed_is_no_answer(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, "4\n");
    press_at(scene.screen, EVENT_DELETE, 5000);
    assert_int_equal(question_item(scene.screen), KIND_NUMBER);
    type(&scene, "1");
    press(scene.screen, EVENT_BACK); /* Esc */
    assert_string_equal(stored(&scene, KIND_NUMBER), "4");
    press(scene.screen, EVENT_ENTER);
    press(scene.screen, EVENT_ENTER);
    assert_false(screen_says(scene.screen, 80, 24, "1_"));
    assert_true(screen_says(scene.screen, 80, 24, "chosen"));
    end(&scene);
}

static void the_same_number_again_is_not_stored_anew(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, "4\n");
    press_at(scene.screen, EVENT_DELETE, 5000);
    struct intent intent = type(&scene, "4,0\n");
    assert_int_equal(intent.kind, INTENT_NONE);
    assert_int_equal(question_item(scene.screen), KIND_ZERO);
    end(&scene);
}

static void enter_without_a_number_asks_once(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, "\n");
    assert_int_equal(question_item(scene.screen), KIND_NUMBER);
    assert_says(&scene, "No number yet.");
    type(&scene, "\n");
    assert_int_equal(question_item(scene.screen), KIND_ZERO);
    end(&scene);
}

static void a_number_that_could_not_be_stored_stays_typed(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, "4");
    assert_int_equal(press(scene.screen, EVENT_ENTER).kind, INTENT_ANSWER);
    assert_int_equal(question_saved(scene.screen, false).kind, INTENT_NONE);
    assert_int_equal(question_item(scene.screen), KIND_NUMBER);
    assert_says(&scene, "4_");
    end(&scene);
}

static void too_many_decimals_are_refused_in_words(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, "1,234567\n");
    assert_string_equal(stored(&scene, KIND_NUMBER), "");
    assert_int_equal(question_item(scene.screen), KIND_NUMBER);
    assert_says(&scene, "Write a number like");
    end(&scene);
}

/* --- the star --- */

static void the_star_in_front_of_a_number_is_a_menu(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    type(&scene, "*");
    assert_false(asks_for_a_number(&scene));
    assert_says(&scene, "[2]  I do not know");
    assert_false(screen_says(scene.screen, 80, 24, "[3]"));
    type(&scene, "3"); /* nobody reads aloud here */
    assert_says(&scene, "[2]  I do not know");
    type(&scene, "2");
    assert_string_equal(stored(&scene, KIND_NUMBER), "?");
    assert_true(asks_for_a_number(&scene));
    end(&scene);
}

static void not_known_over_a_number_asks_once(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    sample_answer(scene.test, KIND_NUMBER, "2.5", false);
    type(&scene, "*2");
    assert_string_equal(stored(&scene, KIND_NUMBER), "2.5");
    assert_says(&scene, "Replace answer 2.5 by");
    type(&scene, "2");
    assert_string_equal(stored(&scene, KIND_NUMBER), "?");
    end(&scene);
}

static void doubt_keeps_the_number_and_what_is_typed(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_NUMBER);
    sample_answer(scene.test, KIND_NUMBER, "2.5", false);
    type(&scene, "31*1");
    assert_string_equal(stored(&scene, KIND_NUMBER), "2.5");
    assert_true(scene.test->items[KIND_NUMBER].doubtful);
    assert_says(&scene, "31_");
    type(&scene, "**");
    assert_false(scene.test->items[KIND_NUMBER].doubtful);
    end(&scene);
}

static void with_a_voice_the_star_is_a_menu_everywhere(void **state)
{
    (void)state;
    for (size_t item = 0; item < KIND_ITEMS; item++) {
        struct scene scene;
        begin(&scene, item);
        scene.aloud.offered = true;
        type(&scene, "*");
        assert_says(&scene, "[3]  listen");
        assert_int_equal(type(&scene, "3").kind, INTENT_LISTEN);
        assert_int_equal(question_item(scene.screen), item);
        type(&scene, "**");
        assert_true(scene.test->items[item].doubtful);
        end(&scene);
    }
}

static void without_a_voice_the_star_marks_a_choice_at_once(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_SEVERAL);
    type(&scene, "13*");
    assert_string_equal(stored(&scene, KIND_SEVERAL), "A,C");
    assert_true(scene.test->items[KIND_SEVERAL].doubtful);
    end(&scene);
}

/* --- how they look --- */

static void a_number_on_the_last_item_leads_to_the_review(void **state)
{
    (void)state;
    struct scene scene;
    begin(&scene, KIND_ZERO);
    scene.test->item_count = KIND_ZERO + 1;
    assert_int_equal(type(&scene, "0\n").kind, INTENT_REVIEW);
    end(&scene);
}

static void every_kind_is_painted_at_every_size(void **state)
{
    (void)state;
    static const struct {
        size_t item;
        const char *keys, *name;
    } table[] = {
        {KIND_SEVERAL, "", "kinds-several-open"},
        {KIND_SEVERAL, "13", "kinds-several"},
        {KIND_SEVERAL, "133", "kinds-several-back"},
        {KIND_NUMBER, "", "kinds-number-open"},
        {KIND_NUMBER, "2,", "kinds-number-typed"},
        {KIND_NUMBER, "\n", "kinds-number-skip"},
        {KIND_NUMBER, "*", "kinds-star"},
        {KIND_NUMBER, "*2", "kinds-number-unknown"},
        {KIND_NUMBER, "3\n", "kinds-number-next"},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct scene scene;
        begin(&scene, table[i].item);
        type(&scene, table[i].keys);
        golden_screen(scene.screen, table[i].name, golden_kader);
        end(&scene);
    }
}

static struct test *answered(struct scene *scene)
{
    static const char *const responses[] = {"B", "A", "A,C", "2.5", "?", ""};
    begin(scene, 0);
    for (size_t i = 0; i < COUNT(responses); i++)
        if (responses[i][0] != '\0')
            sample_answer(scene->test, i, responses[i], i == KIND_NUMBER);
    return scene->test;
}

static void the_review_names_every_kind(void **state)
{
    (void)state;
    struct scene scene;
    const struct test *test = answered(&scene);
    struct screen *review =
        review_new(&(struct review){.title = "Tes awal", .who = "Ibu Yosefina", .test = test});
    golden_screen(review, "kinds-review", golden_kader);
    screen_free(review);
    end(&scene);
}

static void the_reasons_name_all_that_is_right(void **state)
{
    (void)state;
    static const char *const names[] = {"kinds-reasons-1", "kinds-reasons-several",
                                        "kinds-reasons-number", "kinds-reasons-unknown"};
    struct scene scene;
    const struct test *test = answered(&scene);
    struct screen *reasons =
        reasons_new(&(struct reasons){.title = "Tes akhir", .who = "Ibu Yosefina", .test = test});
    for (size_t i = 0; i < COUNT(names); i++) {
        golden_one(reasons, names[i], golden_kader[2], LANGUAGE_ID);
        golden_one(reasons, names[i], golden_kader[2], LANGUAGE_EN);
        press(reasons, EVENT_ENTER);
    }
    golden_language(LANGUAGE_EN);
    screen_free(reasons);
    end(&scene);
}

/* Nothing of an option is lost on pages, at the smallest size and below. */
static void every_word_stands_on_some_page(void **state)
{
    (void)state;
    static const struct golden_size sizes[] = {{40, 12}, {45, 14}, {60, 20}, {80, 24}};
    for (size_t size = 0; size < COUNT(sizes); size++)
        for (size_t item = 0; item < KIND_ITEMS; item++) {
            struct scene scene;
            struct buffer pages = {0};
            begin(&scene, item);
            for (int page = 0; page < 4 && question_item(scene.screen) == item; page++) {
                struct grid *grid = golden_paint(scene.screen, sizes[size], LANGUAGE_EN);
                char *text = grid_text(grid);
                buffer_puts(&pages, text);
                free(text);
                grid_free(grid);
                press(scene.screen, EVENT_DOWN);
            }
            for (int i = 0; i < scene.quiz->items[item].option_count; i++) {
                char start[12];
                snprintf(start, sizeof start, "%.10s",
                         scene.quiz->items[item].options[i].text.text[1]);
                assert_non_null(strstr(buffer_text(&pages), start));
            }
            bool several = scene.quiz->items[item].kind == ITEM_MULTIPLE;
            assert_int_equal(strstr(buffer_text(&pages), "Choose all that are right.") != NULL,
                             several);
            buffer_done(&pages);
            end(&scene);
        }
}

/* Neither at five minutes nor at one are "your answers" saved in front of it. */
static void words_on_the_time_call_no_typed_number_saved(void **state)
{
    static const int64_t minute_ms = 60000;
    static const int left[] = {5, 1};
    (void)state;
    for (size_t i = 0; i < COUNT(left); i++) {
        struct scene scene;
        struct test_time time = test_time_of(30 * minute_ms, 0, (30 - left[i]) * minute_ms);
        begin(&scene, KIND_NUMBER);
        screen_free(scene.screen);
        scene.screen = question_new(&(struct question){.title = "Tes awal",
                                                       .who = "Ibu Yosefina",
                                                       .test = scene.test,
                                                       .time = &time,
                                                       .item = KIND_NUMBER});
        assert_says(&scene, left[i] == 5 ? "5 minutes are left" : "1 minute is left");
        type(&scene, "3");
        assert_says(&scene, "Not saved yet. Enter saves it.");
        assert_false(screen_says(scene.screen, 80, 24, "answers are"));
        assert_false(screen_says(scene.screen, 40, 12, "nswers are safe"));
        type(&scene, "*");
        assert_false(screen_says(scene.screen, 80, 24, "answers are"));
        end(&scene);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_digit_is_stored_at_once_in_the_documents_order),
        cmocka_unit_test(the_same_digit_takes_it_back_and_says_so),
        cmocka_unit_test(not_known_over_several_asks_once),
        cmocka_unit_test(enter_on_several_without_one_asks_once),
        cmocka_unit_test(enter_stores_a_number_and_goes_on),
        cmocka_unit_test(the_point_of_a_keypad_is_a_comma),
        cmocka_unit_test(nothing_before_the_comma_is_zero),
        cmocka_unit_test(zero_is_a_number_apart_from_blank_and_from_not_known),
        cmocka_unit_test(the_minus_deletes_and_then_goes_back),
        cmocka_unit_test(what_is_half_typed_is_no_answer),
        cmocka_unit_test(the_same_number_again_is_not_stored_anew),
        cmocka_unit_test(enter_without_a_number_asks_once),
        cmocka_unit_test(a_number_that_could_not_be_stored_stays_typed),
        cmocka_unit_test(too_many_decimals_are_refused_in_words),
        cmocka_unit_test(the_star_in_front_of_a_number_is_a_menu),
        cmocka_unit_test(not_known_over_a_number_asks_once),
        cmocka_unit_test(doubt_keeps_the_number_and_what_is_typed),
        cmocka_unit_test(with_a_voice_the_star_is_a_menu_everywhere),
        cmocka_unit_test(without_a_voice_the_star_marks_a_choice_at_once),
        cmocka_unit_test(a_number_on_the_last_item_leads_to_the_review),
        cmocka_unit_test(every_kind_is_painted_at_every_size),
        cmocka_unit_test(the_review_names_every_kind),
        cmocka_unit_test(the_reasons_name_all_that_is_right),
        cmocka_unit_test(every_word_stands_on_some_page),
        cmocka_unit_test(words_on_the_time_call_no_typed_number_saved),
    };
    return RUN(tests);
}
