/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "burst.h"

enum { BURST_MS = 30, SCAN_LEAST = 8 };

static bool is_printable(uint32_t key)
{
    return key >= ' ' && key != 0x7f && key < RAW_ENTER;
}

static bool follows(const struct raw *keys, size_t i)
{
    return keys[i].at_ms - keys[i - 1].at_ms < BURST_MS;
}

/* A key held down repeats faster than hands, too: that is no scan, and it may never end. */
static bool all_the_same(const struct raw *keys, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (keys[i].key != keys[0].key)
            return false;
    return true;
}

struct burst burst_look(const struct raw *keys, size_t count, int64_t now_ms)
{
    size_t length = 0;
    while (length < count && is_printable(keys[length].key) &&
           (length == 0 || follows(keys, length)))
        length++;
    if (length == 0)
        return (struct burst){.kind = BURST_HANDS};
    bool same = all_the_same(keys, length);
    int64_t until_ms = keys[same ? 0 : length - 1].at_ms + BURST_MS;
    if (length == count && now_ms < until_ms)
        return (struct burst){.kind = BURST_WAIT, .until_ms = until_ms};
    if (same || length < SCAN_LEAST)
        return (struct burst){.kind = BURST_HANDS};
    bool entered = length < count && keys[length].key == RAW_ENTER && follows(keys, length);
    return (struct burst){.kind = BURST_SCAN, .length = length, .taken = length + entered};
}
