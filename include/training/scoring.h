/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scoring.h - a quiz made ready to score many tests from their answers alone: without an order to
 * draw, and with what each item got.
 *
 *     struct scoring *scoring = scoring_new(quiz);
 *     struct score score = scoring_test(scoring, answers, count, items);   // for each test
 *     scoring_free(scoring); */
#ifndef LULUS_TRAINING_SCORING_H
#define LULUS_TRAINING_SCORING_H
#include "training/attempt.h"

enum outcome { OUTCOME_RIGHT, OUTCOME_WRONG, OUTCOME_UNKNOWN, OUTCOME_BLANK, OUTCOME_COUNT };

struct scored_item {
    int64_t points;   /* 1/100,000 point */
    unsigned letters; /* of the response, bit 0 for "A" */
    enum outcome outcome;
};

struct scoring;

struct scoring *scoring_new(const struct quiz *quiz); /* borrowed */
void scoring_free(struct scoring *scoring);           /* NULL is welcome */
/* The answers by n, the last of an item counts; `items` has room for all of the quiz. */
struct score scoring_test(const struct scoring *scoring, const struct answer *answers, size_t count,
                          struct scored_item *items);
#endif
