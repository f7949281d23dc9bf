/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "flow.h"
#include "base/alloc.h"
#include "base/arena.h"
#include "base/text.h"
#include "ui/frame.h"
#include <stdlib.h>
#include <string.h>

struct line {
    const char *text; /* NULL: a gap */
    int indent;
    uint8_t style;
    int rank;  /* of a gap */
    bool tied; /* to the line before */
};

struct flow {
    struct arena *arena;
    struct line *lines;
    size_t count;
    int columns;
    bool join, sunk, enter_kept;
    size_t focus; /* index of the line that must be seen; NO_FOCUS */
};

enum { RANK_MAX = 9, RANK_PARAGRAPH = 2 };
static const size_t NO_FOCUS = SIZE_MAX;

struct flow *flow_new(int columns)
{
    struct flow *flow = xcalloc(1, sizeof *flow);
    flow->arena = arena_new();
    flow->columns = columns;
    flow->focus = NO_FOCUS;
    return flow;
}

void flow_free(struct flow *flow)
{
    arena_free(flow->arena);
    free(flow);
}

static void add(struct flow *flow, struct line line)
{
    void *lines = flow->lines;
    struct line *new = arena_push(flow->arena, &lines, &flow->count, sizeof line);
    flow->lines = lines;
    line.tied |= flow->join;
    flow->join = false;
    *new = line;
}

static int room_behind(const struct flow *flow, int indent)
{
    int room = flow->columns - indent - 1;
    return room > 1 ? room : 1;
}

void flow_text(struct flow *flow, int indent, uint8_t style, const char *text)
{
    while (*text != '\0') {
        const char *next;
        size_t length = text_wrap(text, room_behind(flow, indent), &next);
        if (length == 0)
            flow_gap(flow, RANK_PARAGRAPH);
        else
            add(flow, (struct line){.text = arena_strndup(flow->arena, text, length),
                                    .indent = indent,
                                    .style = style});
        text = next;
    }
}

void flow_item(struct flow *flow, int indent, uint8_t style, const char *lead, const char *text)
{
    int behind = indent + text_width(lead);
    bool first = true;
    do {
        const char *next;
        size_t length = text_wrap(text, room_behind(flow, behind), &next);
        add(flow, (struct line){.text = arena_printf(flow->arena, "%s%.*s", first ? lead : "",
                                                     (int)length, text),
                                .indent = first ? indent : behind,
                                .style = style,
                                .tied = !first});
        first = false;
        text = next;
    } while (*text != '\0');
}

void flow_join(struct flow *flow)
{
    flow->join = true;
}

void flow_gap(struct flow *flow, int rank)
{
    add(flow, (struct line){.rank = rank});
}

void flow_focus(struct flow *flow)
{
    flow->focus = flow->count;
}

void flow_sink(struct flow *flow)
{
    flow->sunk = true;
}

void flow_keep_enter(struct flow *flow)
{
    flow->enter_kept = true;
}

static bool is_kept(const struct line *line, int least_rank)
{
    return line->text != NULL || line->rank >= least_rank;
}

int flow_lines(const struct flow *flow, int least_rank)
{
    int count = 0, gaps = 0;
    for (size_t i = 0; i < flow->count; i++) {
        if (!is_kept(&flow->lines[i], least_rank))
            continue;
        gaps++;
        if (flow->lines[i].text != NULL) {
            count += gaps;
            gaps = 0;
        }
    }
    return count;
}

/* The lowest rank whose gaps may stay when all is to fit into `rows`. */
static int rank_that_fits(const struct flow *flow, int rows)
{
    int rank = 1;
    while (rank <= RANK_MAX && flow_lines(flow, rank) > rows)
        rank++;
    return rank;
}

/* Lines from `start` that must stay together. */
static size_t block_at(const struct flow *flow, size_t start)
{
    size_t end = start + 1;
    while (end < flow->count && flow->lines[end].tied)
        end++;
    return end - start;
}

/* One page of the flow without gaps: where the page that begins at `start` ends. */
static size_t page_end(const struct flow *flow, size_t start, int rows)
{
    int used = 0;
    size_t at = start;
    while (at < flow->count) {
        size_t block = block_at(flow, at);
        int lines = 0;
        for (size_t i = at; i < at + block; i++)
            lines += flow->lines[i].text != NULL;
        if (used + lines > rows && used > 0)
            break;
        if (lines > rows)
            return at + (size_t)rows; /* a block longer than a page is parted after all */
        used += lines;
        at += block;
    }
    return at;
}

static void paint_lines(const struct flow *flow, struct grid *grid, int row, size_t start,
                        size_t end, int rank)
{
    for (size_t i = start; i < end; i++) {
        const struct line *line = &flow->lines[i];
        if (!is_kept(line, rank))
            continue;
        if (line->text != NULL)
            grid_put(grid, row, line->indent, line->style, line->text);
        row++;
    }
}

static void paint_pages(const struct flow *flow, struct grid *grid, int bottom,
                        struct paging *paging)
{
    int rows = bottom - FRAME_TOP - 1 > 0 ? bottom - FRAME_TOP - 1 : 1;
    size_t shown_from = 0, shown_to = 0;
    int shown = 0;
    paging->pages = 0;
    for (size_t start = 0, end; start < flow->count; start = end) {
        end = page_end(flow, start, rows);
        if (flow->focus == NO_FOCUS ? paging->pages <= paging->page : start <= flow->focus) {
            shown_from = start;
            shown_to = end;
            shown = paging->pages;
        }
        paging->pages++;
    }
    if (flow->focus != NO_FOCUS)
        paging->page = shown;
    paint_lines(flow, grid, FRAME_TOP, shown_from, shown_to, RANK_MAX + 1);
    grid_printf(grid, bottom - 1, 1, STYLE_PLAIN,
                paging_last(paging) || flow->enter_kept ? _("(page %d of %d)")
                                                        : _("▼ more: Enter   (page %d of %d)"),
                shown + 1, paging->pages);
}

void flow_show(const struct flow *flow, struct grid *grid, int bottom, struct paging *paging)
{
    int rank = rank_that_fits(flow, bottom - FRAME_TOP);
    int free_rows = bottom - FRAME_TOP - flow_lines(flow, rank);
    if (free_rows < 0) {
        paint_pages(flow, grid, bottom, paging);
        return;
    }
    paging->pages = 1;
    paint_lines(flow, grid, FRAME_TOP + (flow->sunk ? free_rows / 3 : 0), 0, flow->count, rank);
}

int paging_at(const struct paging *paging)
{
    if (paging->page < paging->pages)
        return paging->page;
    return paging->pages > 0 ? paging->pages - 1 : 0;
}

bool paging_last(const struct paging *paging)
{
    return paging->page + 1 >= paging->pages;
}

bool paging_turn(struct paging *paging, const struct event *event)
{
    bool on = event->kind == EVENT_ENTER || event->kind == EVENT_DOWN;
    bool back = event->kind == EVENT_BACK || event->kind == EVENT_UP;
    if (on || back)
        paging->page = paging_at(paging);
    if (on && !paging_last(paging))
        paging->page++;
    else if (back && paging->page > 0)
        paging->page--;
    else
        return false;
    return true;
}
