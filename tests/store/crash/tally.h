/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tally.h - how hard to look at power cuts, and what was seen. */
#ifndef LULUS_TESTS_STORE_CRASH_TALLY_H
#define LULUS_TESTS_STORE_CRASH_TALLY_H
#include <stdbool.h>
#include <stddef.h>

struct effort {
    int rounds;    /* states of each kind of luck at an instant */
    size_t stride; /* every so manieth instant; odd, so that writes and syncs take turns */
    size_t from;   /* the first of them */
    bool quiet;    /* does not print the first bad state */
};
/* CRASH_ROUNDS states at every instant; without it one of each kind at some of the instants. */
struct effort effort_wanted(size_t stride);

struct tally {
    int states, unopened, unsound, lost, unfit, misnumbered;
};
int tally_bad(const struct tally *tally);
void tally_add(struct tally *sum, const struct tally *more);
/* Prints the number of states; fails the test when one of them is bad, or there was none. */
void tally_is_clean(const struct tally *tally, const char *words);
/* For the test of the test: fails when none is bad. */
void tally_is_guilty(const struct tally *tally, const char *words);
#endif
