/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small class computed by hand, and what becomes of its edges. */
#include "../support/run.h"
#include "base/decimal.h"
#include "base/language.h"
#include "statistics/results.h"
#include <math.h>

static void assert_near(double value, double wanted)
{
    if (isnan(wanted) ? !isnan(value) : !(fabs(value - wanted) <= 1e-9))
        fail_msg("%.15g is not %.15g", value, wanted);
}

/* Right answers of 20; -1: not taken. */
static struct person_result took(int pre, int post)
{
    return (struct person_result){
        .has_pre = pre >= 0,
        .has_post = post >= 0,
        .pre = (int64_t)pre * POINT,
        .post = (int64_t)post * POINT,
        .certificate = "",
    };
}

static struct person_round seen(int sum, int rated, int critical_missed)
{
    return (struct person_round){true, sum, rated, critical_missed};
}

static struct results compute(const struct person_result *people, size_t count, int rounds)
{
    struct results results = {
        .max_score = 20 * (int64_t)POINT,
        .quiz_mark = 75,
        .skill_mark = 80,
        .item_count = 20,
        .people = people,
        .n_registered = count,
        .round_count = rounds,
    };
    results_compute(&results);
    return results;
}

/* Pairs (10, 15) (12, 14) (14, 19): means 12 and 16, gains 5, 2, 5. */
static void a_small_class_by_hand(void **state)
{
    (void)state;
    const struct person_result people[] = {took(10, 15), took(12, 14), took(14, 19), took(20, -1),
                                           took(-1, 8)};
    struct results results = compute(people, COUNT(people), 0);
    assert_int_equal(results.n_pre, 4);
    assert_int_equal(results.n_post, 4);
    assert_int_equal(results.n_paired, 3);
    assert_int_equal(results.unpaired, 2);
    assert_near(results.pre_all.mean, 14);
    assert_near(results.post_all.mean, 14);
    assert_near(results.pre_paired.mean, 12);
    assert_near(results.pre_paired.sd, 2);
    assert_near(results.post_paired.mean, 16);
    assert_near(results.post_paired.sd, sqrt(7));
    assert_near(results.diff.mean, 4);
    assert_near(results.diff.sd, sqrt(3));
    assert_near(results.pre_pct_mean, 60);
    assert_near(results.post_pct_mean, 80);
    assert_near(results.gain_points, 20);
    assert_near(results.gain_relative_pct, 100.0 / 3);
    assert_int_equal(results.passed_pre.x, 0);
    assert_int_equal(results.passed_post.x, 2);
    assert_int_equal(results.passed_post.n, 3);
}

/* 44 is the most of 22 steps: 35 of 44 is 79.5 %. */
static void a_small_class_of_practice_by_hand(void **state)
{
    (void)state;
    struct person_result people[] = {took(-1, -1), took(-1, -1), took(-1, -1), took(-1, -1)};
    people[0].rounds[0] = seen(20, 22, 3);
    people[0].rounds[1] = seen(44, 22, 0);
    people[1].rounds[0] = seen(40, 22, 1); /* only a critical step was missing */
    people[1].rounds[1] = seen(36, 22, 0);
    people[2].rounds[0] = seen(36, 22, 0);
    people[2].rounds[1] = seen(35, 22, 0); /* able before, no longer */
    people[3].rounds[0] = seen(32, 20, 0); /* 80 % exactly, and not seen again */
    struct results results = compute(people, COUNT(people), 2);
    assert_int_equal(results.rounds[0].round, 1);
    assert_int_equal(results.rounds[0].competent.x, 2);
    assert_int_equal(results.rounds[0].competent.n, 4);
    assert_int_equal(results.rounds[0].n_fail_critical_only, 1);
    assert_int_equal(results.rounds[0].able_so_far.x, 2);
    assert_near(results.rounds[0].pct.mean, (2000.0 / 44 + 4000.0 / 44 + 3600.0 / 44 + 80) / 4);
    assert_int_equal(results.rounds[1].competent.x, 2);
    assert_int_equal(results.rounds[1].competent.n, 3);
    assert_int_equal(results.rounds[1].n_fail_critical_only, 0);
    assert_int_equal(results.rounds[1].able_so_far.x, 3);
    assert_int_equal(results.rounds[1].able_so_far.n, 4);
}

/* Praktik 0 of 9, Penilaian 1 4 of 9, Penilaian 2 the other 5 of 5: able so far 9 of 9. */
static void the_story_of_nine(void **state)
{
    (void)state;
    struct person_result people[9];
    for (int i = 0; i < 9; i++) {
        people[i] = took(11, 15);
        people[i].rounds[0] = seen(30, 22, 2);
        people[i].rounds[1] = i < 4 ? seen(40, 22, 0) : seen(38, 22, 1);
        if (i >= 4)
            people[i].rounds[2] = seen(42, 22, 0);
    }
    struct results results = compute(people, COUNT(people), 3);
    static const size_t expected[3][4] = {{0, 9, 0, 9}, {4, 9, 4, 9}, {5, 5, 9, 9}};
    for (int i = 0; i < 3; i++) {
        assert_int_equal(results.rounds[i].competent.x, expected[i][0]);
        assert_int_equal(results.rounds[i].competent.n, expected[i][1]);
        assert_int_equal(results.rounds[i].able_so_far.x, expected[i][2]);
        assert_int_equal(results.rounds[i].able_so_far.n, expected[i][3]);
    }
    assert_near(results.gain_points, 20);
    assert_near(results.diff.sd, 0);
}

static void nobody_gives_zero_counts_and_nothing_else(void **state)
{
    (void)state;
    struct results results = compute(NULL, 0, 2);
    assert_int_equal(results.n_pre + results.n_post + results.n_paired + results.unpaired, 0);
    assert_near(results.pre_pct_mean, NAN);
    assert_near(results.gain_points, NAN);
    assert_near(results.gain_relative_pct, NAN);
    assert_near(results.passed_pre.p, NAN);
    assert_near(results.rounds[1].competent.p, NAN);
    assert_near(results.rounds[1].pct.mean, NAN);
}

static void one_pair_has_means_and_no_spread(void **state)
{
    (void)state;
    const struct person_result person = took(10, 15);
    struct results results = compute(&person, 1, 0);
    assert_near(results.gain_points, 25);
    assert_near(results.gain_relative_pct, 50);
    assert_near(results.diff.sd, NAN);
    assert_near(results.diff.ci_low, NAN);
}

static void two_pairs_have_a_spread_and_no_shape(void **state)
{
    (void)state;
    const struct person_result people[] = {took(10, 15), took(12, 13)};
    struct results results = compute(people, 2, 0);
    assert_near(results.diff.mean, 3);
    assert_near(results.diff.sd, sqrt(8));
    assert_near(results.diff.skewness_g1, NAN);
}

static void equal_gains_have_no_spread(void **state)
{
    (void)state;
    const struct person_result people[] = {took(3, 7), took(10, 14), took(16, 20)};
    struct results results = compute(people, 3, 0);
    assert_near(results.diff.mean, 4);
    assert_true(results.diff.sd == 0);
    assert_near(results.diff.ci_high, 4);
    assert_near(results.diff.kurtosis_g2, NAN);
}

static void a_late_pretest_stays_out_of_the_pairs(void **state)
{
    (void)state;
    struct person_result people[] = {took(10, 15), took(18, 19)};
    people[1].pre_late = true;
    struct results results = compute(people, 2, 0);
    assert_int_equal(results.n_pre, 2);
    assert_int_equal(results.n_post, 2);
    assert_int_equal(results.n_paired, 1);
    assert_int_equal(results.unpaired, 1);
    assert_near(results.gain_points, 25);
    assert_int_equal(results.passed_pre.n, 1);
}

static void who_has_withdrawn_is_registered_and_in_no_number(void **state)
{
    (void)state;
    struct person_result people[] = {took(10, 15), took(0, 20)};
    people[0].rounds[0] = seen(44, 22, 0);
    people[1].rounds[0] = seen(0, 22, 5);
    people[1].withdrawn = true;
    struct results results = compute(people, 2, 1);
    assert_int_equal(results.n_registered, 2);
    assert_int_equal(results.n_pre, 1);
    assert_int_equal(results.n_paired, 1);
    assert_int_equal(results.unpaired, 0);
    assert_near(results.gain_points, 25);
    assert_int_equal(results.rounds[0].competent.n, 1);
    assert_int_equal(results.rounds[0].able_so_far.n, 1);
    assert_int_equal(results.rounds[0].pct.n, 1);
}

static void without_posttests_there_is_no_gain(void **state)
{
    (void)state;
    const struct person_result people[] = {took(10, -1), took(12, -1)};
    struct results results = compute(people, 2, 0);
    assert_int_equal(results.n_pre, 2);
    assert_int_equal(results.n_paired, 0);
    assert_int_equal(results.unpaired, 2);
    assert_near(results.pre_all.mean, 11);
    assert_near(results.pre_pct_mean, NAN);
    assert_near(results.gain_points, NAN);
    assert_near(results.passed_post.p, NAN);
}

static void a_class_that_knew_nothing_has_no_relative_gain(void **state)
{
    (void)state;
    const struct person_result people[] = {took(0, 10), took(0, 20)};
    struct results results = compute(people, 2, 0);
    assert_near(results.gain_points, 75);
    assert_near(results.gain_relative_pct, NAN);
}

static void the_remedial_posttest_changes_no_number(void **state)
{
    (void)state;
    struct person_result people[] = {took(10, 12), took(10, 16)};
    people[0].has_remedial = true;
    people[0].remedial = 20 * (int64_t)POINT;
    struct results results = compute(people, 2, 0);
    assert_near(results.post_paired.mean, 14);
    assert_int_equal(results.passed_post.x, 1);
}

static void the_pass_mark_is_compared_exactly(void **state)
{
    (void)state;
    struct person_result people[] = {took(15, 15), took(15, 15)};
    people[0].post = 15 * (int64_t)POINT - 1;
    struct results results = compute(people, 2, 0);
    assert_int_equal(results.passed_pre.x, 2);
    assert_int_equal(results.passed_post.x, 1);
}

static void a_sheet_without_a_rated_step_is_seen_and_has_no_percentage(void **state)
{
    (void)state;
    struct person_result person = took(10, 15);
    person.rounds[0] = seen(0, 0, 0);
    struct results results = compute(&person, 1, 1);
    assert_int_equal(results.rounds[0].competent.x, 0);
    assert_int_equal(results.rounds[0].competent.n, 1);
    assert_int_equal(results.rounds[0].pct.n, 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_class_by_hand),
        cmocka_unit_test(a_small_class_of_practice_by_hand),
        cmocka_unit_test(the_story_of_nine),
        cmocka_unit_test(nobody_gives_zero_counts_and_nothing_else),
        cmocka_unit_test(one_pair_has_means_and_no_spread),
        cmocka_unit_test(two_pairs_have_a_spread_and_no_shape),
        cmocka_unit_test(equal_gains_have_no_spread),
        cmocka_unit_test(a_late_pretest_stays_out_of_the_pairs),
        cmocka_unit_test(who_has_withdrawn_is_registered_and_in_no_number),
        cmocka_unit_test(without_posttests_there_is_no_gain),
        cmocka_unit_test(a_class_that_knew_nothing_has_no_relative_gain),
        cmocka_unit_test(the_remedial_posttest_changes_no_number),
        cmocka_unit_test(the_pass_mark_is_compared_exactly),
        cmocka_unit_test(a_sheet_without_a_rated_step_is_seen_and_has_no_percentage),
    };
    return RUN(tests);
}
