/* SPDX-License-Identifier: GPL-3.0-or-later */
/* observations.h - what starting a sheet and correcting one have in common. */
#ifndef LULUS_STORE_OBSERVATION_ROWS_H
#define LULUS_STORE_OBSERVATION_ROWS_H
#include "sql.h"
#include "store/observations.h"

/* Inside a write transaction; fills its id. Its n is the caller's. */
bool observation_add(struct store *store, struct observation *sheet, struct error *err);
/* The next columns: those of SQL_LIST_OBSERVATIONS; texts in the row's arena. */
void observation_read(struct row *row, void *out);
#endif
