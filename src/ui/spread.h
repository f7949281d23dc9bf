/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spread.h - blocks of text wrapped and spread over pages; one that fits a page is never cut.
 *
 *     struct spread spread = spread_make(blocks, count, rows);
 *     for (size_t i = 0; i < spread.count; i++) ...
 *     spread_done(&spread); */
#ifndef LULUS_UI_SPREAD_H
#define LULUS_UI_SPREAD_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct block {
    const char *text; /* borrowed for as long as the spread lives */
    int width;        /* columns, >= 1 */
    bool gap;         /* an empty row before it, except at the top of a page */
};

struct spread_line {
    size_t block;
    bool first; /* of its block */
    const char *text;
    size_t bytes;
    int page, row; /* row from the top of its page */
};

struct spread {
    struct spread_line *lines;
    size_t count;
    int pages; /* at least 1 */
    int rows;  /* used on the last page */
};

/* `rows` of a page; below 1 it counts as 1. */
struct spread spread_make(const struct block *blocks, size_t count, int rows);
void spread_done(struct spread *spread);
bool spread_shows(const struct spread *spread, int page,
                  size_t block); /* some line of it is there */
#endif
