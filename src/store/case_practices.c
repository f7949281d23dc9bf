/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/case_practices.h"
#include "base/text.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "transaction.h"
#include <assert.h>

static void read_newest(struct row *row, void *out)
{
    struct case_practice *practice = out;
    row_uuid(row, &practice->id);
    practice->n = row_int(row);
    practice->closed = row_bool(row);
}

static bool add(struct store *store, struct case_practice *practice, struct error *err)
{
    practice->id = crypto_uuid(clock_wall_ms(store));
    practice->n++;
    practice->closed = false;
    return sql_run(store, SQL_ADD_CASE,
                   ARGS(ARG(&practice->id), ARG(&practice->observer), ARG(practice->document),
                        ARG(practice->card), ARG(practice->n), ARG(store->boot),
                        ARG(clock_ms(store))),
                   err) &&
           journal(store, EVENT_CASE_STARTED, &practice->id, &practice->observer, NULL, err);
}

static bool begin(struct store *store, struct case_practice *practice, struct error *err)
{
    bool found;
    practice->n = 0;
    if (!sql_one(store, SQL_NEWEST_CASE,
                 ARGS(ARG(&practice->observer), ARG(practice->document), ARG(practice->card)), NULL,
                 read_newest, practice, &found, err))
        return false;
    return (found && !practice->closed) || add(store, practice, err);
}

bool store_begin_case(struct store *store, struct case_practice *practice, struct error *err)
{
    struct case_practice begun = *practice;
    if (!write_begin(store, err) || !write_end(store, begin(store, &begun, err), err))
        return false;
    *practice = begun;
    return true;
}

struct state {
    bool closed;
    int last_n;
};

static void read_state(struct row *row, void *out)
{
    struct state *state = out;
    state->closed = row_bool(row);
    state->last_n = row_int(row);
}

/* The number of its next mark. */
static bool next_row(struct store *store, const struct uuid *practice, int *n, struct error *err)
{
    struct state state = {0};
    bool found;
    if (!sql_one(store, SQL_CASE_STATE, ARGS(ARG(practice)), NULL, read_state, &state, &found, err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    *n = state.last_n + 1;
    return !state.closed || refuse(REFUSED_SHEET_ENDED, err);
}

static bool record(struct store *store, const struct uuid *practice, struct mark *mark,
                   struct error *err)
{
    return next_row(store, practice, &mark->n, err) &&
           sql_run(store, SQL_ADD_CASE_MARK,
                   ARGS(ARG(practice), ARG(mark->n), ARG(mark->step), ARG(mark->value),
                        ARG(store->boot), ARG(clock_ms(store))),
                   err);
}

bool store_record_case_mark(struct store *store, const struct uuid *practice, struct mark *mark,
                            struct error *err)
{
    assert((mark->value >= 0 && mark->value < MARK_LEVELS) || mark->value == MARK_NOT_APPLICABLE);
    struct mark recorded = *mark;
    if (!write_begin(store, err) || !write_end(store, record(store, practice, &recorded, err), err))
        return false;
    *mark = recorded;
    return true;
}

static bool end(struct store *store, const struct uuid *practice, struct error *err)
{
    int n;
    struct digest digest;
    return next_row(store, practice, &n, err) &&
           journal_rows_digest(store, SQL_CASE_ROWS, practice, &digest, err) &&
           sql_run(store, SQL_END_CASE, ARGS(ARG(practice)), err) &&
           journal(store, EVENT_CASE_CLOSED, practice, NULL, &digest, err);
}

bool store_close_case(struct store *store, const struct uuid *practice, struct error *err)
{
    return write_begin(store, err) && write_end(store, end(store, practice, err), err);
}

static void read_practice(struct row *row, void *out)
{
    struct case_practice *practice = out;
    row_uuid(row, &practice->id);
    row_uuid(row, &practice->observer);
    row_text(row, practice->document, sizeof practice->document);
    practice->card = row_int(row);
    practice->n = row_int(row);
    practice->closed = row_bool(row);
}

bool store_list_cases(struct store *store, const char *document, struct arena *arena,
                      struct case_practice **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_CASES, ARGS(ARG(document)), arena, sizeof **rows,
                         read_practice, &list, count, err);
    *rows = list;
    return good;
}

static void read_mark(struct row *row, void *out)
{
    struct mark *mark = out;
    row_text(row, mark->step, sizeof mark->step);
    mark->n = row_int(row);
    mark->value = row_int(row);
}

bool store_list_case_marks(struct store *store, const struct uuid *practice, struct arena *arena,
                           struct mark **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_CASE_MARKS, ARGS(ARG(practice)), arena, sizeof **rows,
                         read_mark, &list, count, err);
    *rows = list;
    return good;
}
