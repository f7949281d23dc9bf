/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "crypto/crypto.h"
#include "base/language.h"
#include <sodium.h>

bool crypto_start(struct error *err)
{
    if (sodium_init() < 0)
        return fail(err, ERROR_SYSTEM, _("this computer gives no random numbers"));
    return true;
}

void crypto_random(void *out, size_t length)
{
    randombytes_buf(out, length);
}

struct uuid crypto_uuid(int64_t wall_ms)
{
    struct uuid id;
    randombytes_buf(id.bytes, sizeof id.bytes);
    for (int i = 0; i < 6; i++)
        id.bytes[i] = (uint8_t)((uint64_t)wall_ms >> (40 - 8 * i));
    id.bytes[6] = 0x70 | (id.bytes[6] & 0x0f);
    id.bytes[8] = 0x80 | (id.bytes[8] & 0x3f);
    return id;
}
