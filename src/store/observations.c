/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/observations.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "observations.h"
#include "refuse.h"
#include "sql.h"
#include "training/occasion.h"
#include "transaction.h"

struct entry {
    enum occasion_kind kind;
    enum stage stage;
    bool withdrawn;
    int last_n;
    bool exists;
};

static void read_entry(struct row *row, void *out)
{
    struct entry *entry = out;
    entry->kind = row_int(row);
    entry->stage = row_int(row);
    entry->withdrawn = row_bool(row);
    entry->last_n = row_int(row);
    entry->exists = row_bool(row);
}

static bool may_start(struct store *store, const struct uuid *occasion,
                      const struct uuid *enrolment, struct entry *entry, struct error *err)
{
    bool found;
    if (!sql_one(store, SQL_MAY_START_SHEET, ARGS(ARG(occasion), ARG(enrolment)), NULL, read_entry,
                 entry, &found, err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    if (entry->kind != OCCASION_ROUND)
        return refuse(REFUSED_NO_ROUND, err);
    if (entry->withdrawn)
        return refuse(REFUSED_WITHDRAWN, err);
    if (entry->exists)
        return refuse(REFUSED_SHEET_EXISTS, err);
    if (entry->stage != STAGE_OPEN)
        return refuse(entry->stage == STAGE_CLOSED ? REFUSED_STAGE_CLOSED : REFUSED_STAGE_NOT_OPEN,
                      err);
    return true;
}

static bool add(struct store *store, struct observation *sheet, struct error *err)
{
    struct entry entry;
    if (!may_start(store, &sheet->occasion, &sheet->enrolment, &entry, err))
        return false;
    sheet->id = crypto_uuid(clock_wall_ms(store));
    sheet->n = entry.last_n + 1;
    return sql_run(store, SQL_ADD_OBSERVATION,
                   ARGS(ARG(&sheet->id), ARG(&sheet->occasion), ARG(&sheet->enrolment),
                        ARG(sheet->n), ARG(&sheet->observer), ARG(sheet->on), ARG(store->boot),
                        ARG(clock_ms(store)), ARG(store->options.pid)),
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

struct state {
    enum sheet_state state;
    int last_n;
};

static void read_state(struct row *row, void *out)
{
    struct state *state = out;
    state->state = row_int(row);
    state->last_n = row_int(row);
}

static bool find_state(struct store *store, const struct uuid *id, struct state *state,
                       struct error *err)
{
    bool found;
    return sql_one(store, SQL_SHEET_STATE, ARGS(ARG(id)), NULL, read_state, state, &found, err) &&
           (found || refuse(REFUSED_UNKNOWN, err));
}

bool sheet_next_mark(struct store *store, const struct uuid *observation, int *n, struct error *err)
{
    struct state state;
    if (!find_state(store, observation, &state, err))
        return false;
    if (state.state != SHEET_OPEN)
        return refuse(state.state == SHEET_VOID ? REFUSED_SHEET_VOID : REFUSED_SHEET_ENDED, err);
    *n = state.last_n + 1;
    return true;
}

static bool end(struct store *store, const struct uuid *id, enum sheet_state state,
                const char *reason, struct error *err)
{
    return sql_run(store, SQL_END_SHEET, ARGS(ARG(state), ARG(reason), ARG(id)), err);
}

static bool finish(struct store *store, const struct uuid *id, enum sheet_state state,
                   const char *reason, struct error *err)
{
    int n;
    struct digest digest;
    return sheet_next_mark(store, id, &n, err) &&
           journal_rows_digest(store, SQL_MARK_ROWS, id, &digest, err) &&
           end(store, id, state, reason, err) &&
           journal(store, state == SHEET_CLOSED ? EVENT_SHEET_CLOSED : EVENT_SHEET_STOPPED, id,
                   NULL, &digest, err);
}

bool store_close_observation(struct store *store, const struct uuid *observation, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, finish(store, observation, SHEET_CLOSED, "", err), err);
}

bool store_stop_observation(struct store *store, const struct uuid *observation, const char *reason,
                            struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, finish(store, observation, SHEET_STOPPED, reason, err), err);
}

static bool set_aside(struct store *store, const struct uuid *id, const char *reason,
                      const struct uuid *staff, struct error *err)
{
    struct state state;
    if (!find_state(store, id, &state, err))
        return false;
    if (state.state == SHEET_VOID)
        return refuse(REFUSED_SHEET_VOID, err);
    return end(store, id, SHEET_VOID, reason, err) &&
           journal(store, EVENT_SHEET_VOIDED, id, staff, NULL, err);
}

bool store_void_observation(struct store *store, const struct uuid *observation, const char *reason,
                            const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, set_aside(store, observation, reason, staff, err), err);
}
