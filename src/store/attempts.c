/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/attempts.h"
#include "attempts.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "training_settings.h"
#include "transaction.h"
#include "work.h"

/* A pretest after the teaching, where the rules take none. */
static bool comes_in_time(struct store *store, const struct attempt *attempt, struct error *err)
{
    int rule = LATE_MARKED;
    if (attempt->late && !training_setting_at(store, &attempt->occasion, SETTING_LATE, &rule, err))
        return false;
    return rule != LATE_REFUSED || refuse(REFUSED_LATE, err);
}

static bool add(struct store *store, struct attempt *attempt, const struct uuid *staff,
                struct error *err)
{
    struct beginning beginning;
    bool typed = origin_is_typed(attempt->origin);
    if (!work_may_begin(store, WORK_TEST, typed ? ENTRANCE_TYPED : ENTRANCE_OPEN,
                        &attempt->occasion, &attempt->enrolment, &beginning, err))
        return false;
    attempt->id = crypto_uuid(clock_wall_ms(store));
    attempt->n = beginning.n;
    attempt->late = !typed && beginning.kind == OCCASION_PRETEST && beginning.taught;
    attempt->started_boot = store->boot;
    int minutes = 0;
    if (!typed && !training_setting_at(store, &attempt->occasion, SETTING_LIMIT, &minutes, err))
        return false;
    return (beginning.permitted || comes_in_time(store, attempt, err)) &&
           sql_run(store, SQL_ADD_ATTEMPT,
                   ARGS(ARG(&attempt->id), ARG(&attempt->occasion), ARG(&attempt->enrolment),
                        ARG(attempt->n), ARG((int64_t)attempt->seed), ARG(attempt->late),
                        ARG(attempt->origin), ARG(staff), ARG(store->boot), ARG(clock_ms(store)),
                        ARG(store->options.pid), ARG(store->options.started), ARG(store->seat),
                        ARG(minutes)),
                   err) &&
           journal(store, EVENT_ATTEMPT_STARTED, &attempt->id, staff, NULL, err);
}

static bool start(struct store *store, struct attempt begun, const struct uuid *staff,
                  struct attempt *attempt, struct error *err)
{
    if (!write_begin(store, err) || !write_end(store, add(store, &begun, staff, err), err))
        return false;
    *attempt = begun;
    return true;
}

bool store_start_attempt(struct store *store, const struct uuid *occasion,
                         const struct uuid *enrolment, uint64_t seed, struct attempt *attempt,
                         struct error *err)
{
    return start(
        store,
        (struct attempt){
            .occasion = *occasion, .enrolment = *enrolment, .seed = seed, .state = ATTEMPT_OPEN},
        NULL, attempt, err);
}

bool store_start_typed(struct store *store, const struct uuid *occasion,
                       const struct uuid *enrolment, enum origin origin, const struct uuid *staff,
                       struct attempt *attempt, struct error *err)
{
    return start(store,
                 (struct attempt){.occasion = *occasion,
                                  .enrolment = *enrolment,
                                  .seed = SEED_OF_PAPER,
                                  .state = ATTEMPT_OPEN,
                                  .origin = origin},
                 staff, attempt, err);
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
    const char *reason = row_view(row);
    attempt->void_reason = attempt->state == ATTEMPT_VOID ? arena_strdup(row->arena, reason) : "";
    attempt->late = row_bool(row);
    attempt->origin = row_int(row);
    attempt->started_boot = row_int64(row);
    row_uuid(row, &attempt->entered_by);
    attempt->started_ms = row_int64(row);
    attempt->dated = row_bool(row);
    attempt->read_aloud = (unsigned)row_int(row);
    attempt->time_over = row_bool(row);
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

bool store_hand_in(struct store *store, const struct uuid *attempt, const struct uuid *staff,
                   struct error *err)
{
    return write_begin(store, err) &&
           write_end(store,
                     work_finish(store, WORK_TEST, attempt, ATTEMPT_HANDED_IN, "", EVENT_HANDED_IN,
                                 staff, err),
                     err);
}

bool store_void_attempt(struct store *store, const struct uuid *attempt, const char *reason,
                        const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, work_set_aside(store, WORK_TEST, attempt, reason, staff, err), err);
}

/* What is so already is written once. */
static bool set_read_aloud(struct store *store, const struct uuid *attempt, enum read_by by,
                           bool so, const struct uuid *staff, struct error *err)
{
    enum event event = by == READ_BY_KIOSK ? EVENT_HEARD
                       : so                ? EVENT_READ_BY_PERSON
                                           : EVENT_NOT_READ_BY_PERSON;
    int64_t before = -1;
    if (!sql_int(store, SQL_READ_ALOUD_ROWS, ARGS(ARG(attempt)), &before, err))
        return false;
    if (before < 0)
        return refuse(REFUSED_UNKNOWN, err);
    if (((before & by) != 0) == so)
        return true;
    return sql_run(store, SQL_READ_ALOUD, ARGS(ARG(attempt), ARG((int)by), ARG(so ? (int)by : 0)),
                   err) &&
           journal_left(store, event, attempt, staff, SQL_READ_ALOUD_ROWS, err);
}

bool store_set_read_aloud(struct store *store, const struct uuid *attempt, enum read_by by, bool so,
                          const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, set_read_aloud(store, attempt, by, so, staff, err), err);
}
