/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lease says at which seat an attempt or sheet is being worked on: (boot, pid). It binds nobody
 * once that boot is over or that process gone, so a power cut or kill needs no clearing up. */
#include "refuse.h"
#include "sql.h"
#include "store/attempts.h"
#include "transaction.h"

struct lease {
    int64_t boot, pid; /* 0: free */
};

static void read_lease(struct row *row, void *out)
{
    struct lease *lease = out;
    lease->boot = row_int64(row);
    lease->pid = row_int64(row);
}

static bool find(struct store *store, const struct uuid *work, struct lease *lease,
                 struct error *err)
{
    bool found;
    return sql_one(store, SQL_LEASE, ARGS(ARG(work)), NULL, read_lease, lease, &found, err) &&
           (found || refuse(REFUSED_UNKNOWN, err));
}

static bool is_mine(const struct store *store, const struct lease *lease)
{
    return lease->boot == store->boot && lease->pid == store->options.pid;
}

static bool is_anothers(const struct store *store, const struct lease *lease)
{
    return lease->boot == store->boot && !is_mine(store, lease) && store->options.alive(lease->pid);
}

/* An id is an attempt's or a sheet's; the other UPDATE meets no row. */
static bool put(struct store *store, const struct uuid *work, struct arg boot, struct arg pid,
                struct error *err)
{
    return sql_run(store, SQL_LEASE_ATTEMPT, ARGS(boot, pid, ARG(work)), err) &&
           sql_run(store, SQL_LEASE_SHEET, ARGS(boot, pid, ARG(work)), err);
}

static bool claim(struct store *store, const struct uuid *work, bool *mine, struct error *err)
{
    struct lease lease;
    if (!find(store, work, &lease, err))
        return false;
    *mine = !is_anothers(store, &lease);
    return !*mine || is_mine(store, &lease) ||
           put(store, work, ARG(store->boot), ARG(store->options.pid), err);
}

bool store_claim(struct store *store, const struct uuid *work, bool *mine, struct error *err)
{
    *mine = false;
    return write_begin(store, err) && write_end(store, claim(store, work, mine, err), err);
}

static bool release(struct store *store, const struct uuid *work, struct error *err)
{
    struct lease lease;
    if (!find(store, work, &lease, err))
        return false;
    return !is_mine(store, &lease) || put(store, work, (struct arg){0}, (struct arg){0}, err);
}

bool store_release(struct store *store, const struct uuid *work, struct error *err)
{
    return write_begin(store, err) && write_end(store, release(store, work, err), err);
}
