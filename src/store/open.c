/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening: judge the file, take the lock, make or migrate, note the boot.
 *
 * WAL with synchronous FULL and psow=0 loses no acknowledged commit even where a torn write ruins a
 * whole block; SQLite's own checkpoints are off because only those under our lock are safe. */
#include "base/alloc.h"
#include "base/text.h"
#include "beside.h"
#include "boot.h"
#include "checkpoint.h"
#include "create.h"
#include "header.h"
#include "lock.h"
#include "migrate.h"
#include "spare.h"
#include "sql.h"
#include "trouble.h"
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* "file:/a%20b?psow=0" with `more` behind. */
static char *uri_of(const char *path, const char *more)
{
    static const char digits[] = "0123456789ABCDEF";
    char *uri = xmalloc(sizeof "file:?psow=0" + 3 * strlen(path) + strlen(more));
    char *out = stpcpy(uri, "file:");
    for (const unsigned char *p = (const unsigned char *)path; *p != '\0'; p++) {
        if (*p == '%' || *p == '?' || *p == '#' || *p <= ' ' || *p >= 0x7f) {
            *out++ = '%';
            *out++ = digits[*p >> 4];
            *out++ = digits[*p & 15];
        } else {
            *out++ = (char)*p;
        }
    }
    stpcpy(stpcpy(out, "?psow=0"), more);
    return uri;
}

/* Through SQLite's own file: closing another descriptor of it would drop its POSIX locks. */
static bool judge(struct store *store, struct error *err)
{
    sqlite3_file *file = NULL;
    int rc = sqlite3_file_control(store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (rc != SQLITE_OK || file == NULL || file->pMethods == NULL)
        return trouble(store, SQLITE_CANTOPEN, err);
    uint8_t header[HEADER_BYTES];
    sqlite3_int64 size = 0;
    rc = file->pMethods->xFileSize(file, &size);
    if (rc == SQLITE_OK && size >= HEADER_BYTES)
        rc = file->pMethods->xRead(file, header, HEADER_BYTES, 0);
    if (rc != SQLITE_OK)
        return trouble(store, rc, err);
    enum trouble judged = header_judge(header, size >= HEADER_BYTES ? HEADER_BYTES : 0);
    if (judged == TROUBLE_FOREIGN || judged == TROUBLE_DAMAGED) {
        enum trouble spare = spare_judge(store->path);
        judged = spare == TROUBLE_FOREIGN ? judged : spare;
    }
    return judged == TROUBLE_COUNT || trouble_is(judged, store->path, err);
}

/* A process has one thread, and nobody asks SQLite how much memory it holds: without both it starts
 * and runs with fewer instructions. Refused, harmlessly, once SQLite has begun. */
static void leave_out_bookkeeping(void)
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static bool connect(struct store *store, const char *more, struct error *err)
{
    static const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    char *uri = uri_of(store->path, more);
    leave_out_bookkeeping();
    int rc = sqlite3_open_v2(uri, &store->db, flags, store->options.vfs);
    free(uri);
    if (rc != SQLITE_OK)
        return trouble(store, rc, err);
    if (!judge(store, err))
        return false;
    if (store->options.mode != STORE_READ && sqlite3_db_readonly(store->db, "main") != 0)
        return trouble_is(TROUBLE_READ_ONLY, store->path, err);
    return true;
}

/* Everything but the journal mode, which reads the file. */
static bool configure(struct store *store, struct error *err)
{
    static const int switches[][2] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},       {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},     {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},  {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},         {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    };
    static const char pragmas[] =
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA mmap_size = 0;"
        "PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;";
    for (size_t i = 0; i < sizeof switches / sizeof switches[0]; i++)
        sqlite3_db_config(store->db, switches[i][0], switches[i][1], NULL);
    sqlite3_extended_result_codes(store->db, 1);
    sqlite3_busy_timeout(store->db, STORE_BUSY_MS);
    int rc = sqlite3_exec(store->db, pragmas, NULL, NULL, NULL);
    if (rc == SQLITE_OK && store->options.mode == STORE_READ)
        rc = sqlite3_exec(store->db, "PRAGMA query_only = ON", NULL, NULL, NULL);
    checkpoint_watch(store);
    return rc == SQLITE_OK || trouble(store, rc, err);
}

static void disconnect(struct store *store)
{
    for (size_t i = 0; i < SQL_COUNT; i++)
        sqlite3_finalize(store->statements[i]);
    memset(store->statements, 0, sizeof store->statements);
    sqlite3_close(store->db);
    store->db = NULL;
}

/* Bytes in FILE-wal. */
static off_t wal_size(const struct store *store)
{
    char *path = path_beside(store->path, "-wal");
    struct stat status;
    off_t size = stat(path, &status) == 0 ? status.st_size : 0;
    free(path);
    return size;
}

/* In a folder where SQLite can make no -shm, a file without a WAL is read as it stands. */
static bool settle_reader(struct store *store, struct error *err)
{
    if (configure(store, err) && migrate(store, err))
        return true;
    int primary = sqlite3_errcode(store->db) & 0xff;
    if (primary != SQLITE_CANTOPEN && primary != SQLITE_READONLY)
        return false;
    if (wal_size(store) > 0)
        return trouble_is(TROUBLE_UNREAD_WAL, store->path, err);
    disconnect(store);
    return connect(store, "&immutable=1", err) && configure(store, err) && migrate(store, err);
}

static void read_mode(struct row *row, void *out)
{
    row_text(row, out, sizeof "wal");
}

static bool settle_writer(struct store *store, struct error *err)
{
    char mode[sizeof "wal"] = "";
    bool found;
    if (!configure(store, err) ||
        !sql_one(store, SQL_USE_WAL, NO_ARGS, NULL, read_mode, mode, &found, err))
        return false;
    if (strcmp(mode, "wal") != 0)
        return trouble_is(TROUBLE_BUSY, store->path, err);
    return migrate(store, err);
}

/* Whether there is nothing to open; false with err when the path is no place for a store. */
static bool look(struct store *store, bool *absent, struct error *err)
{
    struct stat status;
    *absent = stat(store->path, &status) != 0;
    if (*absent)
        return errno == ENOENT || trouble_errno(errno, store->path, err);
    if (!S_ISREG(status.st_mode))
        return trouble_is(TROUBLE_FOREIGN, store->path, err);
    *absent = status.st_size == 0;
    return true;
}

static bool settle(struct store *store, bool absent, struct error *err)
{
    if (store->options.mode == STORE_READ)
        return settle_reader(store, err);
    if (absent && (!look(store, &absent, err) || (absent && !create_file(store, err)) ||
                   !connect(store, "", err)))
        return false;
    return settle_writer(store, err);
}

/* A reader does not wait for the lock: while a writer lives there is nothing to recover. */
static bool open_store(struct store *store, struct error *err)
{
    bool absent;
    if (!look(store, &absent, err))
        return false;
    if (absent && store->options.mode != STORE_CREATE)
        return trouble_is(TROUBLE_ABSENT, store->path, err);
    if ((!absent && !connect(store, "", err)) || !lock_open(store, err))
        return false;
    bool reading = store->options.mode == STORE_READ;
    bool locked = reading ? lock_try(store) : lock_take(store, err);
    bool good = (reading || locked) && settle(store, absent, err);
    if (locked)
        lock_give(store);
    return good && boot_start(store, err);
}

/* A link and the file it names share one lock. */
static char *resolve(const char *path)
{
    char *real = realpath(path, NULL);
    return real == NULL ? xstrdup(path) : real;
}

static void discard(struct store *store)
{
    disconnect(store);
    if (store->lock_fd >= 0)
        close(store->lock_fd);
    free(store->path);
    free(store->boot_id);
    free(store);
}

struct store *store_open(const struct store_options *options, struct error *err)
{
    struct store *store = xcalloc(1, sizeof *store);
    store->options = *options;
    store->path = resolve(options->path);
    store->boot_id = xstrdup(options->boot_id);
    store->options.path = store->path;
    store->options.boot_id = store->boot_id;
    text_copy(store->seat, sizeof store->seat, options->seat != NULL ? options->seat : "");
    store->options.seat = store->seat;
    store->lock_fd = -1;
    if (open_store(store, err))
        return store;
    discard(store);
    return NULL;
}

void store_close(struct store *store)
{
    if (store == NULL)
        return;
    store_checkpoint(store, NULL);
    discard(store);
}

const char *store_path(const struct store *store)
{
    return store->path;
}

/* data_version counts what others commit. */
int64_t store_version(struct store *store)
{
    int64_t others = 0;
    sql_int(store, SQL_DATA_VERSION, NO_ARGS, &others, NULL);
    return (int64_t)((uint64_t)others << 32) + store->commits;
}
