/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "crypto/pin.h"
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { PASSES = 5, MEMORY = 7 * 1024 * 1024, MEMORY_LIGHT = 1024 * 1024 };

_Static_assert(PIN_HASH_TEXT >= crypto_pwhash_STRBYTES, "an Argon2id string fits");

bool pin_well_formed(const char *pin)
{
    size_t length = strlen(pin);
    return length >= PIN_MIN && length <= PIN_MAX && strspn(pin, "0123456789") == length;
}

static void hash(const char *pin, size_t memory, char out[PIN_HASH_TEXT])
{
    memset(out, 0, PIN_HASH_TEXT);
    if (crypto_pwhash_str_alg(out, pin, strlen(pin), PASSES, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        abort(); /* out of memory */
}

void pin_hash(const char *pin, char out[PIN_HASH_TEXT])
{
    hash(pin, MEMORY, out);
}

void pin_hash_light(const char *secret, char out[PIN_HASH_TEXT])
{
    hash(secret, MEMORY_LIGHT, out);
}

bool pin_matches(const char *hash, const char *pin)
{
    char whole[crypto_pwhash_STRBYTES] = "";
    size_t length = strlen(hash);
    if (length >= sizeof whole)
        return false;
    memcpy(whole, hash, length);
    return crypto_pwhash_str_verify(whole, pin, strlen(pin)) == 0;
}
