/* SPDX-License-Identifier: GPL-3.0-or-later */
/* responses.h - a class of chance in the demo's training, and what it answered, counted here from
 * the responses as they are made: nothing of it is read back from the program. */
#ifndef LULUS_TESTS_RESPONSES_H
#define LULUS_TESTS_RESPONSES_H
#include "base/random.h"
#include "content/quiz.h"
#include "seat.h"

enum outcome { RIGHT, WRONG, UNKNOWN, BLANK, OUTCOMES };

struct tally {
    bool taken; /* handed in, and not set aside */
    bool late;  /* a pretest after the lesson had begun */
    long of[OUTCOMES];
};

enum { RESPONSE_TESTS = 3 }; /* pretest, posttest, repeat */

struct responses {
    struct random random;
    long items;
    struct {
        bool withdrawn;
        struct tally tests[RESPONSE_TESTS];
    } people[DEMO_PEOPLE]; /* number 1 is [0] */
};

/* Of all who took the test, without the withdrawn. */
struct answered {
    long people, of[OUTCOMES];
};

/* From the first morning: pretests, some after the lesson, some set aside and taken anew, some
 * never handed in; people who withdraw; posttests, closed. One seed gives one class. */
void responses_begin(struct responses *responses, struct seat *seat, uint64_t seed);
/* After it: the repeat posttest of some, and everybody able in practice. */
void responses_repeat(struct responses *responses, struct seat *seat);
const struct tally *responses_test(const struct responses *responses, int person, int test);
struct answered responses_sums(const struct responses *responses, int test);
#endif
