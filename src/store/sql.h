/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sql.h - running the statements of statement.h: typed arguments in, rows out.
 *
 *     sql_run(store, SQL_ADD_SETTING, ARGS(ARG(name), ARG(value)), err)
 *
 * Every statement is read out and reset before any of these returns. Values never become SQL. */
#ifndef LULUS_STORE_SQL_H
#define LULUS_STORE_SQL_H
#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"
#include "base/uuid.h"
#include "connection.h"
#include "crypto/digest.h"
#include "crypto/key.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum arg_kind { ARG_NULL, ARG_INTEGER, ARG_TEXT, ARG_BLOB, ARG_DATE };

struct arg {
    enum arg_kind kind;
    int64_t integer;
    const void *data; /* borrowed until the statement has run; NULL is bound as NULL */
    size_t size;
    struct date date;
};

struct arg arg_integer(int64_t value);
struct arg arg_text(const char *text);
struct arg arg_uuid(const struct uuid *id);
struct arg arg_digest(const struct digest *digest);
struct arg arg_key(const struct public_key *key);
struct arg arg_date(struct date date);
struct arg arg_blob(const void *data, size_t size);

#ifdef __cppcheck__ /* 2.10 does not understand the two below */
const struct arg *arg_list(struct arg first, ...);
#define ARG(value) arg_integer((int64_t)(value))
#define ARGS(...)  arg_list(__VA_ARGS__), 1
#else
/* clang-format off */
#define ARG(value) _Generic((value), \
    bool: arg_integer, int: arg_integer, unsigned: arg_integer, int64_t: arg_integer, \
    char *: arg_text, const char *: arg_text, \
    struct uuid *: arg_uuid, const struct uuid *: arg_uuid, \
    struct digest *: arg_digest, const struct digest *: arg_digest, \
    struct public_key *: arg_key, const struct public_key *: arg_key, \
    struct date: arg_date)(value)
/* clang-format on */
#define ARGS(...)                                                                                  \
    (const struct arg[]){__VA_ARGS__},                                                             \
        sizeof((const struct arg[]){__VA_ARGS__}) / sizeof(struct arg)
#endif
#define NO_ARGS NULL, 0

/* The row a reader is at; each row_ function takes the next column. Out of memory aborts. */
struct row {
    sqlite3_stmt *statement;
    int column;
    struct arena *arena; /* of the list being read; NULL elsewhere */
};
typedef void row_reader(struct row *row, void *out);

int64_t row_int64(struct row *row);
int row_int(struct row *row);
bool row_bool(struct row *row);
const char *row_view(struct row *row); /* as text until the next row; NULL for NULL */
void row_text(struct row *row, char *out, size_t size); /* cut at a character; "" for NULL */
const char *row_string(struct row *row);                /* in the row's arena */
bool row_uuid(struct row *row, struct uuid *id);        /* false and nil for NULL */
bool row_digest(struct row *row, struct digest *digest);
void row_key(struct row *row, struct public_key *key);
struct date row_date(struct row *row);               /* all zero for NULL */
const void *row_blob(struct row *row, size_t *size); /* until the next row */

/* Prepares a statement if it was not yet; NULL with err. */
sqlite3_stmt *sql_prepare(struct store *store, enum statement id, struct error *err);
/* Changes rows. */
bool sql_run(struct store *store, enum statement id, const struct arg *args, size_t count,
             struct error *err);
/* Reads every row; `out` goes to the reader unchanged. The reader must not use the store. */
bool sql_each(struct store *store, enum statement id, const struct arg *args, size_t count,
              row_reader *read, void *out, struct error *err);
/* Reads the first row into `out`; *found false, and `out` untouched, when there is none. `arena`
 * may be NULL when the reader needs none. */
bool sql_one(struct store *store, enum statement id, const struct arg *args, size_t count,
             struct arena *arena, row_reader *read, void *out, bool *found, struct error *err);
/* Reads every row into a new array of elements of `size` bytes in the arena. */
bool sql_list(struct store *store, enum statement id, const struct arg *args, size_t count,
              struct arena *arena, size_t size, row_reader *read, void **rows, size_t *row_count,
              struct error *err);
/* The first column of the first row; *value stays when there is none. */
bool sql_int(struct store *store, enum statement id, const struct arg *args, size_t count,
             int64_t *value, struct error *err);
#endif
