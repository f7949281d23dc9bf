/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eyes.h"
#include "../../src/ui/palette.h"
#include "contrast.h"
#include "run.h"
#include <stdlib.h>
#include <string.h>

enum { MARK = 0x25ba /* ► */, KNOWN_STYLES = STYLE_BOLD | STYLE_REVERSE, FULL = 255 };

static const struct cell *cell_of(const struct grid *grid, int row, int column)
{
    return &grid->cells[row * grid->columns + column];
}

static bool is_reverse(const struct grid *grid, int row, int column)
{
    return (cell_of(grid, row, column)->style & STYLE_REVERSE) != 0;
}

static void of_255(const struct colour *colour, int out[3])
{
    out[0] = colour->red * FULL / 1000;
    out[1] = colour->green * FULL / 1000;
    out[2] = colour->blue * FULL / 1000;
}

/* Where colours can be set: bold is bright white there, reverse video is never bold. */
static double ratio(uint8_t style)
{
    static const int bright[3] = {FULL, FULL, FULL};
    int ink[3], paper[3];
    of_255(&palette_ink, ink);
    of_255(&palette_paper, paper);
    bool bold = (style & KNOWN_STYLES) == STYLE_BOLD;
    return contrast(bold ? bright : ink, paper);
}

static void stand_out(const char *screen, const struct grid *grid)
{
    for (int i = 0; i < grid->rows * grid->columns; i++) {
        uint8_t style = grid->cells[i].style;
        if ((style & ~KNOWN_STYLES) != 0)
            fail_msg("%s: a style that no palette is known for", screen);
        if (ratio(style) < CONTRAST_LEAST)
            fail_msg("%s: style %d stands out %.1f to 1", screen, style, ratio(style));
    }
}

/* Its own words, bold, at the same place on every screen. */
static void have_a_title(const char *screen, const struct grid *grid)
{
    const struct cell *first = cell_of(grid, 0, 1);
    if (first->rune == ' ' || (first->style & STYLE_BOLD) == 0)
        fail_msg("%s: no title at the top left", screen);
}

static int first_reverse(const struct grid *grid, int row)
{
    int column = 0;
    while (column < grid->columns && !is_reverse(grid, row, column))
        column++;
    return column < grid->columns ? column : -1;
}

/* The first of the lines that are in reverse together says so by a mark as well. */
static void mark_what_is_reverse(const char *screen, const struct grid *grid)
{
    for (int row = 0; row < grid->rows; row++) {
        int column = first_reverse(grid, row);
        if (column < 0 || (row > 0 && first_reverse(grid, row - 1) >= 0))
            continue;
        if (cell_of(grid, row, column)->rune != MARK)
            fail_msg("%s: line %d is in reverse video without a mark", screen, row + 1);
    }
}

void eyes_see(const char *screen, const struct grid *grid)
{
    stand_out(screen, grid);
    have_a_title(screen, grid);
    mark_what_is_reverse(screen, grid);
}

/* --- apart without attributes --- */

struct sight {
    char *screen, *text;
    uint8_t *styles;
    size_t size;
};

static uint8_t *styles_of(const struct grid *grid, size_t size)
{
    uint8_t *styles = malloc(size);
    assert_non_null(styles);
    for (size_t i = 0; i < size; i++)
        styles[i] = grid->cells[i].style;
    return styles;
}

void eyes_tell_apart(struct sights *sights, const char *screen, const struct grid *grid)
{
    size_t size = (size_t)grid->rows * (size_t)grid->columns;
    struct sight now = {strdup(screen), grid_text(grid), styles_of(grid, size), size};
    for (size_t i = 0; i < sights->count; i++) {
        const struct sight *old = &sights->list[i];
        if (old->size == size && strcmp(old->text, now.text) == 0 &&
            memcmp(old->styles, now.styles, size) != 0)
            fail_msg("%s and %s differ in attributes alone", old->screen, screen);
    }
    sights->list = realloc(sights->list, (sights->count + 1) * sizeof *sights->list);
    assert_non_null(sights->list);
    sights->list[sights->count++] = now;
}

void sights_done(struct sights *sights)
{
    for (size_t i = 0; i < sights->count; i++) {
        free(sights->list[i].screen);
        free(sights->list[i].text);
        free(sights->list[i].styles);
    }
    free(sights->list);
}
