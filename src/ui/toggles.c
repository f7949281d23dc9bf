/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some of a few things, none or all of them. */
#include "base/alloc.h"
#include "body.h"
#include "say.h"
#include "ui/frame.h"
#include <stdlib.h>

struct toggles_screen {
    struct screen screen;
    struct toggles toggles;
    int on;
    struct paging *paging;
};

static bool is_option(const struct toggles *toggles, int digit)
{
    for (size_t i = 0; i < toggles->option_count; i++)
        if (toggles->options[i].digit == digit)
            return true;
    return false;
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct toggles_screen *self = (struct toggles_screen *)screen;
    if (paging_turn(self->paging, event))
        return (struct intent){.kind = INTENT_NONE};
    if (event->kind == EVENT_DIGIT && is_option(&self->toggles, event->number))
        self->on ^= 1 << event->number;
    if (event->kind == EVENT_ENTER)
        return (struct intent){.kind = INTENT_NEXT, .value = self->on};
    return (struct intent){.kind = event->kind == EVENT_BACK ? INTENT_BACK : INTENT_NONE};
}

static struct flow *body_of(const struct toggles_screen *self, const struct grid *grid)
{
    struct flow *flow = flow_new(grid->columns);
    int margin = body_margin(grid);
    flow_gap(flow, 2);
    flow_text(flow, margin, STYLE_PLAIN, say(self->toggles.intro));
    flow_gap(flow, 3);
    for (size_t i = 0; i < self->toggles.option_count; i++) {
        const struct menu_option *option = &self->toggles.options[i];
        if (i > 0)
            flow_gap(flow, 1);
        body_choice(flow, margin, option->digit, say(option->label),
                    (self->on & 1 << option->digit) != 0);
    }
    return flow;
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct toggles_screen *self = (const struct toggles_screen *)screen;
    char digits[DIGITS_HINT];
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    body_heading(grid, &self->toggles.heading);
    struct flow *flow = body_of(self, grid);
    flow_show(flow, grid, frame_bottom(grid), self->paging);
    flow_free(flow);
    body_digits_hint(digits, self->toggles.options, self->toggles.option_count);
    const char *hints[] = {paging_last(self->paging) ? _("Enter next") : _("Enter more"),
                           digits,
                           _("- back"),
                           frame_language_hint(grid, false),
                           _(". help"),
                           frame_size_hint(grid),
                           NULL};
    frame_footer(grid, hints);
}

static void destroy(struct screen *screen)
{
    struct toggles_screen *self = (struct toggles_screen *)screen;
    free(self->paging);
    free(self);
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct toggles_screen *self = (struct toggles_screen *)screen;
    const struct toggles_screen *old = (const struct toggles_screen *)before;
    *self->paging = *old->paging;
    self->on = old->on;
}

static const struct screen_ops ops = {
    .name = "toggles",
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
};

struct screen *toggles_new(const struct toggles *toggles)
{
    struct toggles_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->toggles = *toggles;
    self->on = toggles->on;
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}
