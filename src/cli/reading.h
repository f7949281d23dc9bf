/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reading.h - in which size of text the top page is shown. */
#ifndef LULUS_CLI_READING_H
#define LULUS_CLI_READING_H
#include "app.h"

enum text_size reading_size(const struct app *app); /* of the top page, now */
bool reading_next_size(struct app *app);            /* `+`; false: it is not for the size here */
/* The top page in a grid that the machine made for that size. */
void reading_view(const struct app *app, struct grid *grid);
/* There is no room for the top page, and this is a key: nobody acts on what cannot be seen, so the
 * intent is to go back, or none. */
bool reading_is_unseen(const struct app *app, const struct event *event, struct intent *intent);
#endif
