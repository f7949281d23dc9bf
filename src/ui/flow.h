/* SPDX-License-Identifier: GPL-3.0-or-later */
/* flow.h - the body of a screen: lines one below the other. Where they do not fit, gaps give way,
 * lowest rank first; then the rest goes on pages.
 *
 *     struct flow *flow = flow_new(grid->columns);
 *     flow_text(flow, 3, STYLE_PLAIN, _("One question"));
 *     flow_gap(flow, 2);
 *     flow_item(flow, 3, STYLE_PLAIN, "[1]  ", label);
 *     flow_show(flow, grid, frame_bottom(grid), screen->paging);
 *     flow_free(flow); */
#ifndef LULUS_UI_FLOW_H
#define LULUS_UI_FLOW_H
#include "ui/event.h"
#include "ui/grid.h"
#include <stdbool.h>

struct flow;
struct flow *flow_new(int columns);
void flow_free(struct flow *flow);
/* Wrapped behind `indent` columns; its lines may part over pages; '\n' ends a line, an empty line
 * is a gap of rank 2. */
void flow_text(struct flow *flow, int indent, uint8_t style, const char *text);
/* `lead` at column `indent`, `text` wrapped behind it: all on one page, wherever it fits. */
void flow_item(struct flow *flow, int indent, uint8_t style, const char *lead, const char *text);
/* The same with the line before: not to be parted from it. */
void flow_join(struct flow *flow);
/* An empty line of rank 1 to 9; counts only where a line follows. */
void flow_gap(struct flow *flow, int rank);
/* The page that is shown is the one with the line added next. */
void flow_focus(struct flow *flow);
/* Enter does something else than turn the page. */
void flow_keep_enter(struct flow *flow);
/* Where all fits, it begins a third of the free rows lower. */
void flow_sink(struct flow *flow);
int flow_lines(const struct flow *flow, int least_rank); /* lines, gaps below the rank left out */

/* Which page is shown: screens own one behind a pointer, so that view may note how many there
 * are. A new one is all zero. Where another size or language has fewer pages, the last one is
 * shown, but `page` stays until a key turns it: back at the old size the old page is there. */
struct paging {
    int page, pages;
};
int paging_at(const struct paging *paging); /* the page that is shown */
/* Paints page paging->page from the first body row up to `bottom` and notes the pages; with more
 * than one, the last row tells which this is and how to go on. */
void flow_show(const struct flow *flow, struct grid *grid, int bottom, struct paging *paging);
/* Enter and down turn to the next page, back and up to the one before; true when it was turned. */
bool paging_turn(struct paging *paging, const struct event *event);
bool paging_last(const struct paging *paging);
#endif
