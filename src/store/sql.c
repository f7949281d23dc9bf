/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sql.h"
#include "base/language.h"
#include "base/text.h"
#include "trouble.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct arg arg_integer(int64_t value)
{
    return (struct arg){.kind = ARG_INTEGER, .integer = value};
}

struct arg arg_text(const char *text)
{
    return (struct arg){.kind = ARG_TEXT, .data = text, .size = text == NULL ? 0 : strlen(text)};
}

struct arg arg_blob(const void *data, size_t size)
{
    return (struct arg){.kind = ARG_BLOB, .data = data, .size = size};
}

struct arg arg_uuid(const struct uuid *id)
{
    return arg_blob(id == NULL ? NULL : id->bytes, sizeof id->bytes);
}

struct arg arg_digest(const struct digest *digest)
{
    return arg_blob(digest == NULL ? NULL : digest->bytes, sizeof digest->bytes);
}

struct arg arg_key(const struct public_key *key)
{
    return arg_blob(key->bytes, sizeof key->bytes);
}

struct arg arg_date(struct date date)
{
    return (struct arg){.kind = ARG_DATE, .date = date};
}

static int bind(sqlite3_stmt *statement, int index, const struct arg *arg)
{
    char iso[DATE_TEXT];
    switch (arg->kind) {
    case ARG_INTEGER:
        return sqlite3_bind_int64(statement, index, arg->integer);
    case ARG_TEXT:
        return sqlite3_bind_text64(statement, index, arg->data, arg->size, SQLITE_STATIC,
                                   SQLITE_UTF8);
    case ARG_BLOB:
        return sqlite3_bind_blob64(statement, index, arg->data, arg->size, SQLITE_STATIC);
    case ARG_DATE:
        date_iso(arg->date, iso);
        return sqlite3_bind_text(statement, index, iso, -1, SQLITE_TRANSIENT);
    case ARG_NULL:
        break;
    }
    return sqlite3_bind_null(statement, index);
}

sqlite3_stmt *sql_prepare(struct store *store, enum statement id, struct error *err)
{
    sqlite3_stmt **statement = &store->statements[id];
    if (*statement == NULL) {
        int rc = sqlite3_prepare_v3(store->db, statement_sql(id), -1, SQLITE_PREPARE_PERSISTENT,
                                    statement, NULL);
        if (rc != SQLITE_OK)
            trouble(store, rc, err);
    }
    return *statement;
}

/* Ready to step. */
static sqlite3_stmt *start(struct store *store, enum statement id, const struct arg *args,
                           size_t count, struct error *err)
{
    sqlite3_stmt *statement = sql_prepare(store, id, err);
    if (statement == NULL)
        return NULL;
    assert(sqlite3_bind_parameter_count(statement) == (int)count);
    for (size_t i = 0; i < count; i++) {
        int rc = bind(statement, (int)i + 1, &args[i]);
        if (rc != SQLITE_OK) {
            trouble(store, rc, err);
            return NULL;
        }
    }
    return statement;
}

/* Puts the statement away; true when `rc` is that of a good end. */
static bool finish(struct store *store, sqlite3_stmt *statement, int rc, struct error *err)
{
    bool good = rc == SQLITE_DONE || rc == SQLITE_ROW || trouble(store, rc, err);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return good;
}

bool sql_run(struct store *store, enum statement id, const struct arg *args, size_t count,
             struct error *err)
{
    sqlite3_stmt *statement = start(store, id, args, count, err);
    return statement != NULL && finish(store, statement, sqlite3_step(statement), err);
}

bool sql_each(struct store *store, enum statement id, const struct arg *args, size_t count,
              row_reader *read, void *out, struct error *err)
{
    sqlite3_stmt *statement = start(store, id, args, count, err);
    if (statement == NULL)
        return false;
    int rc;
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
        struct row row = {.statement = statement};
        read(&row, out);
    }
    return finish(store, statement, rc, err);
}

bool sql_one(struct store *store, enum statement id, const struct arg *args, size_t count,
             struct arena *arena, row_reader *read, void *out, bool *found, struct error *err)
{
    *found = false;
    sqlite3_stmt *statement = start(store, id, args, count, err);
    if (statement == NULL)
        return false;
    int rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW) {
        struct row row = {.statement = statement, .arena = arena};
        read(&row, out);
        *found = true;
    }
    return finish(store, statement, rc, err);
}

bool sql_list(struct store *store, enum statement id, const struct arg *args, size_t count,
              struct arena *arena, size_t size, row_reader *read, void **rows, size_t *row_count,
              struct error *err)
{
    *rows = NULL;
    *row_count = 0;
    sqlite3_stmt *statement = start(store, id, args, count, err);
    if (statement == NULL)
        return false;
    int rc;
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
        struct row row = {.statement = statement, .arena = arena};
        read(&row, arena_push(arena, rows, row_count, size));
    }
    return finish(store, statement, rc, err);
}

static void read_int(struct row *row, void *out)
{
    *(int64_t *)out = row_int64(row);
}

bool sql_int(struct store *store, enum statement id, const struct arg *args, size_t count,
             int64_t *value, struct error *err)
{
    bool found;
    return sql_one(store, id, args, count, NULL, read_int, value, &found, err);
}

int64_t row_int64(struct row *row)
{
    return sqlite3_column_int64(row->statement, row->column++);
}

int row_int(struct row *row)
{
    return sqlite3_column_int(row->statement, row->column++);
}

bool row_bool(struct row *row)
{
    return row_int(row) != 0;
}

/* Text and blobs may need memory, and are NULL without it: that must not pass for a NULL. */
static const void *had(struct row *row, const void *value)
{
    if (value == NULL && sqlite3_errcode(sqlite3_db_handle(row->statement)) == SQLITE_NOMEM)
        abort();
    return value;
}

const char *row_view(struct row *row)
{
    return had(row, sqlite3_column_text(row->statement, row->column++));
}

void row_text(struct row *row, char *out, size_t size)
{
    const char *text = row_view(row);
    text_copy(out, size, text == NULL ? "" : text);
}

const char *row_string(struct row *row)
{
    const char *text = row_view(row);
    return arena_strdup(row->arena, text == NULL ? "" : text);
}

const void *row_blob(struct row *row, size_t *size)
{
    const void *data = had(row, sqlite3_column_blob(row->statement, row->column));
    *size = (size_t)sqlite3_column_bytes(row->statement, row->column++);
    return data;
}

/* Exactly `size` bytes, or zeros. */
static bool take_bytes(struct row *row, void *out, size_t size)
{
    size_t length;
    const void *data = row_blob(row, &length);
    memset(out, 0, size);
    if (data == NULL || length != size)
        return false;
    memcpy(out, data, size);
    return true;
}

bool row_uuid(struct row *row, struct uuid *id)
{
    return take_bytes(row, id->bytes, sizeof id->bytes);
}

bool row_digest(struct row *row, struct digest *digest)
{
    return take_bytes(row, digest->bytes, sizeof digest->bytes);
}

void row_key(struct row *row, struct public_key *key)
{
    take_bytes(row, key->bytes, sizeof key->bytes);
}

struct date row_date(struct row *row)
{
    struct date date = {0};
    const char *text = row_view(row);
    if (text != NULL && !date_parse_iso(text, &date))
        date = (struct date){0};
    return date;
}
