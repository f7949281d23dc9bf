/* SPDX-License-Identifier: GPL-3.0-or-later */
/* star_menu.h - what "*" asks on an item where it can mean more than "not sure": a page of its own,
 * so that its digits are not taken for answers. "*" again is not sure. */
#ifndef LULUS_UI_STAR_MENU_H
#define LULUS_UI_STAR_MENU_H
#include "caption.h"
#include "ui/event.h"
#include <stdbool.h>

enum star_wish { STAR_STAY, STAR_BACK, STAR_DOUBT, STAR_UNKNOWN, STAR_LISTEN };

struct star_menu {
    bool doubtful;      /* she is not sure of it now */
    bool number;        /* its "0" is text, so that not to know is asked for here */
    bool speech;        /* it can be read aloud */
    const char *status; /* ready; may be NULL */
};

/* Any wish but to stay closes it. */
enum star_wish star_menu_press(const struct star_menu *menu, const struct event *event);
void star_menu_paint(struct grid *grid, const struct caption *caption,
                     const struct star_menu *menu);
#endif
