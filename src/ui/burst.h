/* SPDX-License-Identifier: GPL-3.0-or-later */
/* burst.h - telling a scanner, or pasted text, from hands: keys less than 30 ms apart are one
 * burst, and a burst with eight or more printable keys that are not all the same is a scan. */
#ifndef LULUS_UI_BURST_H
#define LULUS_UI_BURST_H
#include "ui/keys.h"

enum burst_kind {
    BURST_HANDS, /* the first key may be delivered */
    BURST_WAIT,  /* not known before `until_ms` */
    BURST_SCAN,  /* its first line is `length` keys; `taken` counts all of it */
};

struct burst {
    enum burst_kind kind;
    size_t length, taken;
    int64_t until_ms;
};

/* The key belongs to the burst whose last key came at `last_ms`. */
bool burst_goes_on(int64_t last_ms, const struct raw *key);
/* Looks at the keys that wait, oldest first; count > 0. A burst without end is a scan as soon as it
 * is longer than any. */
struct burst burst_look(const struct raw *keys, size_t count, int64_t now_ms);
#endif
