/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "crypto/digest.h"
#include <sodium.h>

struct digest digest_of(const void *data, size_t length)
{
    struct digest digest;
    crypto_hash_sha256(digest.bytes, data, length);
    return digest;
}

void digest_text(const struct digest *digest, char out[DIGEST_TEXT])
{
    sodium_bin2hex(out, DIGEST_TEXT, digest->bytes, sizeof digest->bytes);
}
