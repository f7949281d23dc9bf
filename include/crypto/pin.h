/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pin.h - PINs as Argon2id strings (7 MiB, t = 5: OWASP's smallest, bearable on 512 MB). */
#ifndef LULUS_CRYPTO_PIN_H
#define LULUS_CRYPTO_PIN_H
#include <stdbool.h>

enum { PIN_MIN = 4, PIN_MAX = 12, PIN_HASH_TEXT = 128 };

bool pin_well_formed(const char *pin); /* PIN_MIN to PIN_MAX digits */
/* With a salt of its own each time. Out of memory aborts. */
void pin_hash(const char *pin, char out[PIN_HASH_TEXT]);
/* The same in 1 MiB for what a kader chooses: three or four digits are soon tried out by whoever
 * has the store's file, whatever that costs; but 32 seats may ask at once, beside a question. */
void pin_hash_light(const char *secret, char out[PIN_HASH_TEXT]);
bool pin_matches(const char *hash, const char *pin); /* false too when `hash` is none */
#endif
