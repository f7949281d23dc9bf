/* SPDX-License-Identifier: GPL-3.0-or-later */
/* files.h - whole files, in and out. */
#ifndef LULUS_CLI_FILES_H
#define LULUS_CLI_FILES_H
#include "base/buffer.h"
#include "base/error.h"
#include <stdbool.h>
#include <stddef.h>

/* Reads at most `limit` bytes of the file (so limit + 1 shows that there is more). ERROR_SYSTEM. */
bool file_read(const char *path, size_t limit, struct buffer *out, struct error *err);
/* The same from an open descriptor. */
bool file_read_from(int descriptor, size_t limit, struct buffer *out, struct error *err);
/* Gives an existing file new bytes: written beside it with its owner and mode, synced and renamed,
 * so that after a cut the old or the new file is there, whole. A link stays a link. ERROR_SYSTEM;
 * the old file is then untouched. */
bool file_replace(const char *path, const void *bytes, size_t length, struct error *err);
/* A new file, or new bytes for an existing one, in the same way. */
bool file_write(const char *path, const void *bytes, size_t length, struct error *err);
#endif
