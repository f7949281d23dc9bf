/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dist.h - distributions; only dist.c knows GSL. */
#ifndef LULUS_STATISTICS_DIST_H
#define LULUS_STATISTICS_DIST_H
#include <stddef.h>

/* The value below which a share `p` (0 < p < 1) lies. `df` > 0. */
double dist_t_quantile(double p, double df);
double dist_normal_quantile(double p);
double dist_f_quantile(double p, double df1, double df2);
/* How likely at most `heads` of n > 0 coins fall on that side. */
double dist_coin(size_t heads, size_t n);
#endif
