/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A screen as cells. Writing clips at every edge, so that no screen has to count. */
#include "ui/grid.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct grid *grid_new(int rows, int columns, enum language language)
{
    struct grid *grid = xcalloc(1, sizeof *grid);
    grid->rows = rows > 0 ? rows : 1;
    grid->columns = columns > 0 ? columns : 1;
    grid->language = language;
    grid->cells = xcalloc((size_t)grid->rows * (size_t)grid->columns, sizeof *grid->cells);
    grid_clear(grid);
    return grid;
}

void grid_free(struct grid *grid)
{
    if (grid == NULL)
        return;
    free(grid->cells);
    free(grid);
}

void grid_clear(struct grid *grid)
{
    for (int i = 0; i < grid->rows * grid->columns; i++)
        grid->cells[i] = (struct cell){.rune = ' ', .style = STYLE_PLAIN};
}

static struct cell *cell_at(const struct grid *grid, int row, int column)
{
    return &grid->cells[row * grid->columns + column];
}

/* A wide character loses its half when the other one is written over. */
static void part_wide(struct grid *grid, int row, int column)
{
    struct cell *cell = cell_at(grid, row, column);
    if (cell->rune == 0 && column > 0)
        cell_at(grid, row, column - 1)->rune = ' ';
    if (column + 1 < grid->columns && cell_at(grid, row, column + 1)->rune == 0)
        cell_at(grid, row, column + 1)->rune = ' ';
}

static void put_rune(struct grid *grid, int row, int column, int width, struct cell cell)
{
    if (column < 0)
        return;
    for (int half = 0; half < width; half++) {
        part_wide(grid, row, column + half);
        *cell_at(grid, row, column + half) = cell;
        cell.rune = 0;
    }
}

/* The first `length` bytes of text. Characters that combine with the one before have no cell. */
static int put_bytes(struct grid *grid, int row, int column, uint8_t style, const char *text,
                     size_t length)
{
    if (row < 0 || row >= grid->rows)
        return column;
    for (size_t at = 0; at < length;) {
        uint32_t rune;
        at += text_decode(text + at, length - at, &rune);
        if (rune < ' ' || rune == 0xa0) /* a space where a line must not break */
            rune = ' ';
        int width = text_width_of(rune);
        if (column + width > grid->columns)
            break;
        put_rune(grid, row, column, width, (struct cell){.rune = rune, .style = style});
        column += width;
    }
    return column;
}

int grid_put(struct grid *grid, int row, int column, uint8_t style, const char *text)
{
    return put_bytes(grid, row, column, style, text, strlen(text));
}

int grid_printf(struct grid *grid, int row, int column, uint8_t style, const char *format, ...)
{
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return grid_put(grid, row, column, style, text);
}

void grid_put_right(struct grid *grid, int row, int column, uint8_t style, const char *text)
{
    grid_put(grid, row, column - text_width(text), style, text);
}

int grid_wrap(struct grid *grid, int row, int column, int width, int max_rows, uint8_t style,
              const char *text)
{
    int used = 0;
    while (width > 0 && used < max_rows && *text != '\0') {
        const char *next;
        size_t length = text_wrap(text, width, &next);
        put_bytes(grid, row + used, column, style, text, length);
        text = next;
        used++;
    }
    if (used > 0 && *text != '\0')
        grid_put(grid, row + used - 1, column + width - 1, style, "…");
    return used;
}

void grid_style(struct grid *grid, int row, int column, int width, uint8_t style)
{
    if (row < 0 || row >= grid->rows)
        return;
    for (int at = column; at < column + width && at < grid->columns; at++)
        if (at >= 0)
            cell_at(grid, row, at)->style |= style;
}

void grid_rule(struct grid *grid, int row)
{
    for (int column = 0; column < grid->columns; column++)
        grid_put(grid, row, column, STYLE_PLAIN, "─");
}

static void add_row(struct buffer *out, const struct grid *grid, int row)
{
    int end = grid->columns;
    while (end > 0 && cell_at(grid, row, end - 1)->rune == ' ')
        end--;
    for (int column = 0; column < end; column++) {
        uint32_t rune = cell_at(grid, row, column)->rune;
        char bytes[4];
        if (rune != 0)
            buffer_add(out, bytes, text_encode(rune, bytes));
    }
}

char *grid_text(const struct grid *grid)
{
    struct buffer out = {0};
    for (int row = 0; row < grid->rows; row++) {
        if (row > 0)
            buffer_putc(&out, '\n');
        add_row(&out, grid, row);
    }
    return buffer_claim(&out);
}

enum layout grid_layout(const struct grid *grid)
{
    if (grid->rows >= 24 && grid->columns >= 80)
        return LAYOUT_REGULAR;
    if (grid->rows >= 20 && grid->columns >= 60)
        return LAYOUT_NARROW;
    return LAYOUT_LARGE;
}
