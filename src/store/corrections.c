/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of closed sheets: a copy that takes the place of one, and which of two observers'
 * sheets counts. Neither changes a closed sheet's row. */
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "observations.h"
#include "refuse.h"
#include "transaction.h"
#include <assert.h>

/* The sheets of the same round and person. */
struct beside {
    bool open;       /* one of the same checklist and part */
    int last_closed; /* of these, its n */
    int last_n;      /* of all */
    bool pair;       /* a closed one of the other part */
    int last_choice;
};

static void read_beside(struct row *row, void *out)
{
    struct beside *beside = out;
    beside->open = row_bool(row);
    beside->last_closed = row_int(row);
    beside->last_n = row_int(row);
    beside->pair = row_bool(row);
    beside->last_choice = row_int(row);
}

/* A closed sheet that no newer one has taken the place of. */
static bool find_newest(struct store *store, const struct uuid *id, struct arena *arena,
                        struct observation *sheet, struct beside *beside, struct error *err)
{
    bool found;
    if (!sql_one(store, SQL_OBSERVATION, ARGS(ARG(id)), arena, observation_read, sheet, &found,
                 err))
        return false;
    if (!found)
        return refuse(REFUSED_UNKNOWN, err);
    if (sheet->state != SHEET_CLOSED)
        return refuse(REFUSED_NOT_FINISHED, err);
    if (!sql_one(store, SQL_SHEETS_BESIDE, ARGS(ARG(id)), NULL, read_beside, beside, &found, err))
        return false;
    return beside->last_closed == sheet->n || refuse(REFUSED_CORRECTED, err);
}

/* --- correcting --- */

static bool copy(struct store *store, const struct uuid *old, struct observation *sheet,
                 struct error *err)
{
    return observation_add(store, sheet, err) &&
           sql_run(store, SQL_COPY_MARKS,
                   ARGS(ARG(old), ARG(&sheet->id), ARG(store->boot), ARG(clock_ms(store))), err) &&
           journal(store, EVENT_SHEET_CORRECTED, &sheet->id, &sheet->entered_by, NULL, err);
}

static bool correct(struct store *store, const struct uuid *old, const char *reason,
                    const struct uuid *staff, struct arena *arena, struct observation *sheet,
                    struct error *err)
{
    struct beside beside;
    if (!find_newest(store, old, arena, sheet, &beside, err))
        return false;
    if (beside.open)
        return refuse(REFUSED_SHEET_EXISTS, err);
    sheet->n = beside.last_n + 1;
    sheet->state = SHEET_OPEN;
    sheet->guidance = 0;
    sheet->entered_by = *staff;
    sheet->supersedes = *old;
    sheet->reason = sheet->chosen_why = "";
    sheet->correction = reason;
    return copy(store, old, sheet, err);
}

bool store_correct_observation(struct store *store, const struct uuid *observation,
                               const char *reason, const struct uuid *staff,
                               struct observation *sheet, struct error *err)
{
    struct observation made;
    assert(reason[0] != '\0');
    struct arena *arena = arena_new();
    bool good =
        write_begin(store, err) &&
        write_end(store, correct(store, observation, reason, staff, arena, &made, err), err);
    if (good)
        *sheet = made;
    arena_free(arena);
    return good;
}

/* --- which of two counts --- */

static bool choose(struct store *store, const struct uuid *observation, const char *reason,
                   const struct uuid *staff, struct arena *arena, struct error *err)
{
    struct observation sheet;
    struct beside beside;
    struct digest digest;
    struct uuid id = crypto_uuid(clock_wall_ms(store));
    if (!find_newest(store, observation, arena, &sheet, &beside, err))
        return false;
    if (!beside.pair)
        return refuse(REFUSED_NO_PAIR, err);
    if (sheet.part == sheet.chosen)
        return refuse(REFUSED_COUNTS, err);
    return sql_run(store, SQL_ADD_CHOICE,
                   ARGS(ARG(&id), ARG(&sheet.occasion), ARG(&sheet.enrolment), ARG(sheet.document),
                        ARG(beside.last_choice + 1), ARG(sheet.part), ARG(reason), ARG(staff),
                        ARG(store->boot), ARG(clock_ms(store))),
                   err) &&
           journal_rows_digest(store, SQL_CHOICE_ROWS, &id, &digest, err) &&
           journal(store, EVENT_SHEET_CHOSEN, &id, staff, &digest, err);
}

bool store_choose_counting(struct store *store, const struct uuid *observation, const char *reason,
                           const struct uuid *staff, struct error *err)
{
    assert(reason[0] != '\0');
    struct arena *arena = arena_new();
    bool good = write_begin(store, err) &&
                write_end(store, choose(store, observation, reason, staff, arena, err), err);
    arena_free(arena);
    return good;
}
