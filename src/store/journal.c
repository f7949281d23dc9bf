/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal.h"
#include "base/buffer.h"
#include "base/language.h"
#include "clock.h"
#include "crypto/base32.h"
#include "issued.h"
#include "lock.h"
#include "sql.h"
#include <string.h>

static const char *const events[] = {
    [EVENT_CHAIN_BEGUN] = "chain-begun",
    [EVENT_BOOT] = "boot",
    [EVENT_DATE_CONFIRMED] = "date-confirmed",
    [EVENT_SETTING] = "setting",
    [EVENT_KIOSK] = "kiosk",
    [EVENT_STAFF_ADDED] = "staff-added",
    [EVENT_PIN_SET] = "pin-set",
    [EVENT_SIGNED_IN] = "signed-in",
    [EVENT_SIGN_IN_REFUSED] = "sign-in-refused",
    [EVENT_KADER_ADDED] = "kader-added",
    [EVENT_KADER_RENAMED] = "kader-renamed",
    [EVENT_KADER_WITHDRAWN] = "kader-withdrawn",
    [EVENT_KADER_RETURNED] = "kader-returned",
    [EVENT_NAME_CONFIRMED] = "name-confirmed",
    [EVENT_NAME_DOUBTED] = "name-doubted",
    [EVENT_TRIAL_DONE] = "trial-done",
    [EVENT_DOCUMENT_ADDED] = "document-added",
    [EVENT_TRAINING_ADDED] = "training-added",
    [EVENT_OCCASION_ADDED] = "occasion-added",
    [EVENT_OCCASION_OPENED] = "occasion-opened",
    [EVENT_OCCASION_CLOSED] = "occasion-closed",
    [EVENT_OCCASION_REOPENED] = "occasion-reopened",
    [EVENT_REASONS_SHOWN] = "reasons-shown",
    [EVENT_ATTEMPT_STARTED] = "attempt-started",
    [EVENT_HANDED_IN] = "handed-in",
    [EVENT_ATTEMPT_VOIDED] = "attempt-voided",
    [EVENT_SHEET_STARTED] = "sheet-started",
    [EVENT_SHEET_CLOSED] = "sheet-closed",
    [EVENT_SHEET_STOPPED] = "sheet-stopped",
    [EVENT_SHEET_VOIDED] = "sheet-voided",
    [EVENT_KEY_ADDED] = "key-added",
    [EVENT_CERTIFICATE_ISSUED] = "certificate-issued",
    [EVENT_CERTIFICATE_PRINTED] = "certificate-printed",
};
_Static_assert(COUNT(events) == EVENT_COUNT, "a word for each event");

struct head {
    struct uuid kiosk;
    int64_t chain, n;   /* 0 when there is no row yet */
    struct digest hash; /* of the newest row; before the first, what `previous` starts with */
};

static void hex_or_nothing(bool present, const struct digest *digest, char out[DIGEST_TEXT])
{
    out[0] = '\0';
    if (present)
        digest_text(digest, out);
}

static void id_or_nothing(bool present, const struct uuid *id, char out[UUID_TEXT])
{
    out[0] = '\0';
    if (present)
        uuid_text(id, out);
}

/* Takes the row's columns in the order of the line that is hashed. */
static void hash_row(struct row *row, const struct uuid *kiosk, int64_t chain, int64_t n,
                     struct digest *out)
{
    struct digest previous, digest;
    struct uuid subject, staff;
    char previous_text[DIGEST_TEXT], event[64], digest_hex[DIGEST_TEXT];
    char kiosk_text[UUID_TEXT], subject_text[UUID_TEXT], staff_text[UUID_TEXT];
    uuid_text(kiosk, kiosk_text);
    hex_or_nothing(row_digest(row, &previous), &previous, previous_text);
    row_text(row, event, sizeof event);
    id_or_nothing(row_uuid(row, &subject), &subject, subject_text);
    id_or_nothing(row_uuid(row, &staff), &staff, staff_text);
    hex_or_nothing(row_digest(row, &digest), &digest, digest_hex);
    int64_t boot = row_int64(row), ms = row_int64(row);
    struct buffer line = {0};
    buffer_printf(&line, "%s\t%s\t%lld\t%lld\t%s\t%s\t%s\t%s\t%lld\t%lld\n", previous_text,
                  kiosk_text, (long long)chain, (long long)n, event, subject_text, staff_text,
                  digest_hex, (long long)boot, (long long)ms);
    *out = journal_digest(buffer_text(&line));
    buffer_done(&line);
}

static void read_head(struct row *row, void *out)
{
    struct head *head = out;
    row_uuid(row, &head->kiosk);
    head->chain = row_int64(row);
    head->n = row_int64(row);
    if (head->n > 0)
        hash_row(row, &head->kiosk, head->chain, head->n, &head->hash);
}

static bool find_head(struct store *store, struct head *head, struct error *err)
{
    *head = (struct head){0};
    bool found;
    return sql_one(store, SQL_JOURNAL_HEAD, NO_ARGS, NULL, read_head, head, &found, err);
}

static bool add_row(struct store *store, const struct head *head, enum event event,
                    const struct uuid *subject, const struct uuid *staff,
                    const struct digest *digest, struct error *err)
{
    return sql_run(store, SQL_ADD_JOURNAL,
                   ARGS(ARG(&head->kiosk), ARG(head->chain), ARG(head->n + 1), ARG(&head->hash),
                        ARG(events[event]), ARG(subject), ARG(staff), ARG(digest), ARG(store->boot),
                        ARG(clock_ms(store))),
                   err);
}

bool journal(struct store *store, enum event event, const struct uuid *subject,
             const struct uuid *staff, const struct digest *digest, struct error *err)
{
    struct head head;
    return find_head(store, &head, err) &&
           add_row(store, &head, event, subject, staff, digest, err);
}

struct digest journal_digest(const char *text)
{
    return digest_of(text, strlen(text));
}

static void add_line(struct row *row, void *out)
{
    struct buffer *lines = out;
    int columns = sqlite3_column_count(row->statement);
    for (int i = 0; i < columns; i++) {
        buffer_puts(lines, row_view(row));
        buffer_putc(lines, i + 1 < columns ? '\t' : '\n');
    }
}

bool journal_rows_digest(struct store *store, enum statement rows, const struct uuid *parent,
                         struct digest *digest, struct error *err)
{
    struct buffer lines = {0};
    bool good = sql_each(store, rows, ARGS(ARG(parent)), add_line, &lines, err);
    *digest = journal_digest(buffer_text(&lines));
    buffer_done(&lines);
    return good;
}

bool journal_start_chain(struct store *store, struct error *err)
{
    struct head head;
    if (!find_head(store, &head, err) || head.n > 0)
        return head.n > 0;
    head.chain = 1;
    return issued_last_head(store, &head.hash, err) &&
           add_row(store, &head, EVENT_CHAIN_BEGUN, NULL, NULL, NULL, err);
}

static bool sign_head(struct store *store, const struct signing_key *key, struct error *err)
{
    struct head head;
    if (!find_head(store, &head, err))
        return false;
    char kiosk[UUID_TEXT], hash[DIGEST_TEXT], kid[KID_TEXT];
    uuid_text(&head.kiosk, kiosk);
    digest_text(&head.hash, hash);
    key_kid(&key->public, kid);
    struct buffer line = {0};
    buffer_printf(&line, "%s %lld %lld %s", kiosk, (long long)head.chain, (long long)head.n, hash);
    uint8_t signature[SIGNATURE_BYTES];
    key_sign(key, JOURNAL_HEAD_CONTEXT, line.data, line.length, signature);
    char text[BASE32_LENGTH(SIGNATURE_BYTES) + 1];
    base32_encode(text, signature, sizeof signature);
    buffer_printf(&line, " %s %s", kid, text);
    bool good = issued_append(store, "head", buffer_text(&line), err);
    buffer_done(&line);
    return good;
}

bool store_sign_head(struct store *store, const struct signing_key *key, struct error *err)
{
    if (!lock_take(store, err))
        return false;
    bool good = sign_head(store, key, err);
    lock_give(store);
    return good;
}
