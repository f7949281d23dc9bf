/* SPDX-License-Identifier: GPL-3.0-or-later */
/* doubling.h - lines of double width and height (DECDHL), which VT100 to VT525, xterm, PuTTY and
 * their like draw: each cell twice as wide and twice as high.
 *
 * No name of a terminal tells who can, so it is tried: on a line made double the cursor cannot go
 * beyond the middle, and where it stands is asked for. Who does not know such lines answers with
 * the last column, or not at all. */
#ifndef LULUS_UI_DOUBLING_H
#define LULUS_UI_DOUBLING_H
#include "ui/size.h"

/* Tries it on the first line of a screen that is about to be cleared; true when it was asked. Not
 * of multiplexers and Linux consoles, which have no such lines. */
bool doubling_ask(const char *term, struct extent window);
/* What came after ESC [ and before R: whether it says that lines are drawn double. */
bool doubling_answer(const char *position, struct extent window);
/* All lines of the window upper and lower halves by turns, or single ones again. */
void doubling_lines(struct extent window, bool doubled);
#endif
