/* SPDX-License-Identifier: GPL-3.0-or-later */
/* transaction.h - the frame of every verb that writes:
 *
 *     return write_begin(store, err) && write_end(store, do_it(store, ..., err), err); */
#ifndef LULUS_STORE_TRANSACTION_H
#define LULUS_STORE_TRANSACTION_H
#include "base/error.h"
#include "store/store.h"

/* Takes the lock and begins. False: nothing is held. */
bool write_begin(struct store *store, struct error *err);
/* The same, but nobody is waited for: *got false, and true returned, while another writes. */
bool write_try(struct store *store, bool *got, struct error *err);
/* `good`: COMMIT, then a checkpoint when the WAL has grown; else ROLLBACK, and err stays as it is.
 * Gives the lock back. True only when the rows are on the disk. */
bool write_end(struct store *store, bool good, struct error *err);
#endif
