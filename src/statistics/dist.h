/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dist.h - quantiles of distributions; only dist.c knows GSL. */
#ifndef LULUS_STATISTICS_DIST_H
#define LULUS_STATISTICS_DIST_H

/* The value below which a share `p` (0 < p < 1) lies. `df` > 0. */
double dist_t_quantile(double p, double df);
double dist_normal_quantile(double p);
#endif
