/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bytes.h - whole files and what else lies beside them. */
#ifndef LULUS_TESTS_BYTES_H
#define LULUS_TESTS_BYTES_H
#include <stdbool.h>
#include <stddef.h>

struct bytes {
    char *data;    /* the caller frees it */
    size_t length; /* 0: no such file */
};
struct bytes bytes_of(const char *path);
bool bytes_equal(const struct bytes *a, const struct bytes *b);
void bytes_write(const char *path, const char *data, size_t length);
/* How many entries the folder has; the name of the last one in `name` (256 bytes). */
int bytes_entries(const char *folder, char name[256]);
#endif
