/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Late-comers: the trainer lets one person take a test that is closed to the others, or takes that
 * back. */
#include "pages.h"
#include "store/attempts.h"

enum { TESTS_MAX = 9 };

static bool is_taught(const struct course *course)
{
    const struct occasion *lesson =
        occasion_find(course->occasions, course->occasion_count, OCCASION_SESSION, 1);
    return lesson != NULL && lesson->stage != STAGE_PLANNED;
}

/* Closed to her, and nobody has seen its right answers. */
static bool is_closed_to(const struct course *course, const struct standing *standing,
                         const struct occasion *test)
{
    const struct test_result *result = standing_test(standing, test);
    bool late = test->kind == OCCASION_PRETEST && test->stage == STAGE_OPEN && is_taught(course) &&
                course->training.settings.value[SETTING_LATE] == LATE_REFUSED &&
                result->state == PROGRESS_NONE;
    return (test->stage == STAGE_CLOSED || late) && !test->reasons_shown && !result->permitted &&
           result->state != PROGRESS_DONE && !standing->kader.withdrawn;
}

static size_t list_tests(const struct course *course, const struct standing *standing,
                         const struct occasion *tests[TESTS_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < course->occasion_count && count < TESTS_MAX; i++)
        if (occasion_is_test(&course->occasions[i]) &&
            (is_closed_to(course, standing, &course->occasions[i]) ||
             standing_may_come_late(standing, &course->occasions[i])))
            tests[count++] = &course->occasions[i];
    return count;
}

bool permit_offers(const struct course *course, const struct standing *standing)
{
    const struct occasion *tests[TESTS_MAX];
    return list_tests(course, standing, tests) > 0;
}

/* --- which test --- */

static const struct standing *person_of(const struct page *page, const struct uuid *enrolment)
{
    return course_enrolled(page->course, enrolment);
}

static struct screen *open_permit(struct app *app, struct page *page, struct error *err)
{
    const struct occasion *tests[TESTS_MAX];
    if (page_course(app, page, err) == NULL)
        return NULL;
    const struct standing *person = person_of(page, page->data);
    size_t count = list_tests(page->course, person, tests);
    struct list_row *rows = arena_alloc(page->arena, TESTS_MAX * sizeof *rows);
    for (size_t i = 0; i < count; i++) {
        char *label = arena_alloc(page->arena, OCCASION_TEXT);
        occasion_label(tests[i]->kind, tests[i]->n, label);
        rows[i] = (struct list_row){.number = (int)i + 1, .text = label};
        if (standing_may_come_late(person, tests[i]))
            rows[i].mark = _("may take it now");
    }
    return list_new(
        &(struct list){.heading = {.left = person->kader.name, .right = app->staff.name},
                       .prompt = N_("Which test may this person still take?"),
                       .empty = N_("There is nothing yet."),
                       .rows = rows,
                       .row_count = count});
}

/* --- sure? --- */

struct permitting {
    struct uuid enrolment, occasion;
    bool back; /* it is taken back */
};

static struct screen *open_sure(struct app *app, struct page *page, struct error *err)
{
    const struct permitting *it = page->data;
    char label[OCCASION_TEXT];
    if (page_course(app, page, err) == NULL)
        return NULL;
    const struct occasion *test = course_occasion(page->course, &it->occasion);
    bool late = test->kind == OCCASION_PRETEST && is_taught(page->course);
    occasion_label(test->kind, test->n, label);
    const char *question = arena_printf(
        page->arena,
        it->back ? _("%s: %s may take it now. Take this back?\n\nWhat was answered stays.")
        : late   ? _("%s: may %s still take it, this person alone?\n\nThe lesson has begun, so the "
                       "test is marked and left out of the comparison.")
               : _("%s: may %s still take it, this person alone?\n\nRight answers are shown to the "
                   "others only after that."),
        label, person_of(page, &it->enrolment)->kader.name);
    return confirm_new(&(struct confirm){
        .heading = {.left = N_("Late-comer"), .right = app->staff.name}, .question = question});
}

static void act_sure(struct app *app, struct page *page, const struct intent *intent)
{
    const struct permitting *it = page->data;
    struct error err = {0};
    if (intent->kind != INTENT_YES)
        return;
    bool (*act)(struct store *, const struct uuid *, const struct uuid *, const struct uuid *,
                struct error *) = it->back ? store_forbid : store_permit;
    if (act(app->store, &it->occasion, &it->enrolment, &app->staff.id, &err))
        app_back(app);
    else
        app_show_error(app, &err);
}

static const struct page_ops sure_page = {.name = "permit-sure",
                                          .data_size = sizeof(struct permitting),
                                          .open = open_sure,
                                          .act = act_sure,
                                          .idle_seconds = 900};

static void act_permit(struct app *app, struct page *page, const struct intent *intent)
{
    const struct occasion *tests[TESTS_MAX];
    const struct standing *person = person_of(page, page->data);
    size_t count = list_tests(page->course, person, tests);
    if (intent->kind != INTENT_CHOOSE || intent->number < 1 || (size_t)intent->number > count)
        return;
    struct permitting it = {.enrolment = *(const struct uuid *)page->data,
                            .occasion = tests[intent->number - 1]->id,
                            .back = standing_may_come_late(person, tests[intent->number - 1])};
    app_replace(app, &sure_page, &it);
}

const struct page_ops permit_page = {.name = "permit",
                                     .data_size = sizeof(struct uuid),
                                     .open = open_permit,
                                     .act = act_permit,
                                     .idle_seconds = 900};
