/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "caption.h"
#include "base/text.h"
#include "body.h"
#include "ui/frame.h"
#include <stdio.h>

enum { LEFT_BYTES = 600 };

int caption_paint(struct grid *grid, const struct caption *caption)
{
    if (grid_layout(grid) == LAYOUT_LARGE) {
        char left[LEFT_BYTES];
        snprintf(left, sizeof left, "%s  %s", caption->title, caption->word);
        bool fits = text_width(left) + 2 + text_width(caption->who) <= grid->columns - 2;
        frame_header(grid, fits ? left : caption->word, caption->who);
        return FRAME_TOP;
    }
    frame_header(grid, caption->title, caption->who);
    grid_put(grid, FRAME_TOP, 1, STYLE_PLAIN, caption->word);
    return FRAME_TOP + 1;
}

int caption_space(const struct grid *grid)
{
    return grid_layout(grid) == LAYOUT_LARGE ? 0 : 1;
}

int caption_width(const struct grid *grid)
{
    int width = grid->columns - 2 * body_margin(grid);
    return width < 1 ? 1 : width;
}

int caption_text(struct grid *grid, int row, uint8_t style, const char *text)
{
    int room = frame_bottom(grid) - row;
    return row + 1 +
           grid_wrap(grid, row, body_margin(grid), caption_width(grid), room, style, text);
}
