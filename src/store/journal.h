/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal.h - one row per act, chained by hashes; format in store/journal.h. */
#ifndef LULUS_STORE_JOURNAL_CHAIN_H
#define LULUS_STORE_JOURNAL_CHAIN_H
#include "base/error.h"
#include "base/uuid.h"
#include "crypto/digest.h"
#include "events.h"
#include "statement.h"
#include "store/journal.h"
#include "store/store.h"

/* Inside a write transaction. Any of the three may be NULL. */
bool journal(struct store *store, enum event event, const struct uuid *subject,
             const struct uuid *staff, const struct digest *digest, struct error *err);
/* The newest row of the newest chain; without one (n 0) only the kiosk is there. */
bool journal_newest(struct store *store, struct journal_row *newest, struct error *err);
struct digest journal_digest(const char *text);
/* Of all rows of a hand-in or sheet: columns with a tab between, a newline after each row. */
bool journal_rows_digest(struct store *store, enum statement rows, const struct uuid *parent,
                         struct digest *digest, struct error *err);
/* The act, with the digest of the rows that it left. */
bool journal_left(struct store *store, enum event event, const struct uuid *subject,
                  const struct uuid *staff, enum statement rows, struct error *err);
/* A chain is to be begun: there is none yet, or an older copy of the store was put back. */
bool journal_needs_chain(struct store *store, bool *due, struct error *err);
/* Inside a write transaction: begins it, if so. */
bool journal_start_chain(struct store *store, struct error *err);
#endif
