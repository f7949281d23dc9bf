/* SPDX-License-Identifier: GPL-3.0-or-later */
/* certificates.h - reading certificate rows. */
#ifndef LULUS_STORE_CERTIFICATE_ROWS_H
#define LULUS_STORE_CERTIFICATE_ROWS_H
#include "sql.h"

/* The certificate columns of statement.c into a struct certificate; the face in the row's arena. */
void certificate_read(struct row *row, void *out);
#endif
