/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a training. Only what was set has a row; everything else is the table's. */
#include "training_settings.h"
#include "base/buffer.h"
#include "journal.h"
#include "refuse.h"
#include "sql.h"
#include "store/trainings.h"
#include "transaction.h"
#include <limits.h>

bool store_is_tested(struct store *store, const struct uuid *training, enum occasion_kind kind,
                     bool *tested, struct error *err)
{
    int64_t found = 0;
    if (!sql_int(store, SQL_IS_TESTED, ARGS(ARG(training), ARG(kind)), &found, err))
        return false;
    *tested = found != 0;
    return true;
}

/* --- what the chain vouches for --- */

static void add_line(struct row *row, void *out)
{
    const char *name = row_view(row);
    buffer_printf(out, "%s\t", name);
    buffer_printf(out, "%lld\n", (long long)row_int64(row));
}

bool training_settings_digest(struct store *store, const struct uuid *training, bool *any,
                              struct digest *digest, struct error *err)
{
    struct buffer text = {0};
    bool ok = sql_each(store, SQL_TRAINING_SETTINGS, ARGS(ARG(training)), add_line, &text, err);
    *any = text.length > 0;
    *digest = journal_digest(buffer_text(&text));
    buffer_done(&text);
    return ok;
}

/* --- setting --- */

static bool may_change(struct store *store, const struct uuid *training,
                       const struct setting_kind *kind, struct error *err)
{
    bool tested = false;
    if (kind->change == CHANGE_REFUSED &&
        !store_is_tested(store, training, kind->since, &tested, err))
        return false;
    return !tested || refuse(REFUSED_RULE_UNFAIR, err);
}

static bool put(struct store *store, const struct uuid *training, enum setting setting, int value,
                const struct uuid *staff, struct error *err)
{
    const struct setting_kind *kind = setting_kind(setting);
    struct digest digest;
    bool any;
    if (!setting_allows(setting, value))
        return refuse(REFUSED_RULE_VALUE, err);
    return may_change(store, training, kind, err) &&
           sql_run(store, SQL_PUT_TRAINING_SETTING,
                   ARGS(ARG(training), ARG(kind->name), ARG(value)), err) &&
           training_settings_digest(store, training, &any, &digest, err) &&
           journal(store, EVENT_RULE_SET, training, staff, &digest, err);
}

bool store_put_training_setting(struct store *store, const struct uuid *training,
                                enum setting setting, int value, const struct uuid *staff,
                                struct error *err)
{
    return write_begin(store, err) &&
           write_end(store, put(store, training, setting, value, staff, err), err);
}

/* --- reading --- */

struct filling {
    struct training *list;
    size_t count;
};

/* What a newer version knows, or allows, stays in the store and is the usual here. */
static void take_one(struct row *row, void *out)
{
    const struct filling *filling = out;
    struct uuid id;
    row_uuid(row, &id);
    enum setting setting = setting_named(row_view(row));
    int64_t value = row_int64(row);
    if (setting == SETTING_COUNT || value < INT_MIN || value > INT_MAX ||
        !setting_allows(setting, (int)value))
        return;
    for (size_t i = 0; i < filling->count; i++)
        if (uuid_equal(&filling->list[i].id, &id))
            filling->list[i].settings.value[setting] = (int)value;
}

bool training_settings_read(struct store *store, struct training *list, size_t count,
                            struct error *err)
{
    struct filling filling = {list, count};
    for (size_t i = 0; i < count; i++)
        settings_usual(&list[i].settings);
    return sql_each(store, SQL_LIST_TRAINING_SETTINGS, NO_ARGS, take_one, &filling, err);
}

bool training_setting_now(struct store *store, const struct uuid *training, enum setting setting,
                          int *value, struct error *err)
{
    const struct setting_kind *kind = setting_kind(setting);
    int64_t found = kind->usual;
    if (!sql_int(store, SQL_TRAINING_SETTING, ARGS(ARG(training), ARG(kind->name)), &found, err))
        return false;
    bool known = found >= kind->least && found <= kind->most;
    *value = known ? (int)found : kind->usual;
    return true;
}

static void read_id(struct row *row, void *out)
{
    row_uuid(row, out);
}

bool training_setting_at(struct store *store, const struct uuid *occasion, enum setting setting,
                         int *value, struct error *err)
{
    struct uuid training;
    bool found;
    return sql_one(store, SQL_TRAINING_OF_OCCASION, ARGS(ARG(occasion)), NULL, read_id, &training,
                   &found, err) &&
           (found || refuse(REFUSED_UNKNOWN, err)) &&
           training_setting_now(store, &training, setting, value, err);
}
