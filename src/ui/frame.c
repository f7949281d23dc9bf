/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/frame.h"
#include "base/buffer.h"
#include "base/language.h"
#include "base/text.h"
#include "ui/size.h"
#include <stdio.h>
#include <string.h>

bool frame_fits(struct grid *grid, enum layout least)
{
    struct extent room = layout_extent(least);
    if (extent_holds((struct extent){grid->rows, grid->columns}, least))
        return true;
    char words[300];
    snprintf(words, sizeof words,
             _("This page needs %d columns and %d lines: a larger window, or smaller letters."),
             room.columns, room.rows);
    grid_clear(grid);
    int row = grid_wrap(grid, 0, 0, grid->columns, grid->rows, STYLE_BOLD, words);
    grid_wrap(grid, row, 0, grid->columns, grid->rows - row, STYLE_PLAIN, _("- back"));
    return false;
}

/* Cut to `room` columns, the cut shown by an ellipsis. */
static void cut_to(char *out, size_t size, const char *text, int room)
{
    if (text_width(text) <= room)
        snprintf(out, size, "%s", text);
    else
        snprintf(out, size, "%.*s…", (int)text_fit(text, room - 1), text);
}

enum { HEADER_TEXT = 1024 };

/* What is longer than its half gives way to the other. */
void frame_header(struct grid *grid, const char *left, const char *right)
{
    char head[HEADER_TEXT], tail[HEADER_TEXT];
    left = left != NULL ? left : "";
    right = right != NULL ? right : "";
    int room = grid->columns - 2 - (*left != '\0' && *right != '\0' ? 2 : 0);
    int left_room = room - text_width(right);
    if (left_room < room / 2)
        left_room = text_width(left) < room / 2 ? text_width(left) : room / 2;
    if (room > 0) {
        cut_to(head, sizeof head, left, left_room);
        cut_to(tail, sizeof tail, right, room - text_width(head));
        grid_put(grid, 0, 1, STYLE_BOLD, head);
        grid_put_right(grid, 0, grid->columns - 1, STYLE_PLAIN, tail);
    }
    grid_rule(grid, 1);
}

/* How many of the hints fit behind one another, `gap` columns apart. */
static size_t hints_that_fit(const char *const hints[], int gap, int room)
{
    size_t count = 0;
    for (int used = -gap; hints[count] != NULL; count++) {
        int width = text_width(hints[count]);
        used += width > 0 ? gap + width : 0;
        if (used > room)
            break;
    }
    return count;
}

void frame_footer(struct grid *grid, const char *const hints[])
{
    int row = grid->rows - 1, column = 1, gap = 3, room = grid->columns - 1;
    if (hints_that_fit(hints, 2, room) > hints_that_fit(hints, gap, room))
        gap = 2;
    size_t count = hints_that_fit(hints, gap, room);
    if (row > FRAME_TOP)
        grid_rule(grid, row - 1);
    for (size_t i = 0; i < count; i++)
        if (hints[i][0] != '\0')
            column = grid_put(grid, row, column, STYLE_PLAIN, hints[i]) + gap;
}

int frame_bottom(const struct grid *grid)
{
    return grid->rows - 2 > FRAME_TOP ? grid->rows - 2 : FRAME_TOP;
}

const char *frame_language_hint(const struct grid *grid, bool keys_are_text)
{
    if (grid->one_language)
        return "";
    if (grid->language == LANGUAGE_ID)
        return keys_are_text ? "F2 English" : "/ English";
    return keys_are_text ? "F2 Bahasa Indonesia" : "/ Bahasa Indonesia";
}

const char *frame_size_hint(const struct grid *grid)
{
    if (!grid->size_key)
        return "";
    return grid_layout(grid) == LAYOUT_REGULAR ? _("+ text size") : _("+ size");
}
