/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal_rows.h - a row of the journal as it is read and hashed. */
#ifndef LULUS_STORE_JOURNAL_ROWS_H
#define LULUS_STORE_JOURNAL_ROWS_H
#include "sql.h"
#include "store/journal.h"

/* The next columns: kiosk, chain, n, previous, event, subject, staff, digest, boot, ms; the hash is
 * computed. Without a row (n NULL) only the kiosk is there. */
void journal_row_read(struct row *row, struct journal_row *out);
/* The next columns: training, list_number, kind, occasion_n, number, role. */
void about_read(struct row *row, struct about *out);
#endif
