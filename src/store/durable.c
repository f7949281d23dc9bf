/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "durable.h"
#include "base/alloc.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *path_beside(const char *path, const char *suffix)
{
    size_t length = strlen(path);
    char *beside = xmalloc(length + strlen(suffix) + 1);
    memcpy(beside, path, length);
    strcpy(beside + length, suffix);
    return beside;
}

bool sync_folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash == NULL   ? xstrdup(".")
                   : slash == path ? xstrdup("/")
                                   : xstrndup(path, (size_t)(slash - path));
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    free(folder);
    if (fd < 0)
        return false;
    bool good = fsync(fd) == 0;
    int error = errno;
    close(fd);
    errno = error;
    return good;
}
