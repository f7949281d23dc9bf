/* SPDX-License-Identifier: GPL-3.0-or-later */
/* screen.h - a screen is update, view and free over its own struct.
 *
 * `update` is pure but for its own state: no store, clock or terminal. `view` paints the state
 * into a grid of any size from 40x12 (kader screens) or 60x20 (others). What a constructor is given
 * is borrowed and must outlive the screen (cli keeps it in one arena per page). Words are
 * translated while painting, so that switching the language loses nothing. */
#ifndef LULUS_UI_SCREEN_H
#define LULUS_UI_SCREEN_H
#include "base/buffer.h"
#include "ui/event.h"
#include "ui/grid.h"
#include "ui/intent.h"
#include <stdbool.h>
#include <stddef.h>

/* KEYS_NAMES: as KEYS_DIGITS, and letters are text. KEYS_NUMBER: as KEYS_DIGITS, and "." is text as
 * "," is: a keypad has only one of them. */
enum key_mode { KEYS_CHOICE, KEYS_DIGITS, KEYS_TEXT, KEYS_NAMES, KEYS_NUMBER, KEYS_COUNT };

enum { ASKS_YES = -1 };

struct screen;

struct screen_ops {
    const char *name; /* "question": names golden files */
    struct intent (*update)(struct screen *screen, const struct event *event);
    void (*view)(const struct screen *screen, struct grid *grid);
    void (*free)(struct screen *screen);
    enum key_mode (*mode)(const struct screen *screen); /* NULL: KEYS_CHOICE */
    bool accepts_scan;
    bool own_commands; /* gets EVENT_SLASH and EVENT_HELP itself: the sheet, the row */
    enum layout least; /* room it needs: LAYOUT_LARGE unless it says more */
    /* `+` means something else here; NULL: never. Nor is it for the size where keys are text. */
    bool (*takes_plus)(const struct screen *screen);
    bool quick_repeat; /* guard of 150 ms instead of 400 on every terminal: these two */
    /* What is asked now: another number, another question, and no key pressed before it could be
     * seen answers it. 0, or NULL: nothing; ASKS_YES: for `1 ya`, or
     * something else that one press stores. */
    int (*asks)(const struct screen *screen);
    /* Which of its fields is shown: a key held down since the one before writes nothing in it.
     * NULL: there is one. */
    size_t (*field)(const struct screen *screen);
    /* The screen takes over where `before`, of the same ops, stood: its page, digits typed for a
     * number, what it reminded of. NULL: nothing of that kind. */
    void (*keep_place)(struct screen *screen, const struct screen *before);
    /* Several short translated lines of what to press here; NULL: a general help. */
    const char *(*help)(const struct screen *screen);
    /* Adds the lines that are to be heard here (aloud.h), in that language, which is gettext's too;
     * NULL: there is nothing to hear. */
    void (*read)(const struct screen *screen, enum language language, struct buffer *lines);
};

struct screen {
    const struct screen_ops *ops;
};

static inline void screen_free(struct screen *screen) /* NULL is welcome */
{
    if (screen != NULL)
        screen->ops->free(screen);
}

static inline enum key_mode screen_mode(const struct screen *screen)
{
    return screen->ops->mode != NULL ? screen->ops->mode(screen) : KEYS_CHOICE;
}

/* `+` may change the size of the text here. */
static inline bool screen_leaves_plus(const struct screen *screen)
{
    const struct screen_ops *ops = screen->ops;
    return !ops->own_commands && screen_mode(screen) != KEYS_TEXT &&
           (ops->takes_plus == NULL || !ops->takes_plus(screen));
}

static inline int screen_asks(const struct screen *screen)
{
    return screen->ops->asks != NULL ? screen->ops->asks(screen) : 0;
}

static inline size_t screen_field(const struct screen *screen)
{
    return screen->ops->field != NULL ? screen->ops->field(screen) : 0;
}
#endif
