/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lease binds nobody once its boot is over or its process gone, so a power cut or kill needs no
 * clearing up. A process is its number and its start: numbers are given anew within a boot. */
#include "leases.h"
#include "base/text.h"
#include "journal.h"
#include "refuse.h"
#include "store/attempts.h"
#include "transaction.h"

void lease_read(struct row *row, struct lease *lease)
{
    lease->boot = row_int64(row);
    lease->pid = row_int64(row);
    lease->started = row_int64(row);
}

bool lease_is_mine(const struct store *store, const struct lease *lease)
{
    return lease->boot == store->boot && lease->pid == store->options.pid &&
           lease->started == store->options.started;
}

struct named_lease {
    struct lease lease;
    char seat[SEAT_BYTES];
};

static void read_named(struct row *row, void *out)
{
    struct named_lease *named = out;
    lease_read(row, &named->lease);
    row_text(row, named->seat, sizeof named->seat);
}

static enum holder holder_of(const struct store *store, const struct lease *lease)
{
    if (lease_is_mine(store, lease))
        return HELD_HERE;
    bool held = lease->boot == store->boot && store->options.alive(lease->pid, lease->started);
    return held ? HELD_ELSEWHERE : HELD_NOWHERE;
}

bool store_holder(struct store *store, const struct uuid *work, enum holder *holder,
                  char seat[SEAT_BYTES], struct error *err)
{
    struct named_lease named;
    bool found;
    *holder = HELD_NOWHERE;
    if (!sql_one(store, SQL_LEASE, ARGS(ARG(work)), NULL, read_named, &named, &found, err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    *holder = holder_of(store, &named.lease);
    if (seat != NULL)
        text_copy(seat, SEAT_BYTES, *holder == HELD_ELSEWHERE ? named.seat : "");
    return true;
}

/* An id is an attempt's or a sheet's; the other UPDATE meets no row. */
static bool put(struct store *store, const struct uuid *work, const struct arg lease[4],
                struct error *err)
{
    return sql_run(store, SQL_LEASE_ATTEMPT,
                   ARGS(lease[0], lease[1], lease[2], lease[3], ARG(work)), err) &&
           sql_run(store, SQL_LEASE_SHEET, ARGS(lease[0], lease[1], lease[2], lease[3], ARG(work)),
                   err);
}

static bool put_mine(struct store *store, const struct uuid *work, struct error *err)
{
    const struct arg mine[] = {ARG(store->boot), ARG(store->options.pid),
                               ARG(store->options.started), ARG(store->seat)};
    return put(store, work, mine, err);
}

static bool set_free(struct store *store, const struct uuid *work, struct error *err)
{
    static const struct arg nobody[4] = {{0}};
    return put(store, work, nobody, err);
}

static bool claim(struct store *store, const struct uuid *work, enum holder *holder, char *seat,
                  struct error *err)
{
    if (!store_holder(store, work, holder, seat, err))
        return false;
    if (*holder != HELD_NOWHERE)
        return true;
    *holder = HELD_HERE;
    return put_mine(store, work, err);
}

bool store_claim(struct store *store, const struct uuid *work, enum holder *holder,
                 char seat[SEAT_BYTES], struct error *err)
{
    *holder = HELD_NOWHERE;
    return write_begin(store, err) && write_end(store, claim(store, work, holder, seat, err), err);
}

static bool release(struct store *store, const struct uuid *work, struct error *err)
{
    enum holder holder;
    return store_holder(store, work, &holder, NULL, err) &&
           (holder != HELD_HERE || set_free(store, work, err));
}

bool store_release(struct store *store, const struct uuid *work, struct error *err)
{
    return write_begin(store, err) && write_end(store, release(store, work, err), err);
}

static bool move(struct store *store, const struct uuid *work, const struct uuid *staff,
                 struct error *err)
{
    enum holder holder;
    if (!store_holder(store, work, &holder, NULL, err))
        return false;
    if (holder == HELD_NOWHERE)
        return refuse(REFUSED_NOT_AT_WORK, err);
    return set_free(store, work, err) && journal(store, EVENT_MOVED, work, staff, NULL, err);
}

bool store_move(struct store *store, const struct uuid *work, const struct uuid *staff,
                struct error *err)
{
    return write_begin(store, err) && write_end(store, move(store, work, staff, err), err);
}
