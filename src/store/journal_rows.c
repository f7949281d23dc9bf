/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal_rows.h"
#include "base/buffer.h"
#include "events.h"
#include "journal.h"
#include "training/person.h"

static void put_digest(struct buffer *line, bool present, const struct digest *digest)
{
    char hex[DIGEST_TEXT] = "";
    if (present)
        digest_text(digest, hex);
    buffer_puts(line, hex);
    buffer_putc(line, '\t');
}

static void put_id(struct buffer *line, const struct uuid *id)
{
    char text[UUID_TEXT] = "";
    if (!uuid_is_nil(id))
        uuid_text(id, text);
    buffer_puts(line, text);
    buffer_putc(line, '\t');
}

static struct digest hash(const struct journal_row *row, bool has_previous)
{
    struct buffer line = {0};
    put_digest(&line, has_previous, &row->previous);
    put_id(&line, &row->kiosk);
    buffer_printf(&line, "%lld\t%lld\t%s\t", (long long)row->chain, (long long)row->n, row->event);
    put_id(&line, &row->subject);
    put_id(&line, &row->staff);
    put_digest(&line, row->has_digest, &row->digest);
    buffer_printf(&line, "%lld\t%lld\n", (long long)row->boot, (long long)row->ms);
    struct digest digest = journal_digest(buffer_text(&line));
    buffer_done(&line);
    return digest;
}

void journal_row_read(struct row *row, struct journal_row *out)
{
    row_uuid(row, &out->kiosk);
    out->chain = row_int64(row);
    out->n = row_int64(row);
    bool has_previous = row_digest(row, &out->previous);
    row_text(row, out->event, sizeof out->event);
    row_uuid(row, &out->subject);
    row_uuid(row, &out->staff);
    out->has_digest = row_digest(row, &out->digest);
    out->boot = row_int64(row);
    out->ms = row_int64(row);
    if (out->n != 0)
        out->hash = hash(out, has_previous);
}

/* A column that holds a role, or NULL. */
static enum doer row_doer(struct row *row, enum doer otherwise)
{
    bool told = sqlite3_column_type(row->statement, row->column) != SQLITE_NULL;
    enum role role = row_int(row);
    if (!told)
        return otherwise;
    return role == ROLE_TRAINER ? DOER_TRAINER : DOER_OBSERVER;
}

void about_read(struct row *row, struct about *out)
{
    out->training = row_int(row);
    out->list_number = row_int(row);
    out->kind = row_int(row);
    out->occasion_n = row_int(row);
    row_text(row, out->number, sizeof out->number);
    out->staff = row_doer(row, DOER_UNTOLD);
}

struct visitor {
    void (*visit)(void *context, const struct journal_row *row);
    void *context;
};

static void visit_row(struct row *row, void *out)
{
    const struct visitor *visitor = out;
    struct journal_row read = {0};
    journal_row_read(row, &read);
    read.wall_ms = row_int64(row) + read.ms;
    read.dated = row_bool(row);
    read.doer = row_doer(row, event_doer(event_named(read.event)));
    about_read(row, &read.about);
    visitor->visit(visitor->context, &read);
}

bool store_each_journal_row(struct store *store,
                            void (*visit)(void *context, const struct journal_row *row),
                            void *context, struct error *err)
{
    struct visitor visitor = {visit, context};
    return sql_each(store, SQL_EACH_JOURNAL_ROW, NO_ARGS, visit_row, &visitor, err);
}
