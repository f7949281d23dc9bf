/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows.h"
#include "base/buffer.h"
#include "base/text.h"
#include "body.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { APART = 2 };

struct widths {
    int margin;
    int number; /* digits of the largest; 0: none has one */
    int lead;   /* of "[12]  "; 0: no row has a number */
    int text, detail, mark;
    int below;   /* of a detail that stands under its row */
    bool beside; /* details stand in a column of their own */
    bool mark_below;
};

static const char *or_empty(const char *text)
{
    return text != NULL ? text : "";
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* Facts without numbers: names left, what they are right, each wrapped in its column. */
static void share_columns(struct widths *widths, int room, int longest)
{
    widths->beside = true;
    widths->text = smaller(longest, room / 2);
    widths->detail = larger(1, smaller(widths->detail, room - widths->text - APART));
}

static struct widths measure(const struct list *list, const struct grid *grid)
{
    enum { TEXT_LEAST = 18 };
    struct widths widths = {.margin = body_margin(grid)};
    int longest = 1;
    for (size_t i = 0; i < list->row_count; i++) {
        const struct list_row *row = &list->rows[i];
        if (row->number > 0)
            widths.number = larger(widths.number, snprintf(NULL, 0, "%d", row->number));
        longest = larger(longest, text_width(or_empty(row->text)));
        widths.detail = larger(widths.detail, text_width(or_empty(row->detail)));
        widths.mark = larger(widths.mark, text_width(or_empty(row->mark)));
    }
    if (widths.number > 0)
        widths.lead = widths.number + (widths.margin > 1 ? 4 : 3);
    int room = grid->columns - widths.margin - widths.lead - 1;
    widths.below = room;
    if (widths.lead == 0) {
        share_columns(&widths, room, longest);
        return widths;
    }
    int mark = widths.mark > 0 ? widths.mark + APART : 0;
    int beside = room - widths.detail - APART;
    widths.mark_below =
        mark > 0 && widths.detail > 0 && beside >= longest && beside - mark < longest;
    if (!widths.mark_below) {
        room -= mark;
        beside -= mark;
    }
    widths.beside = widths.detail > 0 && beside >= smaller(longest, larger(room / 2, TEXT_LEAST));
    widths.text = larger(1, smaller(longest, widths.beside ? beside : room));
    return widths;
}

/* The first `length` bytes of text, filled up with spaces to `width` columns. */
static void add_column(struct buffer *out, const char *text, size_t length, int width)
{
    size_t before = out->length;
    buffer_add(out, text, length);
    for (int used = text_width(buffer_text(out) + before); used < width; used++)
        buffer_putc(out, ' ');
}

static void add_lead(struct buffer *out, const struct widths *widths, int number)
{
    char digits[16];
    if (widths->lead == 0)
        return;
    snprintf(digits, sizeof digits, "[%d]", number);
    buffer_printf(out, "%*s", widths->number + 2, number > 0 ? digits : "");
    buffer_puts(out, widths->margin > 1 ? "  " : " ");
}

/* The row's first line; *text and *detail go on to what is left of them. */
static void add_first(struct buffer *out, const struct widths *widths, const struct list_row *row,
                      const char **text, const char **detail)
{
    const char *next;
    add_lead(out, widths, row->number);
    add_column(out, *text, text_wrap(*text, widths->text, &next), widths->text);
    *text = next;
    if (widths->beside) {
        buffer_repeat(out, " ", APART);
        add_column(out, *detail, text_wrap(*detail, widths->detail, &next), widths->detail);
        *detail = next;
    }
    if (or_empty(row->mark)[0] != '\0' && !widths->mark_below) {
        buffer_repeat(out, " ", APART);
        buffer_puts(out, row->mark);
    }
}

static void add_rest(struct flow *flow, int indent, int width, uint8_t style, const char *text)
{
    while (*text != '\0') {
        char *line;
        const char *next;
        size_t length = text_wrap(text, width, &next);
        struct buffer out = {0};
        buffer_add(&out, text, length);
        line = buffer_claim(&out);
        flow_join(flow);
        flow_item(flow, indent, style, "", line);
        free(line);
        text = next;
    }
}

static void add_row(struct flow *flow, const struct widths *widths, const struct list_row *row,
                    bool chosen)
{
    struct buffer out = {0};
    uint8_t style = chosen ? STYLE_REVERSE : STYLE_PLAIN;
    const char *pointer = !chosen ? "" : widths->margin > 1 ? "► " : "►";
    const char *text = or_empty(row->text), *detail = or_empty(row->detail);
    int indent = widths->margin + widths->lead;
    add_first(&out, widths, row, &text, &detail);
    if (chosen)
        flow_focus(flow);
    flow_item(flow, widths->margin - text_width(pointer), style, pointer, buffer_text(&out));
    add_rest(flow, indent, widths->text, style, text);
    if (widths->beside)
        add_rest(flow, indent + widths->text + APART, widths->detail, style, detail);
    else
        add_rest(flow, indent, widths->below, style, detail);
    if (widths->mark_below)
        add_rest(flow, indent, widths->below, style, or_empty(row->mark));
    buffer_done(&out);
}

void rows_add(struct flow *flow, const struct grid *grid, const struct list *list, int chosen)
{
    struct widths widths = measure(list, grid);
    for (size_t i = 0; i < list->row_count; i++) {
        const struct list_row *row = &list->rows[i];
        if (row->below && (i == 0 || !list->rows[i - 1].below))
            flow_text(flow, widths.margin, STYLE_PLAIN, "────────────────");
        add_row(flow, &widths, row, chosen > 0 && row->number == chosen);
    }
}
