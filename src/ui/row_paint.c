/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row_paint.c - ten items a line, five and five; the one typed next in brackets, its question
 * below. */
#include "base/buffer.h"
#include "row_state.h"
#include "say.h"
#include "ui/frame.h"
#include <stdio.h>

enum { ON_A_LINE = 10, GROUP = 5 };

static void add_cells(struct buffer *line, const struct row_screen *self, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++) {
        bool half = i == self->at && self->half[0] != '\0';
        const char *cell = half ? "[%s_]" : i == self->at ? "[%s]" : " %s ";
        if (i > from && (i - from) % GROUP == 0)
            buffer_puts(line, "  ");
        buffer_printf(line, cell, half ? self->half : self->typed[i]);
    }
}

static void add_line(struct flow *flow, const struct row_screen *self, int margin, size_t from)
{
    size_t end = from + ON_A_LINE < self->count ? from + ON_A_LINE : self->count;
    struct buffer line = {0};
    char lead[64];
    snprintf(lead, sizeof lead, _("%3zu to %3zu  "), from + 1, end);
    add_cells(&line, self, from, end);
    if (self->at >= from && (self->at < end || end == self->count))
        flow_focus(flow);
    flow_item(flow, margin, STYLE_PLAIN, lead, buffer_text(&line));
    buffer_done(&line);
}

/* "7. Kapan bayi ...", so that a row that slipped is noticed. */
static const char *ask(struct arena *arena, const struct row_screen *self, enum language language)
{
    const struct test *test = self->view.test;
    if (self->at == self->count)
        return _("Every question is typed. Enter goes on.");
    const struct phrase *stem = &test->items[self->at].item->stem;
    return arena_printf(arena, "%zu. %s", self->at + 1,
                        phrase_in(stem, &test->quiz->header.languages, language));
}

static const char *status(struct arena *arena, const struct row_screen *self)
{
    static const char *const words[ROW_NOTICES] = {
        [ROW_SAVING] = N_("Saving …"),
        [ROW_SAVED] = N_("Saved."),
        [ROW_UNFINISHED] = N_("Some questions are not typed yet. Press the point where nothing is "
                              "crossed."),
        [ROW_FULL] = N_("That was the last question. Enter goes on."),
    };
    if (self->notice == ROW_NO_NUMBER)
        return _("Write a number like 2,5, please.");
    if (self->notice == ROW_NO_BOX)
        return arena_printf(arena, _("Question %zu has the boxes 1 to %d, and 0."), self->at + 1,
                            self->view.test->items[self->at].item->option_count);
    return say(words[self->notice]);
}

/* How the next item is typed, where it is not by one key. */
static const char *how_to(const struct row_screen *self)
{
    if (self->at == self->count)
        return "";
    switch (row_kind(self)) {
    case ITEM_MULTIPLE:
        return _("More than one box may be crossed: every digit, then Enter.");
    case ITEM_NUMERIC:
        return _("The number as it is written, then Enter. * does not know.");
    default:
        return "";
    }
}

static void footer(struct grid *grid, const struct row_screen *self)
{
    enum item_kind kind = self->at < self->count ? row_kind(self) : ITEM_SINGLE;
    bool half = self->half[0] != '\0';
    const char *hints[8];
    size_t count = 0;
    hints[count++] = kind == ITEM_NUMERIC ? _("0-9 , number") : _("0-9 box");
    if (!half)
        hints[count++] = _(". empty");
    if (!half && kind == ITEM_NUMERIC)
        hints[count++] = _("* does not know");
    else if (kind != ITEM_NUMERIC && kind != ITEM_MULTIPLE)
        hints[count++] = _("* two marks");
    hints[count++] = half ? _("- delete") : _("- one back");
    hints[count++] = half ? _("Enter take") : _("Enter done");
    hints[count++] = _("+ leave");
    hints[count] = NULL;
    frame_footer(grid, hints);
}

void row_paint(const struct screen *screen, struct grid *grid)
{
    const struct row_screen *self = (const struct row_screen *)screen;
    if (!frame_fits(grid, LAYOUT_NARROW))
        return;
    struct arena *arena = arena_new();
    struct flow *flow = flow_new(grid->columns);
    int margin = body_margin(grid);
    body_heading(grid, &self->view.heading);
    flow_text(flow, margin, STYLE_BOLD, self->view.name);
    flow_text(flow, margin, STYLE_PLAIN,
              self->view.again ? _("Type the sheet once more; then both are compared.")
                               : _("Which box is crossed? One key for every question."));
    flow_gap(flow, 3);
    flow_text(flow, margin, STYLE_PLAIN, ask(arena, self, grid->language));
    flow_text(flow, margin, STYLE_PLAIN, how_to(self));
    flow_gap(flow, 2);
    for (size_t from = 0; from < self->count; from += ON_A_LINE)
        add_line(flow, self, margin, from);
    flow_show(flow, grid, body_status(grid, status(arena, self)), self->paging);
    flow_free(flow);
    footer(grid, self);
    arena_free(arena);
}
