/* SPDX-License-Identifier: GPL-3.0-or-later */
/* letters.h - the font of a Linux console, drawn several times as large.
 *
 * The console's own font is read and loaded again with each point as a square of points: the same
 * glyphs at the same numbers, so that the console's map of them stays true, and no file is needed.
 * One point in the corner of the last glyph is turned over, which tells our letters from any font
 * that came with the machine: whoever was killed while letters were large left them so, and the
 * next start finds the mark and puts the first font back. */
#ifndef LULUS_UI_LETTERS_H
#define LULUS_UI_LETTERS_H
#include "console.h"
#include "ui/size.h"

struct letters;
/* NULL when the console does not tell its font. `cells` of the window at this moment. */
struct letters *letters_open(int descriptor, console_call *call, struct extent cells);
void letters_close(struct letters *letters); /* the font as it was found; NULL is welcome */
/* The cells of the window at TEXT_NORMAL. */
struct extent letters_extent(const struct letters *letters);
/* The largest letters with which that size has room, or the next smaller ones that the console
 * takes; what it refuses leaves the screen as it was. True when the font is another one now. */
bool letters_show(struct letters *letters, enum text_size size);
#endif
