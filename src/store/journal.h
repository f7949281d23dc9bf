/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal.h - one row per act, chained by hashes; format in store/journal.h. */
#ifndef LULUS_STORE_JOURNAL_ROWS_H
#define LULUS_STORE_JOURNAL_ROWS_H
#include "base/error.h"
#include "base/uuid.h"
#include "crypto/digest.h"
#include "statement.h"
#include "store/journal.h"
#include "store/store.h"

enum event {
    EVENT_CHAIN_BEGUN,
    EVENT_BOOT,
    EVENT_DATE_CONFIRMED,
    EVENT_SETTING,
    EVENT_KIOSK,
    EVENT_STAFF_ADDED,
    EVENT_PIN_SET,
    EVENT_SIGNED_IN,
    EVENT_SIGN_IN_REFUSED,
    EVENT_KADER_ADDED,
    EVENT_KADER_RENAMED,
    EVENT_KADER_WITHDRAWN,
    EVENT_KADER_RETURNED,
    EVENT_NAME_CONFIRMED,
    EVENT_NAME_DOUBTED,
    EVENT_TRIAL_DONE,
    EVENT_DOCUMENT_ADDED,
    EVENT_TRAINING_ADDED,
    EVENT_OCCASION_ADDED,
    EVENT_OCCASION_OPENED,
    EVENT_OCCASION_CLOSED,
    EVENT_OCCASION_REOPENED,
    EVENT_REASONS_SHOWN,
    EVENT_ATTEMPT_STARTED,
    EVENT_HANDED_IN,
    EVENT_ATTEMPT_VOIDED,
    EVENT_SHEET_STARTED,
    EVENT_SHEET_CLOSED,
    EVENT_SHEET_STOPPED,
    EVENT_SHEET_VOIDED,
    EVENT_KEY_ADDED,
    EVENT_CERTIFICATE_ISSUED,
    EVENT_CERTIFICATE_PRINTED,
    EVENT_COUNT
};

/* Inside a write transaction. Any of the three may be NULL. */
bool journal(struct store *store, enum event event, const struct uuid *subject,
             const struct uuid *staff, const struct digest *digest, struct error *err);
struct digest journal_digest(const char *text);
/* Of all rows of a hand-in or sheet: columns with a tab between, a newline after each row. */
bool journal_rows_digest(struct store *store, enum statement rows, const struct uuid *parent,
                         struct digest *digest, struct error *err);
/* The first row of a store's chain, if there is none yet. */
bool journal_start_chain(struct store *store, struct error *err);
#endif
