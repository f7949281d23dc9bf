/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reasoned.h - acts that need a reason and "1 ya": set aside, withdraw, reopen. */
#ifndef LULUS_CLI_REASONED_H
#define LULUS_CLI_REASONED_H
#include "app.h"
#include "training/occasion.h"

struct reasoned {
    const char *heading;  /* N */
    const char *question; /* N: "%s" is the subject: a stage, a name or both */
    enum occasion_kind stage;
    int stage_n;           /* 0: of no stage */
    char name[NAME_BYTES]; /* "": of nobody */
    struct uuid id;
    int minutes; /* to be given; 0: it is about something else */
    bool (*act)(struct app *app, const struct reasoned *it, struct error *err);
    char reason[REASON_BYTES]; /* filled in on the way */
};
void reasoned_push(struct app *app, const struct reasoned *reasoned);
#endif
