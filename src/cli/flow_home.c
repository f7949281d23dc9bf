/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first screen of an empty kiosk, and the idle screen of every other one. */
#include "pages.h"
#include "store/attempts.h"
#include "store/people.h"
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
        .heading = {.left = N_("LULUS")},
        .intro = N_("Welcome. This machine helps with trainings for health volunteers.\n"
                    "Nothing is set up here yet."),
        .options = options,
        .option_count = COUNT(options),
        .help = N_("1 asks a few things: names, the date, a PIN.\n\n"
                   "2 shows a whole training with invented people. Nothing of it is kept.\n\n"
                   "/ changes the language."),
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

static bool takes_part(const struct kader *people, size_t count, const struct uuid *enrolment)
{
    for (size_t i = 0; i < count; i++)
        if (uuid_equal(&people[i].enrolment, enrolment))
            return !people[i].withdrawn;
    return false;
}

/* Who has handed in a test needs no quiz read: the kiosk starts in the middle of tests. */
static bool count_test(struct app *app, struct page *page, struct home *home, struct error *err)
{
    struct kader *people;
    struct attempt *attempts;
    size_t people_count, attempt_count;
    if (!store_list_kader(app->store, &app->training.id, page->arena, &people, &people_count,
                          err) ||
        !store_list_attempts(app->store, &app->training.id, page->arena, &attempts, &attempt_count,
                             err))
        return false;
    for (size_t i = 0; i < people_count; i++)
        home->total += !people[i].withdrawn;
    for (size_t i = 0; i < attempt_count; i++)
        home->done += attempts[i].state == ATTEMPT_HANDED_IN &&
                      uuid_equal(&attempts[i].occasion, &home->open->id) &&
                      takes_part(people, people_count, &attempts[i].enrolment);
    return true;
}

static bool count_course(struct app *app, struct page *page, struct home *home, struct error *err)
{
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return false;
    size_t through = 0;
    for (size_t i = 0; i < course->people_count; i++)
        through +=
            !course->people[i].kader.withdrawn && standing_through(&course->people[i], home->open);
    home->done = (int)through;
    home->total = (int)(through + unfinished(home->open, course->people, course->people_count));
    return true;
}

/* Counts who has finished the open stage. */
static bool count_progress(struct app *app, struct page *page, struct home *home, struct error *err)
{
    struct occasion *occasions;
    size_t count;
    if (!store_list_occasions(app->store, &app->training.id, page->arena, &occasions, &count, err))
        return false;
    home->open = occasion_open_now(occasions, count);
    if (home->open == NULL || home->open->kind == OCCASION_SESSION)
        return true;
    bool test = home->open->kind != OCCASION_ROUND && home->open->n == 1;
    return test ? count_test(app, page, home, err) : count_course(app, page, home, err);
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
        .warning = space_for_all(app),
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

static void end_example(struct app *app)
{
    app->done = true;
}

static void act_home(struct app *app, struct page *page, const struct intent *intent)
{
    static const struct sign_in observer = {ROLE_OBSERVER, &observer_page};
    static const struct sign_in trainer = {ROLE_TRAINER, &board_page};
    (void)page;
    if (intent->kind == INTENT_SUBMIT)
        names_scan(app, intent->text);
    if (intent->kind == INTENT_BACK)
        app_ask(app, N_("LULUS"), N_("End the example? Nothing of it is kept."), end_example);
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
