/* SPDX-License-Identifier: GPL-3.0-or-later */
/* base32.h - RFC 4648 Base32, upper case, without padding. */
#ifndef LULUS_CRYPTO_BASE32_H
#define LULUS_CRYPTO_BASE32_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define BASE32_LENGTH(bytes) (((bytes)*8 + 4) / 5)

/* Writes BASE32_LENGTH(length) characters and a NUL. */
void base32_encode(char *out, const uint8_t *data, size_t length);
/* Strict: exactly BASE32_LENGTH(length) characters, spare bits zero, nothing else. */
bool base32_decode(uint8_t *out, size_t length, const char *text);
#endif
