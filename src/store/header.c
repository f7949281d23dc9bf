/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judged before SQLite reads, recovers or locks anything, so that a file that is not ours stays as
 * it is. Offsets: https://sqlite.org/fileformat2.html section 1.3. */
#include "header.h"
#include "schema.h"
#include <stdbool.h>
#include <string.h>

static uint32_t big_endian(const uint8_t *bytes, int count)
{
    uint32_t value = 0;
    for (int i = 0; i < count; i++)
        value = value << 8 | bytes[i];
    return value;
}

/* A card that loses a block often gives zeros. */
static bool all_zero(const uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

enum trouble header_judge(const uint8_t header[HEADER_BYTES], size_t length)
{
    static const char magic[16] = "SQLite format 3";
    if (length < HEADER_BYTES)
        return TROUBLE_FOREIGN;
    bool sqlite = memcmp(header, magic, sizeof magic) == 0;
    bool ours = big_endian(header + 68, 4) == STORE_APPLICATION_ID;
    if (!sqlite)
        return ours || all_zero(header, length) ? TROUBLE_DAMAGED : TROUBLE_FOREIGN;
    if (!ours)
        return TROUBLE_FOREIGN;
    if (big_endian(header + 16, 2) != STORE_PAGE || header[20] != 0 || header[21] != 64 ||
        header[22] != 32 || header[23] != 32)
        return TROUBLE_DAMAGED;
    if (big_endian(header + 60, 4) > (uint32_t)schema_version())
        return TROUBLE_NEWER;
    return TROUBLE_COUNT;
}
