/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long text by pages. */
#include "base/alloc.h"
#include "body.h"
#include "rows.h"
#include "say.h"
#include "ui/frame.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pages_screen {
    struct screen screen;
    struct pages pages;
    struct paging *paging;
};

static bool is_option(const struct pages *pages, int digit)
{
    for (size_t i = 0; i < pages->option_count; i++)
        if (pages->options[i].digit == digit)
            return true;
    return false;
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct pages_screen *self = (struct pages_screen *)screen;
    if (paging_turn(self->paging, event))
        return (struct intent){.kind = INTENT_NONE};
    if (event->kind == EVENT_ENTER && !self->pages.no_next)
        return (struct intent){.kind = INTENT_NEXT};
    if (event->kind == EVENT_BACK)
        return (struct intent){.kind = INTENT_BACK};
    if (event->kind == EVENT_DIGIT && is_option(&self->pages, event->number))
        return (struct intent){.kind = INTENT_CHOOSE, .number = event->number};
    return (struct intent){.kind = INTENT_NONE};
}

static struct flow *facts_of(const struct pages *pages, const struct grid *grid)
{
    const struct list list = {.rows = pages->rows, .row_count = pages->row_count};
    struct flow *flow = flow_new(grid->columns);
    flow_gap(flow, 1);
    flow_text(flow, body_margin(grid), STYLE_PLAIN, pages->text);
    flow_gap(flow, 2);
    rows_add(flow, grid, &list, 0);
    return flow;
}

/* Lines up to the next empty one. */
static int lines_in_block(const char *text)
{
    int lines = 0;
    for (; *text != '\0' && *text != '\n'; lines++) {
        text += strcspn(text, "\n");
        text += *text == '\n';
    }
    return lines;
}

/* A small table stays on one page; no head is left alone at the end of one. */
static bool belongs_above(int line, int block)
{
    enum { TABLE_LINES = 5 };
    return line == 1 || (line > 1 && block <= TABLE_LINES);
}

/* Every line of the text stays a line, empty ones too. */
static struct flow *lines_of(const struct pages *pages, const struct grid *grid)
{
    struct flow *flow = flow_new(grid->columns);
    bool narrow = pages->narrow != NULL && grid_layout(grid) != LAYOUT_REGULAR;
    int at = 0, block = 0; /* the line's place among those between empty ones */
    for (const char *line = narrow ? pages->narrow : pages->text; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        char *copy = xstrndup(line, length);
        block = at == 0 ? lines_in_block(line) : block;
        if (belongs_above(at, block))
            flow_join(flow);
        flow_item(flow, 1, STYLE_PLAIN, "", copy);
        free(copy);
        at = length > 0 ? at + 1 : 0;
        line += length + (line[length] == '\n');
    }
    return flow;
}

static void footer(const struct pages_screen *self, struct grid *grid)
{
    enum { OPTIONS = 10, HINT = 80 };
    char texts[OPTIONS][HINT];
    const char *hints[OPTIONS + 5];
    size_t count = 0;
    bool last = paging_last(self->paging);
    if (!last || !self->pages.no_next)
        hints[count++] = last ? _("Enter next") : _("Enter more");
    for (size_t i = 0; i < self->pages.option_count && i < OPTIONS; i++) {
        const struct menu_option *option = &self->pages.options[i];
        snprintf(texts[i], HINT, "%d %s", option->digit, say(option->label));
        hints[count++] = texts[i];
    }
    hints[count++] = _("- back");
    hints[count++] = frame_language_hint(grid, false);
    hints[count++] = frame_size_hint(grid);
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct pages_screen *self = (const struct pages_screen *)screen;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    body_heading(grid, &self->pages.heading);
    struct flow *flow = (self->pages.row_count > 0 ? facts_of : lines_of)(&self->pages, grid);
    flow_show(flow, grid, frame_bottom(grid), self->paging);
    flow_free(flow);
    footer(self, grid);
}

static void destroy(struct screen *screen)
{
    struct pages_screen *self = (struct pages_screen *)screen;
    free(self->paging);
    free(self);
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct pages_screen *self = (struct pages_screen *)screen;
    const struct pages_screen *old = (const struct pages_screen *)before;
    *self->paging = *old->paging;
}

static const struct screen_ops ops = {
    .name = "pages",
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
};

struct screen *pages_new(const struct pages *pages)
{
    struct pages_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->pages = *pages;
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}
