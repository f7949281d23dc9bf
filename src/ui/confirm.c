/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cannot be undone takes the digit 1; Enter is never enough. */
#include "base/alloc.h"
#include "body.h"
#include "say.h"
#include "ui/frame.h"
#include <stdlib.h>

struct confirm_screen {
    struct screen screen;
    struct confirm confirm;
    struct paging *paging;
    bool reminded;
};

static struct intent update(struct screen *screen, const struct event *event)
{
    struct confirm_screen *self = (struct confirm_screen *)screen;
    if (body_is_key(event))
        self->reminded = false;
    if (paging_turn(self->paging, event))
        return (struct intent){.kind = INTENT_NONE};
    if (event->kind == EVENT_DIGIT && event->number == 1)
        return (struct intent){.kind = INTENT_YES};
    if (event->kind == EVENT_DIGIT && event->number == 2)
        return (struct intent){.kind = INTENT_BACK, .number = 2};
    if (event->kind == EVENT_BACK && !self->confirm.no_back)
        return (struct intent){.kind = INTENT_BACK};
    self->reminded |=
        event->kind == EVENT_ENTER || event->kind == EVENT_DIGIT || event->kind == EVENT_BACK;
    return (struct intent){.kind = INTENT_NONE};
}

static struct flow *body_of(const struct confirm *confirm, const struct grid *grid, bool boxed)
{
    struct flow *flow = flow_new(grid->columns);
    int margin = body_margin(grid);
    const char *yes = confirm->yes != NULL ? confirm->yes : N_("yes");
    const char *no = confirm->no != NULL ? confirm->no : N_("no, back");
    flow_sink(flow);
    if (confirm->body != NULL) {
        flow_text(flow, margin, STYLE_PLAIN, confirm->body);
        flow_gap(flow, 4);
    }
    flow_text(flow, margin, STYLE_BOLD, confirm->question);
    flow_gap(flow, 3);
    flow_gap(flow, 1);
    body_option(flow, margin, &(struct menu_option){1, yes, NULL}, boxed);
    flow_gap(flow, 2);
    body_option(flow, margin, &(struct menu_option){2, no, NULL}, boxed);
    return flow;
}

static const char *reminder(const struct confirm *confirm)
{
    return confirm->no_back ? _("Please press 1 or 2.")
                            : _("If you are sure, press 1. To go back, press 2.");
}

/* Own words for yes and no stand beside their digits already. */
static void footer(const struct confirm_screen *self, struct grid *grid)
{
    bool own = self->confirm.yes != NULL || self->confirm.no != NULL;
    char digits[DIGITS_HINT];
    const char *hints[8];
    size_t count = 0;
    body_digits_hint(digits, (struct menu_option[]){{.digit = 1}, {.digit = 2}}, 2);
    hints[count++] = own ? digits : _("1 yes");
    if (!self->confirm.no_back)
        hints[count++] = own ? _("- back") : _("2 no, back");
    if (!paging_last(self->paging))
        hints[count++] = _("Enter more");
    hints[count++] = frame_language_hint(grid, false);
    hints[count++] = _(". help");
    hints[count++] = frame_size_hint(grid);
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct confirm_screen *self = (const struct confirm_screen *)screen;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    body_heading(grid, &self->confirm.heading);
    int bottom = body_status(grid, self->reminded ? reminder(&self->confirm) : "");
    struct flow *flow = body_of(&self->confirm, grid, grid_layout(grid) == LAYOUT_REGULAR);
    flow_show(flow, grid, bottom, self->paging);
    flow_free(flow);
    footer(self, grid);
}

static void destroy(struct screen *screen)
{
    struct confirm_screen *self = (struct confirm_screen *)screen;
    free(self->paging);
    free(self);
}

static int asks(const struct screen *screen)
{
    (void)screen;
    return ASKS_YES;
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct confirm_screen *self = (struct confirm_screen *)screen;
    const struct confirm_screen *old = (const struct confirm_screen *)before;
    *self->paging = *old->paging;
    self->reminded = old->reminded;
}

static const struct screen_ops ops = {
    .name = "confirm",
    .update = update,
    .view = view,
    .free = destroy,
    .asks = asks,
    .keep_place = keep_place,
};

struct screen *confirm_new(const struct confirm *confirm)
{
    struct confirm_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->confirm = *confirm;
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}
