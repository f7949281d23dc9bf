/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "store/people.h"
#include "transaction.h"

static bool add(struct store *store, struct staff *staff, const char *pin_hash, struct error *err)
{
    struct uuid id = crypto_uuid(clock_wall_ms(store));
    if (!sql_run(store, SQL_ADD_STAFF,
                 ARGS(ARG(&id), ARG(staff->role), ARG(staff->name), ARG(pin_hash)), err) ||
        !journal(store, EVENT_STAFF_ADDED, &id, NULL, NULL, err))
        return false;
    staff->id = id;
    staff->active = true;
    return true;
}

bool store_add_staff(struct store *store, struct staff *staff, const char *pin_hash,
                     struct error *err)
{
    return write_begin(store, err) && write_end(store, add(store, staff, pin_hash, err), err);
}

static void read_staff(struct row *row, void *out)
{
    struct staff_row *staff = out;
    row_uuid(row, &staff->staff.id);
    staff->staff.role = row_int(row);
    row_text(row, staff->staff.name, sizeof staff->staff.name);
    staff->staff.active = row_bool(row);
    staff->pin_hash = row_string(row);
}

bool store_list_staff(struct store *store, struct arena *arena, struct staff_row **rows,
                      size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_STAFF, NO_ARGS, arena, sizeof **rows, read_staff, &list,
                         count, err);
    *rows = list;
    return good;
}

static bool set_pin(struct store *store, const struct uuid *staff, const char *pin_hash,
                    struct error *err)
{
    return sql_run(store, SQL_SET_PIN, ARGS(ARG(pin_hash), ARG(staff)), err) &&
           changed_or_unknown(store, err) && journal(store, EVENT_PIN_SET, staff, NULL, NULL, err);
}

bool store_set_pin(struct store *store, const struct uuid *staff, const char *pin_hash,
                   struct error *err)
{
    return write_begin(store, err) && write_end(store, set_pin(store, staff, pin_hash, err), err);
}

bool store_note_sign_in(struct store *store, const struct uuid *staff, bool accepted,
                        struct error *err)
{
    enum event event = accepted ? EVENT_SIGNED_IN : EVENT_SIGN_IN_REFUSED;
    return write_begin(store, err) &&
           write_end(store, journal(store, event, NULL, staff, NULL, err), err);
}
