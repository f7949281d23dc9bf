/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading.h"
#include "locale.h"
#include "sitting.h"
#include "store/people.h"

static struct sizes sizes_of(const struct app *app)
{
    if (app->machine.sizes != NULL)
        return app->machine.sizes(app->machine.context);
    return sizes_in(layout_extent(LAYOUT_REGULAR));
}

/* Tables and lists of the staff are made for 60 columns, whatever screen shows them. */
static enum layout least_of(const struct app *app)
{
    enum layout least = app->top->screen->ops->least;
    return least < LAYOUT_NARROW && app_is_signed_in(app) ? LAYOUT_NARROW : least;
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

/* Rules are for participants: staff who have signed in keep both keys. */
static bool is_allowed(const struct app *app, enum setting setting)
{
    return !app->has_training || app_is_signed_in(app) ||
           app->training.settings.value[setting] == KEY_WORKS;
}

/* That it cannot be kept is no reason to stop her. */
static void keep(struct app *app)
{
    const struct sitting *sitting = app->sitting;
    if (sitting != NULL && !app_is_signed_in(app))
        store_keep_reading(app->store, &sitting->kader.enrolment, app->language, app->text_size,
                           NULL);
}

void reading_in(struct app *app, enum language language)
{
    app->language = language;
    locale_switch(language);
}

bool reading_other_language(struct app *app)
{
    if (!is_allowed(app, SETTING_LANGUAGE_SWITCH))
        return false;
    reading_in(app, app->language == LANGUAGE_ID ? LANGUAGE_EN : LANGUAGE_ID);
    keep(app);
    return true;
}

void reading_take_hers(struct app *app)
{
    const struct kader *kader = &app->sitting->kader;
    bool language = app->language != app->usual_language, size = app->text_size != TEXT_NORMAL;
    if (!language && kader->language_kept && is_allowed(app, SETTING_LANGUAGE_SWITCH))
        reading_in(app, kader->language);
    if (!size && is_allowed(app, SETTING_TEXT_SIZE))
        app->text_size = kader->text_size;
    if (language || size)
        keep(app);
}

static bool size_may_change(const struct app *app)
{
    return is_allowed(app, SETTING_TEXT_SIZE) && screen_leaves_plus(app->top->screen) &&
           size_after(app) != reading_size(app);
}

bool reading_next_size(struct app *app)
{
    if (!size_may_change(app))
        return false;
    app->text_size = size_after(app);
    keep(app);
    return true;
}

void reading_view(const struct app *app, struct grid *grid)
{
    const struct screen *screen = app->top->screen;
    grid->language = app->language;
    grid->size_key = size_may_change(app);
    grid->one_language = !is_allowed(app, SETTING_LANGUAGE_SWITCH);
    screen->ops->view(screen, grid);
}

bool reading_is_unseen(const struct app *app, const struct event *event, struct intent *intent)
{
    struct sizes sizes = sizes_of(app);
    bool back = event->kind == EVENT_BACK || event->kind == EVENT_DELETE;
    if (event->kind == EVENT_TICK || event->kind == EVENT_STORE ||
        extent_holds(sizes.normal, app->top->screen->ops->least))
        return false;
    intent->kind = back ? INTENT_BACK : INTENT_NONE;
    return true;
}
