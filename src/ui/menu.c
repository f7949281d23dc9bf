/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few things to do, each with its digit. */
#include "base/alloc.h"
#include "body.h"
#include "say.h"
#include "ui/frame.h"
#include <stdlib.h>

struct menu_screen {
    struct screen screen;
    struct menu menu;
    struct paging *paging;
    bool reminded;
};

static const struct menu_option *option_of(const struct menu *menu, int digit)
{
    for (size_t i = 0; i < menu->option_count; i++)
        if (menu->options[i].digit == digit)
            return &menu->options[i];
    return NULL;
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct menu_screen *self = (struct menu_screen *)screen;
    if (body_is_key(event))
        self->reminded = false;
    if (paging_turn(self->paging, event))
        return (struct intent){.kind = INTENT_NONE};
    if (event->kind == EVENT_DIGIT && option_of(&self->menu, event->number) != NULL)
        return (struct intent){.kind = INTENT_CHOOSE, .number = event->number};
    if (event->kind == EVENT_BACK && !self->menu.no_back)
        return (struct intent){.kind = INTENT_BACK};
    self->reminded |= event->kind == EVENT_ENTER || event->kind == EVENT_DIGIT;
    return (struct intent){.kind = INTENT_NONE};
}

static struct flow *body_of(const struct menu *menu, const struct grid *grid, bool boxed)
{
    struct flow *flow = flow_new(grid->columns);
    int margin = body_margin(grid);
    flow_gap(flow, 2);
    flow_text(flow, margin, STYLE_PLAIN, say(menu->intro));
    flow_gap(flow, 3);
    if (menu->body != NULL && *menu->body != '\0') {
        flow_text(flow, margin, STYLE_PLAIN, menu->body);
        flow_gap(flow, 4);
    }
    for (size_t i = 0; i < menu->option_count; i++) {
        if (i > 0 && !boxed)
            flow_gap(flow, 1);
        body_option(flow, margin, &menu->options[i], boxed);
    }
    return flow;
}

static void footer(const struct menu_screen *self, struct grid *grid)
{
    char digits[DIGITS_HINT];
    const char *hints[7];
    size_t count = 0;
    body_digits_hint(digits, self->menu.options, self->menu.option_count);
    if (!paging_last(self->paging))
        hints[count++] = _("Enter more");
    if (digits[0] != '\0')
        hints[count++] = digits;
    if (!self->menu.no_back || paging_at(self->paging) > 0)
        hints[count++] = _("- back");
    hints[count++] = frame_language_hint(grid, false);
    hints[count++] = _(". help");
    hints[count++] = frame_size_hint(grid);
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct menu_screen *self = (const struct menu_screen *)screen;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    body_heading(grid, &self->menu.heading);
    int bottom = body_status(grid, self->reminded ? _("Please press one of the digits.")
                                                  : self->menu.status);
    struct flow *flow = body_of(&self->menu, grid, true);
    if (grid_layout(grid) != LAYOUT_REGULAR || flow_lines(flow, 3) > bottom - FRAME_TOP) {
        flow_free(flow);
        flow = body_of(&self->menu, grid, false);
    }
    flow_show(flow, grid, bottom, self->paging);
    flow_free(flow);
    footer(self, grid);
}

static void destroy(struct screen *screen)
{
    struct menu_screen *self = (struct menu_screen *)screen;
    free(self->paging);
    free(self);
}

static const char *help(const struct screen *screen)
{
    const struct menu_screen *self = (const struct menu_screen *)screen;
    return self->menu.help != NULL ? say(self->menu.help) : NULL;
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct menu_screen *self = (struct menu_screen *)screen;
    const struct menu_screen *old = (const struct menu_screen *)before;
    *self->paging = *old->paging;
    self->reminded = old->reminded;
}

static const struct screen_ops ops = {
    .name = "menu",
    .help = help,
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
};

struct screen *menu_new(const struct menu *menu)
{
    struct menu_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->menu = *menu;
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}
