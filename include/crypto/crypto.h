/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crypto.h - starting libsodium, random bytes, identities. */
#ifndef LULUS_CRYPTO_CRYPTO_H
#define LULUS_CRYPTO_CRYPTO_H
#include "base/error.h"
#include "base/uuid.h"
#include <stddef.h>
#include <stdint.h>

/* Once per process, before anything else of this layer; waits for entropy. ERROR_SYSTEM. */
bool crypto_start(struct error *err);
void crypto_random(void *out, size_t length);
/* A new UUIDv7 (RFC 9562) for wall time `wall_ms`; the order of identities carries no meaning. */
struct uuid crypto_uuid(int64_t wall_ms);
#endif
