/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "trouble.h"
#include "base/language.h"
#include "connection.h"
#include <errno.h>
#include <stdlib.h>

static const struct {
    const char *cause, *remedy;
} sentences[] = {
    [TROUBLE_FULL] = {N_("the disk is full; the last entry was not saved"),
                      N_("Please call the trainer. What was saved before is safe. "
                         "Trainer: have whoever looks after this machine make room, "
                         "then try again.")},
    [TROUBLE_READ_ONLY] = {N_("the store cannot be written: the disk or its folder is read-only"),
                           N_("Check the write protection of the card and the permissions of the "
                              "folder, then start again.")},
    [TROUBLE_PERMISSION] = {N_("this user may not open the store or write beside it"),
                            N_("Start Lulus as the user who owns the file and its folder.")},
    [TROUBLE_NO_FOLDER] = {N_("the folder of the store does not exist"),
                           N_("Make the folder, or name another file with --store.")},
    [TROUBLE_ABSENT] = {N_("there is no store here yet"),
                        N_("Start lulus to set up this kiosk, or name another file with "
                           "--store.")},
    [TROUBLE_FOREIGN] = {N_("this file is not a store of Lulus; it was left as it is"),
                         N_("Name another file with --store.")},
    [TROUBLE_NEWER] = {N_("this store was made by a newer Lulus; it was left as it is"),
                       N_("Install the newer Lulus on this machine.")},
    [TROUBLE_OLDER] = {N_("this store was made by an older Lulus"),
                       N_("Start lulus once on this machine to bring it up to date.")},
    [TROUBLE_DAMAGED] = {N_("the store is damaged"),
                         N_("Do not delete anything: copy the file and its -wal file to a stick, "
                            "then ask for help.")},
    [TROUBLE_BUSY] = {N_("another program is holding the store"),
                      N_("Close the other program that uses this file, then try again.")},
    [TROUBLE_WAITED] = {N_("another screen has been writing for 10 seconds; nothing was saved"),
                        N_("Try again. If it stays so, call the trainer: "
                           "the other screen has to be started anew.")},
    [TROUBLE_UNREAD_WAL] = {N_("the newest entries of this store cannot be read in a read-only "
                               "folder"),
                            N_("Copy the file together with its -wal file to a folder you may "
                               "write to, and read it there.")},
    [TROUBLE_DISK] = {N_("the disk or card does not read or write as it should"),
                      N_("If you can, copy the store to a stick. Then change the card.")},
    [TROUBLE_UNFIT] = {N_("the store does not accept this entry"),
                       N_("Please report this with what you were doing.")},
};
_Static_assert(COUNT(sentences) == TROUBLE_COUNT, "a sentence for each trouble");

bool trouble_is(enum trouble which, const char *path, struct error *err)
{
    fail(err, ERROR_STORE, "%s", _(sentences[which].cause));
    error_remedy(err, "%s", _(sentences[which].remedy));
    return error_place(err, path, 0, 0);
}

/* TROUBLE_COUNT when the number says nothing. */
static enum trouble of_errno(int error)
{
    static const struct {
        int error;
        enum trouble meaning;
    } table[] = {
        {ENOSPC, TROUBLE_FULL},      {EDQUOT, TROUBLE_FULL},         {EFBIG, TROUBLE_FULL},
        {EROFS, TROUBLE_READ_ONLY},  {EACCES, TROUBLE_PERMISSION},   {EPERM, TROUBLE_PERMISSION},
        {ENOENT, TROUBLE_NO_FOLDER}, {ENOTDIR, TROUBLE_NO_FOLDER},   {EISDIR, TROUBLE_FOREIGN},
        {ELOOP, TROUBLE_FOREIGN},    {ENAMETOOLONG, TROUBLE_ABSENT}, {EIO, TROUBLE_DISK},
    };
    for (size_t i = 0; i < COUNT(table); i++)
        if (table[i].error == error)
            return table[i].meaning;
    return TROUBLE_COUNT;
}

bool trouble_errno(int error, const char *path, struct error *err)
{
    enum trouble known = of_errno(error);
    return trouble_is(known == TROUBLE_COUNT ? TROUBLE_DISK : known, path, err);
}

static enum trouble of_code(int rc)
{
    static const struct {
        int code;
        enum trouble meaning;
    } table[] = {
        {SQLITE_FULL, TROUBLE_FULL},        {SQLITE_READONLY, TROUBLE_READ_ONLY},
        {SQLITE_PERM, TROUBLE_PERMISSION},  {SQLITE_CANTOPEN, TROUBLE_PERMISSION},
        {SQLITE_CORRUPT, TROUBLE_DAMAGED},  {SQLITE_NOTADB, TROUBLE_DAMAGED},
        {SQLITE_BUSY, TROUBLE_BUSY},        {SQLITE_LOCKED, TROUBLE_BUSY},
        {SQLITE_PROTOCOL, TROUBLE_BUSY},    {SQLITE_IOERR, TROUBLE_DISK},
        {SQLITE_CONSTRAINT, TROUBLE_UNFIT}, {SQLITE_MISMATCH, TROUBLE_UNFIT},
    };
    for (size_t i = 0; i < COUNT(table); i++)
        if (table[i].code == rc)
            return table[i].meaning;
    return TROUBLE_UNFIT;
}

static int last_errno(sqlite3_file *file)
{
    int error = 0;
    if (file != NULL && file->pMethods != NULL)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
    return error;
}

/* What the system said about the WAL or FILE: SQLite calls a quota or a file limit an I/O error. */
static enum trouble of_files(sqlite3 *db)
{
    static const int pointers[] = {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER};
    for (size_t i = 0; i < COUNT(pointers); i++) {
        sqlite3_file *file = NULL;
        sqlite3_file_control(db, "main", pointers[i], &file);
        enum trouble known = of_errno(last_errno(file));
        if (known != TROUBLE_COUNT)
            return known;
    }
    return of_errno(sqlite3_system_errno(db));
}

bool trouble(struct store *store, int rc, struct error *err)
{
    int primary = rc & 0xff;
    if (primary == SQLITE_NOMEM)
        abort();
    enum trouble known = TROUBLE_COUNT;
    if (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN)
        known = of_files(store->db);
    return trouble_is(known == TROUBLE_COUNT ? of_code(primary) : known, store->path, err);
}
