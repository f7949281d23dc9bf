/* SPDX-License-Identifier: GPL-3.0-or-later */
/* palette.h - our own ink and paper where a console lets its colours be set. No other colour is
 * used: what a screen says, it says in words and marks. */
#ifndef LULUS_UI_PALETTE_H
#define LULUS_UI_PALETTE_H

struct colour {
    short red, green, blue; /* of 1000, as curses has them */
};

extern const struct colour palette_ink, palette_paper;
#endif
