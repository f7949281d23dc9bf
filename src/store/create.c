/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Built beside and renamed: a power cut leaves no FILE or a whole one, never a header without
 * tables. */
#include "create.h"
#include "beside.h"
#include "connection.h"
#include "crypto/durable.h"
#include "migrate.h"
#include "schema.h"
#include "sql.h"
#include "trouble.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void remove_leftovers(const char *path)
{
    static const char *const suffixes[] = {"", "-journal", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        char *name = path_beside(path, suffixes[i]);
        unlink(name);
        free(name);
    }
}

/* Without its FILE a WAL says nothing, but SQLite would read it into the new one: kept under
 * another name, durably before there is a new one. */
static bool set_wal_aside(const char *path)
{
    char *wal = path_beside(path, "-wal"), *old = path_beside(path, "-wal.old"),
         *shm = path_beside(path, "-shm");
    bool good = rename(wal, old) == 0 ? durable_folder_of(path) : errno == ENOENT;
    int error = errno;
    unlink(shm);
    free(wal);
    free(old);
    free(shm);
    errno = error;
    return good;
}

/* Only this user may read it: it will hold people's names. */
static bool make_empty(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return fd >= 0 && close(fd) == 0;
}

static bool fill(struct store *fresh, struct error *err)
{
    int rc = sqlite3_open_v2(fresh->path, &fresh->db, SQLITE_OPEN_READWRITE, fresh->options.vfs);
    if (rc == SQLITE_OK)
        rc = sqlite3_exec(fresh->db, schema_birth(), NULL, NULL, NULL);
    if (rc != SQLITE_OK)
        return trouble(fresh, rc, err);
    return migrate(fresh, err) && sql_run(fresh, SQL_USE_WAL, NO_ARGS, err);
}

static bool build(const struct store *store, char *path, struct error *err)
{
    struct store fresh = {.path = path, .options = store->options, .lock_fd = -1};
    bool good = fill(&fresh, err);
    for (size_t i = 0; i < SQL_COUNT; i++)
        sqlite3_finalize(fresh.statements[i]);
    sqlite3_close(fresh.db); /* the last one: its -wal and -shm go */
    return good;
}

bool create_file(struct store *store, struct error *err)
{
    char *path = path_beside(store->path, ".new");
    remove_leftovers(path);
    bool good = make_empty(path) || trouble_errno(errno, store->path, err);
    good = good && build(store, path, err);
    if (good && (!set_wal_aside(store->path) || rename(path, store->path) != 0 ||
                 !durable_folder_of(store->path)))
        good = trouble_errno(errno, store->path, err);
    if (!good) {
        remove_leftovers(path);
        error_place(err, store->path, 0, 0);
    }
    free(path);
    return good;
}
