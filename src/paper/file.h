/* SPDX-License-Identifier: GPL-3.0-or-later */
/* file.h - a file that appears whole or not at all. */
#ifndef LULUS_PAPER_FILE_H
#define LULUS_PAPER_FILE_H
#include "base/error.h"
#include <stddef.h>

/* Written beside, synced, renamed over what was there; the folder is synced too. ERROR_SYSTEM,
 * and then `path` is as it was. */
bool file_replace(const char *path, const void *bytes, size_t length, struct error *err);
#endif
