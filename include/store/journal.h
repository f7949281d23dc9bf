/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal.h - the chain of acts, and its signed heads.
 *
 * Every verb that changes something adds one row in its own transaction, but for answers, marks and
 * seat leases: handing in, closing and stopping carry the digest of all their rows. Ids and digests
 * only, never names or remarks, so that a person can be forgotten and the chain still holds.
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
 * stopped sheet N<tab>STEP<tab>VALUE<tab>BOOT<tab>MS<newline>; of a certificate that of its
 * payload. */
#ifndef LULUS_STORE_JOURNAL_H
#define LULUS_STORE_JOURNAL_H
#include "crypto/key.h"
#include "store/store.h"

#define JOURNAL_HEAD_CONTEXT "LULUS-HEAD-1"

/* For each stage's closing: signs "KIOSK CHAIN N HASH" of the newest row with the kiosk's key and
 * appends "head KIOSK CHAIN N HASH KID SIGNATURE" (Base32) to FILE.issued, synced. A chain alone
 * cannot show that its end was cut off. */
bool store_sign_head(struct store *store, const struct signing_key *key, struct error *err);
#endif
