/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crowd.h - 32 seats on one store, each a process that answers one kader's pretest through the
 * store's verbs and hands it in; helpers beside them; some are killed in mid-work and begin anew.
 * Every process is forked before it opens the store, and their parent holds it closed. */
#ifndef LULUS_TESTS_CROWD_H
#define LULUS_TESTS_CROWD_H
#include "../../src/cli/library.h"
#include "seat.h"
#include "training/attempt.h"
#include "training/training.h"
#include <stdatomic.h>

enum { CROWD_SEATS = 32 };

/* What the processes have told one another, in memory that outlives each of them. */
struct tally {
    atomic_int acknowledged[CROWD_SEATS]; /* answers called saved */
    atomic_bool handed_in[CROWD_SEATS];   /* called handed in */
    atomic_int truncated;                 /* checkpoints that left FILE-wal empty */
    atomic_bool over;                     /* all seats are through: helpers end */
};

struct crowd {
    const char *path;
    int answers;    /* of each seat; the items in turn, again and again */
    int kills;      /* how many processes are killed in all */
    bool unplugged; /* seats end without closing the store, and so without their checkpoint */
    struct training training;
    struct uuid occasion, enrolment[CROWD_SEATS];
    struct library *library;
    const struct quiz *quiz; /* lent by the library */
    struct tally *tally;
};

/* A process beside the seats, until tally->over; 0 when all was well, else it said why. */
typedef int crowd_helper(struct crowd *crowd);

/* 32 people on the roster of the demo's store, whose pretest is open; the store is closed. */
void crowd_gather(struct crowd *crowd, struct seat *seat);
void crowd_end(struct crowd *crowd);
/* Runs the seats and `helpers` (NULL at the end) until all have finished. Fails the test when one
 * of them does. */
void crowd_run(struct crowd *crowd, crowd_helper *const helpers[]);
/* Opens as a seat does; NULL after saying why. */
struct store *crowd_open(struct crowd *crowd, enum store_mode mode, int *waits);
/* False, and says so, unless the rows are answers 0 .. count-1 of the seat, in order, once each,
 * and all that were acknowledged. */
bool crowd_check(const struct crowd *crowd, int seat, const struct answer *rows, size_t count);
/* Right answers of what that seat hands in. */
int crowd_right(const struct crowd *crowd, int seat);
#endif
