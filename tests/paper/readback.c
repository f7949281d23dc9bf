/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "readback.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include <stdio.h>
#include <sys/stat.h>

char *readback_output(const char *command)
{
    struct buffer out = {0};
    char bytes[4096];
    size_t got;
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    while ((got = fread(bytes, 1, sizeof bytes, pipe)) > 0)
        buffer_add(&out, bytes, got);
    assert_int_equal(pclose(pipe), 0);
    return out.length > 0 ? buffer_claim(&out) : xstrdup("");
}

char *readback_bytes(const char *path, size_t *length)
{
    struct stat about;
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fstat(fileno(file), &about), 0);
    *length = (size_t)about.st_size;
    char *bytes = xmalloc(*length + 1);
    assert_int_equal(fread(bytes, 1, *length, file), *length);
    fclose(file);
    return bytes;
}
