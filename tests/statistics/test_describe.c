/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/language.h"
#include "statistics/describe.h"
#include <math.h>

static void assert_near(double value, double wanted)
{
    if (isnan(wanted) ? !isnan(value) : !(fabs(value - wanted) <= 1e-9))
        fail_msg("%.15g is not %.15g", value, wanted);
}

static void nothing_is_undefined(void **state)
{
    (void)state;
    struct summary summary = summarize(NULL, 0);
    assert_int_equal(summary.n, 0);
    const double all[] = {summary.mean,    summary.sd,          summary.median,     summary.min,
                          summary.max,     summary.q1,          summary.q3,         summary.ci_low,
                          summary.ci_high, summary.skewness_g1, summary.kurtosis_g2};
    for (size_t i = 0; i < COUNT(all); i++)
        assert_near(all[i], NAN);
}

static void one_value_has_a_place_and_no_spread(void **state)
{
    (void)state;
    const double value = 7;
    struct summary summary = summarize(&value, 1);
    assert_near(summary.mean, 7);
    assert_near(summary.median, 7);
    assert_near(summary.q1, 7);
    assert_near(summary.q3, 7);
    assert_near(summary.sd, NAN);
    assert_near(summary.ci_low, NAN);
    assert_near(summary.skewness_g1, NAN);
}

/* t(.975, 1) = tan(0.475 pi) = 12.7062047361747. */
static void two_values_have_a_spread_and_no_shape(void **state)
{
    (void)state;
    const double values[] = {9, 7};
    struct summary summary = summarize(values, 2);
    assert_near(summary.mean, 8);
    assert_near(summary.sd, sqrt(2));
    assert_near(summary.q1, 7.5);
    assert_near(summary.q3, 8.5);
    assert_near(summary.ci_low, 8 - 12.7062047361747);
    assert_near(summary.ci_high, 8 + 12.7062047361747);
    assert_near(summary.skewness_g1, NAN);
    assert_near(summary.kurtosis_g2, NAN);
}

static void equal_values_have_no_spread_whatever_the_rounding(void **state)
{
    (void)state;
    double values[10];
    for (size_t i = 0; i < COUNT(values); i++)
        values[i] = 100.0 / 3;
    struct summary summary = summarize(values, COUNT(values));
    assert_true(summary.sd == 0);
    assert_true(summary.ci_low == 100.0 / 3 && summary.ci_high == 100.0 / 3);
    assert_near(summary.skewness_g1, NAN);
    assert_near(summary.kurtosis_g2, NAN);
}

/* 2 4 4 4 5 5 7 9: mean 5, squares 32, cubes 42, fourths 356. */
static void eight_values_by_hand(void **state)
{
    (void)state;
    const double values[] = {9, 4, 5, 2, 4, 7, 4, 5};
    struct summary summary = summarize(values, COUNT(values));
    assert_near(summary.mean, 5);
    assert_near(summary.sd, sqrt(32.0 / 7));
    assert_near(summary.median, 4.5);
    assert_near(summary.min, 2);
    assert_near(summary.max, 9);
    assert_near(summary.q1, 4);
    assert_near(summary.q3, 5.5);
    assert_near(summary.skewness_g1, 42.0 / 8 / 8 * sqrt(8 * 7) / 6);
    assert_near(summary.kurtosis_g2, 7.0 / (6 * 5) * (9 * (356.0 / 8 / 16 - 3) + 6));
}

static void three_values_have_a_skewness_and_no_kurtosis(void **state)
{
    (void)state;
    const double values[] = {0, 0, 3};
    struct summary summary = summarize(values, 3);
    assert_near(summary.skewness_g1, sqrt(3));
    assert_near(summary.kurtosis_g2, NAN);
}

static void quartiles_lie_between_their_neighbours(void **state)
{
    (void)state;
    static const struct {
        size_t n;
        double q1, median, q3;
    } table[] = {
        {3, 1.5, 2, 2.5}, {4, 1.75, 2.5, 3.25}, {5, 2, 3, 4}, {6, 2.25, 3.5, 4.75}, {9, 3, 5, 7},
    };
    const double values[] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    for (size_t i = 0; i < COUNT(table); i++) {
        struct summary summary = summarize(values, table[i].n);
        assert_near(summary.q1, table[i].q1);
        assert_near(summary.median, table[i].median);
        assert_near(summary.q3, table[i].q3);
    }
}

static void the_values_stay_as_they_were(void **state)
{
    (void)state;
    double values[] = {3, 1, 2};
    summarize(values, 3);
    assert_true(values[0] == 3 && values[1] == 1 && values[2] == 2);
}

/* Wilson by hand: z = 1.959963984540054. */
static void shares_have_wilson_intervals(void **state)
{
    (void)state;
    static const struct {
        size_t x, n;
        double p, low, high;
    } table[] = {
        {0, 0, NAN, NAN, NAN},           {0, 9, 0, 0, 0.299145048419544},
        {9, 9, 1, 0.700854951580456, 1}, {4, 9, 4.0 / 9, 0.188778521097665, 0.733348706504507},
        {0, 1, 0, 0, 0.793450685622763}, {1, 1, 1, 0.206549314377237, 1},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct proportion share = proportion_of(table[i].x, table[i].n);
        assert_int_equal(share.x, table[i].x);
        assert_int_equal(share.n, table[i].n);
        assert_near(share.p, table[i].p);
        assert_near(share.low, table[i].low);
        assert_near(share.high, table[i].high);
    }
}

static void nobody_and_everybody_reach_the_very_ends(void **state)
{
    (void)state;
    for (size_t n = 1; n <= 200; n++) {
        assert_true(proportion_of(0, n).low == 0);
        assert_true(proportion_of(n, n).high == 1);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_undefined),
        cmocka_unit_test(one_value_has_a_place_and_no_spread),
        cmocka_unit_test(two_values_have_a_spread_and_no_shape),
        cmocka_unit_test(equal_values_have_no_spread_whatever_the_rounding),
        cmocka_unit_test(eight_values_by_hand),
        cmocka_unit_test(three_values_have_a_skewness_and_no_kurtosis),
        cmocka_unit_test(quartiles_lie_between_their_neighbours),
        cmocka_unit_test(the_values_stay_as_they_were),
        cmocka_unit_test(shares_have_wilson_intervals),
        cmocka_unit_test(nobody_and_everybody_reach_the_very_ends),
    };
    return RUN(tests);
}
