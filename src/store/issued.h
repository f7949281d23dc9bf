/* SPDX-License-Identifier: GPL-3.0-or-later */
/* issued.h - FILE.issued: what must outlive the store itself, one line each, never taken away.
 *
 *     number YEAR SERIAL NUMBER DATE KID     a certificate's number, allotted before COMMIT
 *     head KIOSK CHAIN N HASH KID SIGNATURE  a signed head of the journal
 *
 * A number here that the store does not know is void and is never given again. Each line makes a
 * new file that takes the old one's place, so that a power cut leaves the one or the other, whole.
 * What cannot be read as a line (a damaged copy from elsewhere) is kept and passed over. So is a
 * line whose serial no kiosk reaches: counting on from it would give no number. */
#ifndef LULUS_STORE_ISSUED_H
#define LULUS_STORE_ISSUED_H
#include "base/error.h"
#include "heads.h"
#include "store/store.h"

enum { SERIAL_MOST = 999999 }; /* of a year */

/* "KIND REST\n" on the disk, its folder too. Under the lock. */
bool issued_append(struct store *store, const char *kind, const char *rest, struct error *err);
/* Calls `take` with each line of the file; an absent one has none. */
bool issued_each_line(struct store *store, void (*take)(const char *line, void *out), void *out,
                      struct error *err);
/* Raises *serial to the highest of `year`, at most SERIAL_MOST; an absent file has none. */
bool issued_last_serial(struct store *store, int year, int64_t *serial, struct error *err);
/* Raises *date to the newest day of issue. */
bool issued_last_date(struct store *store, struct date *date, struct error *err);
/* The newest signed head; *head stays when there is none. */
bool issued_last_head(struct store *store, struct head_line *head, struct error *err);
#endif
