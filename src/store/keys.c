/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "journal.h"
#include "sql.h"
#include "store/certificates.h"
#include "transaction.h"

static bool put(struct store *store, const struct public_key *key, struct error *err)
{
    int64_t known = 0;
    if (!sql_int(store, SQL_HAS_KEY, ARGS(ARG(key)), &known, err))
        return false;
    if (known > 0)
        return true;
    struct digest digest = digest_of(key->bytes, sizeof key->bytes);
    return sql_run(store, SQL_PUT_KEY, ARGS(ARG(key), ARG(store->boot), ARG(clock_ms(store))),
                   err) &&
           journal(store, EVENT_KEY_ADDED, NULL, NULL, &digest, err);
}

bool store_put_key(struct store *store, const struct public_key *key, struct error *err)
{
    return write_begin(store, err) && write_end(store, put(store, key, err), err);
}

static void read_key(struct row *row, void *out)
{
    struct key_row *key = out;
    row_key(row, &key->key);
    key->own = row_bool(row);
}

bool store_list_keys(struct store *store, struct arena *arena, struct key_row **rows, size_t *count,
                     struct error *err)
{
    void *list;
    bool good =
        sql_list(store, SQL_LIST_KEYS, NO_ARGS, arena, sizeof **rows, read_key, &list, count, err);
    *rows = list;
    return good;
}
