/* SPDX-License-Identifier: GPL-3.0-or-later */
/* guidance.h - what a kader is told of a closed sheet: first what went well, then what to practise.
 *
 * Three steps that were right are named, so that praise is something one can point at: critical
 * ones first, for nothing matters more; among them, and then among the others, those better than
 * last time before those that were right already. Only where fewer than three were right, steps
 * follow that got better without being right yet. */
#ifndef LULUS_TRAINING_GUIDANCE_H
#define LULUS_TRAINING_GUIDANCE_H
#include "training/observation.h"

enum { WELL_MAX = 3 };

struct guidance {
    uint8_t well[WELL_MAX]; /* positions of steps */
    size_t well_count;
    uint8_t practise[STEPS_MAX]; /* rated below the best mark, critical ones first */
    size_t practise_count;
};

/* `before`: hers of an earlier round, of the same checklist; NULL: none. */
struct guidance guidance_of(const struct sheet *sheet, const struct sheet *before);
#endif
