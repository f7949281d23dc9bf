/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame.h - header and footer that every screen shares. */
#ifndef LULUS_UI_FRAME_H
#define LULUS_UI_FRAME_H
#include "ui/grid.h"
#include <stdbool.h>

/* True when the grid has room for a screen of this layout. Otherwise clears it and says in a few
 * words what room is needed and the way back; the screen then paints nothing else, and its owner
 * gives it no key but that one. */
bool frame_fits(struct grid *grid, enum layout least);
/* Row 0: left (bold) and right; row 1: a rule. NULL is an empty text. */
void frame_header(struct grid *grid, const char *left, const char *right);
/* Last row: the hints joined by three spaces (two where one more fits so), most needed first; hints
 * that do not fit are left out from the end, and empty ones everywhere. Row before: a rule. NULL
 * ends the list. */
void frame_footer(struct grid *grid, const char *const hints[]);
enum { FRAME_TOP = 2 };                    /* first row of the body */
int frame_bottom(const struct grid *grid); /* row after the last of the body */

/* "/ English" or "/ Bahasa Indonesia": the way to the other language, written in it; "F2 English"
 * where keys are text; "" where there is one language only. */
const char *frame_language_hint(const struct grid *grid, bool keys_are_text);
/* "+ text size", shorter where the line is; "" where that key does nothing. Last of the hints. */
const char *frame_size_hint(const struct grid *grid);
#endif
