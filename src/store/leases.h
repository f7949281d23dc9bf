/* SPDX-License-Identifier: GPL-3.0-or-later */
/* leases.h - at which seat an attempt or a sheet is being worked on. */
#ifndef LULUS_STORE_LEASES_H
#define LULUS_STORE_LEASES_H
#include "sql.h"

struct lease {
    int64_t boot, pid, started; /* of the process; 0: free */
};

/* From three columns. */
void lease_read(struct row *row, struct lease *lease);
bool lease_is_mine(const struct store *store, const struct lease *lease);
#endif
