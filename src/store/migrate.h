/* SPDX-License-Identifier: GPL-3.0-or-later */
/* migrate.h - bringing a store up to this program's schema. */
#ifndef LULUS_STORE_MIGRATE_H
#define LULUS_STORE_MIGRATE_H
#include "base/error.h"
#include "store/store.h"

/* Each missing step in one transaction; then the kiosk's row, if there is none, marked as a demo or
 * not for ever. A newer store is refused; an older one too when only reading. */
bool migrate(struct store *store, struct error *err);
#endif
