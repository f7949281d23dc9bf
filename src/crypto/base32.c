/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "crypto/base32.h"
#include <string.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

void base32_encode(char *out, const uint8_t *data, size_t length)
{
    unsigned held = 0, bits = 0;
    for (size_t i = 0; i < length; i++) {
        held = held << 8 | data[i];
        for (bits += 8; bits >= 5; bits -= 5)
            *out++ = alphabet[held >> (bits - 5) & 31];
    }
    if (bits > 0)
        *out++ = alphabet[held << (5 - bits) & 31];
    *out = '\0';
}

bool base32_decode(uint8_t *out, size_t length, const char *text)
{
    unsigned held = 0, bits = 0;
    if (strlen(text) != BASE32_LENGTH(length))
        return false;
    for (; *text != '\0'; text++) {
        const char *found = strchr(alphabet, *text);
        if (found == NULL)
            return false;
        held = held << 5 | (unsigned)(found - alphabet);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            *out++ = (uint8_t)(held >> bits);
        }
    }
    return (held & ((1u << bits) - 1)) == 0;
}
