/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first bytes of a file that might be a store, judged before SQLite may touch it. Whatever they
 * are, SQLite opens no file that is not ours, and what is refused keeps every byte. */
#include "../../src/store/header.h"
#include "../../src/store/schema.h"
#include "fuzz.h"
#include <string.h>

const char fuzz_noun[] = "header";

/* Said again from the description of the file format, in its own words. */
static bool is_sqlite(const uint8_t *header)
{
    return memcmp(header, "SQLite format 3\0", 16) == 0;
}

static uint32_t number_at(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void only_ours_is_opened(const uint8_t *header, enum trouble judged)
{
    bool ours = number_at(header + 68) == STORE_APPLICATION_ID;
    bool known = number_at(header + 60) <= (uint32_t)schema_version();
    HOLDS(judged == TROUBLE_COUNT || judged == TROUBLE_FOREIGN || judged == TROUBLE_DAMAGED ||
          judged == TROUBLE_NEWER);
    if (judged == TROUBLE_COUNT || judged == TROUBLE_NEWER) {
        HOLDS(is_sqlite(header) && ours);
        HOLDS(known == (judged == TROUBLE_COUNT));
        HOLDS((header[16] << 8 | header[17]) == STORE_PAGE);
    }
    if (judged == TROUBLE_FOREIGN)
        HOLDS(!ours);
}

/* One flipped bit never makes a foreign file of ours, nor a store of a stranger's. */
static void a_bit_does_not_change_the_owner(const uint8_t *header, enum trouble judged)
{
    for (size_t bit = 0; judged == TROUBLE_COUNT && bit < 8 * HEADER_BYTES; bit++) {
        uint8_t flipped[HEADER_BYTES];
        memcpy(flipped, header, sizeof flipped);
        flipped[bit / 8] ^= (uint8_t)(1 << bit % 8);
        bool of_the_owner = bit / 32 == 68 / 4;
        HOLDS((header_judge(flipped, HEADER_BYTES) == TROUBLE_FOREIGN) == of_the_owner);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint8_t header[HEADER_BYTES] = {0};
    size_t length = size < HEADER_BYTES ? size : HEADER_BYTES;
    if (length > 0)
        memcpy(header, data, length);
    enum trouble judged = header_judge(header, length);
    if (length < HEADER_BYTES) {
        HOLDS(judged == TROUBLE_FOREIGN);
        return 0;
    }
    only_ours_is_opened(header, judged);
    a_bit_does_not_change_the_owner(header, judged);
    return 0;
}
