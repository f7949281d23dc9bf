/* SPDX-License-Identifier: GPL-3.0-or-later */
/* burst.h - telling a scanner from hands: keys less than 30 ms apart are one burst, and a burst of
 * eight or more printable keys that are not all the same is a scan. */
#ifndef LULUS_UI_BURST_H
#define LULUS_UI_BURST_H
#include "ui/keys.h"

enum burst_kind {
    BURST_HANDS, /* the first key may be delivered */
    BURST_WAIT,  /* not known before `until_ms` */
    BURST_SCAN,  /* the first `length` keys; `taken` counts the Enter that ended it too */
};

struct burst {
    enum burst_kind kind;
    size_t length, taken;
    int64_t until_ms;
};

/* Looks at the keys that wait, oldest first; count > 0. */
struct burst burst_look(const struct raw *keys, size_t count, int64_t now_ms);
#endif
