/* SPDX-License-Identifier: GPL-3.0-or-later */
/* presence.h - who cannot come to a stage, in the store. */
#ifndef LULUS_STORE_PRESENCE_H
#define LULUS_STORE_PRESENCE_H
#include "store/store.h"
#include "training/occasion.h"
#include "training/presence.h"

/* Whether she is expected there from now on; the reason may be "". The same twice is once.
 * ERROR_REFUSED: the stage is not open, or she has withdrawn. */
bool store_put_presence(struct store *store, const struct presence *presence,
                        const struct uuid *staff, struct error *err);
/* Who is not expected at a stage of the training, in no certain order; `rows` lives in the arena.
 */
bool store_list_absences(struct store *store, const struct uuid *training, struct arena *arena,
                         struct presence **rows, size_t *count, struct error *err);
#endif
