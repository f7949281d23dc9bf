/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader.h - this program's look into the store: it notes no boot, takes no seat, writes nothing.
 */
#ifndef LULUS_PAPER_READER_H
#define LULUS_PAPER_READER_H
#include "store/store.h"

/* NULL with err as store_open; close with store_close before drawing. */
struct store *reader_open(const char *path, struct error *err);
/* ERROR_USAGE when there is no training of that number. */
bool reader_training(struct store *store, int number, struct arena *arena,
                     struct training *training, struct error *err);
/* Whether a list number is among `only`; everybody is when that is NULL. */
bool reader_wants(const int *only, size_t count, int list_number);
#endif
