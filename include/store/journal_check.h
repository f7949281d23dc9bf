/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal_check.h - is the journal as it was written, and are the records as it tells?
 *
 * The chain shows that a row in its middle was altered, removed or put in. A signed head in
 * FILE.issued shows that rows before it were rewritten or cut off. The digests show that answers,
 * marks, certificates, documents and rules were altered after their act. What came after the newest
 * head can be cut off unseen, and who holds the key can write everything anew. */
#ifndef LULUS_STORE_JOURNAL_CHECK_H
#define LULUS_STORE_JOURNAL_CHECK_H
#include "store/journal.h"

enum journal_fault {
    /* the chain: what is proven ends before the first of these */
    JOURNAL_ALTERED,     /* row n is not as it was written */
    JOURNAL_UNLINKED,    /* row n does not continue the row before: one of the two was altered */
    JOURNAL_MISSING,     /* rows n to other are not there, though later ones are */
    JOURNAL_CUT,         /* rows n to other are not there, though row `other` was signed */
    JOURNAL_REWRITTEN,   /* row n is not the one that was signed */
    JOURNAL_BEGINNING,   /* row 1 does not name the head that was the last when it was written */
    JOURNAL_SIGNATURE,   /* the signature of the head of row n does not fit; kid */
    JOURNAL_KEY,         /* nobody here knows the key that signed the head of row n; kid */
    JOURNAL_UNSIGNED,    /* row n closed a stage, and no signed head is there for it */
    JOURNAL_RECORDS,     /* none itself: from here on the records */
    JOURNAL_ANSWERS,     /* not those handed in at row n */
    JOURNAL_MARKS,       /* not those of the sheet that row n closed or stopped */
    JOURNAL_CODE,        /* of the certificate issued at row n */
    JOURNAL_DOCUMENT,    /* kept at row n: altered or gone */
    JOURNAL_PUBLIC_KEY,  /* registered at row n: altered or gone */
    JOURNAL_RULES,       /* of the training made at row n */
    JOURNAL_TAKING,      /* way, minutes or reading aloud of a test: not what row n left */
    JOURNAL_GONE,        /* what row n tells of is not there */
    JOURNAL_STRANGE_KEY, /* in the store, but no row registered it; kid, n = 0 */
    JOURNAL_UNTOLD,      /* a test, sheet or certificate whose state no row tells of; n = 0 */
    JOURNAL_FAULT_COUNT
};

struct journal_finding {
    enum journal_fault fault;
    int64_t chain, n, other;
    struct uuid subject; /* of the records: an attempt, a sheet ... */
    struct about about;
    char kid[KID_TEXT];
};

struct journal_check {
    int64_t rows;                   /* of all chains */
    int64_t chain, n;               /* the newest row */
    struct digest hash;             /* its hash: who writes it down can prove this row later */
    int64_t proven_chain, proven;   /* unbroken up to this row; 0: not even row 1 */
    int64_t signed_chain, signed_n; /* newest row under a good head; 0: none */
    char kid[KID_TEXT];             /* that signed it */
    bool closed_unsigned;           /* the newest closing is not signed yet */
    /* By chain and row, records last: empty when all is well. In the arena. */
    struct journal_finding *findings;
    size_t count;
};

/* Reads FILE.issued, then the rows as they are at one moment: beside a running kiosk too. False
 * with err only when something could not be read. */
bool store_check_journal(struct store *store, struct arena *arena, struct journal_check *check,
                         struct error *err);
#endif
