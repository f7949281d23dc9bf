/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "work.h"
#include "leases.h"
#include "refuse.h"
#include "sql.h"
#include "training/attempt.h"
#include "training/observation.h"

static const struct {
    unsigned stages; /* bit n: stages of kind n have such work */
    int open_state, void_state;
    enum statement may_begin, state, rows, end;
    enum refusal other_stage, exists, ended, voided, elsewhere;
    enum event set_aside;
} works[] = {
    [WORK_TEST] =
        {
            .stages = 1U << OCCASION_PRETEST | 1U << OCCASION_POSTTEST,
            .open_state = ATTEMPT_OPEN,
            .void_state = ATTEMPT_VOID,
            .may_begin = SQL_MAY_START_ATTEMPT,
            .state = SQL_ATTEMPT_STATE,
            .rows = SQL_ANSWER_ROWS,
            .end = SQL_END_ATTEMPT,
            .other_stage = REFUSED_NO_TEST,
            .exists = REFUSED_ATTEMPT_EXISTS,
            .ended = REFUSED_ATTEMPT_ENDED,
            .voided = REFUSED_ATTEMPT_VOID,
            .elsewhere = REFUSED_ATTEMPT_ELSEWHERE,
            .set_aside = EVENT_ATTEMPT_VOIDED,
        },
    [WORK_SHEET] =
        {
            .stages = 1U << OCCASION_ROUND,
            .open_state = SHEET_OPEN,
            .void_state = SHEET_VOID,
            .may_begin = SQL_MAY_START_SHEET,
            .state = SQL_SHEET_STATE,
            .rows = SQL_MARK_ROWS,
            .end = SQL_END_SHEET,
            .other_stage = REFUSED_NO_ROUND,
            .exists = REFUSED_SHEET_EXISTS,
            .ended = REFUSED_SHEET_ENDED,
            .voided = REFUSED_SHEET_VOID,
            .elsewhere = REFUSED_SHEET_ELSEWHERE,
            .set_aside = EVENT_SHEET_VOIDED,
        },
};

/* What decides whether she may begin. */
struct entry {
    enum occasion_kind kind;
    enum stage stage;
    bool withdrawn;
    int last_n;
    bool exists, taught, permitted;
};

static void read_entry(struct row *row, void *out)
{
    struct entry *entry = out;
    entry->kind = row_int(row);
    entry->stage = row_int(row);
    entry->withdrawn = row_bool(row);
    entry->last_n = row_int(row);
    entry->exists = row_bool(row);
    entry->taught = row_bool(row);
    entry->permitted = row_bool(row);
}

static bool is_allowed(enum work work, enum entrance entrance, const struct entry *entry,
                       struct error *err)
{
    if ((works[work].stages >> entry->kind & 1) == 0)
        return refuse(works[work].other_stage, err);
    if (entry->withdrawn)
        return refuse(REFUSED_WITHDRAWN, err);
    if (entry->exists)
        return refuse(works[work].exists, err);
    if ((entrance == ENTRANCE_TYPED || entry->permitted) && entry->stage == STAGE_CLOSED)
        return true;
    if (entry->stage != STAGE_OPEN)
        return refuse(entry->stage == STAGE_CLOSED ? REFUSED_STAGE_CLOSED : REFUSED_STAGE_NOT_OPEN,
                      err);
    return true;
}

bool work_may_begin(struct store *store, enum work work, enum entrance entrance,
                    const struct uuid *occasion, const struct uuid *enrolment,
                    struct beginning *beginning, struct error *err)
{
    struct entry entry;
    bool found;
    if (!sql_one(store, works[work].may_begin, ARGS(ARG(occasion), ARG(enrolment)), NULL,
                 read_entry, &entry, &found, err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    *beginning = (struct beginning){entry.kind, entry.last_n + 1, entry.taught, entry.permitted};
    return is_allowed(work, entrance, &entry, err);
}

struct state {
    int state, last_n;
    bool goes_on; /* not when its stage was closed: the right answers may be shown from then on */
    struct lease lease;
};

static void read_state(struct row *row, void *out)
{
    struct state *state = out;
    state->state = row_int(row);
    state->last_n = row_int(row);
    state->goes_on = row_bool(row);
    lease_read(row, &state->lease);
}

static bool find_state(struct store *store, enum work work, const struct uuid *id,
                       struct state *state, struct error *err)
{
    bool found;
    return sql_one(store, works[work].state, ARGS(ARG(id)), NULL, read_state, state, &found, err) &&
           (found || refuse(REFUSED_UNKNOWN, err));
}

static bool goes_on(enum work work, const struct state *state, struct error *err)
{
    if (state->state == works[work].void_state)
        return refuse(works[work].voided, err);
    if (state->state != works[work].open_state)
        return refuse(works[work].ended, err);
    return state->goes_on || refuse(REFUSED_STAGE_CLOSED, err);
}

bool work_is_open(struct store *store, enum work work, const struct uuid *id, struct error *err)
{
    struct state state;
    return find_state(store, work, id, &state, err) && goes_on(work, &state, err);
}

bool work_next_row(struct store *store, enum work work, const struct uuid *id, int *n,
                   struct error *err)
{
    struct state state;
    if (!find_state(store, work, id, &state, err) || !goes_on(work, &state, err))
        return false;
    if (!lease_is_mine(store, &state.lease))
        return refuse(works[work].elsewhere, err);
    *n = state.last_n + 1;
    return true;
}

static bool end(struct store *store, enum work work, const struct uuid *id, int state,
                const char *reason, struct error *err)
{
    return sql_run(store, works[work].end, ARGS(ARG(state), ARG(reason), ARG(id)), err);
}

bool work_finish(struct store *store, enum work work, const struct uuid *id, int state,
                 const char *reason, enum event event, const struct uuid *staff, struct error *err)
{
    int n;
    struct digest digest;
    return work_next_row(store, work, id, &n, err) &&
           journal_rows_digest(store, works[work].rows, id, &digest, err) &&
           end(store, work, id, state, reason, err) &&
           journal(store, event, id, staff, &digest, err);
}

bool work_set_aside(struct store *store, enum work work, const struct uuid *id, const char *reason,
                    const struct uuid *staff, struct error *err)
{
    struct state state;
    if (!find_state(store, work, id, &state, err))
        return false;
    if (state.state == works[work].void_state)
        return refuse(works[work].voided, err);
    return end(store, work, id, works[work].void_state, reason, err) &&
           journal(store, works[work].set_aside, id, staff, NULL, err);
}
