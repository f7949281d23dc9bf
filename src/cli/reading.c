/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading.h"

static struct sizes sizes_of(const struct app *app)
{
    if (app->machine.sizes != NULL)
        return app->machine.sizes(app->machine.context);
    return sizes_in(layout_extent(LAYOUT_REGULAR));
}

static enum layout least_of(const struct app *app)
{
    return app->top->screen->ops->least;
}

enum text_size reading_size(const struct app *app)
{
    struct sizes sizes = sizes_of(app);
    return size_shown(&sizes, app->text_size, least_of(app));
}

static enum text_size size_after(const struct app *app)
{
    struct sizes sizes = sizes_of(app);
    return size_next(&sizes, reading_size(app), least_of(app));
}

static bool size_may_change(const struct app *app)
{
    return screen_leaves_plus(app->top->screen) && size_after(app) != reading_size(app);
}

bool reading_next_size(struct app *app)
{
    if (!size_may_change(app))
        return false;
    app->text_size = size_after(app);
    return true;
}

void reading_view(const struct app *app, struct grid *grid)
{
    const struct screen *screen = app->top->screen;
    grid->language = app->language;
    grid->size_key = size_may_change(app);
    screen->ops->view(screen, grid);
}

bool reading_is_unseen(const struct app *app, const struct event *event, struct intent *intent)
{
    struct sizes sizes = sizes_of(app);
    bool back = event->kind == EVENT_BACK || event->kind == EVENT_DELETE;
    if (event->kind == EVENT_TICK || event->kind == EVENT_STORE ||
        extent_holds(sizes.normal, least_of(app)))
        return false;
    intent->kind = back ? INTENT_BACK : INTENT_NONE;
    return true;
}
