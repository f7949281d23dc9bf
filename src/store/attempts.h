/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attempts.h - reading attempt rows. */
#ifndef LULUS_STORE_ATTEMPT_ROWS_H
#define LULUS_STORE_ATTEMPT_ROWS_H
#include "sql.h"

/* The ATTEMPT_COLUMNS of statement.c into a struct attempt. */
void attempt_read(struct row *row, void *out);
#endif
