/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/random.h"
#include "sample.h"
#include "training/scoring.h"
#include <stdio.h>

static void one_letter_that_is_the_key_is_right(void **state)
{
    (void)state;
    static const struct {
        const char *response;
        bool right;
    } table[] = {
        {"A", true},  {"B", false},  {"D", false},   {"", false},   {"?", false}, {"E", false},
        {"a", false}, {"AB", false}, {"A,B", false}, {"A ", false}, {"1", false},
    };
    struct arena *arena = arena_new();
    const struct item *item = &sample_quiz(arena, 1)->items[0];
    for (size_t i = 0; i < COUNT(table); i++)
        assert_int_equal(response_is_right(item, table[i].response), table[i].right);
    arena_free(arena);
}

static void true_and_false_are_a_and_b(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const struct item *item = &sample_quiz(arena, 5)->items[4];
    assert_true(response_is_right(item, "B"));
    assert_false(response_is_right(item, "A"));
    assert_false(response_is_right(item, "C"));
    arena_free(arena);
}

static void points_are_the_weights_of_the_right_items(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct quiz *quiz = sample_quiz(arena, 4);
    quiz->items[0].weight = 250000;
    quiz->items[3].weight = 50000;
    const struct answer answers[] = {
        sample_answer("S01", 1, "A"),
        sample_answer("S02", 2, "A"),
        sample_answer("S04", 3, "D"),
    };
    struct test *test = test_new(quiz, 3, answers, COUNT(answers));
    struct score score = test_score(test);
    assert_int_equal(score.points, 300000);
    assert_int_equal(score.max, 500000);
    assert_int_equal(score.right, 2);
    assert_int_equal(score.wrong, 1);
    assert_int_equal(score.blank, 1);
    test_free(test);
    arena_free(arena);
}

static void a_cleared_answer_is_blank_and_a_question_mark_unknown(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const struct answer answers[] = {
        sample_answer("S01", 1, "A"),
        sample_answer("S01", 2, ""),
        sample_answer("S02", 3, "?"),
    };
    struct test *test = test_new(sample_quiz(arena, 2), 3, answers, COUNT(answers));
    struct score score = test_score(test);
    assert_int_equal(score.blank, 1);
    assert_int_equal(score.unknown, 1);
    assert_int_equal(score.points, 0);
    test_free(test);
    arena_free(arena);
}

static void the_four_counts_always_add_up_to_the_items(void **state)
{
    (void)state;
    static const char *const responses[] = {
        "A", "B", "C", "D", "?", "", "E", "A,B", RESPONSE_TWO_MARKS};
    struct arena *arena = arena_new();
    struct random random;
    random_seed(&random, 26);
    for (int round = 0; round < 500; round++) {
        size_t items = random_below(&random, 41);
        const struct quiz *quiz = sample_quiz(arena, items);
        struct test *test = test_new(quiz, random_next(&random), NULL, 0);
        int keys = 0;
        for (int n = 1; items > 0 && n < 60; n++) {
            const char *code = quiz->items[random_below(&random, (uint32_t)items)].code;
            struct answer answer =
                sample_answer(code, n, responses[random_below(&random, COUNT(responses))]);
            assert_true(test_apply(test, &answer));
        }
        for (size_t i = 0; i < items; i++)
            keys += response_is_right(test->items[i].item, test->items[i].response);
        struct score score = test_score(test);
        assert_int_equal(score.right + score.wrong + score.unknown + score.blank, items);
        assert_int_equal(score.right, keys);
        assert_int_equal(score.points, (int64_t)keys * ONE_POINT);
        assert_int_equal(items - (size_t)score.blank, test_answered(test));
        test_free(test);
    }
    arena_free(arena);
}

static size_t shown_at(const struct test *test, const struct item *item)
{
    for (size_t i = 0; i < test->item_count; i++)
        if (test->items[i].item == item)
            return i;
    fail_msg("an item is in no order");
    return 0;
}

/* What each item got, against the test that holds the same answers. */
static void assert_items(const struct test *test, const struct quiz *quiz,
                         const struct scored_item *items)
{
    for (size_t i = 0; i < quiz->item_count; i++) {
        const struct item *item = &quiz->items[i];
        const char *response = test->items[shown_at(test, item)].response;
        assert_int_equal(items[i].points, response_points(item, response));
        assert_int_equal(items[i].outcome == OUTCOME_RIGHT, response_is_right(item, response));
        assert_int_equal(items[i].outcome == OUTCOME_BLANK, response[0] == '\0');
        for (int option = 0; option < item->option_count; option++)
            assert_int_equal(items[i].letters >> option & 1,
                             response_holds(response, (char)('A' + option)));
    }
}

static void assert_scored(const struct quiz *quiz, struct random *random)
{
    static const char *const responses[] = {"A", "B", "C", "D", "?", "", "A,C", "B,D", "*", "2.5"};
    struct scored_item items[ITEMS_MAX];
    struct answer answers[30];
    size_t count = random_below(random, COUNT(answers) + 1);
    for (size_t i = 0; i < count; i++) {
        char code[8];
        snprintf(code, sizeof code, "S%02d", (int)random_below(random, 10) + 1);
        answers[i] =
            sample_answer(code, (int)i + 1, responses[random_below(random, COUNT(responses))]);
    }
    struct test *test = test_new(quiz, count, answers, count);
    struct scoring *scoring = scoring_new(quiz);
    struct score expected = test_score(test), score = scoring_test(scoring, answers, count, items);
    assert_int_equal(score.points, expected.points);
    assert_int_equal(score.max, expected.max);
    assert_int_equal(score.right, expected.right);
    assert_int_equal(score.wrong, expected.wrong);
    assert_int_equal(score.unknown, expected.unknown);
    assert_int_equal(score.blank, expected.blank);
    assert_items(test, quiz, items);
    scoring_free(scoring);
    test_free(test);
}

/* Items skipped, answered again, cleared, in any order, and one that the quiz does not have; one
 * with two right letters, one that asks for a number. */
static void the_answers_alone_give_the_score_of_the_test(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct quiz *quiz = sample_quiz(arena, 9);
    struct random random;
    quiz->items[2].kind = ITEM_MULTIPLE;
    quiz->items[2].options[0].key = true;
    quiz->items[5] = (struct item){.code = "S06",
                                   .kind = ITEM_NUMERIC,
                                   .weight = 2 * ONE_POINT,
                                   .low = 200000,
                                   .high = 300000};
    random_seed(&random, 11);
    for (int run = 0; run < 500; run++)
        assert_scored(quiz, &random);
    arena_free(arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_letter_that_is_the_key_is_right),
        cmocka_unit_test(true_and_false_are_a_and_b),
        cmocka_unit_test(points_are_the_weights_of_the_right_items),
        cmocka_unit_test(a_cleared_answer_is_blank_and_a_question_mark_unknown),
        cmocka_unit_test(the_answers_alone_give_the_score_of_the_test),
        cmocka_unit_test(the_four_counts_always_add_up_to_the_items),
    };
    return RUN(tests);
}
