/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "crypto/durable.h"
#include "base/alloc.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool durable_write(int descriptor, const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        ssize_t written = write(descriptor, at, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        at += written;
        length -= (size_t)written;
    }
    return true;
}

static int open_folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash == NULL   ? xstrdup(".")
                   : slash == path ? xstrdup("/")
                                   : xstrndup(path, (size_t)(slash - path));
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(folder);
    return descriptor;
}

bool durable_folder_of(const char *path)
{
    int descriptor = open_folder_of(path);
    if (descriptor < 0)
        return false;
    bool done = fsync(descriptor) == 0 || errno == EINVAL;
    int cause = errno;
    close(descriptor);
    errno = cause;
    return done;
}

/* mkostemp makes files for their owner only. A file that was there keeps its owner (which only root
 * can give) and mode; a new one is for whoever the user lets. */
static bool dress(int descriptor, const char *original)
{
    struct stat status;
    if (stat(original, &status) == 0)
        return (fchown(descriptor, status.st_uid, status.st_gid) == 0 || errno == EPERM) &&
               fchmod(descriptor, status.st_mode & 07777) == 0;
    mode_t mask = umask(0);
    umask(mask);
    return errno == ENOENT && fchmod(descriptor, 0666 & ~mask) == 0;
}

static bool put(int descriptor, const char *beside, const char *path, const void *bytes,
                size_t length)
{
    bool done = dress(descriptor, path) && durable_write(descriptor, bytes, length) &&
                fsync(descriptor) == 0;
    int cause = errno;
    if (close(descriptor) == 0 && done && rename(beside, path) == 0)
        return true;
    if (!done)
        errno = cause;
    return false;
}

bool durable_replace(const char *path, const void *bytes, size_t length)
{
    static const char pattern[] = ".XXXXXX";
    char *beside = xmalloc(strlen(path) + sizeof pattern);
    stpcpy(stpcpy(beside, path), pattern);
    int descriptor = mkostemp(beside, O_CLOEXEC);
    bool done = descriptor >= 0 && put(descriptor, beside, path, bytes, length);
    int cause = errno;
    if (descriptor >= 0 && !done)
        unlink(beside);
    free(beside);
    errno = cause;
    return done && durable_folder_of(path);
}
