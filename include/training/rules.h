/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rules.h - who may have a certificate, and what is still missing. */
#ifndef LULUS_TRAINING_RULES_H
#define LULUS_TRAINING_RULES_H
#include "training/attempt.h"
#include "training/observation.h"
#include "training/occasion.h"
#include "training/training.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is known of one person, gathered by cli from store rows. */
enum { ROUNDS_MAX = 20 };
enum progress_state { PROGRESS_NONE, PROGRESS_OPEN, PROGRESS_DONE };

struct round_result {
    bool seen;    /* has a closed, counting sheet */
    bool stopped; /* her newest sheet was stopped */
    bool open;    /* a sheet is being filled in */
    bool away;    /* it was said that she does not come */
    struct verdict verdict;
    enum practised_on on;
};

struct test_result {
    enum progress_state state;
    int answered;       /* so far, while open */
    enum origin origin; /* how she took it */
    bool late;          /* a pretest after the teaching */
    bool permitted;     /* the trainer lets her take it though it is closed, or late */
    struct score score; /* when done */
};

struct standing {
    struct kader kader;
    struct test_result pretest, posttest, remedial;
    int set_aside; /* tests that the trainer set aside: kept, not counted */
    int round_count;
    int latest_round;     /* of the latest closed counting sheet, from 0; -1 when none */
    char certificate[32]; /* number; "" when none */
    struct round_result rounds[ROUNDS_MAX]; /* [0] = Praktik; of many people most stay untouched */
};

enum missing {
    MISSING_POSTTEST = 1 << 0,      /* no posttest handed in */
    MISSING_POSTTEST_MARK = 1 << 1, /* the one that counts is below the mark */
    MISSING_SHEET = 1 << 2,         /* never seen by an observer */
    MISSING_ABLE = 1 << 3,          /* latest counting sheet not able */
    MISSING_WITHDRAWN = 1 << 4,
};
/* Her posttest that counts for the certificate, by the rule of the training; NULL: none handed in.
 */
const struct test_result *standing_counting(const struct standing *standing,
                                            const struct training *training);
/* A repeat posttest could still bring her to the pass mark. */
bool standing_may_repeat(const struct standing *standing, const struct training *training);
/* Bit set of enum missing; 0: she may have a certificate. */
unsigned standing_missing(const struct standing *standing, const struct training *training);
/* One sentence per missing thing, translated, for the trainer. */
const char *missing_sentence(enum missing missing, const struct training *training);
/* Her name is to be put right: she said so, it is not done, and no certificate carries it yet. */
bool standing_name_doubted(const struct standing *standing);
/* She took a test and was not asked about her name since: a cut after the hand-in, or on paper. */
bool standing_name_unasked(const struct standing *standing);
bool standing_able_so_far(const struct standing *standing); /* latest counting sheet able */

/* The line "Berikutnya: ..." of the board: the one next act for this class, translated, at most
 * `size` bytes, whole sentence. */
void next_act(const struct training *training, const struct occasion *occasions,
              size_t occasion_count, const struct standing *people, size_t people_count, char *out,
              size_t size);
/* The occasion to open or close next: the open one, else the first planned; NULL when all are
 * closed. */
const struct occasion *next_stage(const struct occasion *occasions, size_t count);
/* Hers at a test. */
const struct test_result *standing_test(const struct standing *standing,
                                        const struct occasion *test);
/* The trainer lets her take that test, and she has not handed it in. */
bool standing_may_come_late(const struct standing *standing, const struct occasion *test);
/* True when she has handed in that test, or was seen in that round. */
bool standing_through(const struct standing *standing, const struct occasion *occasion);
/* She does not come to that round, and no sheet of hers is there. */
bool standing_away(const struct standing *standing, int round); /* from 0 */
/* True when she has not finished `occasion`. Withdrawn people never count. For a round those who do
 * not come do not count, and after Praktik those already able before it; for a repeat posttest only
 * who has begun it does. */
bool standing_unfinished(const struct standing *standing, const struct occasion *occasion);
/* A test that was opened still waits for her; *how: as she began it, else as the trainer means it.
 */
bool standing_awaited(const struct standing *standing, const struct occasion *test,
                      enum origin *how);
size_t unfinished(const struct occasion *occasion, const struct standing *people, size_t count);
#endif
