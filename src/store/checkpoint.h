/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checkpoint.h - moving pages from FILE-wal into FILE, only under the lock: SQLite's "WAL-reset"
 * bug needs a checkpoint beside a commit. */
#ifndef LULUS_STORE_CHECKPOINT_H
#define LULUS_STORE_CHECKPOINT_H
#include "store/store.h"

/* Counts the WAL's pages from now on; SQLite's own checkpoints are off. */
void checkpoint_watch(struct store *store);
/* PASSIVE once the WAL has 256 pages. The lock is held. A checkpoint that cannot be done loses
 * nothing: the rows are in the WAL. */
void checkpoint_when_due(struct store *store);
/* Cuts off what a failed COMMIT left in the WAL, if the disk lets it: after a failed sync the
 * kernel shows frames that no disk holds, and whoever starts after a kill would build upon them.
 * The lock is held. */
void checkpoint_after_failure(struct store *store);
#endif
