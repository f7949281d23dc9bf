/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "files.h"
#include "base/language.h"
#include "crypto/durable.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
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

bool file_write(const char *path, const void *bytes, size_t length, struct error *err)
{
    return durable_replace(path, bytes, length) || trouble(path, err);
}

bool file_replace(const char *path, const void *bytes, size_t length, struct error *err)
{
    char original[PATH_MAX];
    return (realpath(path, original) != NULL && durable_replace(original, bytes, length)) ||
           trouble(path, err);
}
