/* SPDX-License-Identifier: GPL-3.0-or-later */
/* space.h - what the disk under the store has left, said before anything stops. */
#ifndef LULUS_CLI_SPACE_H
#define LULUS_CLI_SPACE_H
#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

struct app;

struct space {
    uint64_t free, total; /* in any one unit; free: for who is not root */
};

/* Of the file system that holds `path`; false when it does not say. */
bool space_at(const char *path, struct space *space);
bool space_is_low(const struct space *space); /* less than 5 % are free */

/* One sentence each while space is low; NULL while it is not, or the machine does not say. */
const char *space_for_all(const struct app *app); /* whoever reads it is to tell the trainer */
const char *space_for_trainer(const struct app *app, struct arena *arena);
#endif
