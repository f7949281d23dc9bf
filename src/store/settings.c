/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal.h"
#include "sql.h"
#include "transaction.h"
#include <assert.h>
#include <string.h>

struct text {
    char *out;
    size_t size;
};

static void read_text(struct row *row, void *out)
{
    struct text *text = out;
    row_text(row, text->out, text->size);
}

bool store_setting(struct store *store, const char *name, char *out, size_t size, struct error *err)
{
    assert(size > 0);
    out[0] = '\0';
    struct text text = {out, size};
    bool found;
    return sql_one(store, SQL_SETTING, ARGS(ARG(name)), NULL, read_text, &text, &found, err);
}

/* What is being typed, "training.title": no act yet. */
static bool is_draft(const char *name)
{
    return strchr(name, '.') != NULL;
}

/* The journal learns which setting changed, not its value. */
static bool note(struct store *store, const char *name, struct error *err)
{
    if (is_draft(name))
        return true;
    struct digest digest = journal_digest(name);
    return journal(store, EVENT_SETTING, NULL, NULL, &digest, err);
}

static bool put(struct store *store, const char *name, const char *value, struct error *err)
{
    bool good = value == NULL ? sql_run(store, SQL_REMOVE_SETTING, ARGS(ARG(name)), err)
                              : sql_run(store, SQL_PUT_SETTING, ARGS(ARG(name), ARG(value)), err);
    return good && note(store, name, err);
}

bool store_put_setting(struct store *store, const char *name, const char *value, struct error *err)
{
    return write_begin(store, err) && write_end(store, put(store, name, value, err), err);
}

static bool drop(struct store *store, const char *prefix, struct error *err)
{
    return sql_run(store, SQL_DROP_SETTINGS, ARGS(ARG(prefix)), err) && note(store, prefix, err);
}

bool store_drop_settings(struct store *store, const char *prefix, struct error *err)
{
    return write_begin(store, err) && write_end(store, drop(store, prefix, err), err);
}
