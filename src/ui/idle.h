/* SPDX-License-Identifier: GPL-3.0-or-later */
/* idle.h - nobody has pressed a key for long: the seat becomes free again.
 * Counted from the first event, by the times that events carry. */
#ifndef LULUS_UI_IDLE_H
#define LULUS_UI_IDLE_H
#include "ui/event.h"
#include <stdbool.h>

enum { IDLE_WARNING_MS = 30000 };

enum idle_step {
    IDLE_BUSY, /* a key, or not long since one */
    IDLE_WARN, /* less than IDLE_WARNING_MS left */
    IDLE_OVER, /* once; then the counting starts anew */
    IDLE_BACK, /* the first key after a warning */
};

struct idle {
    bool counting, warned;
    int64_t since_ms;
};

/* `limit_ms` 0: nobody is waited for. */
enum idle_step idle_count(struct idle *idle, int64_t limit_ms, const struct event *event);
#endif
