/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reasoned.h - acts that need a reason and "1 ya": set aside, withdraw, reopen. */
#ifndef LULUS_CLI_REASONED_H
#define LULUS_CLI_REASONED_H
#include "app.h"

struct reasoned {
    const char *heading;  /* N */
    const char *question; /* N: "%s" is the subject: "Set %s aside?" */
    char subject[NAME_BYTES];
    struct uuid id;
    bool (*act)(struct app *app, const struct uuid *id, const char *reason, struct error *err);
    char reason[REASON_BYTES]; /* filled in on the way */
};
void reasoned_push(struct app *app, const struct reasoned *reasoned);
#endif
