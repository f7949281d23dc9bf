/* SPDX-License-Identifier: GPL-3.0-or-later */
/* guard.h - one press is one act.
 *
 * The same key within the dead time of its last event is the same press, and every repeat extends
 * it. Where a keyboard begins to repeat only after the dead time, the first repeat looks like a new
 * press: so the same key within a second of its last event waits until it is seen that no further
 * one follows. Enter soon after a digit waits as well, so that a digit meant to be mended is not
 * passed.
 *
 * Fields take every key that writes or deletes; but a key that is still down from what led there is
 * still that press, there too. */
#ifndef LULUS_UI_GUARD_H
#define LULUS_UI_GUARD_H
#include "ui/keys.h"

struct guard {
    int dead_ms;
    uint32_t last_key; /* 0: none yet */
    int64_t last_ms, digit_ms;
    bool carried; /* the last key's press led here, and is not for what is here */
};

enum guard_verdict { GUARD_PASS, GUARD_DROP, GUARD_WAIT };

void guard_start(struct guard *guard, int dead_ms);
/* What to do with keys[0] on this screen; with GUARD_WAIT *until_ms says when to ask again. */
enum guard_verdict guard_judge(const struct guard *guard, const struct screen *screen,
                               const struct raw *keys, size_t count, int64_t now_ms,
                               int64_t *until_ms);
/* The key was passed on, as a press of its own. */
void guard_pass(struct guard *guard, const struct raw *key);
/* The key was dropped: as the same press, as part of a scan, as pressed too early. */
void guard_drop(struct guard *guard, const struct raw *key);
/* Another screen is shown now, or another field of it. */
void guard_carry(struct guard *guard);
#endif
