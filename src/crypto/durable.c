/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "crypto/durable.h"
#include "base/alloc.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define DRAFT_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
enum { DRAFT_RANDOM = 6 };

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

/* Files under way are named PATH.~XXXXXX and locked by whoever writes them: one that nobody holds
 * was left behind by a cut. */
static bool is_draft(const char *name, const char *of)
{
    size_t length = strlen(of);
    return strncmp(name, of, length) == 0 && strncmp(name + length, ".~", 2) == 0 &&
           strspn(name + length + 2, DRAFT_LETTERS) == DRAFT_RANDOM &&
           name[length + 2 + DRAFT_RANDOM] == '\0';
}

static void remove_if_left_behind(int folder, const char *name)
{
    int descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return;
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        unlinkat(folder, name, 0);
    close(descriptor);
}

static void remove_left_behind(const char *path)
{
    const char *slash = strrchr(path, '/');
    int folder = open_folder_of(path);
    DIR *entries = folder >= 0 ? fdopendir(folder) : NULL;
    for (const struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;)
        if (is_draft(entry->d_name, slash != NULL ? slash + 1 : path))
            remove_if_left_behind(folder, entry->d_name);
    if (entries != NULL)
        closedir(entries);
    else if (folder >= 0)
        close(folder);
}

int durable_draft(const char *path, char **name)
{
    static const char pattern[] = ".~XXXXXX";
    struct stat status;
    remove_left_behind(path);
    *name = xmalloc(strlen(path) + sizeof pattern);
    for (;;) {
        stpcpy(stpcpy(*name, path), pattern);
        int descriptor = mkostemp(*name, O_CLOEXEC);
        if (descriptor < 0)
            return -1;
        flock(descriptor, LOCK_EX);
        if (fstat(descriptor, &status) != 0 || status.st_nlink > 0)
            return descriptor;
        close(descriptor); /* somebody took it for left behind before it was locked */
    }
}

bool durable_replace(const char *path, const void *bytes, size_t length)
{
    char *beside;
    int descriptor = durable_draft(path, &beside);
    bool done = descriptor >= 0 && put(descriptor, beside, path, bytes, length);
    int cause = errno;
    if (descriptor >= 0 && !done)
        unlink(beside);
    free(beside);
    errno = cause;
    return done && durable_folder_of(path);
}
