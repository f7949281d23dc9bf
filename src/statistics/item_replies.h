/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item_replies.h - the upper and the lower group of a class, and what each of them chose. */
#ifndef LULUS_STATISTICS_ITEM_REPLIES_H
#define LULUS_STATISTICS_ITEM_REPLIES_H
#include "item_tally.h"

struct extremes {
    size_t seats;
    double *upper, *lower; /* a weight for each group */
};

/* `seats` in either group. Free with extremes_done. */
struct extremes extremes_of(const struct item_tally *tally, size_t seats);
void extremes_done(struct extremes *extremes);
/* The share of the points of the item in the upper group less that in the lower; NaN without
 * seats. */
double item_discrimination(const struct item_tally *tally, size_t item,
                           const struct extremes *extremes);
/* Fills options, unknown, other, blank and functional of the result, whose n is known. */
void item_replies(const struct item_tally *tally, size_t item, const struct extremes *extremes,
                  struct item_result *result);
#endif
