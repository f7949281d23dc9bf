/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "beside.h"
#include "base/alloc.h"
#include <string.h>

char *path_beside(const char *path, const char *suffix)
{
    char *beside = xmalloc(strlen(path) + strlen(suffix) + 1);
    stpcpy(stpcpy(beside, path), suffix);
    return beside;
}
