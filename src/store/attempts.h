/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attempts.h - what answers need to know of their attempt. */
#ifndef LULUS_STORE_ATTEMPT_ROWS_H
#define LULUS_STORE_ATTEMPT_ROWS_H
#include "sql.h"

enum { ATTEMPT_COLUMNS = 9 };

/* The ATTEMPT_COLUMNS of statement.c into a struct attempt. */
void attempt_read(struct row *row, void *out);
/* The number that its next answer gets; ERROR_REFUSED when handed in or void. */
bool attempt_next_answer(struct store *store, const struct uuid *attempt, int *n,
                         struct error *err);
#endif
