/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chance.h"
#include <sodium.h>
#include <string.h>

/* libsodium asks without a context. */
static uint32_t drawn;

static const char *name(void)
{
    return "chance";
}

static void draw(void *const out, const size_t length)
{
    unsigned char seed[randombytes_SEEDBYTES] = {0};
    drawn++;
    memcpy(seed, &drawn, sizeof drawn);
    randombytes_buf_deterministic(out, length, seed);
}

static uint32_t draw_number(void)
{
    uint32_t number;
    draw(&number, sizeof number);
    return number;
}

void chance_begin_anew(void)
{
    static randombytes_implementation implementation = {
        .implementation_name = name, .random = draw_number, .buf = draw};
    randombytes_set_implementation(&implementation);
    drawn = 0;
}
