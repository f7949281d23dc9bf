/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "caption.h"
#include "base/language.h"
#include "base/text.h"
#include "body.h"
#include "limit.h"
#include "ui/frame.h"
#include <stdio.h>
#include <string.h>

enum { LEFT_BYTES = 600 };

/* What stands left of the name, most generous first; without a limit the time is nothing. */
struct heading_parts {
    bool title, word, time, brief;
};
static const struct heading_parts regular[] = {
    {true, false, true, false}, {true, false, true, true}, {true, false, false, false}};
static const struct heading_parts large[] = {{true, true, true, false},
                                             {false, true, true, false},
                                             {false, true, true, true},
                                             {true, true, false, false},
                                             {false, true, false, false}};

static void add_part(char left[LEFT_BYTES], bool wanted, const char *apart, const char *part)
{
    size_t used = strlen(left);
    if (wanted && part[0] != '\0')
        snprintf(left + used, LEFT_BYTES - used, "%s%s", used > 0 ? apart : "", part);
}

static void heading_make(const struct caption *caption, const struct heading_parts *parts,
                         char left[LEFT_BYTES])
{
    char time[LIMIT_TEXT];
    left[0] = '\0';
    add_part(left, parts->title, "", caption->title);
    add_part(left, parts->word, "  ", caption->word);
    add_part(left, parts->time, parts->word ? "  " : "   ",
             limit_left(caption->time, parts->brief, time));
}

/* The first that fits beside the name, else the last. */
static void header_paint(struct grid *grid, const struct caption *caption,
                         const struct heading_parts *parts, size_t count)
{
    char left[LEFT_BYTES];
    int room = grid->columns - 2 - 2 - text_width(caption->who);
    heading_make(caption, &parts[0], left);
    for (size_t i = 1; i < count && text_width(left) > room; i++)
        heading_make(caption, &parts[i], left);
    frame_header(grid, left, caption->who);
}

int caption_paint(struct grid *grid, const struct caption *caption)
{
    if (grid_layout(grid) == LAYOUT_LARGE) {
        header_paint(grid, caption, large, COUNT(large));
        return FRAME_TOP;
    }
    header_paint(grid, caption, regular, COUNT(regular));
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
