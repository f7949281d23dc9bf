/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk.h - one screen of each kind to press keys on; what it wants done is done, as cli would. */
#ifndef LULUS_TESTS_FUZZ_DESK_H
#define LULUS_TESTS_FUZZ_DESK_H
#include "training/attempt.h"
#include "training/observation.h"
#include "ui/screen.h"

struct desk {
    struct arena *arena;
    struct test *test;
    struct sheet *sheet;
    struct screen *screen;
    const struct desk_kind *kind;
    bool saves; /* false: the store says no */
};

/* The kind by its letter; any other letter is some kind too. */
struct desk desk_new(char letter);
void desk_done(struct desk *desk);
/* Updates the screen, holds its intent against the event, does what it wants, and paints. */
void desk_event(struct desk *desk, const struct event *event);
#endif
