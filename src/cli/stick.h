/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stick.h - where a mounted USB stick is. */
#ifndef LULUS_CLI_STICK_H
#define LULUS_CLI_STICK_H
#include "base/error.h"
#include <limits.h>
#include <stddef.h>

/* $LULUS_STICK, else the first writable mount point below /media, /run/media or /mnt, by
 * /proc/self/mounts (`mounts` names another such file for tests; NULL: the real one). ERROR_SYSTEM
 * when there is none. */
bool stick_find(const char *mounts, char out[PATH_MAX], struct error *err);
#endif
