/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reading.h - the language and the size of text at this seat: somebody's while she is here, the
 * usual ones at home. Kept with her name, unless the training's rules leave her no choice. */
#ifndef LULUS_CLI_READING_H
#define LULUS_CLI_READING_H
#include "app.h"

void reading_in(struct app *app, enum language language); /* texts are not opened anew */
bool reading_other_language(struct app *app); /* the same with the other one; false: not here */
/* She has said who she is: as she chose now, else as she did last time. */
void reading_take_hers(struct app *app);
enum text_size reading_size(const struct app *app); /* of the top page, now */
bool reading_next_size(struct app *app);            /* `+`; false: it is not for the size here */
/* The top page in a grid that the machine made for that size. */
void reading_view(const struct app *app, struct grid *grid);
/* There is no room for the top page, and this is a key: nobody acts on what cannot be seen, so the
 * intent is to go back, or none. */
bool reading_is_unseen(const struct app *app, const struct event *event, struct intent *intent);
#endif
