/* SPDX-License-Identifier: GPL-3.0-or-later */
/* items.h - what each question of a test says of the class, and the class of the question, as
 * statistics.md defines it. NaN = undefined.
 *
 *     struct item_tally *tally = item_tally_new(facts, count);
 *     item_tally_add(tally, replies);     // once for each test that was handed in
 *     item_tally_results(tally, &results);
 *     item_tally_free(tally); */
#ifndef LULUS_STATISTICS_ITEMS_H
#define LULUS_STATISTICS_ITEMS_H
#include "statistics/describe.h"
#include <stdint.h>

enum { ITEM_OPTIONS = 9 };

struct item_facts {
    const char *code; /* borrowed */
    int64_t max;      /* 1/100,000 point */
    int options;      /* 0: a number is asked for */
    unsigned keys;    /* bit 0 for "A" */
};

enum item_verdict { ITEM_RIGHT, ITEM_WRONG, ITEM_UNKNOWN, ITEM_BLANK };

struct item_reply {
    int64_t points;   /* 1/100,000 point */
    unsigned letters; /* bit 0 for "A"; 0: none, two marks where one is asked for, a number */
    enum item_verdict verdict;
};

/* How many chose it, of all and in the upper and the lower group (shared seats make fractions). */
struct reply_count {
    size_t count;
    double share, upper, lower;
};

enum item_ease { EASE_UNKNOWN, EASE_HARD, EASE_MEDIUM, EASE_EASY }; /* to .30, to .70, above */

struct item_result {
    const struct item_facts *facts;
    size_t n;
    double facility, sd;     /* mean share of the points (high = easy); sd in points */
    struct proportion right; /* all of the points, Wilson's interval */
    double d_upper_lower;    /* halves below 100 people, else 27 %; ties at the cut share seats */
    double d_27;             /* 27 % always */
    double r_total, r_rest;
    double alpha_if_deleted;
    double discriminative_efficiency_pct; /* as Moodle's; undefined with points for a part */
    double effective_weight_pct;          /* as Moodle's */
    struct reply_count options[ITEM_OPTIONS], unknown, other, blank;
    unsigned functional; /* wrong options that at least 5 % chose, as bits */
};

struct reliability {
    size_t n, k, n_constant_items;
    double alpha, kr20;                 /* kr20: only where every item is right or wrong */
    double alpha_ci_low, alpha_ci_high; /* Feldt, 95 % */
    double alpha_without_constant;      /* as R's psych and SPSS, which drop such items */
    double sem, error_ratio_pct;        /* in points; of the standard deviation */
};

struct item_results {
    size_t n, count;
    struct item_result *items; /* room for `count`, lent by the caller */
    struct reliability reliability;
};

struct item_tally;

struct item_tally *item_tally_new(const struct item_facts *facts, size_t count); /* borrowed */
void item_tally_free(struct item_tally *tally); /* NULL is welcome */
void item_tally_add(struct item_tally *tally, const struct item_reply *replies);
size_t item_tally_people(const struct item_tally *tally);
void item_tally_results(const struct item_tally *tally, struct item_results *results);

enum item_ease item_ease_of(double facility);
int item_distractors(const struct item_result *item); /* functional ones; -1: nobody was asked */
#endif
