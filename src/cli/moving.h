/* SPDX-License-Identifier: GPL-3.0-or-later */
/* moving.h - work of hers that is open at another seat now, and taking it away there. */
#ifndef LULUS_CLI_MOVING_H
#define LULUS_CLI_MOVING_H
#include "app.h"
#include "store/attempts.h"
#include "training/occasion.h"

struct moving {
    struct uuid work; /* an attempt or a sheet */
    struct occasion occasion;
    char name[NAME_BYTES], seat[SEAT_BYTES];
};

/* False when nothing of hers is open at another seat. */
bool moving_find(struct app *app, const struct course *course, const struct kader *kader,
                 struct moving *moving);
void moving_push(struct app *app, const struct moving *moving); /* asks first */
/* The name of a seat as it is shown; in the present language. */
const char *moving_seat(const char *seat);
#endif
