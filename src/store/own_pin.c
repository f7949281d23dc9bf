/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A kader's own PIN: kind and hash change in one row, so there is never half of one. */
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "store/people.h"
#include "transaction.h"

static bool choose(struct store *store, const struct uuid *enrolment, enum pin_kind kind,
                   const char *hash, struct error *err)
{
    return sql_run(store, SQL_CHOOSE_PIN, ARGS(ARG(kind), ARG(hash), ARG(enrolment)), err) &&
           (sqlite3_changes(store->db) > 0 || refuse(REFUSED_PIN_CHOSEN, err)) &&
           journal(store, EVENT_OWN_PIN_CHOSEN, enrolment, NULL, NULL, err);
}

bool store_choose_pin(struct store *store, const struct uuid *enrolment, enum pin_kind kind,
                      const char *hash, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, choose(store, enrolment, kind, hash, err), err);
}

static bool clear(struct store *store, const struct uuid *enrolment, const struct uuid *staff,
                  struct error *err)
{
    return sql_run(store, SQL_CLEAR_PIN, ARGS(ARG(enrolment)), err) &&
           changed_or_unknown(store, err) &&
           journal(store, EVENT_OWN_PIN_CLEARED, enrolment, staff, NULL, err);
}

bool store_clear_pin(struct store *store, const struct uuid *enrolment, const struct uuid *staff,
                     struct error *err)
{
    return write_begin(store, err) && write_end(store, clear(store, enrolment, staff, err), err);
}

static void read_hash(struct row *row, void *out)
{
    const char **hash = out;
    *hash = row_string(row);
}

bool store_pin_hash(struct store *store, const struct uuid *enrolment, struct arena *arena,
                    const char **hash, struct error *err)
{
    bool found;
    return sql_one(store, SQL_PIN_HASH, ARGS(ARG(enrolment)), arena, read_hash, hash, &found,
                   err) &&
           (found || refuse(REFUSED_UNKNOWN, err));
}
