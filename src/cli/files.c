/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "files.h"
#include "base/language.h"
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool trouble(const char *path, struct error *err)
{
    return fail(err, ERROR_SYSTEM, "%s: %s", path, strerror(errno));
}

bool file_read_from(int descriptor, size_t limit, struct buffer *out, struct error *err)
{
    char chunk[16384];
    while (out->length < limit) {
        size_t room = limit - out->length;
        ssize_t got = read(descriptor, chunk, room < sizeof chunk ? room : sizeof chunk);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(err, ERROR_SYSTEM, _("reading stopped: %s"), strerror(errno));
        if (got == 0)
            return true;
        buffer_add(out, chunk, (size_t)got);
    }
    return true;
}

bool file_read(const char *path, size_t limit, struct buffer *out, struct error *err)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return trouble(path, err);
    bool ok = file_read_from(descriptor, limit, out, err) || error_context(err, "%s", path);
    close(descriptor);
    return ok;
}

static bool write_all(int descriptor, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

static bool sync_folder_of(const char *path)
{
    char copy[PATH_MAX];
    snprintf(copy, sizeof copy, "%s", path);
    int folder = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = folder >= 0 && (fsync(folder) == 0 || errno == EINVAL); /* a stick may not know it */
    if (folder >= 0)
        close(folder);
    return ok;
}

/* The owner can be kept only by root; others keep what they may. A new file is readable by all. */
static bool dress(int descriptor, const char *original)
{
    struct stat status;
    if (stat(original, &status) != 0)
        return errno == ENOENT && fchmod(descriptor, 0644) == 0;
    if (fchown(descriptor, status.st_uid, status.st_gid) != 0 && errno != EPERM)
        return false;
    return fchmod(descriptor, status.st_mode & 07777) == 0;
}

/* Beside it, synced, renamed over it. */
static bool put(const char *path, const void *bytes, size_t length)
{
    char beside[PATH_MAX + 8];
    snprintf(beside, sizeof beside, "%s.XXXXXX", path);
    int descriptor = mkostemp(beside, O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool ok =
        dress(descriptor, path) && write_all(descriptor, bytes, length) && fsync(descriptor) == 0;
    ok = close(descriptor) == 0 && ok && rename(beside, path) == 0;
    if (ok)
        return sync_folder_of(path);
    int cause = errno;
    unlink(beside);
    errno = cause;
    return false;
}

bool file_write(const char *path, const void *bytes, size_t length, struct error *err)
{
    return put(path, bytes, length) || trouble(path, err);
}

bool file_replace(const char *path, const void *bytes, size_t length, struct error *err)
{
    char original[PATH_MAX];
    return (realpath(path, original) != NULL && put(original, bytes, length)) || trouble(path, err);
}
