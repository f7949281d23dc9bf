/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "certificate/demo_key.h"
#include <string.h>

static const char seed[] = "LULUS CONTOH - bukan kunci asli.";

_Static_assert(sizeof seed == KEY_BYTES + 1, "the sentence is as long as a seed");

void demo_key(struct signing_key *key)
{
    key_from_seed(key, (const uint8_t *)seed);
}

bool is_demo_key(const struct public_key *key)
{
    struct signing_key demo;
    demo_key(&demo);
    return memcmp(demo.public.bytes, key->bytes, KEY_BYTES) == 0;
}
