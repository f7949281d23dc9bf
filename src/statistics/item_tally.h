/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item_tally.h - the tests of a class, added up by total. */
#ifndef LULUS_STATISTICS_ITEM_TALLY_H
#define LULUS_STATISTICS_ITEM_TALLY_H
#include "statistics/items.h"

/* Of one item, by those of one total. */
struct cell {
    int64_t points;
    double squares; /* of the points */
    uint32_t right, letters[ITEM_OPTIONS], unknown, other, blank;
};

struct group {
    int64_t total;
    size_t people;
    struct cell *cells;
};

struct item_tally {
    const struct item_facts *facts;
    size_t count;
    struct group *groups; /* by total, the lowest first */
    size_t group_count;
};

struct sums {
    double x, xx, t, tt, xt; /* points of the item and of the test */
    double n;
};

struct sums item_sums(const struct item_tally *tally, size_t item);
#endif
