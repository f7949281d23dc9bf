/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statistics/describe.h"
#include "base/alloc.h"
#include "dist.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double upper_tail = 0.975; /* two-sided 95 % */

static int ascending(const void *a, const void *b)
{
    double first = *(const double *)a, second = *(const double *)b;
    return (first > second) - (first < second);
}

/* Type 7: linear between the order statistics, as R's default and Excel's INC. */
static double quantile(const double *sorted, size_t n, double share)
{
    double place = (double)(n - 1) * share;
    size_t below = (size_t)place;
    if (below + 1 >= n)
        return sorted[n - 1];
    return sorted[below] + (place - (double)below) * (sorted[below + 1] - sorted[below]);
}

static double mean_of(const double *values, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += values[i];
    return sum / (double)n;
}

struct moments {
    double second, third, fourth; /* sums of powers of the deviations */
};

static struct moments moments_of(const double *values, size_t n, double mean)
{
    struct moments sums = {0};
    for (size_t i = 0; i < n; i++) {
        double deviation = values[i] - mean, square = deviation * deviation;
        sums.second += square;
        sums.third += square * deviation;
        sums.fourth += square * square;
    }
    return sums;
}

/* The sample forms G1 and G2, as R's e1071 type 2, SPSS and Excel give them. */
static void shape(struct summary *summary, const struct moments *sums)
{
    double n = (double)summary->n, variance = sums->second / n;
    double g1 = sums->third / n / pow(variance, 1.5);
    double g2 = sums->fourth / n / (variance * variance) - 3;
    if (n >= 3)
        summary->skewness_g1 = g1 * sqrt(n * (n - 1)) / (n - 2);
    if (n >= 4)
        summary->kurtosis_g2 = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6);
}

static void spread(struct summary *summary, const double *values)
{
    double n = (double)summary->n;
    struct moments sums = moments_of(values, summary->n, summary->mean);
    summary->sd = sqrt(sums.second / (n - 1));
    double reach = dist_t_quantile(upper_tail, n - 1) * summary->sd / sqrt(n);
    summary->ci_low = summary->mean - reach;
    summary->ci_high = summary->mean + reach;
    if (sums.second > 0)
        shape(summary, &sums);
}

static void order_statistics(struct summary *summary, const double *values)
{
    size_t n = summary->n;
    double *sorted = xcalloc(n, sizeof *sorted);
    memcpy(sorted, values, n * sizeof *sorted);
    qsort(sorted, n, sizeof *sorted, ascending);
    summary->min = sorted[0];
    summary->max = sorted[n - 1];
    summary->q1 = quantile(sorted, n, 0.25);
    summary->median = quantile(sorted, n, 0.5);
    summary->q3 = quantile(sorted, n, 0.75);
    free(sorted);
}

struct summary summarize(const double *values, size_t n)
{
    struct summary summary = {n, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    if (n == 0)
        return summary;
    order_statistics(&summary, values);
    /* Equal values have no spread, whatever rounding makes of their sum. */
    summary.mean = summary.min == summary.max ? summary.min : mean_of(values, n);
    if (n > 1)
        spread(&summary, values);
    return summary;
}

struct proportion proportion_of(size_t x, size_t n)
{
    struct proportion share = {x, n, NAN, NAN, NAN};
    if (n == 0)
        return share;
    double z = dist_normal_quantile(upper_tail), size = (double)n;
    double p = (double)x / size, weight = 1 + z * z / size;
    double centre = (p + z * z / (2 * size)) / weight;
    double reach = z / weight * sqrt(p * (1 - p) / size + z * z / (4 * size * size));
    share.p = p;
    share.low = x == 0 ? 0 : centre - reach;
    share.high = x == n ? 1 : centre + reach;
    return share;
}
