/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trainer says which tests of a kader a person read aloud to her; again, and it is taken back.
 */
#include "base/language.h"
#include "pages.h"
#include "store/attempts.h"

enum { TESTS_MAX = 9 };

const char *read_aloud_words(const struct attempt *attempt)
{
    unsigned by = attempt != NULL ? attempt->read_aloud : 0;
    if ((by & READ_BY_PERSON) != 0)
        return _(", read aloud by a person");
    return (by & READ_BY_KIOSK) != 0 ? _(", read aloud by the kiosk") : "";
}

static size_t list_tests(const struct page *page, const struct attempt *tests[TESTS_MAX])
{
    const struct course *course = page->course;
    const struct uuid *enrolment = page->data;
    size_t count = 0;
    for (size_t i = 0; i < course->attempt_count && count < TESTS_MAX; i++)
        if (course->attempts[i].state != ATTEMPT_VOID &&
            uuid_equal(&course->attempts[i].enrolment, enrolment))
            tests[count++] = &course->attempts[i];
    return count;
}

static struct screen *open_read_aloud(struct app *app, struct page *page, struct error *err)
{
    const struct attempt *tests[TESTS_MAX];
    char label[OCCASION_TEXT];
    if (page_course(app, page, err) == NULL)
        return NULL;
    size_t count = list_tests(page, tests);
    struct list_row *rows = arena_alloc(page->arena, TESTS_MAX * sizeof *rows);
    for (size_t i = 0; i < count; i++) {
        const struct occasion *test = course_occasion(page->course, &tests[i]->occasion);
        occasion_label(test->kind, test->n, label);
        rows[i] = (struct list_row){
            .number = (int)i + 1,
            .text = arena_printf(page->arena, "%s%s", label, read_aloud_words(tests[i]))};
    }
    const struct kader *kader = &course_enrolled(page->course, page->data)->kader;
    return list_new(&(struct list){.heading = {.left = kader->name, .right = app->staff.name},
                                   .prompt = N_("Which test did a person read aloud to her?"),
                                   .empty = N_("There is nothing yet."),
                                   .rows = rows,
                                   .row_count = count});
}

static void act_read_aloud(struct app *app, struct page *page, const struct intent *intent)
{
    const struct attempt *tests[TESTS_MAX];
    struct error err = {0};
    size_t count = list_tests(page, tests);
    if (intent->kind != INTENT_CHOOSE || intent->number < 1 || (size_t)intent->number > count)
        return;
    const struct attempt *test = tests[intent->number - 1];
    bool so = (test->read_aloud & READ_BY_PERSON) == 0;
    if (store_set_read_aloud(app->store, &test->id, READ_BY_PERSON, so, &app->staff.id, &err))
        app_reopen(app);
    else
        app_show_error(app, &err);
}

const struct page_ops read_aloud_page = {.name = "read-aloud",
                                         .data_size = sizeof(struct uuid),
                                         .open = open_read_aloud,
                                         .act = act_read_aloud,
                                         .idle_seconds = 900};
