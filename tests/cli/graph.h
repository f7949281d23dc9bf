/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graph.h - every page and key that can be reached from a beginning, each tried once.
 *
 * Breadth first over courses of keys. Two courses that end at the same painted page of the same
 * name are one node; from a node every key of WALKER_KEYS is pressed, and every press is held
 * against the rules of graph.c. */
#ifndef LULUS_TESTS_GRAPH_H
#define LULUS_TESTS_GRAPH_H
#include "walker.h"

struct country {
    const char *name;
    int moment; /* as in walker.h */
    struct date day;
    bool kader;               /* only pages that a kader meets, 40x12 as well */
    const char *const *roads; /* courses whose every part is a node, however far; ends with NULL */
};

struct tally {
    int nodes, presses, finals, sizes;
};

/* Fails the test, naming page and course, where a rule is broken. `most` nodes, but every one of
 * the roads. */
struct tally graph_walk(const struct country *country, struct golden_size size,
                        enum language language, int most);
#endif
