/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buffer.h"
#include "journal.h"
#include "sql.h"
#include "transaction.h"

static void read_kiosk(struct row *row, void *out)
{
    struct kiosk *kiosk = out;
    row_text(row, kiosk->name, sizeof kiosk->name);
    row_text(row, kiosk->unit, sizeof kiosk->unit);
    row_text(row, kiosk->contact, sizeof kiosk->contact);
    kiosk->zone = row_int(row);
    kiosk->demo = row_bool(row);
}

bool store_kiosk(struct store *store, struct kiosk *kiosk, struct error *err)
{
    *kiosk = (struct kiosk){0};
    bool found;
    return sql_one(store, SQL_KIOSK, NO_ARGS, NULL, read_kiosk, kiosk, &found, err);
}

static bool put(struct store *store, const struct kiosk *kiosk, struct error *err)
{
    struct buffer text = {0};
    buffer_printf(&text, "%s\t%s\t%s\t%s", kiosk->name, kiosk->unit, kiosk->contact,
                  zone_name(kiosk->zone));
    struct digest digest = journal_digest(buffer_text(&text));
    buffer_done(&text);
    return sql_run(store, SQL_PUT_KIOSK,
                   ARGS(ARG(kiosk->name), ARG(kiosk->unit), ARG(kiosk->contact), ARG(kiosk->zone)),
                   err) &&
           journal(store, EVENT_KIOSK, NULL, NULL, &digest, err);
}

bool store_put_kiosk(struct store *store, const struct kiosk *kiosk, struct error *err)
{
    return write_begin(store, err) && write_end(store, put(store, kiosk, err), err);
}

bool store_is_set_up(struct store *store)
{
    int64_t ready = 0;
    sql_int(store, SQL_IS_SET_UP, ARGS(ARG(ROLE_TRAINER)), &ready, NULL);
    return ready != 0;
}
