/* SPDX-License-Identifier: GPL-3.0-or-later */
/* describe.h - summaries of a list of numbers, as statistics.md defines them. NaN = undefined. */
#ifndef LULUS_STATISTICS_DESCRIBE_H
#define LULUS_STATISTICS_DESCRIBE_H
#include <stddef.h>

/* n-1 variance; quartiles type 7; 95 % t interval of the mean; sample skewness (n >= 3) and excess
 * kurtosis (n >= 4), as R's e1071 type 2, SPSS and Excel; undefined without spread. */
struct summary {
    size_t n;
    double mean, sd, median, min, max, q1, q3, ci_low, ci_high, skewness_g1, kurtosis_g2;
};
struct summary summarize(const double *values, size_t n);

/* x of n with the 95 % Wilson score interval (Wilson 1927); all NaN when n = 0. */
struct proportion {
    size_t x, n;
    double p, low, high;
};
struct proportion proportion_of(size_t x, size_t n);
#endif
