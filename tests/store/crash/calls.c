/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store's own system calls, caught by the linker (--wrap): FILE.issued, FILE.lock and the birth
 * of FILE. Every call about a file beside FILE can fail; what changes files that matter is noted.
 */
#include "record.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

int __real_open64(const char *path, int flags, ...);
FILE *__real_fopen64(const char *path, const char *mode);
int __real_mkostemp64(char *pattern, int flags);
int __real_stat64(const char *path, struct stat *status);
int __real_flock(int fd, int operation);
ssize_t __real_read(int fd, void *out, size_t length);
ssize_t __real_write(int fd, const void *bytes, size_t length);
int __real_fsync(int fd);
int __real_rename(const char *from, const char *to);
int __real_unlink(const char *path);
int __wrap_open64(const char *path, int flags, ...);
FILE *__wrap_fopen64(const char *path, const char *mode);
int __wrap_mkostemp64(char *pattern, int flags);
int __wrap_stat64(const char *path, struct stat *status);
int __wrap_flock(int fd, int operation);
ssize_t __wrap_read(int fd, void *out, size_t length);
ssize_t __wrap_write(int fd, const void *bytes, size_t length);
int __wrap_fsync(int fd);
int __wrap_rename(const char *from, const char *to);
int __wrap_unlink(const char *path);

static const char *path_of(int fd, char room[PATH_MAX])
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, room, PATH_MAX - 1);
    if (length < 0)
        return NULL;
    room[length] = '\0';
    return room;
}

static bool is_folder(const struct recorder *recorder, const char *path)
{
    size_t length = strlen(path);
    return length > 0 && strncmp(recorder->path, path, length) == 0 &&
           strchr(recorder->path + length, '/') == recorder->path + length &&
           strchr(recorder->path + length + 1, '/') == NULL;
}

/* Whether a call about this path has to fail; then errno says why. */
static bool breaks(const char *path, enum call call)
{
    struct recorder *recorder = recorder_now();
    if (recorder == NULL || path == NULL ||
        (strncmp(path, recorder->path, strlen(recorder->path)) != 0 && !is_folder(recorder, path)))
        return false;
    if (!recorder_fails(recorder, call))
        return false;
    errno = recorder->mishap == MISHAP_FULL ? ENOSPC : EIO;
    return true;
}

static bool breaks_at(int fd, enum call call)
{
    char room[PATH_MAX];
    return recorder_now() != NULL && breaks(path_of(fd, room), call);
}

static void note(const char *path, struct event event)
{
    struct recorder *recorder = recorder_now();
    if (recorder != NULL && path != NULL && recorder_names(recorder, path, &event.name))
        recorder_note(recorder, event);
}

int __wrap_open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    unsigned mode = (flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0;
    va_end(rest);
    if (breaks(path, (flags & O_CREAT) != 0 ? CALL_WRITE : CALL_OTHER))
        return -1;
    bool absent = access(path, F_OK) != 0;
    int fd = __real_open64(path, flags, mode);
    if (fd >= 0 && absent)
        note(path, (struct event){.did = DID_CREATE});
    return fd;
}

FILE *__wrap_fopen64(const char *path, const char *mode)
{
    return breaks(path, CALL_OTHER) ? NULL : __real_fopen64(path, mode);
}

int __wrap_mkostemp64(char *pattern, int flags)
{
    if (breaks(pattern, CALL_WRITE))
        return -1;
    int fd = __real_mkostemp64(pattern, flags);
    if (fd >= 0)
        note(pattern, (struct event){.did = DID_CREATE});
    return fd;
}

int __wrap_stat64(const char *path, struct stat *status)
{
    return breaks(path, CALL_OTHER) ? -1 : __real_stat64(path, status);
}

int __wrap_flock(int fd, int operation)
{
    return operation != LOCK_UN && breaks_at(fd, CALL_OTHER) ? -1 : __real_flock(fd, operation);
}

ssize_t __wrap_read(int fd, void *out, size_t length)
{
    return breaks_at(fd, CALL_OTHER) ? -1 : __real_read(fd, out, length);
}

/* Only new files are written this way, from their beginning. */
ssize_t __wrap_write(int fd, const void *bytes, size_t length)
{
    char room[PATH_MAX];
    struct stat status;
    if (recorder_now() == NULL || fstat(fd, &status) != 0)
        return __real_write(fd, bytes, length);
    if (breaks_at(fd, CALL_WRITE))
        return -1;
    note(path_of(fd, room), (struct event){.did = DID_WRITE,
                                           .offset = status.st_size,
                                           .length = length,
                                           .bytes = (unsigned char *)bytes});
    return __real_write(fd, bytes, length);
}

int __wrap_fsync(int fd)
{
    char room[PATH_MAX];
    struct recorder *recorder = recorder_now();
    if (recorder == NULL)
        return __real_fsync(fd);
    const char *path = path_of(fd, room);
    if (breaks(path, CALL_SYNC)) {
        note(path, (struct event){.did = DID_FAIL_TO_SYNC});
        return recorder->mishap == MISHAP_LIE ? 0 : -1;
    }
    note(path, (struct event){.did = DID_SYNC});
    if (path != NULL && is_folder(recorder, path))
        recorder_note(recorder, (struct event){.did = DID_SYNC_FOLDER});
    return recorder->lazy ? 0 : __real_fsync(fd);
}

int __wrap_rename(const char *from, const char *to)
{
    enum name other;
    if (breaks(from, CALL_WRITE))
        return -1;
    int result = __real_rename(from, to);
    if (result == 0 && recorder_now() != NULL && recorder_names(recorder_now(), to, &other))
        note(from, (struct event){.did = DID_RENAME, .to = other});
    return result;
}

int __wrap_unlink(const char *path)
{
    int result = __real_unlink(path);
    if (result == 0)
        note(path, (struct event){.did = DID_DELETE});
    return result;
}
