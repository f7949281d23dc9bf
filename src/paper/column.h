/* SPDX-License-Identifier: GPL-3.0-or-later */
/* column.h - paragraphs set line by line below each other, then drawn in pieces that fit a page. */
#ifndef LULUS_PAPER_COLUMN_H
#define LULUS_PAPER_COLUMN_H
#include "base/arena.h"
#include "pen.h"

struct block {
    const struct style *style; /* borrowed until the column is drawn */
    double left;               /* indent of its lines */
    double before;             /* space above, but at the top of a piece */
    double leading;
    const char *lead; /* a number in front of the first line, or NULL */
    bool marked;      /* a triangle there: a critical step */
    bool barred;      /* a thick bar along the left edge */
    bool keep;        /* the last of a piece never, but with what follows */
};

struct column {
    const struct pen *pen;
    struct arena *arena;
    double width;
    struct column_line *lines;
    size_t count;
};

/* Copies `text`; "\n\n" in it separates paragraphs. A paragraph of few lines stays together. */
void column_add(struct column *column, const struct block *block, const char *text);
/* The first line that no longer fits a piece of `height` beginning with `from`; never `from`. */
size_t column_fit(const struct column *column, size_t from, double height);
double column_height(const struct column *column, size_t from, size_t end);
/* `x` and `y`: the upper left corner. False with the pen's error. */
bool column_draw(const struct column *column, size_t from, size_t end, double x, double y);
#endif
