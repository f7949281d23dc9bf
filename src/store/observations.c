/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "observations.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "transaction.h"
#include "work.h"
#include <assert.h>

/* What keeps a sheet from being begun, beyond its stage. */
struct hindrance {
    bool foreign; /* the checklist is not the training's */
    bool exists, has_lead, same_observer;
};

static void read_hindrance(struct row *row, void *out)
{
    struct hindrance *hindrance = out;
    hindrance->foreign = !row_bool(row);
    hindrance->exists = row_bool(row);
    hindrance->has_lead = row_bool(row);
    hindrance->same_observer = row_bool(row);
}

static bool may_stand(struct store *store, const struct observation *sheet, struct error *err)
{
    struct hindrance hindrance = {0};
    bool found;
    if (!sql_one(store, SQL_SHEET_HINDRANCE,
                 ARGS(ARG(&sheet->occasion), ARG(&sheet->enrolment), ARG(sheet->document),
                      ARG(sheet->part), ARG(&sheet->observer)),
                 NULL, read_hindrance, &hindrance, &found, err))
        return false;
    if (hindrance.foreign)
        return refuse(REFUSED_UNKNOWN, err);
    if (hindrance.exists)
        return refuse(REFUSED_SHEET_EXISTS, err);
    if (sheet->part != PART_SECOND)
        return true;
    if (!hindrance.has_lead)
        return refuse(REFUSED_NO_LEAD, err);
    return !hindrance.same_observer || refuse(REFUSED_SAME_OBSERVER, err);
}

static const struct uuid *told(const struct uuid *id)
{
    return uuid_is_nil(id) ? NULL : id;
}

static struct arg day(struct date date)
{
    return date.year == 0 ? arg_text(NULL) : arg_date(date);
}

bool observation_add(struct store *store, struct observation *sheet, struct error *err)
{
    sheet->id = crypto_uuid(clock_wall_ms(store));
    return sql_run(store, SQL_ADD_OBSERVATION,
                   ARGS(ARG(&sheet->id), ARG(&sheet->occasion), ARG(&sheet->enrolment),
                        ARG(sheet->n), ARG(sheet->document), ARG(sheet->part),
                        ARG(&sheet->observer), ARG(sheet->origin), ARG(told(&sheet->entered_by)),
                        day(sheet->performed), ARG(sheet->on), ARG(sheet->about.client),
                        ARG(sheet->about.consent), ARG(sheet->about.safe), ARG(sheet->impression),
                        ARG(told(&sheet->supersedes)), ARG(sheet->correction), ARG(store->boot),
                        ARG(clock_ms(store)), ARG(store->options.pid), ARG(store->options.started),
                        ARG(store->seat)),
                   err);
}

static bool add(struct store *store, struct observation *sheet, struct error *err)
{
    struct beginning beginning;
    bool typed = origin_is_typed(sheet->origin);
    if (!work_may_begin(store, WORK_SHEET, typed ? ENTRANCE_TYPED : ENTRANCE_OPEN, &sheet->occasion,
                        &sheet->enrolment, &beginning, err) ||
        !may_stand(store, sheet, err))
        return false;
    sheet->n = beginning.n;
    const struct uuid *doer = typed ? told(&sheet->entered_by) : &sheet->observer;
    return observation_add(store, sheet, err) &&
           journal(store, EVENT_SHEET_STARTED, &sheet->id, doer, NULL, err);
}

bool store_start_observation(struct store *store, struct observation *observation,
                             struct error *err)
{
    struct observation begun = *observation;
    begun.state = SHEET_OPEN;
    begun.reason = begun.correction = begun.chosen_why = "";
    if (!write_begin(store, err) || !write_end(store, add(store, &begun, err), err))
        return false;
    *observation = begun;
    return true;
}

void observation_read(struct row *row, void *out)
{
    struct observation *sheet = out;
    row_uuid(row, &sheet->id);
    row_uuid(row, &sheet->occasion);
    row_uuid(row, &sheet->enrolment);
    row_uuid(row, &sheet->observer);
    row_text(row, sheet->document, sizeof sheet->document);
    sheet->n = row_int(row);
    sheet->part = row_int(row);
    sheet->origin = row_int(row);
    row_uuid(row, &sheet->entered_by);
    sheet->performed = row_date(row);
    sheet->started_ms = row_int64(row);
    sheet->dated = row_bool(row);
    sheet->on = row_int(row);
    sheet->about.client = row_int(row);
    sheet->about.consent = row_bool(row);
    sheet->about.safe = row_bool(row);
    sheet->state = row_int(row);
    sheet->reason = row_string(row);
    sheet->impression = row_int(row);
    sheet->guidance = (unsigned)row_int(row);
    row_uuid(row, &sheet->supersedes);
    sheet->correction = row_string(row);
    sheet->chosen = row_int(row);
    sheet->chosen_why = row_string(row);
}

bool store_list_observations(struct store *store, const struct uuid *training, struct arena *arena,
                             struct observation **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_OBSERVATIONS, ARGS(ARG(training)), arena, sizeof **rows,
                         observation_read, &list, count, err);
    *rows = list;
    if (good)
        observations_settle(*rows, *count);
    return good;
}

static bool set_about(struct store *store, const struct uuid *observation,
                      const struct sheet_about *about, struct error *err)
{
    int n;
    return work_next_row(store, WORK_SHEET, observation, &n, err) &&
           sql_run(
               store, SQL_SET_ABOUT,
               ARGS(ARG(about->client), ARG(about->consent), ARG(about->safe), ARG(observation)),
               err);
}

bool store_set_observation_about(struct store *store, const struct uuid *observation,
                                 const struct sheet_about *about, struct error *err)
{
    assert(about->client >= CLIENT_NONE && about->client <= CLIENT_MAX);
    return write_begin(store, err) &&
           write_end(store, set_about(store, observation, about, err), err);
}

/* The impression first: the digest tells of it. */
static bool close_sheet(struct store *store, const struct uuid *observation, int impression,
                        struct error *err)
{
    return sql_run(store, SQL_SET_IMPRESSION, ARGS(ARG(impression), ARG(observation)), err) &&
           work_finish(store, WORK_SHEET, observation, SHEET_CLOSED, "", EVENT_SHEET_CLOSED, NULL,
                       err);
}

bool store_close_observation(struct store *store, const struct uuid *observation, int impression,
                             struct error *err)
{
    assert(impression >= IMPRESSION_NONE && impression <= IMPRESSION_MAX);
    return write_begin(store, err) &&
           write_end(store, close_sheet(store, observation, impression, err), err);
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

static bool set_guidance(struct store *store, const struct uuid *observation, unsigned guidance,
                         const struct uuid *staff, struct error *err)
{
    return sql_run(store, SQL_SET_GUIDANCE, ARGS(ARG(guidance), ARG(observation)), err) &&
           changed_or_unknown(store, err) &&
           journal(store, EVENT_GUIDANCE_GIVEN, observation, staff, NULL, err);
}

bool store_set_guidance(struct store *store, const struct uuid *observation, unsigned guidance,
                        const struct uuid *staff, struct error *err)
{
    assert((guidance & ~(unsigned)GUIDANCE_ALL) == 0);
    return write_begin(store, err) &&
           write_end(store, set_guidance(store, observation, guidance, staff, err), err);
}
