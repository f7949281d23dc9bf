/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "burst.h"

enum { BURST_MS = 30, SCAN_LEAST = 8, SCAN_MOST = 1024 };

static bool is_printable(uint32_t key)
{
    return key >= ' ' && key != 0x7f && key < RAW_ENTER;
}

bool burst_goes_on(int64_t last_ms, const struct raw *key)
{
    return key->at_ms - last_ms < BURST_MS;
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
    size_t taken = 0, printable = 0, length = 0;
    for (; taken < count && taken < SCAN_MOST; taken++) {
        if (taken > 0 && !burst_goes_on(keys[taken - 1].at_ms, &keys[taken]))
            break;
        bool prints = is_printable(keys[taken].key);
        printable += prints;
        length += prints && length == taken;
    }
    if (length == 0)
        return (struct burst){.kind = BURST_HANDS};
    bool same = all_the_same(keys, taken);
    int64_t until_ms = keys[same ? 0 : taken - 1].at_ms + BURST_MS;
    if (taken == count && taken < SCAN_MOST && now_ms < until_ms)
        return (struct burst){.kind = BURST_WAIT, .until_ms = until_ms};
    if (same || printable < SCAN_LEAST)
        return (struct burst){.kind = BURST_HANDS};
    return (struct burst){.kind = BURST_SCAN, .length = length, .taken = taken};
}
