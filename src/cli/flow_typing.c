/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets of a test that were filled in on paper, and slips of a class test, typed in by the
 * trainer: whose, the row of digits, once more to compare if wanted, handed in. */
#include "base/text.h"
#include "pages.h"
#include "sitting.h"
#include "store/attempts.h"
#include "training/form.h"
#include "ui/row.h"
#include <stdio.h>
#include <string.h>

static const struct page_ops row_page, again_page, differences_page, check_page;

struct at {
    size_t item;
};

/* What lies before the typist: after a class test its slips, unless she says otherwise. */
struct heap {
    bool otherwise;
};

enum { OTHER_HEAP = -1 }; /* the list's "*" */

/* The second typing, to be held against the first. */
struct second {
    char typed[ITEMS_MAX * ROW_CELL];
};

static const char *sheet_number(const struct sitting *sitting, struct arena *arena)
{
    char number[FORM_NUMBER_BYTES];
    form_number(sitting->occasion.kind, sitting->occasion.n, sitting->kader.list_number, number);
    return arena_strdup(arena, number);
}

static struct heading heading_of(struct app *app, struct page *page)
{
    sitting_label(app->sitting);
    return (struct heading){.left = app->sitting->title,
                            .right = sheet_number(app->sitting, page->arena)};
}

/* --- whose --- */

/* The newest test that was opened. */
static const struct occasion *test_of(const struct course *course)
{
    const struct occasion *found = NULL;
    for (size_t i = 0; i < course->occasion_count; i++)
        if (occasion_is_test(&course->occasions[i]) && course->occasions[i].stage != STAGE_PLANNED)
            found = &course->occasions[i];
    return found;
}

static const char *mark_of(const struct test_result *result)
{
    if (result->state == PROGRESS_NONE)
        return NULL;
    return origin_is_typed(result->origin) ? _("begun") : _("at a screen");
}

static enum origin heap_of(const struct page *page, const struct occasion *test)
{
    const struct heap *heap = page->data;
    bool slips = test->together.item != 0;
    return slips != heap->otherwise ? ORIGIN_TOGETHER : ORIGIN_PAPER;
}

static size_t list_names(struct page *page, const struct course *course,
                         const struct occasion *test, struct list_row **list)
{
    struct list_row *rows = NULL;
    size_t count = 0;
    for (size_t i = 0; i < course->people_count; i++) {
        const struct standing *person = &course->people[i];
        const struct test_result *result = standing_test(person, test);
        if (person->kader.withdrawn || result->state == PROGRESS_DONE)
            continue;
        struct list_row *row = arena_push(page->arena, (void **)&rows, &count, sizeof *rows);
        row->number = person->kader.list_number;
        row->text = person->kader.name;
        row->mark = mark_of(result);
    }
    *list = rows;
    return count;
}

/* Only where a class test was begun there are two heaps to choose from. */
static struct screen *names(struct page *page, const struct course *course,
                            const struct occasion *test)
{
    static const struct menu_option to_slips = {OTHER_HEAP, N_("answer slips"), NULL},
                                    to_sheets = {OTHER_HEAP, N_("test sheets"), NULL};
    bool slips = heap_of(page, test) == ORIGIN_TOGETHER;
    struct list_row *rows;
    size_t count = list_names(page, course, test, &rows);
    char label[OCCASION_TEXT];
    occasion_label(test->kind, test->n, label);
    return list_new(&(struct list){
        .heading = {.left = arena_printf(page->arena, _("Type a sheet: %s"), label)},
        .prompt = slips ? N_("Whose answer slip of the class test? Number, then Enter.")
                        : N_("Whose sheet? Press the number, then Enter."),
        .empty = N_("Everybody's test is handed in."),
        .rows = rows,
        .row_count = count,
        .extra = slips ? &to_sheets : &to_slips,
        .extra_count = test->together.item != 0,
        .narrows = true,
    });
}

static struct screen *open_typing(struct app *app, struct page *page, struct error *err)
{
    sitting_end(app);
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    const struct occasion *test = test_of(course);
    if (test == NULL)
        return message_new(&(struct message){
            .heading = {.left = N_("Type a sheet")},
            .text = _("No test has been opened yet.\n\nOpen it first: board, 1.")});
    return names(page, course, test);
}

static void act_typing(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    const char *refusal = NULL;
    if (intent->kind == INTENT_NEXT)
        app_back(app);
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == OTHER_HEAP) {
        struct heap *heap = page->data;
        heap->otherwise = !heap->otherwise;
        app_reopen(app);
        return;
    }
    const struct occasion *test = test_of(page->course);
    const struct standing *person = course_person(page->course, intent->number);
    if (!sitting_open_typed(app, test, &person->kader, heap_of(page, test), &refusal, &err)) {
        app_show_error(app, &err);
    } else if (refusal != NULL) {
        app_say(app, app->sitting->title, sitting_refusal(app->sitting, page->arena, refusal));
    } else {
        struct at at = {.item = row_resume(app->sitting->test)};
        app_push(app, &row_page, &at);
    }
}

const struct page_ops typing_page = {.name = "typing",
                                     .data_size = sizeof(struct heap),
                                     .open = open_typing,
                                     .act = act_typing,
                                     .idle_seconds = 900};

/* --- the row --- */

static struct screen *open_row(struct app *app, struct page *page, struct error *err)
{
    const struct at *at = page->data;
    (void)err;
    return row_new(&(struct row_view){.heading = heading_of(app, page),
                                      .name = app->sitting->kader.name,
                                      .test = app->sitting->test,
                                      .item = at->item});
}

/* Moved or set aside by the trainer at another seat. */
static bool has_left(struct app *app)
{
    if (sitting_going(app) == GOES_ON)
        return false;
    app_back_to(app, &typing_page);
    app_say(
        app, N_("Type a sheet"),
        N_("This sheet goes on at another screen, or was set aside.\n\nWhat was typed is kept."));
    return true;
}

static void leave_when_gone(struct app *app, struct page *page)
{
    (void)page;
    has_left(app);
}

static void take_box(struct app *app, struct page *page, const struct intent *intent)
{
    struct error err = {0};
    app_paint(app);
    bool saved =
        sitting_record(app, (size_t)intent->number, (struct answer){0}, intent->text, &err);
    row_saved(page->screen, saved);
    if (!saved && !has_left(app))
        app_show_error_over(app, &err);
}

static void act_row(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_ANSWER)
        take_box(app, page, intent);
    else if (intent->kind == INTENT_REVIEW)
        app_replace(app, &check_page, NULL);
}

static const struct page_ops row_page = {.name = "row",
                                         .data_size = sizeof(struct at),
                                         .open = open_row,
                                         .act = act_row,
                                         .refresh = leave_when_gone,
                                         .idle_seconds = 900};

/* --- what was typed, and what to do with it --- */

static const char *summary(struct arena *arena, const struct sitting *sitting)
{
    int two = 0, blank = 0, unknown = 0, count = (int)sitting->test->item_count;
    for (int i = 0; i < count; i++) {
        const char *response = sitting->test->items[i].response;
        blank += response[0] == '\0';
        unknown += strcmp(response, RESPONSE_UNKNOWN) == 0;
        two += strcmp(response, RESPONSE_TWO_MARKS) == 0;
    }
    return arena_printf(arena,
                        _("%s\n\n%d questions: %d answered, %d do not know, %d empty, "
                          "%d with two marks."),
                        sitting->kader.name, count, count - two - blank - unknown, unknown, blank,
                        two);
}

static struct screen *open_check(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("hand in this sheet"), NULL},
        {2, N_("type it once more and compare"), NULL},
        {3, N_("change something"), NULL},
    };
    (void)err;
    return menu_new(&(struct menu){.heading = heading_of(app, page),
                                   .body = summary(page->arena, app->sitting),
                                   .options = options,
                                   .option_count = COUNT(options)});
}

static void hand_in(struct app *app)
{
    struct error err = {0};
    app_saving(app);
    if (!store_hand_in(app->store, &app->sitting->attempt.id, &app->staff.id, &err)) {
        if (!has_left(app))
            app_show_error(app, &err);
        return;
    }
    app->sitting->attempt.state = ATTEMPT_HANDED_IN;
    app_back_to(app, &typing_page);
}

static void act_check(struct app *app, struct page *page, const struct intent *intent)
{
    struct at last = {.item = app->sitting->test->item_count};
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1)
        app_ask(app, N_("Hand in"), N_("Hand in this sheet? It cannot be changed afterwards."),
                hand_in);
    else if (intent->number == 2)
        app_push(app, &again_page, NULL);
    else if (intent->number == 3)
        app_replace(app, &row_page, &last);
}

static const struct page_ops check_page = {.name = "typed",
                                           .open = open_check,
                                           .act = act_check,
                                           .refresh = leave_when_gone,
                                           .idle_seconds = 900};

/* --- once more --- */

static struct screen *open_again(struct app *app, struct page *page, struct error *err)
{
    (void)err;
    return row_new(&(struct row_view){.heading = heading_of(app, page),
                                      .name = app->sitting->kader.name,
                                      .test = app->sitting->test,
                                      .again = true});
}

/* The next cell of the second typing; true when the first was another. */
static bool differs(const struct test_item *item, const char **typed, char first[ROW_CELL],
                    char second[ROW_CELL])
{
    size_t length = strcspn(*typed, " ");
    snprintf(second, ROW_CELL, "%.*s", (int)length, *typed);
    *typed += length + ((*typed)[length] == ' ');
    row_cell(item, first);
    return strcmp(first, second) != 0;
}

static size_t count_differences(const struct test *test, const char *typed)
{
    char first[ROW_CELL], second[ROW_CELL];
    size_t count = 0;
    for (size_t i = 0; i < test->item_count; i++)
        count += differs(&test->items[i], &typed, first, second);
    return count;
}

static void act_again(struct app *app, struct page *page, const struct intent *intent)
{
    struct second second;
    (void)page;
    if (intent->kind != INTENT_SUBMIT)
        return;
    text_copy(second.typed, sizeof second.typed, intent->text);
    if (count_differences(app->sitting->test, second.typed) > 0) {
        app_replace(app, &differences_page, &second);
        return;
    }
    app_back(app);
    app_say(app, N_("Compared"), N_("Both times the same was typed."));
}

static const struct page_ops again_page = {.name = "again",
                                           .open = open_again,
                                           .act = act_again,
                                           .refresh = leave_when_gone,
                                           .idle_seconds = 900};

static struct screen *open_differences(struct app *app, struct page *page, struct error *err)
{
    const struct second *second = page->data;
    const struct test *test = app->sitting->test;
    struct list_row *rows = NULL;
    size_t count = 0;
    const char *typed = second->typed;
    (void)err;
    for (size_t i = 0; i < test->item_count; i++) {
        char first[ROW_CELL], then[ROW_CELL];
        if (!differs(&test->items[i], &typed, first, then))
            continue;
        struct list_row *row = arena_push(page->arena, (void **)&rows, &count, sizeof *rows);
        row->number = (int)i + 1;
        row->text =
            arena_printf(page->arena, _("question %zu: first %s, then %s"), i + 1, first, then);
    }
    return list_new(&(struct list){
        .heading = heading_of(app, page),
        .prompt = N_("Here the two differ. Look at the sheet; which one shall be typed anew?"),
        .empty = N_("Both are the same now."),
        .rows = rows,
        .row_count = count,
        .digits_collect = true,
    });
}

static void act_differences(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    struct at at = {.item = (size_t)intent->number - 1};
    if (intent->kind == INTENT_CHOOSE)
        app_replace(app, &row_page, &at);
}

static const struct page_ops differences_page = {.name = "differences",
                                                 .data_size = sizeof(struct second),
                                                 .open = open_differences,
                                                 .act = act_differences,
                                                 .refresh = leave_when_gone,
                                                 .idle_seconds = 900};
