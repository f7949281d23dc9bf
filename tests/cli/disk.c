/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layer over SQLite's own file system, made the default: only xSync is ours. */
#include "disk.h"
#include "../support/run.h"
#include "base/language.h"
#include <sqlite3.h>
#include <stdbool.h>
#include <string.h>

/* SQLite has one set of methods for a database and one for what lies beside it. */
struct methods {
    const sqlite3_io_methods *below;
    sqlite3_io_methods mine;
};

static struct {
    sqlite3_vfs vfs, *below;
    struct methods methods[4];
    int (*sync)(sqlite3_file *file, int flags);
    void (*tell)(void *context, int begins);
    void *context;
    bool flushes;
} disk;

static int sync_file(sqlite3_file *file, int flags)
{
    if (disk.tell != NULL)
        disk.tell(disk.context, 1);
    int rc = disk.flushes ? disk.sync(file, flags) : SQLITE_OK;
    if (disk.tell != NULL)
        disk.tell(disk.context, 0);
    return rc;
}

static const sqlite3_io_methods *methods_over(const sqlite3_io_methods *below)
{
    for (size_t i = 0; i < COUNT(disk.methods); i++) {
        struct methods *methods = &disk.methods[i];
        if (methods->below == below)
            return &methods->mine;
        if (methods->below != NULL)
            continue;
        *methods = (struct methods){.below = below, .mine = *below};
        methods->mine.xSync = sync_file;
        disk.sync = below->xSync;
        return &methods->mine;
    }
    fail_msg("more than %zu kinds of files", COUNT(disk.methods));
    return below;
}

static int open_file(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags,
                     int *out_flags)
{
    (void)vfs;
    int rc = disk.below->xOpen(disk.below, name, file, flags, out_flags);
    if (rc == SQLITE_OK && file->pMethods != NULL)
        file->pMethods = methods_over(file->pMethods);
    return rc;
}

static void install(bool flushes)
{
    disk.flushes = flushes;
    if (disk.below != NULL)
        return;
    disk.below = sqlite3_vfs_find(NULL);
    disk.vfs = *disk.below;
    disk.vfs.zName = "test-disk";
    disk.vfs.xOpen = open_file;
    assert_int_equal(sqlite3_vfs_register(&disk.vfs, 1), SQLITE_OK);
}

void disk_never_flushes(void)
{
    install(false);
}

void disk_tells(void (*sync)(void *context, int begins), void *context)
{
    install(true);
    disk.tell = sync;
    disk.context = context;
}

void disk_flushes(void)
{
    disk.tell = NULL;
    if (disk.below != NULL)
        sqlite3_vfs_unregister(&disk.vfs);
    disk.below = NULL;
}
