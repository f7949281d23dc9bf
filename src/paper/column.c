/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column.h"
#include "sheet.h"
#include <string.h>

enum { TOGETHER = 6 }; /* lines of a paragraph that is never parted */

static const double bar_width = 3;

struct column_line {
    struct block block;
    const char *text;
    bool first; /* of its paragraph */
};

static struct column_line *add_line(struct column *column, const struct block *block,
                                    const char *text, size_t length)
{
    struct column_line *line =
        arena_push(column->arena, (void **)&column->lines, &column->count, sizeof *line);
    while (length > 0 && text[length - 1] == ' ')
        length--;
    line->block = *block;
    line->text = arena_strndup(column->arena, text, length);
    return line;
}

static void keep_together(struct column *column, size_t from, bool with_next)
{
    size_t lines = column->count - from;
    for (size_t i = from; i < column->count; i++) {
        bool last = i + 1 == column->count;
        bool ends = i == from || i + 2 == column->count; /* no line of it stands alone */
        column->lines[i].block.keep = last ? with_next : lines <= TOGETHER || ends;
    }
}

static void add_paragraph(struct column *column, const struct block *block, const char *text)
{
    size_t from = column->count, used;
    double width = column->width - block->left;
    for (; *text != '\0'; text += used) {
        used = pen_wrap(column->pen, block->style, width, text);
        struct column_line *line = add_line(column, block, text, used);
        line->first = column->count == from + 1;
        line->block.before = line->first ? block->before : 0;
    }
    keep_together(column, from, block->keep);
}

void column_add(struct column *column, const struct block *block, const char *text)
{
    struct block next = *block;
    for (const char *end; (end = strstr(text, "\n\n")) != NULL; text = end + 2) {
        add_paragraph(column, &next, arena_strndup(column->arena, text, (size_t)(end - text)));
        next.lead = NULL;
        next.marked = false;
    }
    add_paragraph(column, &next, text);
}

double column_height(const struct column *column, size_t from, size_t end)
{
    double height = 0;
    for (size_t i = from; i < end; i++)
        height += column->lines[i].block.leading + (i > from ? column->lines[i].block.before : 0);
    return height;
}

size_t column_fit(const struct column *column, size_t from, double height)
{
    size_t end = from, whole = from;
    while (end < column->count && column_height(column, from, end + 1) <= height)
        if (!column->lines[end++].block.keep)
            whole = end;
    if (end == column->count)
        return end;
    if (whole > from)
        return whole;
    return end > from ? end : from + 1;
}

static void draw_bar(const struct column *column, const struct column_line *line, double x,
                     double y, double height)
{
    cairo_t *cairo = column->pen->cairo;
    pen_ink(column->pen, line->block.style->ink);
    cairo_rectangle(cairo, x, y, bar_width, height);
    cairo_fill(cairo);
}

static bool draw_line(const struct column *column, const struct column_line *line, double x,
                      double baseline)
{
    const struct block *block = &line->block;
    const struct pen *pen = column->pen;
    double size = block->style->size;
    if (line->first && block->marked)
        sheet_triangle(pen, x + block->left - size * 0.95, baseline, size * 0.7);
    return (!line->first || block->lead == NULL ||
            pen_line(pen, block->style, ALIGN_LEFT, x, baseline, block->lead)) &&
           pen_line(pen, block->style, ALIGN_LEFT, x + block->left, baseline, line->text);
}

bool column_draw(const struct column *column, size_t from, size_t end, double x, double y)
{
    for (size_t i = from; i < end; i++) {
        const struct column_line *line = &column->lines[i];
        double before = i > from ? line->block.before : 0;
        bool runs_on = i > from && column->lines[i - 1].block.barred;
        if (line->block.barred)
            draw_bar(column, line, x, runs_on ? y : y + before,
                     line->block.leading + (runs_on ? before : 0));
        y += before + line->block.leading;
        if (!draw_line(column, line, x, y - line->block.leading * 0.25))
            return false;
    }
    return true;
}
