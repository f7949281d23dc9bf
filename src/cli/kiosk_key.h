/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kiosk_key.h - the key that signs a store's certificates: FILE.key beside the store FILE, or for a
 * demo store the demo's key. */
#ifndef LULUS_CLI_KIOSK_KEY_H
#define LULUS_CLI_KIOSK_KEY_H
#include "crypto/key.h"
#include "store/store.h"
#include <stdbool.h>

/* With `create` (the kiosk's start, a writable store): makes FILE.key at first and registers its
 * public half in the store; repeating it after a cut is safe. Without: only reads. Wipe the key
 * with key_wipe. False with err: ERROR_SYSTEM when FILE.key is absent or unreadable, and also with
 * `create` when it is absent although the store was signed for before: a lost key is never replaced
 * silently. ERROR_REFUSED when FILE.key holds the demo's key. */
bool kiosk_key_load(struct store *store, bool create, struct signing_key *key, struct error *err);
#endif
