/* SPDX-License-Identifier: GPL-3.0-or-later */
/* event.h - what happens to a screen. Decoded already by the screen's key mode (keys.h). */
#ifndef LULUS_UI_EVENT_H
#define LULUS_UI_EVENT_H
#include <stdint.h>

enum event_kind {
    EVENT_NONE,
    EVENT_DIGIT, /* number 0-9 */
    EVENT_TEXT,  /* text: one printable character, in fields */
    EVENT_ENTER, /* next */
    EVENT_BACK, /* "-", Backspace, Esc on choice screens; Esc, or Backspace when empty, in fields */
    EVENT_DELETE, /* Backspace in fields ("-" in digit fields) */
    EVENT_STAR,   /* "*" */
    EVENT_PLUS,   /* "+" */
    EVENT_SLASH,  /* "/" or F2: the owner switches the language; a screen with own_commands gets it
                   */
    EVENT_HELP,   /* "." or F1: the owner shows help; a screen with own_commands gets it */
    EVENT_UP,
    EVENT_DOWN,
    EVENT_SCAN,  /* scan: a burst of 8 or more printable keys, where the screen accepts it */
    EVENT_TICK,  /* about once a second */
    EVENT_STORE, /* another process changed the store, or our own work is done */
};

struct event {
    enum event_kind kind;
    int number;
    char text[5];
    const char *scan; /* borrowed until update returns */
    int64_t now_ms;   /* milliseconds since boot, of every event */
};
#endif
