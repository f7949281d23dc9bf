/* SPDX-License-Identifier: GPL-3.0-or-later */
/* agreement.h - how far two observers of the same hands agree, as statistics.md defines it.
 * The marks of one person are no independent cases: over all steps together the intervals are too
 * narrow, so show the share of each step beside them. NaN = undefined. */
#ifndef LULUS_STATISTICS_AGREEMENT_H
#define LULUS_STATISTICS_AGREEMENT_H
#include "statistics/describe.h"

enum { AGREEMENT_MARKS = 3 }; /* 0, 1 and 2, whether somebody gave them or not */

/* One step, marked by both. A pair with any other number in it (not applicable, not marked) is
 * left out. */
struct mark_pair {
    int first, second;
};

struct coefficient {
    double est, se, ci_low, ci_high; /* 95 %; se and interval undefined for one pair of Gwet's */
    double pa, pe;                   /* agreement that was seen, and that chance would give */
};

struct agreement {
    size_t n;                                       /* pairs */
    size_t table[AGREEMENT_MARKS][AGREEMENT_MARKS]; /* [first][second] */
    struct proportion same;                         /* Wilson's interval */
    /* Cohen's, with the standard error of Fleiss, Cohen and Everitt (1969) and a normal interval;
     * undefined when both gave one and the same mark throughout. */
    struct coefficient kappa, kappa_linear, kappa_quadratic;
    /* Gwet's (2008), with his variance and a t interval that ends at 1. */
    struct coefficient ac1, ac2_linear, ac2_quadratic;
};

struct agreement agreement_of(const struct mark_pair *pairs, size_t n);
#endif
