/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal.h - the chain of acts, and its signed heads.
 *
 * Every verb that changes something adds one row in its own transaction, but for answers, marks,
 * drafts and seat leases: handing in, closing and stopping carry the digest of all their rows. Ids
 * and digests only, never names or remarks, so that a person can be forgotten and the chain still
 * holds.
 *
 * `previous` of a row is the SHA-256 of the row before, written as one line:
 *
 *     PREVIOUS<tab>KIOSK<tab>CHAIN<tab>N<tab>EVENT<tab>SUBJECT<tab>STAFF<tab>DIGEST<tab>BOOT<tab>MS<newline>
 *
 * digests in lower-case hex, ids as uuid_text writes them, absent ones empty. The first row of a
 * chain names the last head signed in FILE.issued (of the store that was here before), else zeros.
 *
 * DIGEST of a hand-in is the SHA-256 of its rows by n, each
 * N<tab>ITEM<tab>RESPONSE<tab>DOUBTFUL<tab>ACTIVE_MS<tab>BOOT<tab>MS<newline>; of a closed or
 * stopped sheet, and of a closed case, N<tab>STEP<tab>VALUE<tab>BOOT<tab>MS<newline>; of a
 * chosen way and of reading aloud that of the value left and a newline; of minutes that of all rows
 * of the attempt, N<tab>MINUTES<tab>BOOT<tab>MS<newline>; of a certificate that of its payload; of
 * a document that of its bytes; of a key that of its public half; of an export that of
 * results.json. */
#ifndef LULUS_STORE_JOURNAL_H
#define LULUS_STORE_JOURNAL_H
#include "crypto/digest.h"
#include "crypto/key.h"
#include "store/store.h"
#include "training/facts.h"
#include "training/occasion.h"

#define JOURNAL_HEAD_CONTEXT "LULUS-HEAD-1"

/* For each stage's closing, and once the last certificate that is ready was issued: signs "KIOSK
 * CHAIN N HASH" of the newest row with the kiosk's key and appends "head KIOSK CHAIN N HASH KID
 * SIGNATURE" (Base32) to FILE.issued, synced. A chain alone cannot show that its end was cut off.
 */
bool store_sign_head(struct store *store, const struct signing_key *key, struct error *err);

/* Acts that change nothing else in the store. */
enum journal_note {
    NOTE_STARTED,     /* a seat of the kiosk */
    NOTE_STOPPED,     /* as it should: one without is told at the next boot */
    NOTE_STICK_TAKEN, /* begun to be written on */
    NOTE_STICK_GIVEN, /* may be taken out */
    NOTE_EXPORTED,
    NOTE_OWN_PIN_REFUSED, /* of a kader: the enrolment */
};
/* `subject` (a training, an enrolment), `staff` and `digest` may be NULL. */
bool store_note(struct store *store, enum journal_note note, const struct uuid *subject,
                const struct uuid *staff, const struct digest *digest, struct error *err);

/* --- reading --- */

/* Who does such a thing, where the row itself names no staff. */
enum doer { DOER_UNTOLD, DOER_KIOSK, DOER_KADER, DOER_OBSERVER, DOER_TRAINER };

/* What a row is about, without names; what there is not is 0 or "". */
struct about {
    int training, list_number;
    enum occasion_kind kind; /* with occasion_n > 0 */
    int occasion_n;
    char number[CODE_NUMBER_MAX + 1]; /* of a certificate */
    enum doer staff;                  /* she is the subject */
};

enum { JOURNAL_EVENT = 64 };

struct journal_row {
    struct uuid kiosk;
    int64_t chain, n;
    struct digest previous, hash; /* hash: of this row, computed */
    char event[JOURNAL_EVENT];    /* "handed-in" */
    struct uuid subject, staff;   /* nil: none */
    bool has_digest;
    struct digest digest;
    int64_t boot, ms;
    int64_t wall_ms; /* as far as known: */
    bool dated;      /* somebody confirmed the date of that boot */
    enum doer doer;
    struct about about;
};

/* By kiosk, chain and n, in one pass. `visit` must not use the store. */
bool store_each_journal_row(struct store *store,
                            void (*visit)(void *context, const struct journal_row *row),
                            void *context, struct error *err);
/* "test handed in", translated; NULL for an event of a newer version. */
const char *journal_event_words(const char *event);
#endif
