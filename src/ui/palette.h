/* SPDX-License-Identifier: GPL-3.0-or-later */
/* palette.h - our own colours where a console lets them be set: at least 10 to 1 on black. */
#ifndef LULUS_UI_PALETTE_H
#define LULUS_UI_PALETTE_H
#include "ui/grid.h"

enum ink { INK_PLAIN, INK_GOOD, INK_WARN, INK_COUNT };

struct colour {
    short red, green, blue; /* of 1000, as curses has them */
};

extern const struct colour palette[INK_COUNT]; /* the paper is black */
enum ink ink_of(uint8_t style);
#endif
