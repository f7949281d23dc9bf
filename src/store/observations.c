/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/observations.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "sql.h"
#include "transaction.h"
#include "work.h"

static bool add(struct store *store, struct observation *sheet, struct error *err)
{
    struct beginning beginning;
    if (!work_may_begin(store, WORK_SHEET, ENTRANCE_OPEN, &sheet->occasion, &sheet->enrolment,
                        &beginning, err))
        return false;
    sheet->id = crypto_uuid(clock_wall_ms(store));
    sheet->n = beginning.n;
    return sql_run(store, SQL_ADD_OBSERVATION,
                   ARGS(ARG(&sheet->id), ARG(&sheet->occasion), ARG(&sheet->enrolment),
                        ARG(sheet->n), ARG(&sheet->observer), ARG(sheet->on), ARG(store->boot),
                        ARG(clock_ms(store)), ARG(store->options.pid), ARG(store->options.started),
                        ARG(store->seat)),
                   err) &&
           journal(store, EVENT_SHEET_STARTED, &sheet->id, &sheet->observer, NULL, err);
}

bool store_start_observation(struct store *store, const struct uuid *occasion,
                             const struct uuid *enrolment, const struct uuid *observer,
                             enum practised_on on, struct observation *observation,
                             struct error *err)
{
    struct observation begun = {.occasion = *occasion,
                                .enrolment = *enrolment,
                                .observer = *observer,
                                .on = on,
                                .state = SHEET_OPEN};
    if (!write_begin(store, err) || !write_end(store, add(store, &begun, err), err))
        return false;
    *observation = begun;
    return true;
}

static void read_observation(struct row *row, void *out)
{
    struct observation *sheet = out;
    row_uuid(row, &sheet->id);
    row_uuid(row, &sheet->occasion);
    row_uuid(row, &sheet->enrolment);
    row_uuid(row, &sheet->observer);
    sheet->n = row_int(row);
    sheet->on = row_int(row);
    sheet->state = row_int(row);
    row_text(row, sheet->reason, sizeof sheet->reason);
}

bool store_list_observations(struct store *store, const struct uuid *training, struct arena *arena,
                             struct observation **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_OBSERVATIONS, ARGS(ARG(training)), arena, sizeof **rows,
                         read_observation, &list, count, err);
    *rows = list;
    return good;
}

bool store_close_observation(struct store *store, const struct uuid *observation, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store,
                     work_finish(store, WORK_SHEET, observation, SHEET_CLOSED, "",
                                 EVENT_SHEET_CLOSED, NULL, err),
                     err);
}

bool store_stop_observation(struct store *store, const struct uuid *observation, const char *reason,
                            struct error *err)
{
    return write_begin(store, err) &&
           write_end(store,
                     work_finish(store, WORK_SHEET, observation, SHEET_STOPPED, reason,
                                 EVENT_SHEET_STOPPED, NULL, err),
                     err);
}

bool store_void_observation(struct store *store, const struct uuid *observation, const char *reason,
                            const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, work_set_aside(store, WORK_SHEET, observation, reason, staff, err),
                     err);
}
