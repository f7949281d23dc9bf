/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame.h - header and footer that every screen shares. */
#ifndef LULUS_UI_FRAME_H
#define LULUS_UI_FRAME_H
#include "ui/grid.h"

/* Row 0: left (bold) and right; row 1: a rule. */
void frame_header(struct grid *grid, const char *left, const char *right);
/* Last row: the hints joined by three spaces (fewer when it must fit), most needed first; hints
 * that do not fit are left out from the end. Row before: a rule. NULL ends the list. */
void frame_footer(struct grid *grid, const char *const hints[]);
enum { FRAME_TOP = 2 };                    /* first row of the body */
int frame_bottom(const struct grid *grid); /* row after the last of the body */
#endif
