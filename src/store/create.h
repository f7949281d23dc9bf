/* SPDX-License-Identifier: GPL-3.0-or-later */
/* create.h - a new store, whole or not at all. */
#ifndef LULUS_STORE_CREATE_H
#define LULUS_STORE_CREATE_H
#include "base/error.h"
#include "store/store.h"

/* Builds FILE.new with schema and kiosk row, and renames it to FILE when it is on the disk. Under
 * the lock; FILE is absent or empty. */
bool create_file(struct store *store, struct error *err);
#endif
