/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file.h"
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

static bool write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = write(fd, bytes, length);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

/* mkostemp makes files for their owner only; these are for whoever the user lets. */
static bool open_to_others(int fd)
{
    mode_t mask = umask(0);
    umask(mask);
    return fchmod(fd, 0666 & ~mask) == 0;
}

static bool sync_folder(const char *path)
{
    char copy[PATH_MAX];
    snprintf(copy, sizeof copy, "%s", path);
    int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool done = fsync(fd) == 0;
    close(fd);
    return done;
}

static bool replace(const char *path, const void *bytes, size_t length)
{
    char beside[PATH_MAX];
    errno = ENAMETOOLONG;
    if (snprintf(beside, sizeof beside, "%s.XXXXXX", path) >= PATH_MAX)
        return false;
    int fd = mkostemp(beside, O_CLOEXEC);
    if (fd < 0)
        return false;
    bool done = open_to_others(fd) && write_all(fd, bytes, length) && fsync(fd) == 0 &&
                rename(beside, path) == 0;
    int cause = errno;
    close(fd);
    if (!done)
        unlink(beside);
    errno = cause;
    return done && sync_folder(path);
}

bool file_replace(const char *path, const void *bytes, size_t length, struct error *err)
{
    if (replace(path, bytes, length))
        return true;
    fail(err, ERROR_SYSTEM, _("the file cannot be written: %s"), strerror(errno));
    error_remedy(err, _("Please check that the folder can be written and has room."));
    return error_place(err, path, 0, 0);
}
