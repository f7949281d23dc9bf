/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lock.h - FILE.lock: writers, checkpoints and openings take turns on it.
 * A blocking flock queues fairly; bare SQLite writers starve each other. */
#ifndef LULUS_STORE_LOCK_H
#define LULUS_STORE_LOCK_H
#include "base/error.h"
#include "store/store.h"

/* Opens (and makes) FILE.lock; in a folder that may not be written, reading goes without. */
bool lock_open(struct store *store, struct error *err);
/* Waits as long as options.patience_ms says, calling options.waiting each 300 ms. The previous
 * SIGALRM handler, signal mask and interval timer are put back. */
bool lock_take(struct store *store, struct error *err);
bool lock_try(struct store *store); /* at once or not at all */
void lock_give(struct store *store);
#endif
