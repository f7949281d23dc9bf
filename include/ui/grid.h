/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid.h - a screen as cells: what view paints, terminal.c copies out and tests compare as text. */
#ifndef LULUS_UI_GRID_H
#define LULUS_UI_GRID_H
#include "base/language.h"
#include <stdbool.h>
#include <stdint.h>

enum cell_style {
    STYLE_PLAIN = 0,
    STYLE_BOLD = 1 << 0,
    STYLE_REVERSE = 1 << 1, /* beside a mark, never alone; a terminal leaves bold away there */
};

struct cell {
    uint32_t rune; /* 0: second half of a wide character */
    uint8_t style;
};

struct grid {
    int rows, columns;
    enum language language; /* of the person looking: for content; gettext is switched already */
    bool size_key;          /* `+` brings another size of text here */
    bool one_language;      /* `/` brings no other language here */
    struct cell *cells;
};

struct grid *grid_new(int rows, int columns, enum language language);
void grid_free(struct grid *grid);
void grid_clear(struct grid *grid);
/* Out of range is clipped. Returns the column after the last one written. */
int grid_put(struct grid *grid, int row, int column, uint8_t style, const char *text);
int grid_printf(struct grid *grid, int row, int column, uint8_t style, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* Right-aligned so that it ends before `column`. */
void grid_put_right(struct grid *grid, int row, int column, uint8_t style, const char *text);
/* Wrapped into `width` columns and at most `max_rows` rows; returns the rows used. */
int grid_wrap(struct grid *grid, int row, int column, int width, int max_rows, uint8_t style,
              const char *text);
void grid_style(struct grid *grid, int row, int column, int width, uint8_t style); /* adds */
void grid_rule(struct grid *grid, int row); /* a horizontal line across */
/* Rows joined by '\n', trailing spaces dropped; free it. Reverse video is not shown. */
char *grid_text(const struct grid *grid);

/* The layouts of kader screens; others use REGULAR at 80 and NARROW at 60 columns. */
enum layout {
    LAYOUT_LARGE /* 40x12 up */,
    LAYOUT_NARROW /* 60x20 up */,
    LAYOUT_REGULAR /* 80x24 up */
};
enum layout grid_layout(const struct grid *grid);
#endif
