/* SPDX-License-Identifier: GPL-3.0-or-later */
/* minutes.h - more time for a test with a limit, given by the trainer with a reason. */
#ifndef LULUS_CLI_MINUTES_H
#define LULUS_CLI_MINUTES_H
#include "app.h"
#include "training/test_time.h"

/* The open test of hers that has a limit, and its time; NULL: she is at none. */
const struct attempt *minutes_test(struct app *app, const struct course *course,
                                   const struct uuid *enrolment, struct test_time *time);
/* Asks for minutes and reason, then adds them. */
void minutes_push(struct app *app, const struct course *course, const struct attempt *attempt);
/* The same for everybody who is at this test now. */
void minutes_push_all(struct app *app, const struct occasion *test);
#endif
