/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edges; the numbers of a whole class are held against expected.json by tests/report. */
#include "../support/run.h"
#include "base/decimal.h"
#include "statistics/items.h"
#include "statistics/mcnemar.h"
#include <math.h>

enum { ITEMS = 3 };

static const struct item_facts facts[ITEMS] = {
    {.code = "a", .max = POINT, .options = 4, .keys = 1},
    {.code = "b", .max = POINT, .options = 4, .keys = 2},
    {.code = "c", .max = POINT, .options = 0},
};

static void assert_near(double value, double wanted)
{
    if (isnan(wanted) ? !isnan(value) : !(fabs(value - wanted) <= 1e-9))
        fail_msg("%.15g is not %.15g", value, wanted);
}

/* '+' right, '-' wrong, '?' unknown, '.' blank, one sign an item. */
static void add(struct item_tally *tally, const char *signs)
{
    struct item_reply replies[ITEMS];
    for (int i = 0; i < ITEMS; i++) {
        bool right = signs[i] == '+', wrong = signs[i] == '-';
        replies[i] = (struct item_reply){.points = right ? POINT : 0,
                                         .letters = i == 2  ? 0
                                                    : right ? facts[i].keys
                                                    : wrong ? 8
                                                            : 0,
                                         .verdict = right             ? ITEM_RIGHT
                                                    : wrong           ? ITEM_WRONG
                                                    : signs[i] == '?' ? ITEM_UNKNOWN
                                                                      : ITEM_BLANK};
    }
    item_tally_add(tally, replies);
}

static struct item_results of(struct item_result items[ITEMS], const char *const *tests,
                              size_t count)
{
    struct item_results results = {.items = items};
    struct item_tally *tally = item_tally_new(facts, ITEMS);
    for (size_t i = 0; i < count; i++)
        add(tally, tests[i]);
    item_tally_results(tally, &results);
    item_tally_free(tally);
    return results;
}

static void nobody_says_nothing_about_an_item(void **state)
{
    (void)state;
    struct item_result items[ITEMS];
    struct item_results results = of(items, NULL, 0);
    assert_int_equal(results.n, 0);
    assert_int_equal(results.count, ITEMS);
    assert_near(items[0].facility, NAN);
    assert_near(items[0].sd, NAN);
    assert_near(items[0].d_upper_lower, NAN);
    assert_near(items[0].options[1].share, NAN);
    assert_int_equal(item_distractors(&items[0]), -1);
    assert_int_equal(item_ease_of(items[0].facility), EASE_UNKNOWN);
    assert_near(results.reliability.alpha, NAN);
}

static void one_person_has_a_share_and_no_spread(void **state)
{
    (void)state;
    static const char *const tests[] = {"+-."};
    struct item_result items[ITEMS];
    struct item_results results = of(items, tests, COUNT(tests));
    assert_near(items[0].facility, 1);
    assert_near(items[1].facility, 0);
    assert_near(items[0].sd, NAN);
    assert_near(items[0].d_upper_lower, NAN);
    assert_near(items[0].r_total, NAN);
    assert_near(results.reliability.alpha, NAN);
    assert_near(results.reliability.sem, NAN);
}

static void an_item_that_everybody_knows_has_no_correlation(void **state)
{
    (void)state;
    static const char *const tests[] = {"+++", "++-", "+--", "+--"};
    struct item_result items[ITEMS];
    struct item_results results = of(items, tests, COUNT(tests));
    assert_near(items[0].sd, 0);
    assert_near(items[0].d_upper_lower, 0);
    assert_near(items[0].r_total, NAN);
    assert_near(items[0].r_rest, NAN);
    assert_near(items[0].discriminative_efficiency_pct, NAN);
    assert_int_equal(results.reliability.k, 3);
    assert_int_equal(results.reliability.n_constant_items, 1);
    assert_near(items[1].d_upper_lower, 1);
}

static void equal_totals_have_no_reliability(void **state)
{
    (void)state;
    static const char *const tests[] = {"+--", "-+-", "--+"};
    struct item_result items[ITEMS];
    struct item_results results = of(items, tests, COUNT(tests));
    assert_near(results.reliability.alpha, NAN);
    assert_near(results.reliability.sem, NAN);
    assert_near(results.reliability.alpha_ci_low, NAN);
    assert_near(items[0].r_total, NAN);
    assert_near(items[0].d_upper_lower, 0); /* all of one total share the seats */
}

/* Two that exclude each other: below zero, and the error larger than the spread. */
static void a_negative_reliability_is_told(void **state)
{
    (void)state;
    static const char *const tests[] = {"+-+", "-+-", "+--", "-+-", "+-+", "-+-"};
    struct item_result items[ITEMS];
    struct item_results results = of(items, tests, COUNT(tests));
    assert_true(results.reliability.alpha < 0);
    assert_true(results.reliability.error_ratio_pct > 100);
    assert_true(results.reliability.alpha_ci_low < results.reliability.alpha);
}

static void blanks_and_two_marks_are_no_options(void **state)
{
    (void)state;
    static const char *const tests[] = {"-+-", "?++", ".++", "+++"};
    struct item_result items[ITEMS];
    of(items, tests, COUNT(tests));
    assert_int_equal(items[0].options[3].count, 1);
    assert_int_equal(items[0].unknown.count, 1);
    assert_int_equal(items[0].blank.count, 1);
    assert_int_equal(items[0].other.count, 0);
    assert_int_equal(items[2].other.count, 1);
    assert_int_equal(item_distractors(&items[0]), 1);
    assert_int_equal(item_distractors(&items[1]), 0);
    assert_int_equal(item_distractors(&items[2]), -1);
}

static void ease_is_of_thirty_and_seventy_per_cent(void **state)
{
    (void)state;
    assert_int_equal(item_ease_of(0.3), EASE_HARD);
    assert_int_equal(item_ease_of(0.31), EASE_MEDIUM);
    assert_int_equal(item_ease_of(0.7), EASE_MEDIUM);
    assert_int_equal(item_ease_of(0.71), EASE_EASY);
}

/* 27 of 100 at either end: 40 know it, so the best 27 do, and of the others nobody. */
static void from_a_hundred_people_on_it_is_27_per_cent(void **state)
{
    (void)state;
    enum { PEOPLE = 100, KNOW = 40 };
    static const char *tests[PEOPLE];
    struct item_result items[ITEMS];
    for (int i = 0; i < PEOPLE; i++)
        tests[i] = i < KNOW ? "+++" : i < PEOPLE - 20 ? "--+" : "---";
    of(items, tests, PEOPLE);
    assert_near(items[0].d_upper_lower, 1);
    assert_near(items[2].d_upper_lower, 1 - 7.0 / 27); /* seven seats of the lower know it */
    of(items, tests, PEOPLE - 1);
    assert_near(items[0].d_upper_lower, 40.0 / 49);
}

static void nobody_changed(void **state)
{
    (void)state;
    struct mcnemar test = mcnemar_of(0, 0);
    assert_near(test.p_exact, 1);
    assert_near(test.chi2, NAN);
    assert_near(test.p_chi2_cc, NAN);
}

static void corrected_chances_never_fall(void **state)
{
    (void)state;
    struct mcnemar tests[] = {mcnemar_of(9, 0), mcnemar_of(5, 0), mcnemar_of(1, 1)};
    mcnemar_holm(tests, COUNT(tests));
    assert_near(tests[0].p_exact, 2.0 / 512);
    assert_near(tests[0].p_holm, 3 * 2.0 / 512);
    assert_near(tests[1].p_holm, 2 * 2.0 / 32);
    assert_near(tests[2].p_holm, 1);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_says_nothing_about_an_item),
        cmocka_unit_test(one_person_has_a_share_and_no_spread),
        cmocka_unit_test(an_item_that_everybody_knows_has_no_correlation),
        cmocka_unit_test(equal_totals_have_no_reliability),
        cmocka_unit_test(a_negative_reliability_is_told),
        cmocka_unit_test(blanks_and_two_marks_are_no_options),
        cmocka_unit_test(ease_is_of_thirty_and_seventy_per_cent),
        cmocka_unit_test(from_a_hundred_people_on_it_is_27_per_cent),
        cmocka_unit_test(nobody_changed),
        cmocka_unit_test(corrected_chances_never_fall),
    };
    return RUN(tests);
}
