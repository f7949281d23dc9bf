/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trainer's board, and what hangs from it. */
#include "base/text.h"
#include "pages.h"
#include "ui/board.h"

/* Before there is a training. */
static struct screen *open_first_steps(struct app *app, struct page *page)
{
    static const struct menu_option options[] = {
        {1, N_("a new training"), NULL},
        {2, N_("trainers and observers"), NULL},
    };
    return menu_new(&(struct menu){.heading = {.left = N_("Trainer"), .right = app->staff.name},
                                   .intro = N_("There is no training on this kiosk yet."),
                                   .options = options,
                                   .option_count = COUNT(options),
                                   .status = space_for_trainer(app, page->arena)});
}

static struct board board_of(struct app *app, struct page *page, const struct course *course)
{
    enum { NEXT_BYTES = 300 };
    char date[DATE_TEXT];
    char *next = arena_alloc(page->arena, NEXT_BYTES);
    next_act(&course->training, course->occasions, course->occasion_count, course->people,
             course->people_count, next, NEXT_BYTES);
    date_short(date_at(store_now_ms(app->store), app->kiosk.zone), app->language, date);
    return (struct board){
        .training = &course->training,
        .occasions = course->occasions,
        .occasion_count = course->occasion_count,
        .people = course->people,
        .people_count = course->people_count,
        .next = next,
        .date = arena_strdup(page->arena, date),
        .status = app->news[0] != '\0' ? app->news : ways_news(app, page->arena, course),
        .warning = space_for_trainer(app, page->arena),
    };
}

static struct screen *open_board(struct app *app, struct page *page, struct error *err)
{
    if (!app->has_training)
        return open_first_steps(app, page);
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    struct board board = board_of(app, page, course);
    return board_new(&board);
}

/* The screen keeps what was being typed; only what it shows is new. */
static void refresh_board(struct app *app, struct page *page)
{
    struct error err;
    if (!app->has_training)
        return;
    const struct course *course = page_course_again(app, page, &err);
    if (course == NULL)
        return;
    struct board board = board_of(app, page, course);
    board_update(page->screen, &board);
}

static void act_first_steps(struct app *app, int number)
{
    if (number == 1)
        training_push(app);
    else if (number == 2)
        app_push(app, &staff_page, NULL);
}

static void act_board(struct app *app, struct page *page, const struct intent *intent)
{
    static const struct page_ops *const pages[] = {
        [1] = &stage_page, [2] = &certify_page, [3] = &results_page,
        [4] = &print_page, [9] = &other_page,
    };
    if (intent->kind == INTENT_BACK)
        app_home(app);
    else if (!app->has_training && intent->kind == INTENT_CHOOSE)
        act_first_steps(app, intent->number);
    else if (intent->kind == INTENT_GO)
        person_push(app, page->course, intent->number);
    else if (intent->kind == INTENT_CHOOSE && intent->number > 0 &&
             (size_t)intent->number < COUNT(pages) && pages[intent->number] != NULL)
        app_push(app, pages[intent->number], NULL);
}

const struct page_ops board_page = {.name = "board",
                                    .open = open_board,
                                    .act = act_board,
                                    .refresh = refresh_board,
                                    .takes_back = true,
                                    .idle_seconds = 1800};

static struct screen *open_other(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("participants: add, look up"), NULL},
        {2, N_("trainers and observers"), NULL},
        {3, N_("a new training"), NULL},
        {4, N_("rules of this training"), NULL},
        {5, N_("practice of the observers"), NULL},
    };
    (void)err;
    return menu_new(&(struct menu){.heading = {.left = N_("Other"), .right = app->staff.name},
                                   .options = options,
                                   .option_count = COUNT(options),
                                   .status = space_for_trainer(app, page->arena)});
}

static void act_other(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1)
        app_push(app, &roster_page, NULL);
    else if (intent->number == 2)
        app_push(app, &staff_page, NULL);
    else if (intent->number == 3)
        training_push(app);
    else if (intent->number == 4)
        app_push(app, &rules_page, NULL);
    else if (intent->number == 5)
        app_push(app, &practised_page, NULL);
}

const struct page_ops other_page = {
    .name = "other", .open = open_other, .act = act_other, .idle_seconds = 900};
