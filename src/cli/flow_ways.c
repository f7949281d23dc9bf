/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a test is taken: the ways with the time each needs, one of them advised. Choosing one hinders
 * nobody from coming another way; the board only learns whose sheet is awaited. */
#include "pages.h"
#include "store/trainings.h"
#include "training/ways.h"
#include <stdio.h>

struct ways {
    struct uuid test;
    int seats; /* 0: as many as run now */
};

enum { SEATS_MOST = 9, DURATION_BYTES = 64 };
enum { ALONE = 1, PAPER, TOGETHER, TYPE, SEATS };

/* "2 hours 40 minutes" */
static void duration(int minutes, char out[DURATION_BYTES])
{
    int hours = minutes / 60, rest = minutes % 60;
    unsigned long plural = (unsigned long)hours;
    if (hours == 0)
        snprintf(out, DURATION_BYTES, _("%d minutes"), rest);
    else if (rest == 0)
        snprintf(out, DURATION_BYTES, ngettext("%d hour", "%d hours", plural), hours);
    else
        snprintf(out, DURATION_BYTES, ngettext("%d hour %d minutes", "%d hours %d minutes", plural),
                 hours, rest);
}

/* "about 20 minutes, then 10 minutes of typing" */
static const char *time_words(struct arena *arena, struct way_time time)
{
    char room[DURATION_BYTES], typing[DURATION_BYTES];
    duration(time.room, room);
    duration(time.typing, typing);
    return time.typing > 0 ? arena_printf(arena, _("about %s, then %s of typing"), room, typing)
                           : arena_printf(arena, _("about %s"), room);
}

static const struct occasion *test_of(const struct page *page)
{
    const struct ways *ways = page->data;
    return course_occasion(page->course, &ways->test);
}

static const char *advice(enum origin way)
{
    static const char *const words[ORIGIN_COUNT] = {
        [ORIGIN_SEAT] = N_("Our advice: alone. You may mix them."),
        [ORIGIN_PAPER] = N_("Our advice: on paper. You may mix them."),
        [ORIGIN_TOGETHER] = N_("Our advice: together. You may mix them."),
    };
    return gettext(words[way]);
}

static const char *body(struct page *page, int people, int seats)
{
    int items = (int)page->course->quiz->item_count;
    return arena_printf(
        page->arena, _("%d participants, %s. %s"), people,
        arena_printf(page->arena, ngettext("%d screen", "%d screens", (unsigned long)seats), seats),
        advice(way_advised(people, items, seats)));
}

static struct screen *ways_menu(struct app *app, struct page *page, const struct occasion *test,
                                int seats)
{
    static const char *const labels[ORIGIN_COUNT] = {N_("alone at a screen"), N_("on paper"),
                                                     N_("together, before the screen")};
    const struct course *course = page->course;
    int people = (int)unfinished(test, course->people, course->people_count);
    size_t count = 0;
    struct menu_option *options = arena_alloc(page->arena, SEATS * sizeof *options);
    for (enum origin way = ORIGIN_SEAT; way < ORIGIN_COUNT; way++)
        options[count++] = (struct menu_option){
            ALONE + (int)way, labels[way],
            time_words(page->arena, way_time(way, people, (int)course->quiz->item_count, seats))};
    options[count++] = (struct menu_option){TYPE, N_("type in a sheet that was filled in"), NULL};
    options[count++] = (struct menu_option){SEATS, N_("number of screens"),
                                            arena_printf(page->arena, "%d", seats)};
    char label[OCCASION_TEXT];
    occasion_label(test->kind, test->n, label);
    return menu_new(&(struct menu){
        .heading = {.left = arena_printf(page->arena, _("%s: alone, on paper or together"), label),
                    .right = app->staff.name},
        .body = body(page, people, seats),
        .options = options,
        .option_count = count,
        .help = N_("All three are worth the same.\n\n"
                   "On paper and together everybody works at once. Afterwards you type in what "
                   "they crossed, one key a question.\n\n"
                   "Who prefers a screen comes to the screen all the same.")});
}

static struct screen *open_ways(struct app *app, struct page *page, struct error *err)
{
    struct ways *ways = page->data;
    if (page_course(app, page, err) == NULL)
        return NULL;
    if (ways->seats == 0)
        ways->seats = store_seats(app->store);
    if (ways->seats > SEATS_MOST)
        ways->seats = SEATS_MOST;
    return ways_menu(app, page, test_of(page), ways->seats);
}

static void go(struct app *app, const struct occasion *test, enum origin way)
{
    if (way == ORIGIN_SEAT)
        app_home(app);
    else if (way == ORIGIN_PAPER)
        app_push(app, &forms_page, NULL);
    else
        together_push(app, test);
}

static void choose(struct app *app, const struct occasion *test, enum origin way)
{
    struct error err = {0};
    if (store_choose_way(app->store, &test->id, way, &app->staff.id, &err))
        go(app, test, way);
    else
        app_show_error(app, &err);
}

const char *ways_news(const struct app *app, struct arena *arena, const struct course *course)
{
    static const char *const words[ORIGIN_COUNT] = {
        [ORIGIN_SEAT] = N_("%s is open now. Way: each alone at a screen. Press 1 to change it."),
        [ORIGIN_PAPER] = N_("%s is open now. Way: on paper. Press 1 to change it."),
        [ORIGIN_TOGETHER] = N_("%s is open now. Way: together. Press 1 to change it."),
    };
    char label[OCCASION_TEXT];
    const struct occasion *test = course_occasion(course, &app->opened);
    if (test == NULL || test->stage != STAGE_OPEN)
        return NULL;
    occasion_label(test->kind, test->n, label);
    return arena_printf(arena, gettext(words[test->way]), label);
}

static void act_ways(struct app *app, struct page *page, const struct intent *intent)
{
    struct ways *ways = page->data;
    if (intent->kind == INTENT_BACK) {
        app->opened = ways->test;
        app_back(app);
    }
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == SEATS) {
        ways->seats = ways->seats % SEATS_MOST + 1;
        app_reopen(app);
    } else if (intent->number == TYPE) {
        app_push(app, &typing_page, NULL);
    } else {
        choose(app, test_of(page), (enum origin)(intent->number - ALONE));
    }
}

static const struct page_ops ways_page = {.name = "ways",
                                          .data_size = sizeof(struct ways),
                                          .open = open_ways,
                                          .act = act_ways,
                                          .takes_back = true,
                                          .idle_seconds = 900};

void ways_push(struct app *app, const struct occasion *test)
{
    struct ways ways = {.test = test->id};
    app_push(app, &ways_page, &ways);
}
