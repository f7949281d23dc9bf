/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/attempts.h"
#include "attempts.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "training/occasion.h"
#include "transaction.h"

/* What decides whether she may begin. */
struct entry {
    enum occasion_kind kind;
    enum stage stage;
    bool withdrawn;
    int last_n;
    bool exists, taught;
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
}

static bool may_start(struct store *store, const struct uuid *occasion,
                      const struct uuid *enrolment, struct entry *entry, struct error *err)
{
    bool found;
    if (!sql_one(store, SQL_MAY_START_ATTEMPT, ARGS(ARG(occasion), ARG(enrolment)), NULL,
                 read_entry, entry, &found, err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    if (entry->kind != OCCASION_PRETEST && entry->kind != OCCASION_POSTTEST)
        return refuse(REFUSED_NO_TEST, err);
    if (entry->withdrawn)
        return refuse(REFUSED_WITHDRAWN, err);
    if (entry->exists)
        return refuse(REFUSED_ATTEMPT_EXISTS, err);
    if (entry->stage != STAGE_OPEN)
        return refuse(entry->stage == STAGE_CLOSED ? REFUSED_STAGE_CLOSED : REFUSED_STAGE_NOT_OPEN,
                      err);
    return true;
}

static bool start(struct store *store, const struct uuid *occasion, const struct uuid *enrolment,
                  uint64_t seed, struct attempt *attempt, struct error *err)
{
    struct entry entry;
    if (!may_start(store, occasion, enrolment, &entry, err))
        return false;
    struct attempt begun = {
        .id = crypto_uuid(clock_wall_ms(store)),
        .occasion = *occasion,
        .enrolment = *enrolment,
        .n = entry.last_n + 1,
        .seed = seed,
        .state = ATTEMPT_OPEN,
        .late = entry.kind == OCCASION_PRETEST && entry.taught,
        .started_boot = store->boot,
    };
    if (!sql_run(store, SQL_ADD_ATTEMPT,
                 ARGS(ARG(&begun.id), ARG(occasion), ARG(enrolment), ARG(begun.n),
                      ARG((int64_t)seed), ARG(begun.late), ARG(store->boot), ARG(clock_ms(store)),
                      ARG(store->options.pid)),
                 err) ||
        !journal(store, EVENT_ATTEMPT_STARTED, &begun.id, NULL, NULL, err))
        return false;
    *attempt = begun;
    return true;
}

bool store_start_attempt(struct store *store, const struct uuid *occasion,
                         const struct uuid *enrolment, uint64_t seed, struct attempt *attempt,
                         struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, start(store, occasion, enrolment, seed, attempt, err), err);
}

void attempt_read(struct row *row, void *out)
{
    struct attempt *attempt = out;
    row_uuid(row, &attempt->id);
    row_uuid(row, &attempt->occasion);
    row_uuid(row, &attempt->enrolment);
    attempt->n = row_int(row);
    attempt->seed = (uint64_t)row_int64(row);
    attempt->state = row_int(row);
    row_text(row, attempt->void_reason, sizeof attempt->void_reason);
    attempt->late = row_bool(row);
    attempt->started_boot = row_int64(row);
}

bool store_list_attempts(struct store *store, const struct uuid *training, struct arena *arena,
                         struct attempt **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_ATTEMPTS, ARGS(ARG(training)), arena, sizeof **rows,
                         attempt_read, &list, count, err);
    *rows = list;
    return good;
}

bool store_attempt_of(struct store *store, const struct uuid *occasion,
                      const struct uuid *enrolment, struct attempt *attempt, bool *found,
                      struct error *err)
{
    return sql_one(store, SQL_ATTEMPT_OF, ARGS(ARG(occasion), ARG(enrolment)), NULL, attempt_read,
                   attempt, found, err);
}

struct state {
    enum attempt_state state;
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
    return sql_one(store, SQL_ATTEMPT_STATE, ARGS(ARG(id)), NULL, read_state, state, &found, err) &&
           (found || refuse(REFUSED_UNKNOWN, err));
}

bool attempt_next_answer(struct store *store, const struct uuid *attempt, int *n, struct error *err)
{
    struct state state;
    if (!find_state(store, attempt, &state, err))
        return false;
    if (state.state != ATTEMPT_OPEN)
        return refuse(state.state == ATTEMPT_VOID ? REFUSED_ATTEMPT_VOID : REFUSED_ATTEMPT_ENDED,
                      err);
    *n = state.last_n + 1;
    return true;
}

static bool end(struct store *store, const struct uuid *id, enum attempt_state state,
                const char *reason, struct error *err)
{
    return sql_run(store, SQL_END_ATTEMPT, ARGS(ARG(state), ARG(reason), ARG(id)), err);
}

static bool hand_in(struct store *store, const struct uuid *id, struct error *err)
{
    int n;
    struct digest digest;
    return attempt_next_answer(store, id, &n, err) &&
           journal_rows_digest(store, SQL_ANSWER_ROWS, id, &digest, err) &&
           end(store, id, ATTEMPT_HANDED_IN, "", err) &&
           journal(store, EVENT_HANDED_IN, id, NULL, &digest, err);
}

bool store_hand_in(struct store *store, const struct uuid *attempt, struct error *err)
{
    return write_begin(store, err) && write_end(store, hand_in(store, attempt, err), err);
}

static bool set_aside(struct store *store, const struct uuid *id, const char *reason,
                      const struct uuid *staff, struct error *err)
{
    struct state state;
    if (!find_state(store, id, &state, err))
        return false;
    if (state.state == ATTEMPT_VOID)
        return refuse(REFUSED_ATTEMPT_VOID, err);
    return end(store, id, ATTEMPT_VOID, reason, err) &&
           journal(store, EVENT_ATTEMPT_VOIDED, id, staff, NULL, err);
}

bool store_void_attempt(struct store *store, const struct uuid *attempt, const char *reason,
                        const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, set_aside(store, attempt, reason, staff, err), err);
}
