/* SPDX-License-Identifier: GPL-3.0-or-later */
/* slip.h - what a kader is told of a closed sheet, on a page of its own. */
#ifndef LULUS_CLI_SLIP_H
#define LULUS_CLI_SLIP_H
#include "app.h"

/* Of her sheet that counts in that round; over the present page. */
void slip_push(struct app *app, const struct uuid *enrolment, int round);
#endif
