/* SPDX-License-Identifier: GPL-3.0-or-later */
/* guard.h - one press is one act.
 *
 * The same key within the dead time of its last event is the same press, and every repeat extends
 * it. Where a keyboard begins to repeat only after the dead time, the first repeat looks like a new
 * press: so the same key within a second of its last event waits until it is seen that no further
 * one follows. Enter soon after a digit waits as well, so that a digit meant to be mended is not
 * passed. */
#ifndef LULUS_UI_GUARD_H
#define LULUS_UI_GUARD_H
#include "ui/keys.h"

struct guard {
    int dead_ms;
    uint32_t last_key; /* 0: none yet */
    int64_t last_ms, digit_ms;
};

enum guard_verdict { GUARD_PASS, GUARD_DROP, GUARD_WAIT };

void guard_start(struct guard *guard, int dead_ms);
/* What to do with keys[0] on this screen; with GUARD_WAIT *until_ms says when to ask again. */
enum guard_verdict guard_judge(const struct guard *guard, const struct screen *screen,
                               const struct raw *keys, size_t count, int64_t now_ms,
                               int64_t *until_ms);
/* The key was passed or dropped. */
void guard_note(struct guard *guard, const struct raw *key);
#endif
