/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal.h"
#include "base/buffer.h"
#include "clock.h"
#include "crypto/base32.h"
#include "heads.h"
#include "issued.h"
#include "journal_rows.h"
#include "lock.h"
#include "sql.h"
#include "transaction.h"
#include <string.h>

static void read_newest(struct row *row, void *out)
{
    journal_row_read(row, out);
}

bool journal_newest(struct store *store, struct journal_row *newest, struct error *err)
{
    *newest = (struct journal_row){0};
    bool found;
    return sql_one(store, SQL_JOURNAL_HEAD, NO_ARGS, NULL, read_newest, newest, &found, err);
}

static bool add_row(struct store *store, const struct journal_row *head, enum event event,
                    const struct uuid *subject, const struct uuid *staff,
                    const struct digest *digest, struct error *err)
{
    return sql_run(store, SQL_ADD_JOURNAL,
                   ARGS(ARG(&head->kiosk), ARG(head->chain), ARG(head->n + 1), ARG(&head->hash),
                        ARG(event_name(event)), ARG(subject), ARG(staff), ARG(digest),
                        ARG(store->boot), ARG(clock_ms(store))),
                   err);
}

bool journal(struct store *store, enum event event, const struct uuid *subject,
             const struct uuid *staff, const struct digest *digest, struct error *err)
{
    struct journal_row head;
    return journal_newest(store, &head, err) &&
           add_row(store, &head, event, subject, staff, digest, err);
}

bool store_note(struct store *store, enum journal_note note, const struct uuid *subject,
                const struct uuid *staff, const struct digest *digest, struct error *err)
{
    static const enum event events[] = {
        [NOTE_STARTED] = EVENT_STARTED,         [NOTE_STOPPED] = EVENT_STOPPED,
        [NOTE_STICK_TAKEN] = EVENT_STICK_TAKEN, [NOTE_STICK_GIVEN] = EVENT_STICK_GIVEN,
        [NOTE_EXPORTED] = EVENT_EXPORTED,       [NOTE_OWN_PIN_REFUSED] = EVENT_OWN_PIN_REFUSED,
    };
    return write_begin(store, err) &&
           write_end(store, journal(store, events[note], subject, staff, digest, err), err);
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

bool journal_left(struct store *store, enum event event, const struct uuid *subject,
                  const struct uuid *staff, enum statement rows, struct error *err)
{
    struct digest digest;
    return journal_rows_digest(store, rows, subject, &digest, err) &&
           journal(store, event, subject, staff, &digest, err);
}

/* FILE.issued knows of rows of this kiosk that the store has not: an older copy of it was put back.
 */
static bool is_older(const struct journal_row *newest, const struct head_line *head)
{
    char kiosk[UUID_TEXT];
    uuid_text(&newest->kiosk, kiosk);
    if (newest->n == 0 || strcmp(head->kiosk, kiosk) != 0)
        return false;
    return head->chain > newest->chain || (head->chain == newest->chain && head->n > newest->n);
}

static bool find_chain(struct store *store, struct journal_row *newest, struct head_line *head,
                       bool *due, struct error *err)
{
    *head = (struct head_line){0};
    if (!issued_last_head(store, head, err) || !journal_newest(store, newest, err))
        return false;
    *due = newest->n == 0 || is_older(newest, head);
    return true;
}

bool journal_needs_chain(struct store *store, bool *due, struct error *err)
{
    struct journal_row newest;
    struct head_line head;
    return find_chain(store, &newest, &head, due, err);
}

bool journal_start_chain(struct store *store, struct error *err)
{
    struct journal_row newest;
    struct head_line head;
    bool due;
    if (!find_chain(store, &newest, &head, &due, err))
        return false;
    if (!due)
        return true;
    newest.chain = 1 + (is_older(&newest, &head) ? head.chain : 0);
    newest.n = 0;
    newest.hash = head.hash;
    return add_row(store, &newest, EVENT_CHAIN_BEGUN, NULL, NULL, NULL, err);
}

static bool sign_head(struct store *store, const struct signing_key *key, struct error *err)
{
    struct journal_row head;
    if (!journal_newest(store, &head, err))
        return false;
    char kiosk[UUID_TEXT], kid[KID_TEXT], message[HEAD_TEXT];
    uuid_text(&head.kiosk, kiosk);
    key_kid(&key->public, kid);
    head_text(kiosk, head.chain, head.n, &head.hash, message);
    uint8_t signature[SIGNATURE_BYTES];
    key_sign(key, JOURNAL_HEAD_CONTEXT, message, strlen(message), signature);
    char text[BASE32_LENGTH(SIGNATURE_BYTES) + 1];
    base32_encode(text, signature, sizeof signature);
    struct buffer line = {0};
    buffer_printf(&line, "%s %s %s", message, kid, text);
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
