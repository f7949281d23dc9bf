/* SPDX-License-Identifier: GPL-3.0-or-later */
/* durable.h - files beside the store. */
#ifndef LULUS_STORE_DURABLE_H
#define LULUS_STORE_DURABLE_H
#include <stdbool.h>

/* `path` with `suffix`, newly allocated. */
char *path_beside(const char *path, const char *suffix);
/* Makes a new or renamed entry in the folder of `path` durable; false with errno. */
bool sync_folder_of(const char *path);
#endif
