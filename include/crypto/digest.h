/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest.h - SHA-256. */
#ifndef LULUS_CRYPTO_DIGEST_H
#define LULUS_CRYPTO_DIGEST_H
#include <stddef.h>
#include <stdint.h>

struct digest {
    uint8_t bytes[32];
};

enum { DIGEST_TEXT = 65 };

struct digest digest_of(const void *data, size_t length);
void digest_text(const struct digest *digest, char out[DIGEST_TEXT]); /* lower-case hex */
#endif
