/* SPDX-License-Identifier: GPL-3.0-or-later */
/* size.h - three sizes of text in one window, and what a terminal makes of each.
 *
 * A size is a layout: 80x24, 60x20 and 40x12, the same words on more pages. Where the terminal can
 * draw lines of double size, or a console can load another font, the letters grow with it; where it
 * can do neither, fewer words stand further apart. */
#ifndef LULUS_UI_SIZE_H
#define LULUS_UI_SIZE_H
#include "base/text_size.h"
#include "ui/grid.h"
#include <stdbool.h>

struct extent {
    int rows, columns; /* cells */
};

struct extent layout_extent(enum layout layout); /* the least that it needs */
bool extent_holds(struct extent room, enum layout layout);

enum layout size_layout(enum text_size size);

/* What there is to choose from. */
struct sizes {
    struct extent normal;     /* cells at TEXT_NORMAL */
    bool offered[TEXT_SIZES]; /* TEXT_NORMAL always */
};
struct sizes sizes_in(struct extent window); /* where nothing but the layouts can change */
/* The one to be shown to somebody who wants `wanted`, on a screen that needs at least `least`. */
enum text_size size_shown(const struct sizes *sizes, enum text_size wanted, enum layout least);
/* The one that `+` brings next, after what is shown; the same when there is no other. */
enum text_size size_next(const struct sizes *sizes, enum text_size shown, enum layout least);

/* Where the cells of a grid stand in the window. */
struct face {
    struct extent grid;
    int top, left; /* of its first cell, in cells of the window as they are drawn */
    int step;      /* from one row to the next: 2 leaves a line between */
    bool doubled;  /* each cell takes two columns and two rows of the window */
};
struct face size_face(struct extent window, enum text_size size, bool doubles);
#endif
