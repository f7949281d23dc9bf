/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_time.h - what a test has taken of its time.
 *
 * Only what passes in front of the questions or of the review counts. Whoever shows them looks
 * about each second; between two looks that are farther apart nobody could have seen a living
 * screen (a cut, a sleeping machine, a slow disk, another page), so that costs nothing. The clock
 * is the machine's since its boot: what day it is plays no part.
 *
 * An answer carries what passed since the answer before it, so that all of them add up to the time
 * used; a heartbeat keeps what came after. What is on the disk is therefore the larger of both. */
#ifndef LULUS_TRAINING_TEST_TIME_H
#define LULUS_TRAINING_TEST_TIME_H
#include <stdbool.h>
#include <stdint.h>

enum {
    TIME_LOOK_MS = 1000, /* how often whoever shows the test looks */
    TIME_LOST_MS = 15000 /* at most so much of a timed test is forgotten by a cut */
};

struct test_time {
    int64_t limit_ms; /* with what was added to it; 0: none */
    int64_t used_ms;  /* in front of the questions and the review */
    int64_t told_ms;  /* of it, with the answers */
    int64_t kept_ms;  /* of it, on the disk */
    int64_t seen_ms;  /* the last look; 0: none yet */
};

/* As the store has it: `told_ms` with the answers, `beaten_ms` by heartbeats. */
struct test_time test_time_of(int64_t limit_ms, int64_t told_ms, int64_t beaten_ms);
/* She is in front of it at this moment of the machine's clock. */
void test_time_look(struct test_time *time, int64_t now_ms);
int64_t test_time_answered(const struct test_time *time); /* since the answer before */
void test_time_told(struct test_time *time);              /* that answer is on the disk */
void test_time_kept(struct test_time *time);              /* so is a heartbeat */
/* A timed test: it is time for a heartbeat. */
bool test_time_is_due(const struct test_time *time);

/* With a limit; without one nothing is ever over, and 0 is left. */
bool test_time_is_over(const struct test_time *time);
int64_t test_time_left(const struct test_time *time);
int test_time_minutes(const struct test_time *time); /* left, begun ones too */
#endif
