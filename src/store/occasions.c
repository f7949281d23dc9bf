/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "occasions.h"
#include "clock.h"
#include "crypto/crypto.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "training/rules.h"
#include "training_settings.h"
#include "transaction.h"

bool occasion_plan(struct store *store, const struct uuid *training, enum occasion_kind kind, int n,
                   struct occasion *occasion, struct error *err)
{
    *occasion = (struct occasion){
        .id = crypto_uuid(clock_wall_ms(store)), .kind = kind, .n = n, .stage = STAGE_PLANNED};
    return sql_run(store, SQL_ADD_OCCASION,
                   ARGS(ARG(&occasion->id), ARG(training), ARG(kind), ARG(n)), err);
}

static void read_occasion(struct row *row, void *out)
{
    struct occasion *occasion = out;
    row_uuid(row, &occasion->id);
    occasion->kind = row_int(row);
    occasion->n = row_int(row);
    occasion->date = row_date(row);
    occasion->zone = row_int(row);
    row_text(row, occasion->place, sizeof occasion->place);
    occasion->stage = row_int(row);
    occasion->reasons_shown = row_bool(row);
    occasion->way = row_int(row);
    occasion->together.item = row_int(row);
    occasion->together.boot = row_int64(row);
    occasion->together.seconds = row_int(row);
    occasion->together.goes_on = row_bool(row);
    occasion->together.both = row_bool(row);
}

bool store_list_occasions(struct store *store, const struct uuid *training, struct arena *arena,
                          struct occasion **rows, size_t *count, struct error *err)
{
    void *list;
    bool good = sql_list(store, SQL_LIST_OCCASIONS, ARGS(ARG(training)), arena, sizeof **rows,
                         read_occasion, &list, count, err);
    *rows = list;
    return good;
}

/* One pretest, one session, a posttest and its remedial, and as many rounds as the rules count. */
static bool room_for(enum occasion_kind kind, int64_t last, struct error *err)
{
    static const int most[] = {
        [OCCASION_PRETEST] = 1,
        [OCCASION_SESSION] = 1,
        [OCCASION_POSTTEST] = 2,
        [OCCASION_ROUND] = ROUNDS_MAX,
    };
    if (last < most[kind])
        return true;
    return refuse(kind == OCCASION_ROUND ? REFUSED_ROUNDS_FULL : REFUSED_ONE_OF_A_KIND, err);
}

static bool is_wanted(struct store *store, const struct uuid *training, enum occasion_kind kind,
                      struct error *err)
{
    int rule = REPEAT_ONE;
    if (kind == OCCASION_POSTTEST &&
        !training_setting_now(store, training, SETTING_REPEAT, &rule, err))
        return false;
    return rule != REPEAT_NONE || refuse(REFUSED_NO_REPEAT, err);
}

static bool add(struct store *store, const struct uuid *training, enum occasion_kind kind,
                struct occasion *occasion, struct error *err)
{
    int64_t last = 0;
    struct occasion added;
    if (!sql_int(store, SQL_LAST_OCCASION, ARGS(ARG(training), ARG(kind)), &last, err) ||
        !room_for(kind, last, err) || !is_wanted(store, training, kind, err) ||
        !occasion_plan(store, training, kind, (int)last + 1, &added, err) ||
        !journal(store, EVENT_OCCASION_ADDED, &added.id, NULL, NULL, err))
        return false;
    *occasion = added;
    return true;
}

bool store_add_occasion(struct store *store, const struct uuid *training, enum occasion_kind kind,
                        struct occasion *occasion, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, add(store, training, kind, occasion, err), err);
}

static bool find(struct store *store, const struct uuid *id, struct occasion *occasion,
                 struct error *err)
{
    bool found;
    return sql_one(store, SQL_OCCASION, ARGS(ARG(id)), NULL, read_occasion, occasion, &found,
                   err) &&
           (found || refuse(REFUSED_UNKNOWN, err));
}

static bool open_stage(struct store *store, const struct uuid *id, struct date date, enum zone zone,
                       const char *place, const struct uuid *staff, struct error *err)
{
    struct occasion occasion;
    if (!find(store, id, &occasion, err))
        return false;
    if (occasion.stage != STAGE_PLANNED)
        return refuse(occasion.stage == STAGE_OPEN ? REFUSED_STAGE_OPEN : REFUSED_STAGE_CLOSED,
                      err);
    return sql_run(store, SQL_OPEN_OCCASION,
                   ARGS(ARG(STAGE_OPEN), ARG(date), ARG(zone), ARG(place), ARG(id)), err) &&
           journal(store, EVENT_OCCASION_OPENED, id, staff, NULL, err);
}

bool store_open_occasion(struct store *store, const struct uuid *occasion, struct date date,
                         enum zone zone, const char *place, const struct uuid *staff,
                         struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, open_stage(store, occasion, date, zone, place, staff, err), err);
}

static bool close_stage(struct store *store, const struct uuid *id, const struct uuid *staff,
                        struct error *err)
{
    struct occasion occasion;
    if (!find(store, id, &occasion, err))
        return false;
    if (occasion.stage != STAGE_OPEN)
        return refuse(
            occasion.stage == STAGE_CLOSED ? REFUSED_STAGE_CLOSED : REFUSED_STAGE_NOT_OPEN, err);
    return sql_run(store, SQL_SET_STAGE, ARGS(ARG(STAGE_CLOSED), ARG(id)), err) &&
           journal(store, EVENT_OCCASION_CLOSED, id, staff, NULL, err);
}

/* A quiet moment: what was written is moved into FILE. The rows are safe either way. */
bool store_close_occasion(struct store *store, const struct uuid *occasion,
                          const struct uuid *staff, struct error *err)
{
    if (!write_begin(store, err) ||
        !write_end(store, close_stage(store, occasion, staff, err), err))
        return false;
    store_checkpoint(store, NULL);
    return true;
}

static bool reopen(struct store *store, const struct uuid *id, const char *reason,
                   const struct uuid *staff, struct error *err)
{
    struct occasion occasion;
    if (!find(store, id, &occasion, err))
        return false;
    if (occasion.stage != STAGE_CLOSED)
        return refuse(occasion.stage == STAGE_OPEN ? REFUSED_STAGE_OPEN : REFUSED_STAGE_NOT_CLOSED,
                      err);
    if (occasion.reasons_shown)
        return refuse(REFUSED_REASONS_SHOWN, err);
    return sql_run(store, SQL_SET_STAGE, ARGS(ARG(STAGE_OPEN), ARG(id)), err) &&
           sql_run(store, SQL_ADD_REOPENING,
                   ARGS(ARG(id), ARG(reason), ARG(staff), ARG(store->boot), ARG(clock_ms(store))),
                   err) &&
           journal(store, EVENT_OCCASION_REOPENED, id, staff, NULL, err);
}

bool store_reopen_occasion(struct store *store, const struct uuid *occasion, const char *reason,
                           const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, reopen(store, occasion, reason, staff, err), err);
}

/* --- how a test is taken --- */

static bool find_test(struct store *store, const struct uuid *id, struct occasion *test,
                      struct error *err)
{
    return find(store, id, test, err) && (occasion_is_test(test) || refuse(REFUSED_NO_TEST, err));
}

static bool choose_way(struct store *store, const struct uuid *id, enum origin way,
                       const struct uuid *staff, struct error *err)
{
    struct occasion test;
    if (!find_test(store, id, &test, err))
        return false;
    return test.way == way || (sql_run(store, SQL_CHOOSE_WAY, ARGS(ARG(way), ARG(id)), err) &&
                               journal_left(store, EVENT_WAY_CHOSEN, id, staff, SQL_WAY_ROWS, err));
}

bool store_choose_way(struct store *store, const struct uuid *test, enum origin way,
                      const struct uuid *staff, struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, choose_way(store, test, way, staff, err), err);
}

/* The items that follow the first are a place, as answers are: the journal learns the beginning
 * and each time the end is reached. */
static bool journal_class_test(struct store *store, const struct occasion *before, int item,
                               const struct uuid *staff, struct error *err)
{
    bool begins = before->together.item == 0;
    bool ends = item == CLASS_TEST_OVER && before->together.item != CLASS_TEST_OVER;
    return (!begins || journal(store, EVENT_CLASS_TEST_BEGUN, &before->id, staff, NULL, err)) &&
           (!ends || journal(store, EVENT_CLASS_TEST_ENDED, &before->id, staff, NULL, err));
}

static bool put_class_test(struct store *store, const struct uuid *id,
                           const struct class_test *together, const struct uuid *staff,
                           struct error *err)
{
    struct occasion test;
    if (!find_test(store, id, &test, err))
        return false;
    if (test.stage != STAGE_OPEN)
        return refuse(test.stage == STAGE_CLOSED ? REFUSED_STAGE_CLOSED : REFUSED_STAGE_NOT_OPEN,
                      err);
    return sql_run(store, SQL_PUT_CLASS_TEST,
                   ARGS(ARG(together->item), ARG(store->boot), ARG(together->seconds),
                        ARG(together->goes_on), ARG(together->both), ARG(id)),
                   err) &&
           journal_class_test(store, &test, together->item, staff, err);
}

bool store_put_class_test(struct store *store, const struct uuid *test,
                          const struct class_test *together, const struct uuid *staff,
                          struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, put_class_test(store, test, together, staff, err), err);
}

/* Shown twice is written once. */
static bool show_reasons(struct store *store, const struct uuid *id, struct error *err)
{
    struct occasion occasion;
    if (!find(store, id, &occasion, err))
        return false;
    if (occasion.reasons_shown)
        return true;
    if (occasion.stage != STAGE_CLOSED)
        return refuse(REFUSED_STAGE_NOT_CLOSED, err);
    int64_t taken = 0;
    if (!sql_int(store, SQL_IS_STILL_TAKEN, ARGS(ARG(id)), &taken, err))
        return false;
    if (taken != 0)
        return refuse(REFUSED_STILL_TAKEN, err);
    return sql_run(store, SQL_SHOW_REASONS, ARGS(ARG(id)), err) &&
           journal(store, EVENT_REASONS_SHOWN, id, NULL, NULL, err);
}

bool store_set_reasons_shown(struct store *store, const struct uuid *occasion, struct error *err)
{
    return write_begin(store, err) && write_end(store, show_reasons(store, occasion, err), err);
}
