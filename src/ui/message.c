/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something to read; Enter goes on. */
#include "base/alloc.h"
#include "body.h"
#include "say.h"
#include "ui/frame.h"
#include <stdlib.h>

struct message_screen {
    struct screen screen;
    struct message message;
    struct paging *paging;
    int64_t since_ms; /* of the first event; 0: none yet */
};

static bool time_is_over(struct message_screen *self, const struct event *event)
{
    if (self->message.seconds == 0)
        return false;
    if (self->since_ms == 0 || body_is_key(event))
        self->since_ms = event->now_ms;
    return event->now_ms - self->since_ms >= (int64_t)self->message.seconds * 1000;
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct message_screen *self = (struct message_screen *)screen;
    if (time_is_over(self, event))
        return (struct intent){.kind = INTENT_NEXT};
    if (paging_turn(self->paging, event))
        return (struct intent){.kind = INTENT_NONE};
    if (event->kind == EVENT_ENTER)
        return (struct intent){.kind = INTENT_NEXT};
    if (event->kind == EVENT_BACK)
        return (struct intent){.kind = INTENT_BACK};
    return (struct intent){.kind = INTENT_NONE};
}

static struct flow *body_of(const struct message *message, const struct grid *grid)
{
    struct flow *flow = flow_new(grid->columns);
    int margin = 2 * body_margin(grid) - (body_margin(grid) == 1);
    flow_sink(flow);
    flow_text(flow, margin, message->large ? STYLE_BOLD : STYLE_PLAIN, message->text);
    flow_gap(flow, 3);
    flow_gap(flow, 1);
    flow_text(flow, margin, STYLE_PLAIN,
              message->hint != NULL ? say(message->hint) : _("Press Enter."));
    return flow;
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct message_screen *self = (const struct message_screen *)screen;
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    body_heading(grid, &self->message.heading);
    struct flow *flow = body_of(&self->message, grid);
    flow_show(flow, grid, frame_bottom(grid), self->paging);
    flow_free(flow);
    const char *hints[] = {paging_last(self->paging) ? _("Enter next") : _("Enter more"),
                           frame_language_hint(grid, false), self->message.help ? "" : _(". help"),
                           frame_size_hint(grid), NULL};
    frame_footer(grid, hints);
}

static void destroy(struct screen *screen)
{
    struct message_screen *self = (struct message_screen *)screen;
    free(self->paging);
    free(self);
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct message_screen *self = (struct message_screen *)screen;
    const struct message_screen *old = (const struct message_screen *)before;
    *self->paging = *old->paging;
    self->since_ms = old->since_ms;
}

static const struct screen_ops ops = {
    .name = "message",
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
};

struct screen *message_new(const struct message *message)
{
    struct message_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->message = *message;
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}
