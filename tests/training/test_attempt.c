/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "sample.h"
#include "training/attempt.h"

static void order_text(const struct test *test, char *out, size_t size)
{
    size_t used = 0;
    for (size_t i = 0; i < test->item_count; i++) {
        const struct test_item *item = &test->items[i];
        used += (size_t)snprintf(out + used, size - used, "%s:", item->item->code);
        for (int d = 1; d <= item->item->option_count; d++)
            used += (size_t)snprintf(out + used, size - used, "%c", test_letter(item, d));
        used += (size_t)snprintf(out + used, size - used, " ");
    }
}

static void one_seed_gives_one_order(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const struct quiz *quiz = sample_quiz(arena, 20);
    for (uint64_t seed = 0; seed < 200; seed++) {
        char first[400], again[400];
        struct test *a = test_new(quiz, seed, NULL, 0), *b = test_new(quiz, seed, NULL, 0);
        order_text(a, first, sizeof first);
        order_text(b, again, sizeof again);
        assert_string_equal(first, again);
        test_free(a);
        test_free(b);
    }
    arena_free(arena);
}

static void the_order_of_a_known_seed_never_changes(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct test *test = test_new(sample_quiz(arena, 6), 2019, NULL, 0);
    char order[200];
    order_text(test, order, sizeof order);
    assert_string_equal(order, "S06:DCAB S03:BDCA S01:BADC S04:CDBA S05:AB S02:ACDB ");
    test_free(test);
    arena_free(arena);
}

static void paper_has_the_order_of_the_document(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct test *test = test_new(sample_quiz(arena, 6), SEED_OF_PAPER, NULL, 0);
    char order[200];
    order_text(test, order, sizeof order);
    assert_string_equal(order, "S01:ABCD S02:ABCD S03:ABCD S04:ABCD S05:AB S06:ABCD ");
    test_free(test);
    arena_free(arena);
}

static void different_seeds_give_different_orders(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const struct quiz *quiz = sample_quiz(arena, 20);
    char before[400] = "";
    for (uint64_t seed = 0; seed < 200; seed++) {
        char order[400];
        struct test *test = test_new(quiz, seed, NULL, 0);
        order_text(test, order, sizeof order);
        assert_string_not_equal(order, before);
        memcpy(before, order, sizeof before);
        test_free(test);
    }
    arena_free(arena);
}

static void every_item_and_option_is_shown_once(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const struct quiz *quiz = sample_quiz(arena, 20);
    for (uint64_t seed = 0; seed < 200; seed++) {
        struct test *test = test_new(quiz, seed, NULL, 0);
        unsigned items = 0;
        for (size_t i = 0; i < 20; i++) {
            unsigned options = 0;
            items |= 1u << (test->items[i].item - quiz->items);
            for (int o = 0; o < test->items[i].item->option_count; o++)
                options |= 1u << test->items[i].order[o];
            assert_int_equal(options, (1u << test->items[i].item->option_count) - 1);
        }
        assert_int_equal(items, (1u << 20) - 1);
        test_free(test);
    }
    arena_free(arena);
}

static void every_item_stands_everywhere_about_equally_often(void **state)
{
    (void)state;
    enum { SEEDS = 10000, ITEMS = 5 };
    struct arena *arena = arena_new();
    const struct quiz *quiz = sample_quiz(arena, ITEMS);
    int seen[ITEMS][ITEMS] = {0};
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct test *test = test_new(quiz, seed, NULL, 0);
        for (size_t i = 0; i < ITEMS; i++)
            seen[i][test->items[i].item - quiz->items]++;
        test_free(test);
    }
    for (size_t i = 0; i < ITEMS; i++)
        for (size_t j = 0; j < ITEMS; j++)
            assert_in_range(seen[i][j], 1800, 2200);
    arena_free(arena);
}

static void true_and_false_keep_their_places(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct quiz *quiz = sample_quiz(arena, 20);
    quiz->items[4].shuffle = true; /* even if somebody asks for it */
    for (uint64_t seed = 0; seed < 100; seed++) {
        struct test *test = test_new(quiz, seed, NULL, 0);
        for (size_t i = 0; i < 20; i++) {
            if (test->items[i].item->kind != ITEM_TRUE_FALSE)
                continue;
            assert_int_equal(test_digit(&test->items[i], 'A'), 1);
            assert_int_equal(test_digit(&test->items[i], 'B'), 2);
        }
        test_free(test);
    }
    arena_free(arena);
}

static void a_quiz_that_keeps_its_order_keeps_it(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct quiz *quiz = sample_quiz(arena, 10);
    quiz->shuffle_items = false;
    quiz->items[2].shuffle = false;
    for (uint64_t seed = 0; seed < 50; seed++) {
        struct test *test = test_new(quiz, seed, NULL, 0);
        for (size_t i = 0; i < 10; i++)
            assert_ptr_equal(test->items[i].item, &quiz->items[i]);
        for (int digit = 1; digit <= 4; digit++)
            assert_int_equal(test_letter(&test->items[2], digit), 'A' + digit - 1);
        test_free(test);
    }
    arena_free(arena);
}

static void digits_and_letters_go_round(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const struct quiz *quiz = sample_quiz(arena, 20);
    for (uint64_t seed = 0; seed < 100; seed++) {
        struct test *test = test_new(quiz, seed, NULL, 0);
        for (size_t i = 0; i < 20; i++)
            for (int digit = 1; digit <= test->items[i].item->option_count; digit++)
                assert_int_equal(test_digit(&test->items[i], test_letter(&test->items[i], digit)),
                                 digit);
        test_free(test);
    }
    arena_free(arena);
}

static void digits_and_letters_outside_are_none(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct test *test = test_new(sample_quiz(arena, 1), 7, NULL, 0);
    const struct test_item *item = &test->items[0];
    static const int digits[] = {-1, 0, 5, 9, 100};
    static const char letters[] = {'\0', '?', '@', 'E', 'a', '1'};
    for (size_t i = 0; i < COUNT(digits); i++)
        assert_int_equal(test_letter(item, digits[i]), '\0');
    for (size_t i = 0; i < COUNT(letters); i++)
        assert_int_equal(test_digit(item, letters[i]), 0);
    test_free(test);
    arena_free(arena);
}

static void the_highest_n_of_an_item_counts_in_any_order(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct quiz *quiz = sample_quiz(arena, 3);
    quiz->shuffle_items = false;
    const struct answer answers[] = {
        sample_answer("S01", 4, "D"), sample_answer("S02", 2, "B"), sample_answer("S01", 1, "A"),
        sample_answer("S99", 3, "A"), /* of another version: not ours */
    };
    struct test *test = test_new(quiz, 1, answers, COUNT(answers));
    assert_string_equal(test->items[0].response, "D");
    assert_string_equal(test->items[1].response, "B");
    assert_string_equal(test->items[2].response, "");
    assert_false(test->items[2].seen_answer);
    assert_int_equal(test->newest, 0);
    assert_int_equal(test_answered(test), 2);
    test_free(test);
    arena_free(arena);
}

static void an_answer_to_an_unknown_item_is_refused(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct test *test = test_new(sample_quiz(arena, 3), 1, NULL, 0);
    struct answer strange = sample_answer("S04", 1, "A"), known = sample_answer("S03", 2, "?");
    known.doubtful = true;
    assert_false(test_apply(test, &strange));
    assert_int_equal(test_answered(test), 0);
    assert_true(test_apply(test, &known));
    assert_true(test->items[test->newest].doubtful);
    assert_string_equal(test->items[test->newest].item->code, "S03");
    test_free(test);
    arena_free(arena);
}

/* The answers in the order given, e.g. "1 2 3c": c clears. Items in the document's order. */
static void go_on_after_the_newest_answer(void **state)
{
    (void)state;
    static const struct {
        const char *story;
        size_t place;
    } table[] = {
        {"", 0},
        {"1", 1},
        {"1 2 3", 3},
        {"1 2 4", 4},
        {"1 2 3 4 5", 5},
        {"1 2 4 5", 2},
        {"2 3 4 5", 0},
        {"5", 0},
        {"1 2 3 4 5 2", 5},
        {"1 2 3 1", 3},
        {"1 2 3 4 5 3c", 2},
        {"1c", 1},
        {"1 2 3 4 5c", 4},
        {"1c 2c 3c 4c 5c", 0},
    };
    struct arena *arena = arena_new();
    struct quiz *quiz = sample_quiz(arena, 5);
    quiz->shuffle_items = false;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct answer answers[8];
        size_t count = 0;
        for (const char *c = table[i].story; *c != '\0'; c++) {
            if (*c < '1' || *c > '5')
                continue;
            char code[] = {'S', '0', *c, '\0'};
            answers[count] = sample_answer(code, (int)count + 1, c[1] == 'c' ? "" : "A");
            count++;
        }
        struct test *test = test_new(quiz, 1, answers, count);
        assert_int_equal(test_resume(test), table[i].place);
        test_free(test);
    }
    arena_free(arena);
}

static void several_letters_answered_last_are_shown_again(void **state)
{
    (void)state;
    static const struct {
        const char *response;
        size_t place;
    } table[] = {{"A", 1}, {"A,C", 1}, {"", 1}, {"?", 2}};
    struct arena *arena = arena_new();
    struct quiz *quiz = sample_quiz(arena, 3);
    quiz->shuffle_items = false;
    quiz->items[1].kind = ITEM_MULTIPLE;
    for (size_t i = 0; i < COUNT(table); i++) {
        const struct answer answers[] = {sample_answer("S01", 1, "A"),
                                         sample_answer("S02", 2, table[i].response)};
        struct test *test = test_new(quiz, 1, answers, COUNT(answers));
        assert_int_equal(test_resume(test), table[i].place);
        test_free(test);
    }
    arena_free(arena);
}

static void the_review_begins_with_what_is_open(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct quiz *quiz = sample_quiz(arena, 6);
    quiz->shuffle_items = false;
    struct answer answers[] = {
        sample_answer("S01", 1, "A"), sample_answer("S02", 2, "B"), sample_answer("S04", 3, ""),
        sample_answer("S05", 4, "?"), sample_answer("S06", 5, "B"),
    };
    answers[1].doubtful = true;
    answers[2].doubtful = true;
    answers[3].doubtful = true;
    struct test *test = test_new(quiz, 1, answers, COUNT(answers));
    static const size_t expected[] = {2, 3, 1, 4, 0, 5};
    size_t positions[6];
    test_review_order(test, positions);
    assert_memory_equal(positions, expected, sizeof expected);
    test_free(test);
    arena_free(arena);
}

static void a_quiz_without_items_is_at_its_end(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct test *test = test_new(sample_quiz(arena, 0), 1, NULL, 0);
    assert_int_equal(test_resume(test), 0);
    assert_int_equal(test_answered(test), 0);
    test_free(test);
    test_free(NULL);
    arena_free(arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_seed_gives_one_order),
        cmocka_unit_test(the_order_of_a_known_seed_never_changes),
        cmocka_unit_test(paper_has_the_order_of_the_document),
        cmocka_unit_test(different_seeds_give_different_orders),
        cmocka_unit_test(every_item_and_option_is_shown_once),
        cmocka_unit_test(every_item_stands_everywhere_about_equally_often),
        cmocka_unit_test(true_and_false_keep_their_places),
        cmocka_unit_test(a_quiz_that_keeps_its_order_keeps_it),
        cmocka_unit_test(digits_and_letters_go_round),
        cmocka_unit_test(digits_and_letters_outside_are_none),
        cmocka_unit_test(the_highest_n_of_an_item_counts_in_any_order),
        cmocka_unit_test(an_answer_to_an_unknown_item_is_refused),
        cmocka_unit_test(go_on_after_the_newest_answer),
        cmocka_unit_test(several_letters_answered_last_are_shown_again),
        cmocka_unit_test(the_review_begins_with_what_is_open),
        cmocka_unit_test(a_quiz_without_items_is_at_its_end),
    };
    return RUN(tests);
}
