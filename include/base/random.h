/* SPDX-License-Identifier: GPL-3.0-or-later */
/* random.h - seeded order: one seed gives one order, on every machine.
 * xoshiro256** seeded by SplitMix64 (Blackman and Vigna, public domain reference, 2018);
 * Fisher-Yates with rejection, so every order is equally likely. Not for secrets: those are
 * crypto's. */
#ifndef LULUS_BASE_RANDOM_H
#define LULUS_BASE_RANDOM_H
#include <stddef.h>
#include <stdint.h>

struct random {
    uint64_t state[4];
};

void random_seed(struct random *random, uint64_t seed);
uint64_t random_next(struct random *random);
uint32_t random_below(struct random *random, uint32_t bound); /* 0 .. bound-1; bound > 0 */
void random_shuffle(struct random *random, unsigned *array, size_t count);
#endif
