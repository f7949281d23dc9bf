/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/uuid.h"

void uuid_text(const struct uuid *id, char out[UUID_TEXT])
{
    static const char figures[] = "0123456789abcdef";
    char *at = out;
    for (int i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *at++ = '-';
        *at++ = figures[id->bytes[i] >> 4];
        *at++ = figures[id->bytes[i] & 15];
    }
    *at = '\0';
}
