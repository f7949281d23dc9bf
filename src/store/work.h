/* SPDX-License-Identifier: GPL-3.0-or-later */
/* work.h - what tests and sheets have in common: begun at an open stage, filled row by row, ended
 * or set aside. All of it inside a write transaction. */
#ifndef LULUS_STORE_WORK_H
#define LULUS_STORE_WORK_H
#include "journal.h"
#include "training/occasion.h"

enum work { WORK_TEST, WORK_SHEET };

struct beginning {
    enum occasion_kind kind; /* of the stage */
    int n;                   /* of hers at this stage, from 1 */
    bool taught;             /* tests: the teaching has begun */
    bool permitted;          /* tests: the trainer lets her take it whatever its stage */
};

/* Who may begin: at an open stage; at a closed one what was done on paper, or whom the trainer
 * lets. */
enum entrance { ENTRANCE_OPEN, ENTRANCE_TYPED };

/* ERROR_REFUSED: unknown, a stage of another kind or not open, she has withdrawn, or she has one
 * there that counts. */
bool work_may_begin(struct store *store, enum work work, enum entrance entrance,
                    const struct uuid *occasion, const struct uuid *enrolment,
                    struct beginning *beginning, struct error *err);
/* ERROR_REFUSED when it is ended, set aside, or its stage closed; whoever holds it. */
bool work_is_open(struct store *store, enum work work, const struct uuid *id, struct error *err);
/* The number that its next answer or mark gets; ERROR_REFUSED when it is not open, or this
 * seat does not hold its lease (any more). */
bool work_next_row(struct store *store, enum work work, const struct uuid *id, int *n,
                   struct error *err);
/* Ends an open one, in `state`; `event` is journalled with the digest of all its rows. */
bool work_finish(struct store *store, enum work work, const struct uuid *id, int state,
                 const char *reason, enum event event, const struct uuid *staff, struct error *err);
/* Open or ended, it counts no more. ERROR_REFUSED the second time. */
bool work_set_aside(struct store *store, enum work work, const struct uuid *id, const char *reason,
                    const struct uuid *staff, struct error *err);
#endif
