/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pictures.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include "body.h"
#include "edit.h"
#include "say.h"
#include "ui/frame.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ACROSS = 3, DOWN = 3, LINES = 3 };

/* A drawing of three lines, and one of one line for large letters. */
static const struct {
    const char *word; /* N */
    const char *lines[LINES];
    const char *small;
} nine[ACROSS * DOWN] = {
    {N_("house"), {"   /\\", "  /__\\", "  |__|"}, " /^\\"},
    {N_("fish"), {"  .--. /", " ( o  X", "  `--' \\"}, " <o)))><"},
    {N_("flower"), {"   .@.", "   @*@", "    |"}, " @>--"},
    {N_("boat"), {"    |\\", "  __|_\\", "  \\___/"}, " \\_|>_/"},
    {N_("hen"), {"  __", " <o )__,", "   \\__/"}, " <o)_,"},
    {N_("sun"), {"  \\ | /", " -- O --", "  / | \\"}, " --O--"},
    {N_("umbrella"), {"   .-.", "  /___\\", "    J"}, " /T\\"},
    {N_("cup"), {"  .----.", "  |    |)", "  `----'"}, " [__])"},
    {N_("key"), {"  .-.", " ( o )=##", "  `-'"}, " O--w"},
};

struct pictures_screen {
    struct screen screen;
    struct pictures pictures;
    struct paging *paging;
    struct edit chosen;
    char *refusal; /* own; NULL: none */
};

static struct intent take(struct pictures_screen *self)
{
    if (strlen(self->chosen.text) == PICTURES_CHOSEN)
        return (struct intent){.kind = INTENT_SUBMIT, .text = self->chosen.text};
    self->refusal = xstrdup(_("Please choose three pictures."));
    return (struct intent){.kind = INTENT_NONE};
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct pictures_screen *self = (struct pictures_screen *)screen;
    bool nothing = event->kind == EVENT_TEXT || (event->kind == EVENT_DIGIT && event->number == 0);
    if (body_is_key(event)) {
        free(self->refusal);
        self->refusal = NULL;
    }
    if (event->kind == EVENT_ENTER)
        return take(self);
    if (event->kind == EVENT_BACK || (!nothing && edit_event(&self->chosen, event) == EDIT_LEAVE))
        return (struct intent){.kind = INTENT_BACK};
    return (struct intent){.kind = INTENT_NONE};
}

/* One line of the three pictures of a row: of their drawings, or their words under these. */
static void add_line(struct flow *flow, const struct grid *grid, int row, int line)
{
    int margin = body_margin(grid), width = (grid->columns - 2 * margin) / ACROSS;
    struct buffer out = {0};
    for (int i = 0; i < ACROSS; i++) {
        int n = row * ACROSS + i;
        int start = text_width(buffer_text(&out));
        if (line == LINES)
            buffer_printf(&out, "[%d] %s", n + 1, say(nine[n].word));
        else
            buffer_printf(&out, "│%s", line < 0 ? nine[n].small : nine[n].lines[line]);
        while (i + 1 < ACROSS && text_width(buffer_text(&out)) < start + width)
            buffer_putc(&out, ' ');
    }
    flow_item(flow, margin, STYLE_PLAIN, buffer_text(&out), "");
    buffer_done(&out);
}

static void add_row(struct flow *flow, const struct grid *grid, int row, bool drawn)
{
    bool large = grid_layout(grid) == LAYOUT_LARGE;
    for (int line = large ? -1 : 0; drawn && line < (large ? 0 : LINES); line++) {
        add_line(flow, grid, row, line);
        flow_join(flow);
    }
    add_line(flow, grid, row, LINES);
}

static struct flow *body_of(const struct pictures_screen *self, const struct grid *grid, bool drawn)
{
    struct flow *flow = flow_new(grid->columns);
    flow_gap(flow, 2);
    flow_text(flow, body_margin(grid), STYLE_PLAIN, say(self->pictures.prompt));
    for (int row = 0; row < DOWN; row++) {
        flow_gap(flow, 1);
        add_row(flow, grid, row, drawn);
    }
    return flow;
}

/* How many are chosen, never which. */
static void status(const struct pictures_screen *self, char *out, size_t size)
{
    struct buffer marks = {0};
    size_t chosen = strlen(self->chosen.text);
    for (size_t i = 0; i < PICTURES_CHOSEN; i++)
        buffer_puts(&marks, i < chosen ? "● " : "○ ");
    if (self->refusal != NULL)
        snprintf(out, size, "%s", self->refusal);
    else
        snprintf(out, size, _("%zu of 3 chosen: %s"), chosen, buffer_text(&marks));
    buffer_done(&marks);
}

static void footer(const struct pictures_screen *self, struct grid *grid)
{
    bool all = strlen(self->chosen.text) == PICTURES_CHOSEN;
    const char *hints[6];
    size_t count = 0;
    hints[count++] = all ? _("Enter take") : _("1-9 choose");
    hints[count++] = edit_is_empty(&self->chosen) ? _("- back") : _("- delete");
    hints[count++] = frame_language_hint(grid, false);
    hints[count++] = _(". help");
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct pictures_screen *self = (const struct pictures_screen *)screen;
    char text[256];
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    body_heading(grid, &self->pictures.heading);
    status(self, text, sizeof text);
    int bottom = body_status(grid, text);
    struct flow *flow = body_of(self, grid, true);
    if (flow_lines(flow, 9) > bottom - FRAME_TOP) {
        flow_free(flow);
        flow = body_of(self, grid, false);
    }
    flow_show(flow, grid, bottom, self->paging);
    flow_free(flow);
    footer(self, grid);
}

static enum key_mode mode(const struct screen *screen)
{
    (void)screen;
    return KEYS_DIGITS;
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct pictures_screen *self = (struct pictures_screen *)screen;
    const struct pictures_screen *old = (const struct pictures_screen *)before;
    edit_done(&self->chosen);
    edit_start(&self->chosen, PICTURES_CHOSEN, old->chosen.text);
}

static void destroy(struct screen *screen)
{
    struct pictures_screen *self = (struct pictures_screen *)screen;
    edit_done(&self->chosen);
    free(self->refusal);
    free(self->paging);
    free(self);
}

static const char *help(const struct screen *screen)
{
    (void)screen;
    return _("Press the digits of three pictures.\n"
             "Nobody sees which ones.\n"
             "Then Enter. - deletes the last one.\n"
             "Forgotten? The trainer can help.");
}

static const struct screen_ops ops = {
    .name = "pictures",
    .update = update,
    .view = view,
    .free = destroy,
    .mode = mode,
    .keep_place = keep_place,
    .help = help,
};

struct screen *pictures_new(const struct pictures *pictures)
{
    struct pictures_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->pictures = *pictures;
    self->paging = xcalloc(1, sizeof *self->paging);
    edit_start(&self->chosen, PICTURES_CHOSEN, NULL);
    return &self->screen;
}

void pictures_refuse(struct screen *screen, const char *sentence)
{
    struct pictures_screen *self = (struct pictures_screen *)screen;
    free(self->refusal);
    self->refusal = xstrdup(sentence);
    edit_clear(&self->chosen);
}
