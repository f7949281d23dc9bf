/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first screen of an empty kiosk, and the idle screen of every other one. */
#include "pages.h"
#include "store/trainings.h"
#include "ui/home.h"

static struct screen *open_welcome(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("Set up this kiosk"), NULL},
        {2, N_("Try it first with an example"), NULL},
    };
    (void)app;
    (void)page;
    (void)err;
    return menu_new(&(struct menu){
        .heading = {.left = N_("LULUS"), .right = "/ English"},
        .intro = N_("Welcome. This machine helps with trainings for health volunteers.\n"
                    "Nothing is set up here yet."),
        .options = options,
        .option_count = COUNT(options),
        .no_back = true,
    });
}

static void act_welcome(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1) {
        setup_push(app);
        return;
    }
    app->demo_wanted = true;
    app->done = true;
}

/* Another seat of the same store may have set it up. */
static void refresh_welcome(struct app *app, struct page *page)
{
    struct error err;
    (void)page;
    if (store_is_set_up(app->store) && app_reload(app, &err))
        app_restart(app);
}

const struct page_ops welcome_page = {.name = "welcome",
                                      .open = open_welcome,
                                      .act = act_welcome,
                                      .refresh = refresh_welcome,
                                      .takes_back = true};

/* Counts who has finished the open stage. */
static bool count_progress(struct app *app, struct page *page, struct home *home, struct error *err)
{
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return false;
    home->open = occasion_open_now(course->occasions, course->occasion_count);
    if (home->open == NULL)
        return true;
    size_t through = 0;
    for (size_t i = 0; i < course->people_count; i++)
        through +=
            !course->people[i].kader.withdrawn && standing_through(&course->people[i], home->open);
    size_t waiting = unfinished(home->open, course->people, course->people_count);
    home->done = (int)through;
    home->total = (int)(through + waiting);
    return true;
}

static bool gather_home(struct app *app, struct page *page, struct home *home, struct error *err)
{
    struct boot boot;
    if (!store_boot(app->store, &boot, err))
        return false;
    int64_t now = store_now_ms(app->store);
    *home = (struct home){
        .kiosk = &app->kiosk,
        .training = app->has_training ? &app->training : NULL,
        .today = date_at(now, app->kiosk.zone),
        .date_known = boot.confirmed,
        .pins = app->pins,
    };
    date_clock_at(now, app->kiosk.zone, &home->hour, &home->minute);
    return !app->has_training || count_progress(app, page, home, err);
}

static struct screen *open_home(struct app *app, struct page *page, struct error *err)
{
    struct home home;
    return gather_home(app, page, &home, err) ? home_new(&home) : NULL;
}

/* Another seat may have begun a training. */
static void refresh_home(struct app *app, struct page *page)
{
    struct error err;
    (void)page;
    if (app_reload(app, &err))
        app_reopen(app);
}

static void act_home(struct app *app, struct page *page, const struct intent *intent)
{
    static const struct sign_in observer = {ROLE_OBSERVER, &observer_page};
    static const struct sign_in trainer = {ROLE_TRAINER, &board_page};
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1)
        app_push(app, &names_page, NULL);
    else if (intent->number == 2)
        app_push(app, &sign_in_page, &observer);
    else if (intent->number == 3)
        app_push(app, &sign_in_page, &trainer);
    else if (intent->number == 4)
        app_push(app, &verify_page, NULL);
}

const struct page_ops home_page = {.name = "home",
                                   .open = open_home,
                                   .act = act_home,
                                   .refresh = refresh_home,
                                   .takes_back = true};
