/* SPDX-License-Identifier: GPL-3.0-or-later */
/* timing.h - the time of the test in progress at this seat (training/test_time.h): looked at about
 * each second while its questions or review are in front, and kept on the disk. */
#ifndef LULUS_CLI_TIMING_H
#define LULUS_CLI_TIMING_H
#include "sitting.h"

/* She is in front of it now: before an answer, before a page is left. */
void timing_look(struct app *app);
/* About each second. Looks; learns of minutes added elsewhere; writes a heartbeat when one is due,
 * which may fail without a word. */
void timing_tick(struct app *app);
/* The time is used up, whatever was added meanwhile: asks the store once more. */
bool timing_is_over(struct app *app);
/* Hands in together with the time used. */
bool timing_hand_in(struct app *app, struct error *err);
/* Frees the seat together with the time used. */
void timing_leave(struct app *app);
/* "12 minutes are left." for a test with a limit, else ""; in the arena. */
const char *timing_left_text(const struct sitting *sitting, struct arena *arena);
#endif
