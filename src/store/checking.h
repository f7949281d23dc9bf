/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checking.h - a check of the journal under way: walked by journal_check.c, the heads judged by
 * check_heads.c, the records behind its rows by check_records.c. */
#ifndef LULUS_STORE_CHECKING_H
#define LULUS_STORE_CHECKING_H
#include "heads.h"
#include "store/journal_check.h"

struct checking {
    struct store *store;
    struct arena *arena;
    struct journal_check *result;

    struct head_line *heads; /* in the order of FILE.issued */
    enum head_verdict *verdicts;
    size_t head_count;
    struct key_row *keys;
    size_t key_count;

    struct journal_row before, last; /* the two newest rows walked; n = 0: none yet */
    bool unsettled;             /* `last` does not continue `before`: which of them was altered? */
    struct journal_row closing; /* the oldest closing that no good head covers; n = 0: none */
    int closings;               /* how many such */

    struct journal_row *vouching; /* rows that vouch for a record */
    size_t vouching_count;
};

/* `other` as journal_check.h says, or 0. One fault of the chain is told once a row: NULL then; what
 * is returned is good until the next. */
struct journal_finding *checking_find(struct checking *c, enum journal_fault fault,
                                      const struct journal_row *row, int64_t n, int64_t other);

/* check_heads.c */
bool heads_gather(struct checking *c, struct error *err);
/* A good head signed just this row. */
bool heads_cover(const struct checking *c, const struct journal_row *row);
/* The heads that name this row: faults told, the newest good one noted in the result. */
void heads_meet(struct checking *c, const struct journal_row *row);
/* Heads beyond the last row of its chain. */
void heads_beyond(struct checking *c, const struct journal_row *last);
/* Heads of this kiosk whose chain has no row. */
void heads_without_chain(struct checking *c, const struct uuid *kiosk);
/* Whether the first row of a chain names the head that was the last before it. */
bool heads_precede(const struct checking *c, const struct journal_row *first);

/* check_records.c */
void records_note(struct checking *c, const struct journal_row *row);
bool records_check(struct checking *c, struct error *err);
#endif
