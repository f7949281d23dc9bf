/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and closing the stages of the day. */
#include "base/text.h"
#include "minutes.h"
#include "pages.h"
#include "reasoned.h"
#include "store/journal.h"
#include "store/trainings.h"
#include <stdio.h>
#include <string.h>

struct stage_act {
    const char *label; /* ready */
    void (*run)(struct app *app, const struct course *course, const struct occasion *occasion);
    const struct occasion *occasion; /* NULL for what is to be added */
};

enum { ACTS_MAX = 9 };
struct stage_acts {
    struct stage_act list[ACTS_MAX];
    size_t count;
};

static void add_act(struct page *page, const struct occasion *occasion, const char *format,
                    const char *name,
                    void (*run)(struct app *, const struct course *, const struct occasion *))
{
    struct stage_acts *acts = page->data;
    if (acts->count < ACTS_MAX)
        acts->list[acts->count++] =
            (struct stage_act){arena_printf(page->arena, format, name), run, occasion};
}

static const char *label_of(struct page *page, enum occasion_kind kind, int n)
{
    char label[OCCASION_TEXT];
    occasion_label(kind, n, label);
    return arena_strdup(page->arena, label);
}

static void finish(struct app *app, bool ok, const struct error *err)
{
    if (ok)
        app_back_to(app, &board_page);
    else
        app_show_error(app, err);
}

static bool open_it(struct app *app, const struct uuid *id, struct error *err)
{
    struct date today = date_at(store_now_ms(app->store), app->training.zone);
    return store_open_occasion(app->store, id, today, app->training.zone, app->training.place,
                               &app->staff.id, err);
}

static bool any_open(const struct course *course, enum occasion_kind kind)
{
    for (size_t i = 0; i < course->occasion_count; i++)
        if (course->occasions[i].kind == kind && course->occasions[i].stage == STAGE_OPEN)
            return true;
    return false;
}

static void open_lesson(struct app *app)
{
    struct arena *arena = arena_new();
    struct occasion *list;
    size_t count;
    struct error err = {0};
    bool ok = store_list_occasions(app->store, &app->training.id, arena, &list, &count, &err);
    const struct occasion *lesson = ok ? occasion_find(list, count, OCCASION_SESSION, 1) : NULL;
    finish(app, lesson != NULL && open_it(app, &lesson->id, &err), &err);
    arena_free(arena);
}

/* A repeat is for the few who need it: they sit down at a screen. */
static bool ways_suit(const struct course *course, const struct occasion *test)
{
    return occasion_is_test(test) && test->n == 1 &&
           unfinished(test, course->people, course->people_count) > 1;
}

/* A pretest that begins after the lesson stays out of the comparison: asked before, not found out
 * afterwards. */
static void run_open(struct app *app, const struct course *course, const struct occasion *occasion)
{
    struct error err = {0};
    bool lesson = occasion->kind == OCCASION_SESSION;
    if (lesson && any_open(course, OCCASION_PRETEST)) {
        app_ask(app, N_("Teaching"),
                course->training.settings.value[SETTING_LATE] == LATE_REFUSED
                    ? N_("The pretest is still open. Who has not begun it by now does not take it "
                         "any more.\n\nBegin the teaching now?")
                    : N_("The pretest is still open. Tests that begin after the teaching are left "
                         "out of the comparison.\n\nBegin the teaching now?"),
                open_lesson);
        return;
    }
    bool opened = open_it(app, &occasion->id, &err);
    finish(app, opened, &err);
    if (opened && ways_suit(course, occasion))
        ways_push(app, occasion);
}

/* --- closing: always by `1 ya`, and says who is unfinished --- */

struct closing {
    struct uuid id;
    enum occasion_kind kind;
    int n;
    size_t waiting;
};

/* Closed, then the journal's head is signed: nobody can cut its end off unnoticed. */
static void close_it(struct app *app, const struct uuid *id)
{
    struct error err = {0};
    app_saving(app);
    bool ok = store_close_occasion(app->store, id, &app->staff.id, &err) &&
              app_load_key(app, &err) && store_sign_head(app->store, app->key, &err);
    finish(app, ok, &err);
}

static const char *closing_question(const struct closing *closing, struct arena *arena)
{
    char name[OCCASION_TEXT];
    occasion_label(closing->kind, closing->n, name);
    if (closing->kind == OCCASION_SESSION)
        return arena_printf(arena, _("%s: is it over?"), name);
    if (closing->waiting == 0)
        return arena_printf(arena, _("%s: everybody is finished.\n\nClose it?"), name);
    return arena_printf(
        arena,
        ngettext(
            "%s: %zu person is not finished.\n\nClose it all the same? What is there is kept.",
            "%s: %zu people are not finished.\n\nClose it all the same? What is there is kept.",
            closing->waiting),
        name, closing->waiting);
}

static struct screen *open_closing(struct app *app, struct page *page, struct error *err)
{
    const struct closing *closing = page->data;
    (void)err;
    return confirm_new(&(struct confirm){.heading = {.left = N_("Close"), .right = app->staff.name},
                                         .question = closing_question(closing, page->arena),
                                         .yes = closing->waiting > 0 ? N_("yes, close it as it is")
                                                                     : N_("yes, close it"),
                                         .no = N_("no, wait")});
}

static void act_closing(struct app *app, struct page *page, const struct intent *intent)
{
    const struct closing *closing = page->data;
    if (intent->kind == INTENT_YES)
        close_it(app, &closing->id);
}

static const struct page_ops closing_page = {.name = "closing",
                                             .data_size = sizeof(struct closing),
                                             .open = open_closing,
                                             .act = act_closing,
                                             .idle_seconds = 900};

static void run_close(struct app *app, const struct course *course, const struct occasion *occasion)
{
    struct closing closing = {
        .id = occasion->id,
        .kind = occasion->kind,
        .n = occasion->n,
        .waiting = unfinished(occasion, course->people, course->people_count),
    };
    app_push(app, &closing_page, &closing);
}

/* --- adding --- */

static void add_and_open(struct app *app, enum occasion_kind kind)
{
    struct occasion occasion;
    struct error err = {0};
    bool ok = store_add_occasion(app->store, &app->training.id, kind, &occasion, &err) &&
              open_it(app, &occasion.id, &err);
    finish(app, ok, &err);
}

static void run_add_round(struct app *app, const struct course *course,
                          const struct occasion *occasion)
{
    (void)course;
    (void)occasion;
    add_and_open(app, OCCASION_ROUND);
}

static void run_repeat(struct app *app, const struct course *course,
                       const struct occasion *occasion)
{
    (void)course;
    (void)occasion;
    add_and_open(app, OCCASION_POSTTEST);
}

/* --- reopening --- */

static bool reopen_it(struct app *app, const struct reasoned *it, struct error *err)
{
    return store_reopen_occasion(app->store, &it->id, it->reason, &app->staff.id, err);
}

static void run_reopen(struct app *app, const struct course *course,
                       const struct occasion *occasion)
{
    struct reasoned reasoned = {.heading = N_("Reopen"),
                                .question = N_("Reopen %s?"),
                                .stage = occasion->kind,
                                .stage_n = occasion->n,
                                .id = occasion->id,
                                .act = reopen_it};
    (void)course;
    reasoned_push(app, &reasoned);
}

/* --- how a test is taken --- */

static void run_ways(struct app *app, const struct course *course, const struct occasion *occasion)
{
    (void)course;
    ways_push(app, occasion);
}

static void run_class_test(struct app *app, const struct course *course,
                           const struct occasion *occasion)
{
    (void)course;
    together_push(app, occasion);
}

static void run_more_time(struct app *app, const struct course *course,
                          const struct occasion *occasion)
{
    (void)course;
    minutes_push_all(app, occasion);
}

/* --- the menu --- */

static int last_n(const struct course *course, enum occasion_kind kind)
{
    int n = 0;
    for (size_t i = 0; i < course->occasion_count; i++)
        if (course->occasions[i].kind == kind && course->occasions[i].n > n)
            n = course->occasions[i].n;
    return n;
}

static bool is_closed(const struct course *course, enum occasion_kind kind, int n)
{
    const struct occasion *occasion =
        occasion_find(course->occasions, course->occasion_count, kind, n);
    return occasion != NULL && occasion->stage == STAGE_CLOSED;
}

/* Two tests open at once would not tell a kader which one she takes. */
static bool must_wait(const struct course *course, const struct occasion *occasion)
{
    bool test = occasion_is_test(occasion);
    return test && (any_open(course, OCCASION_PRETEST) || any_open(course, OCCASION_POSTTEST));
}

static void add_stage(struct page *page, const struct occasion *occasion, bool *planned_offered)
{
    const char *name = label_of(page, occasion->kind, occasion->n);
    bool lesson = occasion->kind == OCCASION_SESSION;
    if (occasion->stage == STAGE_OPEN)
        add_act(page, occasion, lesson ? _("%s is over") : _("close %s"), name, run_close);
    else if (occasion->stage == STAGE_PLANNED && !*planned_offered) {
        if (!must_wait(page->course, occasion))
            add_act(page, occasion, lesson ? _("%s begins") : _("open %s"), name, run_open);
        *planned_offered = true;
    }
}

static void add_ways(struct page *page, const struct course *course, const struct occasion *test)
{
    const char *name = label_of(page, test->kind, test->n);
    if (class_test_waits(test))
        add_act(page, test, _("%s: go on with the class test"), name, run_class_test);
    if (test->stage == STAGE_OPEN && ways_suit(course, test))
        add_act(page, test, _("%s: alone, on paper or together"), name, run_ways);
}

static void collect_acts(struct page *page, const struct course *course)
{
    bool planned_offered = false;
    int round = last_n(course, OCCASION_ROUND);
    for (size_t i = 0; i < course->occasion_count; i++)
        add_stage(page, &course->occasions[i], &planned_offered);
    for (size_t i = 0; i < course->occasion_count; i++)
        if (course->training.settings.value[SETTING_LIMIT] > 0 &&
            course->occasions[i].stage == STAGE_OPEN && occasion_is_test(&course->occasions[i]))
            add_act(page, &course->occasions[i], _("more time for all: %s"),
                    label_of(page, course->occasions[i].kind, course->occasions[i].n),
                    run_more_time);
    if (round > 0 && round < ROUNDS_MAX && is_closed(course, OCCASION_ROUND, round))
        add_act(page, NULL, _("open %s"), label_of(page, OCCASION_ROUND, round + 1), run_add_round);
    if (course->training.settings.value[SETTING_REPEAT] != REPEAT_NONE &&
        last_n(course, OCCASION_POSTTEST) == 1 && is_closed(course, OCCASION_POSTTEST, 1))
        add_act(page, NULL, _("open %s"), label_of(page, OCCASION_POSTTEST, 2), run_repeat);
    for (size_t i = 0; i < course->occasion_count; i++)
        add_ways(page, course, &course->occasions[i]);
    for (size_t i = course->occasion_count; i-- > 0;)
        if (course->occasions[i].stage == STAGE_CLOSED && !course->occasions[i].reasons_shown &&
            !any_open(course, course->occasions[i].kind))
            add_act(page, &course->occasions[i], _("reopen %s"),
                    label_of(page, course->occasions[i].kind, course->occasions[i].n), run_reopen);
}

static struct screen *stage_menu(struct app *app, struct page *page)
{
    struct stage_acts *acts = page->data;
    acts->count = 0;
    collect_acts(page, page->course);
    struct menu_option *options = arena_alloc(page->arena, ACTS_MAX * sizeof *options);
    for (size_t i = 0; i < acts->count; i++)
        options[i] = (struct menu_option){(int)i + 1, acts->list[i].label, NULL};
    return menu_new(
        &(struct menu){.heading = {.left = N_("Open or close"), .right = app->staff.name},
                       .intro = N_("What comes next?"),
                       .options = options,
                       .option_count = acts->count,
                       .status = space_for_trainer(app, page->arena)});
}

static struct screen *open_stage(struct app *app, struct page *page, struct error *err)
{
    return page_course(app, page, err) != NULL ? stage_menu(app, page) : NULL;
}

static void act_stage(struct app *app, struct page *page, const struct intent *intent)
{
    const struct stage_acts *acts = page->data;
    if (intent->kind != INTENT_CHOOSE || intent->number < 1 || (size_t)intent->number > acts->count)
        return;
    const struct stage_act *act = &acts->list[intent->number - 1];
    act->run(app, page->course, act->occasion);
}

const struct page_ops stage_page = {.name = "stage",
                                    .data_size = sizeof(struct stage_acts),
                                    .open = open_stage,
                                    .act = act_stage,
                                    .idle_seconds = 900};
