/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who cannot come to a stage, and why: a log, of which the newest row of a person and stage
 * counts. */
#include "store/presence.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "transaction.h"
#include <string.h>

struct known {
    bool withdrawn;
    int stage, last;
    struct presence presence;
};

static void read_known(struct row *row, void *out)
{
    struct known *known = out;
    known->withdrawn = row_bool(row);
    known->stage = row_int(row);
    known->last = row_int(row);
    known->presence.state = row_int(row);
    row_text(row, known->presence.reason, sizeof known->presence.reason);
}

static enum event event_of(enum presence_state state)
{
    static const enum event events[PRESENCE_STATES] = {[PRESENCE_EXPECTED] = EVENT_EXPECTED,
                                                       [PRESENCE_EXCUSED] = EVENT_EXCUSED,
                                                       [PRESENCE_ABSENT] = EVENT_ABSENT};
    return events[state];
}

static bool add(struct store *store, const struct presence *presence, int n,
                const struct uuid *staff, struct error *err)
{
    struct uuid id = crypto_uuid(clock_wall_ms(store));
    return sql_run(store, SQL_ADD_PRESENCE,
                   ARGS(ARG(&id), ARG(&presence->occasion), ARG(&presence->enrolment), ARG(n),
                        ARG((int)presence->state), ARG(presence->reason), ARG(staff),
                        ARG(store->boot), ARG(clock_ms(store))),
                   err) &&
           journal(store, event_of(presence->state), &id, staff, NULL, err);
}

static bool put(struct store *store, const struct presence *presence, const struct uuid *staff,
                struct error *err)
{
    struct known known = {0};
    bool found;
    if (!sql_one(store, SQL_PRESENCE, ARGS(ARG(&presence->occasion), ARG(&presence->enrolment)),
                 NULL, read_known, &known, &found, err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    if (known.withdrawn)
        return refuse(REFUSED_WITHDRAWN, err);
    if (known.stage != STAGE_OPEN)
        return refuse(REFUSED_STAGE_NOT_OPEN, err);
    bool same = known.presence.state == presence->state &&
                strcmp(known.presence.reason, presence->reason) == 0;
    return same || add(store, presence, known.last + 1, staff, err);
}

bool store_put_presence(struct store *store, const struct presence *presence,
                        const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) && write_end(store, put(store, presence, staff, err), err);
}

static void read_presence(struct row *row, void *out)
{
    struct presence *presence = out;
    row_uuid(row, &presence->occasion);
    row_uuid(row, &presence->enrolment);
    presence->state = row_int(row);
    row_text(row, presence->reason, sizeof presence->reason);
}

bool store_list_absences(struct store *store, const struct uuid *training, struct arena *arena,
                         struct presence **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_ABSENCES, ARGS(ARG(training)), arena, sizeof **rows,
                         read_presence, &list, count, err);
    *rows = list;
    return good;
}
