/* SPDX-License-Identifier: GPL-3.0-or-later */
/* demo_key.h - the key of every demo: anybody can read it, so real kiosks refuse it. */
#ifndef LULUS_CERTIFICATE_DEMO_KEY_H
#define LULUS_CERTIFICATE_DEMO_KEY_H
#include "crypto/key.h"

void demo_key(struct signing_key *key);
/* For whoever registers or trusts a key of a kiosk that is no demo. */
bool is_demo_key(const struct public_key *key);
#endif
