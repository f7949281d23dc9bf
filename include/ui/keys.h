/* SPDX-License-Identifier: GPL-3.0-or-later */
/* keys.h - from raw keys to events: three modes, one table; bursts; one press is one act. */
#ifndef LULUS_UI_KEYS_H
#define LULUS_UI_KEYS_H
#include "ui/event.h"
#include "ui/screen.h"
#include <stddef.h>

/* Raw keys as terminal.c gives them: characters as themselves, others from here. */
enum raw_key {
    RAW_ENTER = 0x110000, /* above Unicode */
    RAW_BACKSPACE,
    RAW_ESCAPE,
    RAW_F1,
    RAW_F2,
    RAW_UP,
    RAW_DOWN,
    RAW_IGNORED,
};

struct raw {
    uint32_t key;  /* a code point or enum raw_key */
    int64_t at_ms; /* when it arrived, ms since boot */
};

/* One raw key on a screen of this mode; EVENT_NONE when it does nothing there. */
struct event keys_decode(enum key_mode mode, struct raw raw);

/* Keys go in, events come out when they are due. A key is due 30 ms after it came (it might begin a
 * scan), at once in text fields that take no scan: so feed, then ask keys_wait_ms and keys_next. */
struct keys;
struct keys *keys_new(int dead_ms); /* 400, or 150 where the console's own repeat is off */
void keys_free(struct keys *keys);
void keys_feed(struct keys *keys, struct raw raw);
/* The next event that is due at now_ms for this screen; false when none is.
 * - Keys less than 30 ms apart are one burst: with 8 or more printable ones, not all the same, it
 * is a scan, its Enters and all that follows in it belong to it, and so does an Enter soon after it
 *   (dropped where not accepted; in text fields that take no scan it is typed text). Smaller bursts
 *   come key by key.
 * - The same key within the dead time of its last event is the same press; later than that, but
 *   within 1.1 s, it waits 110 ms, and when another follows both are the same press: a keyboard
 *   began to repeat. Fields and collecting digits take every key that writes or deletes, but one
 *   that is still down from the screen before.
 * - A question, a `1 ya`, and after a field any screen on which digits act take no key that was
 *   pressed before they could be seen (seen.h). Else different keys are never swallowed.
 * - Enter within 300 ms of a digit waits until then, but not in text fields. */
bool keys_next(struct keys *keys, const struct screen *screen, int64_t now_ms, struct event *event);
/* Milliseconds until keys_next may have something; -1 when nothing waits. After keys_next said
 * false it is never 0 at the same now_ms. */
int keys_wait_ms(const struct keys *keys, int64_t now_ms);
/* What was just painted: to be told after every event, so that a change is known. */
void keys_show(struct keys *keys, const struct screen *screen, int64_t now_ms);
#endif
