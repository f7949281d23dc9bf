/* SPDX-License-Identifier: GPL-3.0-or-later */
/* voice.h - the third program at work for the kiosk: reads a screen aloud.
 *
 * It is started when a page that can be heard is shown to somebody who would hear this machine
 * (app_machine.hears), and ends when home comes back. Until it has said that it can speak nothing
 * is offered; when it ends by itself nothing is offered any more. Nothing in here waits for it. */
#ifndef LULUS_CLI_VOICE_H
#define LULUS_CLI_VOICE_H
#include "app.h"

void voice_prepare(struct app *app);    /* nothing when it is there, or was tried and is mute */
int voice_pipe(const struct app *app);  /* to poll; -1 when none */
void voice_read(struct app *app);       /* something is there to read */
void voice_say_screen(struct app *app); /* what the top screen has to say, from the beginning */
void voice_tick(struct app *app);       /* tidies up after one that has ended */
void voice_hush(struct app *app);       /* silent at once; nothing when it is */
void voice_end(struct app *app);        /* and the next one who can be heard is tried anew */
void voice_free(struct app *app);       /* at the end of the seat */
#endif
