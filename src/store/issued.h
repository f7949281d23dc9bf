/* SPDX-License-Identifier: GPL-3.0-or-later */
/* issued.h - FILE.issued: what must outlive the store itself, one line each, only ever appended.
 *
 *     number YEAR SERIAL NUMBER DATE KID     a certificate's number, allotted before COMMIT
 *     head KIOSK CHAIN N HASH KID SIGNATURE  a signed head of the journal
 *
 * A number here that the store does not know is void and is never given again. Lines that cannot be
 * read (a torn one at a power cut) are passed over: their COMMIT never came. */
#ifndef LULUS_STORE_ISSUED_H
#define LULUS_STORE_ISSUED_H
#include "base/error.h"
#include "crypto/digest.h"
#include "store/store.h"

/* "KIND REST\n" on the disk: file synced, and its folder when the file is new. Under the lock. */
bool issued_append(struct store *store, const char *kind, const char *rest, struct error *err);
/* Raises *serial to the highest of `year`; an absent file has none. */
bool issued_last_serial(struct store *store, int year, int64_t *serial, struct error *err);
/* Raises *date to the newest day of issue. */
bool issued_last_date(struct store *store, struct date *date, struct error *err);
/* The hash of the newest signed head; *hash stays when there is none. */
bool issued_last_head(struct store *store, struct digest *hash, struct error *err);
#endif
