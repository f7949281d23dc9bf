/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may take a test that is closed to the others. */
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "store/attempts.h"
#include "training/occasion.h"
#include "transaction.h"

struct wish {
    struct occasion occasion; /* its kind, stage and whether its reasons were shown */
    bool withdrawn, handed_in, permitted;
};

static void read_wish(struct row *row, void *out)
{
    struct wish *wish = out;
    wish->occasion.kind = row_int(row);
    wish->occasion.stage = row_int(row);
    wish->occasion.reasons_shown = row_bool(row);
    wish->withdrawn = row_bool(row);
    wish->handed_in = row_bool(row);
    wish->permitted = row_bool(row);
}

static void read_id(struct row *row, void *out)
{
    row_uuid(row, out);
}

static bool is_allowed(const struct wish *wish, struct error *err)
{
    if (!occasion_is_test(&wish->occasion))
        return refuse(REFUSED_NO_TEST, err);
    if (wish->withdrawn)
        return refuse(REFUSED_WITHDRAWN, err);
    if (wish->handed_in)
        return refuse(REFUSED_ATTEMPT_ENDED, err);
    if (wish->occasion.stage == STAGE_PLANNED)
        return refuse(REFUSED_STAGE_NOT_OPEN, err);
    return !wish->occasion.reasons_shown || refuse(REFUSED_REASONS_SHOWN, err);
}

/* One that was given once, and may have been taken back since. */
static bool find(struct store *store, const struct uuid *occasion, const struct uuid *enrolment,
                 struct uuid *id, bool *found, struct error *err)
{
    return sql_one(store, SQL_PERMISSION, ARGS(ARG(occasion), ARG(enrolment)), NULL, read_id, id,
                   found, err);
}

static bool set(struct store *store, const struct uuid *id, bool permitted,
                const struct uuid *staff, struct error *err)
{
    return sql_run(store, SQL_SET_PERMISSION, ARGS(ARG((int)permitted), ARG(staff), ARG(id)),
                   err) &&
           journal(store, permitted ? EVENT_PERMITTED : EVENT_FORBIDDEN, id, staff, NULL, err);
}

static bool permit(struct store *store, const struct uuid *occasion, const struct uuid *enrolment,
                   const struct uuid *staff, struct error *err)
{
    struct wish wish = {0};
    bool found;
    if (!sql_one(store, SQL_MAY_PERMIT, ARGS(ARG(occasion), ARG(enrolment)), NULL, read_wish, &wish,
                 &found, err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    if (!is_allowed(&wish, err))
        return false;
    if (wish.permitted)
        return true;
    struct uuid id;
    if (!find(store, occasion, enrolment, &id, &found, err))
        return false;
    if (found)
        return set(store, &id, true, staff, err);
    id = crypto_uuid(clock_wall_ms(store));
    return sql_run(store, SQL_ADD_PERMISSION,
                   ARGS(ARG(&id), ARG(occasion), ARG(enrolment), ARG(staff), ARG(store->boot),
                        ARG(clock_ms(store))),
                   err) &&
           journal(store, EVENT_PERMITTED, &id, staff, NULL, err);
}

bool store_permit(struct store *store, const struct uuid *occasion, const struct uuid *enrolment,
                  const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, permit(store, occasion, enrolment, staff, err), err);
}

static bool forbid(struct store *store, const struct uuid *occasion, const struct uuid *enrolment,
                   const struct uuid *staff, struct error *err)
{
    struct wish wish = {0};
    struct uuid id;
    bool found;
    if (!sql_one(store, SQL_MAY_PERMIT, ARGS(ARG(occasion), ARG(enrolment)), NULL, read_wish, &wish,
                 &found, err) ||
        !find(store, occasion, enrolment, &id, &found, err))
        return false;
    if (wish.handed_in)
        return refuse(REFUSED_ATTEMPT_ENDED, err);
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    return !wish.permitted || set(store, &id, false, staff, err);
}

bool store_forbid(struct store *store, const struct uuid *occasion, const struct uuid *enrolment,
                  const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, forbid(store, occasion, enrolment, staff, err), err);
}

bool store_is_permitted(struct store *store, const struct uuid *occasion,
                        const struct uuid *enrolment, bool *permitted, struct error *err)
{
    int64_t found = 0;
    if (!sql_int(store, SQL_IS_PERMITTED, ARGS(ARG(occasion), ARG(enrolment)), &found, err))
        return false;
    *permitted = found != 0;
    return true;
}

static void read_permission(struct row *row, void *out)
{
    struct permission *permission = out;
    row_uuid(row, &permission->occasion);
    row_uuid(row, &permission->enrolment);
}

bool store_list_permissions(struct store *store, const struct uuid *training, struct arena *arena,
                            struct permission **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_PERMISSIONS, ARGS(ARG(training)), arena, sizeof **rows,
                         read_permission, &list, count, err);
    *rows = list;
    return good;
}
