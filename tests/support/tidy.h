/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tidy.h - a class in a tidy CSV folder (statistics.md) as the people of a results table.
 * Where several observers saw one person in one round, the first by name counts. */
#ifndef LULUS_TESTS_TIDY_H
#define LULUS_TESTS_TIDY_H
#include "base/arena.h"
#include "statistics/results.h"

/* Reads the folder and computes; everything lives in the arena. Ends the test when a file is not
 * as it should be. */
struct results *tidy_results(struct arena *arena, const char *folder);
#endif
