/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a test may take and how long it took. The limit is fixed with the attempt; what the
 * trainer adds is a log beside it. The time used is what its answers carry, or, after a cut, the
 * last heartbeat: one number in the attempt's row that only grows. */
#include "clock.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "store/attempts.h"
#include "transaction.h"
#include "work.h"

enum { MINUTE_MS = 60000 };

static void read_time(struct row *row, void *out)
{
    int64_t limit_ms = MINUTE_MS * row_int64(row);
    int64_t told_ms = row_int64(row);
    *(struct test_time *)out = test_time_of(limit_ms, told_ms, row_int64(row));
}

bool store_attempt_time(struct store *store, const struct uuid *attempt, struct test_time *time,
                        struct error *err)
{
    bool found;
    return sql_one(store, SQL_ATTEMPT_TIME, ARGS(ARG(attempt)), NULL, read_time, time, &found,
                   err) &&
           (found || refuse(REFUSED_UNKNOWN, err));
}

/* Only where it is worked on, as answers are: elsewhere no row is met. */
static bool keep(struct store *store, const struct uuid *attempt, int64_t used_ms,
                 struct error *err)
{
    return sql_run(store, SQL_KEEP_TIME,
                   ARGS(ARG(used_ms), ARG(attempt), ARG(store->boot), ARG(store->options.pid),
                        ARG(store->options.started)),
                   err);
}

bool store_keep_time(struct store *store, const struct uuid *attempt, int64_t used_ms, bool *kept,
                     struct error *err)
{
    if (!write_try(store, kept, err))
        return false;
    return !*kept || (*kept = write_end(store, keep(store, attempt, used_ms, err), err));
}

/* --- more time --- */

struct more {
    int minutes;
    const char *reason;
    const struct uuid *staff;
};

static bool add(struct store *store, const struct uuid *attempt, const struct more *more,
                struct error *err)
{
    struct test_time time;
    if (!work_is_open(store, WORK_TEST, attempt, err) ||
        !store_attempt_time(store, attempt, &time, err))
        return false;
    if (time.limit_ms == 0)
        return refuse(REFUSED_NO_LIMIT, err);
    return sql_run(store, SQL_ADD_MINUTES,
                   ARGS(ARG(attempt), ARG(more->minutes), ARG(more->reason), ARG(more->staff),
                        ARG(store->boot), ARG(clock_ms(store))),
                   err) &&
           journal_left(store, EVENT_MINUTES_ADDED, attempt, more->staff, SQL_EXTRA_ROWS, err);
}

bool store_add_minutes(struct store *store, const struct uuid *attempt, int minutes,
                       const char *reason, const struct uuid *staff, struct error *err)
{
    struct more more = {minutes, reason, staff};
    return write_begin(store, err) && write_end(store, add(store, attempt, &more, err), err);
}

static void read_id(struct row *row, void *out)
{
    row_uuid(row, out);
}

static bool add_to_all(struct store *store, const struct uuid *occasion, const struct more *more,
                       int *people, struct error *err)
{
    struct arena *arena = arena_new();
    void *list;
    size_t count;
    bool good = sql_list(store, SQL_TIMED_ATTEMPTS, ARGS(ARG(occasion)), arena, sizeof(struct uuid),
                         read_id, &list, &count, err);
    if (good && count == 0)
        good = refuse(REFUSED_NOBODY_TIMED, err);
    for (size_t i = 0; good && i < count; i++)
        good = add(store, (const struct uuid *)list + i, more, err);
    *people = (int)count;
    arena_free(arena);
    return good;
}

bool store_add_minutes_to_all(struct store *store, const struct uuid *occasion, int minutes,
                              const char *reason, const struct uuid *staff, int *people,
                              struct error *err)
{
    struct more more = {minutes, reason, staff};
    return write_begin(store, err) &&
           write_end(store, add_to_all(store, occasion, &more, people, err), err);
}
