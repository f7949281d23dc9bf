/* SPDX-License-Identifier: GPL-3.0-or-later */
/* edit.h - one line of typed text; the cursor is always at its end. */
#ifndef LULUS_UI_EDIT_H
#define LULUS_UI_EDIT_H
#include "ui/event.h"
#include <stdbool.h>

struct edit {
    char *text;            /* UTF-8, never NULL */
    int limit;             /* characters */
    int64_t held_until_ms; /* a delete before that is the same press */
    int release_ms;
};

enum edit_result {
    EDIT_NOT_MINE, /* no event for a text */
    EDIT_CHANGED,
    EDIT_FULL,  /* no room for another character */
    EDIT_LEAVE, /* delete on an empty text: back */
    EDIT_KEPT,  /* delete on an empty text by a key held down: nothing */
};

void edit_start(struct edit *edit, int limit, const char *initial); /* NULL: empty */
void edit_done(struct edit *edit);
void edit_clear(struct edit *edit);
/* Digits and text are added, delete takes the last letter with its marks. A key held down empties
 * the text but does not leave: that takes a new press, 700 ms after the last letter went. Leaving
 * again takes 400 ms. */
enum edit_result edit_event(struct edit *edit, const struct event *event);
bool edit_is_empty(const struct edit *edit);
#endif
