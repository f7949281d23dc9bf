/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VFS over SQLite's own that tells the recorder what passes through. */
#include "record.h"
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

struct file {
    sqlite3_file base;
    struct recorder *recorder;
    bool named; /* a file of the store */
    enum name name;
    bool folder_due; /* SQLite's own VFS syncs the folder with the first sync of a new journal */
    sqlite3_file *real;
};

static struct file *file_of(sqlite3_file *base)
{
    return (struct file *)base;
}

static sqlite3_file *real(sqlite3_file *base)
{
    return file_of(base)->real;
}

/* What the real file can do. */
static const sqlite3_io_methods *really(sqlite3_file *base)
{
    return real(base)->pMethods;
}

static bool fails(sqlite3_file *base, enum call call)
{
    return recorder_fails(file_of(base)->recorder, call);
}

static int broken(sqlite3_file *base)
{
    return file_of(base)->recorder->mishap == MISHAP_FULL ? SQLITE_FULL : SQLITE_IOERR;
}

static void note(sqlite3_file *base, struct event event)
{
    struct file *file = file_of(base);
    event.name = file->name;
    if (file->named)
        recorder_note(file->recorder, event);
}

static int close_file(sqlite3_file *base)
{
    return really(base)->xClose(real(base));
}

static int read_file(sqlite3_file *base, void *out, int amount, sqlite3_int64 offset)
{
    return fails(base, CALL_OTHER) ? SQLITE_IOERR_READ
                                   : really(base)->xRead(real(base), out, amount, offset);
}

static int write_file(sqlite3_file *base, const void *bytes, int amount, sqlite3_int64 offset)
{
    if (fails(base, CALL_WRITE))
        return broken(base);
    note(base, (struct event){.did = DID_WRITE,
                              .offset = offset,
                              .length = (size_t)amount,
                              .bytes = (unsigned char *)bytes});
    return really(base)->xWrite(real(base), bytes, amount, offset);
}

static int truncate_file(sqlite3_file *base, sqlite3_int64 size)
{
    if (fails(base, CALL_OTHER))
        return SQLITE_IOERR_TRUNCATE;
    note(base, (struct event){.did = DID_TRUNCATE, .offset = size});
    return really(base)->xTruncate(real(base), size);
}

static int sync_file(sqlite3_file *base, int flags)
{
    struct file *file = file_of(base);
    if (fails(base, CALL_SYNC)) {
        note(base, (struct event){.did = DID_FAIL_TO_SYNC});
        return file->recorder->mishap == MISHAP_LIE ? SQLITE_OK : broken(base);
    }
    int rc = file->recorder->lazy ? SQLITE_OK : really(base)->xSync(real(base), flags);
    note(base, (struct event){.did = DID_SYNC});
    if (file->folder_due)
        note(base, (struct event){.did = DID_SYNC_FOLDER});
    file->folder_due = false;
    return rc;
}

static int size_of_file(sqlite3_file *base, sqlite3_int64 *size)
{
    return fails(base, CALL_OTHER) ? SQLITE_IOERR_FSTAT : really(base)->xFileSize(real(base), size);
}

static int lock_file(sqlite3_file *base, int level)
{
    return fails(base, CALL_OTHER) ? SQLITE_IOERR_LOCK : really(base)->xLock(real(base), level);
}

static int unlock_file(sqlite3_file *base, int level)
{
    return really(base)->xUnlock(real(base), level);
}

static int check_lock(sqlite3_file *base, int *held)
{
    return fails(base, CALL_OTHER) ? SQLITE_IOERR_CHECKRESERVEDLOCK
                                   : really(base)->xCheckReservedLock(real(base), held);
}

static int control_file(sqlite3_file *base, int operation, void *argument)
{
    return really(base)->xFileControl(real(base), operation, argument);
}

static int sector_size(sqlite3_file *base)
{
    return really(base)->xSectorSize(real(base));
}

static int characteristics(sqlite3_file *base)
{
    int own = really(base)->xDeviceCharacteristics(real(base));
    return file_of(base)->recorder->powersafe ? own | SQLITE_IOCAP_POWERSAFE_OVERWRITE : own;
}

static int map_memory(sqlite3_file *base, int page, int size, int extend, void volatile **out)
{
    return fails(base, CALL_OTHER) ? SQLITE_IOERR_SHMMAP
                                   : really(base)->xShmMap(real(base), page, size, extend, out);
}

static int lock_memory(sqlite3_file *base, int offset, int count, int flags)
{
    return (flags & SQLITE_SHM_LOCK) != 0 && fails(base, CALL_OTHER)
               ? SQLITE_IOERR_SHMLOCK
               : really(base)->xShmLock(real(base), offset, count, flags);
}

static void fence_memory(sqlite3_file *base)
{
    really(base)->xShmBarrier(real(base));
}

static int unmap_memory(sqlite3_file *base, int delete)
{
    return really(base)->xShmUnmap(real(base), delete);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_memory,
    .xShmLock = lock_memory,
    .xShmBarrier = fence_memory,
    .xShmUnmap = unmap_memory,
};

static sqlite3_vfs *real_of(sqlite3_vfs *vfs)
{
    return vfs->pAppData;
}

static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *out)
{
    struct file *file = file_of(base);
    *file = (struct file){.recorder = recorder_now(), .real = (sqlite3_file *)(file + 1)};
    if (recorder_fails(file->recorder, CALL_OTHER))
        return SQLITE_IOERR;
    file->named = recorder_names(file->recorder, path, &file->name);
    bool absent = file->named && access(path, F_OK) != 0;
    int rc = real_of(vfs)->xOpen(real_of(vfs), path, file->real, flags, out);
    if (file->real->pMethods == NULL)
        return rc;
    base->pMethods = &methods;
    file->folder_due = (flags & SQLITE_OPEN_CREATE) != 0 &&
                       (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
    if (absent && rc == SQLITE_OK)
        note(base, (struct event){.did = DID_CREATE});
    return rc;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int sync_folder)
{
    struct recorder *recorder = recorder_now();
    enum name name;
    if (recorder_fails(recorder, CALL_OTHER))
        return SQLITE_IOERR_DELETE;
    if (recorder_names(recorder, path, &name)) {
        recorder_note(recorder, (struct event){.did = DID_DELETE, .name = name});
        if (sync_folder)
            recorder_note(recorder, (struct event){.did = DID_SYNC_FOLDER});
    }
    return real_of(vfs)->xDelete(real_of(vfs), path, sync_folder && !recorder->lazy);
}

static int find_file(sqlite3_vfs *vfs, const char *path, int flags, int *out)
{
    return recorder_fails(recorder_now(), CALL_OTHER)
               ? SQLITE_IOERR_ACCESS
               : real_of(vfs)->xAccess(real_of(vfs), path, flags, out);
}

static int full_path(sqlite3_vfs *vfs, const char *path, int room, char *out)
{
    return real_of(vfs)->xFullPathname(real_of(vfs), path, room, out);
}

int recorder_register(void)
{
    static sqlite3_vfs vfs;
    sqlite3_vfs *real = sqlite3_vfs_find(NULL);
    if (vfs.zName != NULL)
        return SQLITE_OK;
    vfs = *real;
    vfs.zName = RECORDER_VFS;
    vfs.pNext = NULL;
    vfs.szOsFile = (int)sizeof(struct file) + real->szOsFile;
    vfs.pAppData = real;
    vfs.xOpen = open_file;
    vfs.xDelete = delete_file;
    vfs.xAccess = find_file;
    vfs.xFullPathname = full_path;
    return sqlite3_vfs_register(&vfs, 0);
}
