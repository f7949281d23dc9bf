/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "transaction.h"
#include "checkpoint.h"
#include "lock.h"
#include "sql.h"
#include "trouble.h"
#include <assert.h>
#include <errno.h>

static bool begin(struct store *store, struct error *err)
{
    if (sql_run(store, SQL_BEGIN, NO_ARGS, err))
        return true;
    lock_give(store);
    return false;
}

bool write_begin(struct store *store, struct error *err)
{
    if (store->options.mode == STORE_READ)
        return trouble_is(TROUBLE_READ_ONLY, store->path, err);
    if (store->together)
        return true;
    return lock_take(store, err) && begin(store, err);
}

bool write_try(struct store *store, bool *got, struct error *err)
{
    *got = false;
    if (store->options.mode == STORE_READ)
        return trouble_is(TROUBLE_READ_ONLY, store->path, err);
    if (!store->together && !lock_try(store))
        return errno == EWOULDBLOCK || trouble_errno(errno, store->path, err);
    *got = store->together || begin(store, err);
    return *got;
}

bool write_end(struct store *store, bool good, struct error *err)
{
    if (store->together) {
        store->spoiled |= !good;
        return good;
    }
    bool committed = good && sql_run(store, SQL_COMMIT, NO_ARGS, err);
    if (!committed && sqlite3_get_autocommit(store->db) == 0)
        sql_run(store, SQL_ROLLBACK, NO_ARGS, NULL);
    if (committed) {
        store->commits++;
        checkpoint_when_due(store);
    } else if (good) {
        checkpoint_after_failure(store);
    }
    lock_give(store);
    return committed;
}

bool store_together(struct store *store, bool (*acts)(void *context, struct error *err),
                    void *context, struct error *err)
{
    assert(!store->together);
    if (!write_begin(store, err))
        return false;
    store->together = true;
    store->spoiled = false;
    bool good = acts(context, err) && !store->spoiled;
    store->together = false;
    return write_end(store, good, err);
}
