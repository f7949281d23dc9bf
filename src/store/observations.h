/* SPDX-License-Identifier: GPL-3.0-or-later */
/* observations.h - what marks need to know of their sheet. */
#ifndef LULUS_STORE_SHEET_ROWS_H
#define LULUS_STORE_SHEET_ROWS_H
#include "base/error.h"
#include "base/uuid.h"
#include "store/store.h"

/* The number that its next mark gets; ERROR_REFUSED when the sheet is not open. */
bool sheet_next_mark(struct store *store, const struct uuid *observation, int *n,
                     struct error *err);
#endif
