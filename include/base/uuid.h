/* SPDX-License-Identifier: GPL-3.0-or-later */
/* uuid.h - the identity of things people name; made by crypto, kept by store. */
#ifndef LULUS_BASE_UUID_H
#define LULUS_BASE_UUID_H
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct uuid {
    uint8_t bytes[16]; /* RFC 9562, version 7 */
};

enum { UUID_TEXT = 37 };

static inline bool uuid_equal(const struct uuid *a, const struct uuid *b)
{
    return memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

static inline bool uuid_is_nil(const struct uuid *id)
{
    static const struct uuid nil;
    return uuid_equal(id, &nil);
}

void uuid_text(const struct uuid *id, char out[UUID_TEXT]); /* 8-4-4-4-12, lower case */
#endif
