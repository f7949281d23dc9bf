/* SPDX-License-Identifier: GPL-3.0-or-later */
/* boot.h - which boot of the machine this is. */
#ifndef LULUS_STORE_BOOT_H
#define LULUS_STORE_BOOT_H
#include "base/error.h"
#include "store/store.h"

/* Sets store->boot; writers add the row (and journal it) when this boot is new, and begin a journal
 * chain when there is none. */
bool boot_start(struct store *store, struct error *err);
#endif
