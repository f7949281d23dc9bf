/* SPDX-License-Identifier: GPL-3.0-or-later */
/* durable.h - files that are on the disk, whole, when a function here says so.
 *
 * Kept by crypto, the lowest room with a file of its own; store, paper and cli use it too. Nothing
 * is put into words here: false leaves errno, and the caller knows what the file was for. */
#ifndef LULUS_CRYPTO_DURABLE_H
#define LULUS_CRYPTO_DURABLE_H
#include <stdbool.h>
#include <stddef.h>

/* All of it, however often a signal interrupts. */
bool durable_write(int descriptor, const void *bytes, size_t length);
/* Makes a new or renamed entry in the folder of `path` durable. Where folders cannot be synced
 * (some sticks) there is nothing more to do: true. */
bool durable_folder_of(const char *path);
/* A new file beside `path`, for its owner, under a name of its own (free it), to be renamed or
 * linked once it is whole. Those that a cut has left there go. -1 with errno: none was made. */
int durable_draft(const char *path, char **name);
/* Gives `path` these bytes: written beside it, synced, renamed over what was there, its mode and,
 * if allowed, its owner kept. After a cut the old or the new file is there; on false it is as it
 * was, unless only the folder could not be synced. A link itself would be replaced. */
bool durable_replace(const char *path, const void *bytes, size_t length);
#endif
