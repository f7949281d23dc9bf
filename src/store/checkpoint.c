/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checkpoint.h"
#include "connection.h"
#include "lock.h"
#include "trouble.h"

enum { WAL_PAGES = 256 };

static int count_pages(void *context, sqlite3 *db, const char *schema, int pages)
{
    (void)db, (void)schema;
    struct store *store = context;
    store->wal_pages = pages;
    return SQLITE_OK;
}

void checkpoint_watch(struct store *store)
{
    store->checkpoint_at = WAL_PAGES;
    sqlite3_wal_hook(store->db, count_pages, store); /* takes the place of the automatic one */
}

/* A long reader keeps the WAL from starting anew: the next try then waits for 256 pages more. */
void checkpoint_when_due(struct store *store)
{
    if (store->wal_pages < WAL_PAGES)
        store->checkpoint_at = WAL_PAGES;
    if (store->wal_pages < store->checkpoint_at)
        return;
    sqlite3_wal_checkpoint_v2(store->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    store->checkpoint_at = store->wal_pages + WAL_PAGES;
}

/* Readers are not waited for: what they hold back stays in the WAL for the next time. */
static int truncate_wal(struct store *store)
{
    sqlite3_busy_timeout(store->db, 0);
    int rc = sqlite3_wal_checkpoint_v2(store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    sqlite3_busy_timeout(store->db, STORE_BUSY_MS);
    return rc == SQLITE_BUSY ? SQLITE_OK : rc;
}

void checkpoint_after_failure(struct store *store)
{
    truncate_wal(store);
}

bool store_checkpoint(struct store *store, struct error *err)
{
    if (store->options.mode == STORE_READ || !lock_try(store))
        return true;
    int rc = truncate_wal(store);
    lock_give(store);
    return rc == SQLITE_OK || trouble(store, rc, err);
}
