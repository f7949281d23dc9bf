/* SPDX-License-Identifier: GPL-3.0-or-later */
/* key.h - the kiosk's Ed25519 key: made once, kept in FILE.key (0600), never in the store.
 * Signed bytes are CONTEXT, a zero byte, then the message, so that a signature made for one purpose
 * is void for every other. */
#ifndef LULUS_CRYPTO_KEY_H
#define LULUS_CRYPTO_KEY_H
#include "base/error.h"
#include <stddef.h>
#include <stdint.h>

enum {
    KEY_BYTES = 32,
    SIGNATURE_BYTES = 64,
    PUBLIC_TEXT = 53, /* 52 Base32 characters */
    FINGERPRINT_TEXT =
        20,       /* "7K3Q ABCD EFGH IJKL": first 80 bits of SHA-256("LULUS-KEY-1" 0 key) */
    KID_TEXT = 5, /* the fingerprint's first group */
};

struct public_key {
    uint8_t bytes[KEY_BYTES];
};

struct signing_key {
    uint8_t seed[KEY_BYTES];
    struct public_key public;
};

void key_make(struct signing_key *key); /* from the system's randomness */
void key_from_seed(struct signing_key *key, const uint8_t seed[KEY_BYTES]);
void key_wipe(struct signing_key *key); /* overwrites it with zeros */

void key_sign(const struct signing_key *key, const char *context, const void *message,
              size_t length, uint8_t signature[SIGNATURE_BYTES]);
/* False for a weak key, an altered byte, another context. */
bool key_verify(const struct public_key *key, const char *context, const void *message,
                size_t length, const uint8_t signature[SIGNATURE_BYTES]);

/* True for a point of the main subgroup: small-order and malformed keys are refused. */
bool key_public_valid(const struct public_key *key);
void key_public_text(const struct public_key *key, char out[PUBLIC_TEXT]);
void key_fingerprint(const struct public_key *key, char out[FINGERPRINT_TEXT]);
void key_kid(const struct public_key *key, char out[KID_TEXT]);

/* Makes a key and writes it durably to `path` (mode 0600; file and folder synced; written beside
 * and linked into place, so never half a file and never over an existing one). ERROR_SYSTEM. */
bool key_file_create(const char *path, struct signing_key *key, struct error *err);
/* Reads it; ERROR_SYSTEM when absent, unreadable, readable by others or damaged (checksum). */
bool key_file_read(const char *path, struct signing_key *key, struct error *err);
bool key_file_exists(const char *path);
#endif
