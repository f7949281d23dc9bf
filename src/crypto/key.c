/* SPDX-License-Identifier: GPL-3.0-or-later */
/* key.c - plain Ed25519 (no prehash: browsers lack it) over CONTEXT, a zero byte, the message. */
#include "crypto/key.h"
#include "base/alloc.h"
#include "crypto/base32.h"
#include "crypto/digest.h"
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { FINGERPRINT_BYTES = 10, GROUP = 4, GROUPS = 4 };

/* Free it. */
static uint8_t *in_context(const char *context, const void *message, size_t length, size_t *whole)
{
    size_t prefix = strlen(context) + 1;
    uint8_t *bytes = xmalloc(prefix + length);
    memcpy(bytes, context, prefix);
    if (length > 0)
        memcpy(bytes + prefix, message, length);
    *whole = prefix + length;
    return bytes;
}

void key_make(struct signing_key *key)
{
    uint8_t seed[KEY_BYTES];
    randombytes_buf(seed, sizeof seed);
    key_from_seed(key, seed);
    sodium_memzero(seed, sizeof seed);
}

void key_from_seed(struct signing_key *key, const uint8_t seed[KEY_BYTES])
{
    uint8_t secret[crypto_sign_SECRETKEYBYTES];
    memcpy(key->seed, seed, KEY_BYTES);
    crypto_sign_seed_keypair(key->public.bytes, secret, seed);
    sodium_memzero(secret, sizeof secret);
}

void key_wipe(struct signing_key *key)
{
    sodium_memzero(key, sizeof *key);
}

void key_sign(const struct signing_key *key, const char *context, const void *message,
              size_t length, uint8_t signature[SIGNATURE_BYTES])
{
    uint8_t secret[crypto_sign_SECRETKEYBYTES], public[KEY_BYTES];
    size_t whole;
    uint8_t *bytes = in_context(context, message, length, &whole);
    crypto_sign_seed_keypair(public, secret, key->seed);
    crypto_sign_detached(signature, NULL, bytes, whole, secret);
    sodium_memzero(secret, sizeof secret);
    free(bytes);
}

bool key_verify(const struct public_key *key, const char *context, const void *message,
                size_t length, const uint8_t signature[SIGNATURE_BYTES])
{
    size_t whole;
    uint8_t *bytes = in_context(context, message, length, &whole);
    bool good = key_public_valid(key) &&
                crypto_sign_verify_detached(signature, bytes, whole, key->bytes) == 0;
    free(bytes);
    return good;
}

bool key_public_valid(const struct public_key *key)
{
    return crypto_core_ed25519_is_valid_point(key->bytes) == 1;
}

void key_public_text(const struct public_key *key, char out[PUBLIC_TEXT])
{
    base32_encode(out, key->bytes, sizeof key->bytes);
}

void key_fingerprint(const struct public_key *key, char out[FINGERPRINT_TEXT])
{
    char plain[BASE32_LENGTH(FINGERPRINT_BYTES) + 1];
    size_t whole;
    uint8_t *bytes = in_context("LULUS-KEY-1", key->bytes, sizeof key->bytes, &whole);
    struct digest digest = digest_of(bytes, whole);
    free(bytes);
    base32_encode(plain, digest.bytes, FINGERPRINT_BYTES);
    for (int group = 0; group < GROUPS; group++) {
        memcpy(out, plain + group * GROUP, GROUP);
        out[GROUP] = group + 1 < GROUPS ? ' ' : '\0';
        out += GROUP + 1;
    }
}

void key_kid(const struct public_key *key, char out[KID_TEXT])
{
    char fingerprint[FINGERPRINT_TEXT];
    key_fingerprint(key, fingerprint);
    memcpy(out, fingerprint, GROUP);
    out[GROUP] = '\0';
}
