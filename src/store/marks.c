/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks are their own log: the highest n of a step counts, all stay. */
#include "clock.h"
#include "sql.h"
#include "store/observations.h"
#include "transaction.h"
#include "work.h"
#include <assert.h>

static bool record(struct store *store, const struct uuid *observation, struct mark *mark,
                   struct error *err)
{
    return work_next_row(store, WORK_SHEET, observation, &mark->n, err) &&
           sql_run(store, SQL_ADD_MARK,
                   ARGS(ARG(observation), ARG(mark->n), ARG(mark->step), ARG(mark->value),
                        ARG(mark->remark), ARG(store->boot), ARG(clock_ms(store))),
                   err);
}

bool store_record_mark(struct store *store, const struct uuid *observation, struct mark *mark,
                       struct error *err)
{
    assert((mark->value >= 0 && mark->value < MARK_LEVELS) || mark->value == MARK_NOT_APPLICABLE);
    struct mark recorded = *mark;
    if (!write_begin(store, err) ||
        !write_end(store, record(store, observation, &recorded, err), err))
        return false;
    *mark = recorded;
    return true;
}

static void read_mark(struct row *row, void *out)
{
    struct mark *mark = out;
    row_text(row, mark->step, sizeof mark->step);
    mark->n = row_int(row);
    mark->value = row_int(row);
    row_text(row, mark->remark, sizeof mark->remark);
}

bool store_list_marks(struct store *store, const struct uuid *observation, struct arena *arena,
                      struct mark **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_MARKS, ARGS(ARG(observation)), arena, sizeof **rows,
                         read_mark, &list, count, err);
    *rows = list;
    return good;
}

bool store_sheet_time(struct store *store, const struct uuid *observation, int64_t *ms,
                      struct error *err)
{
    return sql_int(store, SQL_SHEET_TIME, ARGS(ARG(observation), ARG(SHEET_PAUSE_MS)), ms, err);
}
