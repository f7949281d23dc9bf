/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store's own system calls, caught by the linker (--wrap): FILE.issued and the birth of FILE.
 */
#include "record.h"
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

ssize_t __real_write(int fd, const void *bytes, size_t length);
int __real_fsync(int fd);
int __real_rename(const char *from, const char *to);
int __real_unlink(const char *path);
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
    size_t length = path == NULL ? 0 : strlen(path);
    return length > 0 && strncmp(recorder->path, path, length) == 0 &&
           strchr(recorder->path + length, '/') == recorder->path + length &&
           strchr(recorder->path + length + 1, '/') == NULL;
}

static bool broken(struct recorder *recorder)
{
    if (!recorder_fails(recorder, true))
        return false;
    errno = recorder->mishap == MISHAP_FULL ? ENOSPC : EIO;
    return true;
}

/* Only files that are appended to are written this way. */
ssize_t __wrap_write(int fd, const void *bytes, size_t length)
{
    struct recorder *recorder = recorder_now();
    char room[PATH_MAX];
    struct stat status;
    enum name name;
    if (recorder == NULL || !recorder_names(recorder, path_of(fd, room), &name) ||
        fstat(fd, &status) != 0)
        return __real_write(fd, bytes, length);
    if (broken(recorder))
        return -1;
    recorder_note(recorder, (struct event){.did = DID_WRITE,
                                           .name = name,
                                           .offset = status.st_size,
                                           .length = length,
                                           .bytes = (unsigned char *)bytes});
    return __real_write(fd, bytes, length);
}

int __wrap_fsync(int fd)
{
    struct recorder *recorder = recorder_now();
    char room[PATH_MAX];
    enum name name;
    if (recorder == NULL)
        return __real_fsync(fd);
    const char *path = path_of(fd, room);
    bool named = recorder_names(recorder, path, &name), folder = is_folder(recorder, path);
    if ((named || folder) && broken(recorder))
        return -1;
    if (named)
        recorder_note(recorder, (struct event){.did = DID_SYNC, .name = name});
    if (folder)
        recorder_note(recorder, (struct event){.did = DID_SYNC_FOLDER});
    return recorder->lazy ? 0 : __real_fsync(fd);
}

int __wrap_rename(const char *from, const char *to)
{
    struct recorder *recorder = recorder_now();
    enum name name, other;
    bool named = recorder != NULL && recorder_names(recorder, from, &name) &&
                 recorder_names(recorder, to, &other);
    if (named && broken(recorder))
        return -1;
    int result = __real_rename(from, to);
    if (named && result == 0)
        recorder_note(recorder, (struct event){.did = DID_RENAME, .name = name, .to = other});
    return result;
}

int __wrap_unlink(const char *path)
{
    struct recorder *recorder = recorder_now();
    enum name name;
    int result = __real_unlink(path);
    if (result == 0 && recorder != NULL && recorder_names(recorder, path, &name))
        recorder_note(recorder, (struct event){.did = DID_DELETE, .name = name});
    return result;
}
