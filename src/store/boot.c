/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows carry (boot, ms since it). What day that was is one number per boot, put right once for all
 * of its rows when a person confirms the date. */
#include "boot.h"
#include "clock.h"
#include "crypto/digest.h"
#include "journal.h"
#include "sql.h"
#include "transaction.h"

enum { DAY_MS = 86400000 };

static void read_boot(struct row *row, void *out)
{
    struct boot *boot = out;
    boot->n = row_int64(row);
    boot->offset_ms = row_int64(row);
    boot->confirmed = row_bool(row);
}

/* A boot that the store has not seen (when reading) is taken by the wall clock. */
bool store_boot(struct store *store, struct boot *boot, struct error *err)
{
    *boot = (struct boot){.clean_start = store->new_boot};
    bool found;
    if (!sql_one(store, SQL_BOOT, ARGS(ARG(store->boot_id)), NULL, read_boot, boot, &found, err))
        return false;
    if (!found)
        boot->offset_ms = clock_wall_ms(store) - clock_ms(store);
    return true;
}

int store_seats(struct store *store)
{
    int64_t seats = 0;
    bool told = sql_int(store, SQL_SEATS_CUT_OFF, ARGS(ARG(store->boot)), &seats, NULL);
    return told && seats > 1 ? (int)seats : 1;
}

/* A seat of the boot before that never said goodbye: the power failed, or somebody pulled the plug.
 */
static bool note_power_failure(struct store *store, struct error *err)
{
    int64_t seats = 0;
    return sql_int(store, SQL_SEATS_CUT_OFF, ARGS(ARG(store->boot - 1)), &seats, err) &&
           (seats <= 0 || journal(store, EVENT_POWER_FAILED, NULL, NULL, NULL, err));
}

static bool add_boot(struct store *store, struct error *err)
{
    int64_t ms = clock_ms(store);
    struct boot boot;
    if (!store_boot(store, &boot, err))
        return false;
    if (boot.n == 0) {
        if (!sql_run(store, SQL_ADD_BOOT,
                     ARGS(ARG(store->boot_id), ARG(ms), ARG(clock_wall_ms(store) - ms)), err) ||
            !store_boot(store, &boot, err))
            return false;
        store->new_boot = true;
    }
    store->boot = boot.n;
    return journal_start_chain(store, err) &&
           (!store->new_boot ||
            (journal(store, EVENT_BOOT, NULL, NULL, NULL, err) && note_power_failure(store, err)));
}

bool boot_start(struct store *store, struct error *err)
{
    struct boot boot;
    if (!store_boot(store, &boot, err))
        return false;
    store->boot = boot.n;
    if (store->options.mode == STORE_READ)
        return true;
    bool due = boot.n == 0;
    if (!due && !journal_needs_chain(store, &due, err))
        return false;
    return !due || (write_begin(store, err) && write_end(store, add_boot(store, err), err));
}

static bool confirm(struct store *store, struct date date, enum zone zone, const struct uuid *staff,
                    struct error *err)
{
    struct boot boot;
    if (!store_boot(store, &boot, err))
        return false;
    int64_t now = boot.offset_ms + clock_ms(store);
    int64_t days = date_days(date) - date_days(date_at(now, zone));
    char iso[DATE_TEXT];
    date_iso(date, iso);
    struct digest digest = journal_digest(iso);
    return sql_run(store, SQL_CONFIRM_BOOT,
                   ARGS(ARG(boot.offset_ms + days * DAY_MS), ARG(staff), ARG(store->boot)), err) &&
           journal(store, EVENT_DATE_CONFIRMED, NULL, staff, &digest, err);
}

bool store_confirm_date(struct store *store, struct date date, enum zone zone,
                        const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) && write_end(store, confirm(store, date, zone, staff, err), err);
}

int64_t store_now_ms(struct store *store)
{
    struct boot boot;
    return store_boot(store, &boot, NULL) ? boot.offset_ms + clock_ms(store) : clock_wall_ms(store);
}

static void read_date(struct row *row, void *out)
{
    *(struct date *)out = row_date(row);
}

int64_t store_newest_ms(struct store *store)
{
    int64_t newest = 0;
    struct date issued = {0};
    struct kiosk kiosk;
    bool found;
    sql_int(store, SQL_NEWEST_MS, NO_ARGS, &newest, NULL);
    if (!sql_one(store, SQL_LAST_ISSUE, NO_ARGS, NULL, read_date, &issued, &found, NULL) ||
        !date_valid(issued) || !store_kiosk(store, &kiosk, NULL))
        return newest;
    int64_t last_issue = date_start_ms(issued, kiosk.zone);
    return last_issue > newest ? last_issue : newest;
}
