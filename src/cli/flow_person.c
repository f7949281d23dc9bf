/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One kader on her page, and the ordinary slips put right. */
#include "base/text.h"
#include "minutes.h"
#include "moving.h"
#include "pages.h"
#include "person_text.h"
#include "reasoned.h"
#include "slip.h"
#include "store/attempts.h"
#include "store/observations.h"
#include "store/people.h"
#include "verdict_page.h"
#include <stdio.h>
#include <string.h>

struct who {
    struct uuid enrolment;
};

enum {
    SLIP = 0,
    RENAME = 1,
    TESTS,
    SHEETS,
    WITHDRAW,
    MOVE,
    READ_ALOUD,
    PERMIT,
    MORE_TIME,
    NEW_PIN
};
enum { MINUTE_MS = 60000 };

static const struct standing *person_of(const struct page *page)
{
    const struct who *who = page->data;
    return course_enrolled(page->course, &who->enrolment);
}

enum { WORK_MAX = 9 };

/* Her tests that count, one row each. */
struct work {
    const struct uuid *id;
    const struct uuid *occasion;
};

static size_t list_work(const struct page *page, struct work *work, size_t room)
{
    const struct course *course = page->course;
    const struct who *who = page->data;
    size_t count = 0;
    for (size_t i = 0; i < course->attempt_count && count < room; i++)
        if (course->attempts[i].state != ATTEMPT_VOID &&
            uuid_equal(&course->attempts[i].enrolment, &who->enrolment))
            work[count++] = (struct work){&course->attempts[i].id, &course->attempts[i].occasion};
    return count;
}

static bool has_sheets(const struct page *page)
{
    const struct who *who = page->data;
    for (size_t i = 0; i < page->course->observation_count; i++)
        if (uuid_equal(&page->course->observations[i].enrolment, &who->enrolment))
            return true;
    return false;
}

/* Only what there is can be set aside, and only what another seat holds moved. */
static bool is_offered(const struct page *page, const struct menu_option *option, bool held,
                       bool timed)
{
    struct work work[WORK_MAX];
    if (option->digit == TESTS || option->digit == READ_ALOUD)
        return list_work(page, work, WORK_MAX) > 0;
    if (option->digit == SHEETS)
        return has_sheets(page);
    if (option->digit == NEW_PIN)
        return person_of(page)->kader.pin != PIN_NONE;
    if (option->digit == SLIP)
        return person_of(page)->latest_round >= 0;
    if (option->digit == PERMIT)
        return permit_offers(page->course, person_of(page));
    return option->digit == MORE_TIME ? timed : option->digit != MOVE || held;
}

static struct screen *open_person(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {RENAME, N_("correct the name"), NULL},
        {TESTS, N_("set a test aside"), NULL},
        {SHEETS, N_("a sheet: correct it or set it aside"), NULL},
        {WITHDRAW, N_("withdraw from the training"), NULL},
        {MOVE, N_("move to another screen"), NULL},
        {READ_ALOUD, N_("a test was read aloud by a person"), NULL},
        {PERMIT, N_("a closed test: let her take it, or no longer"), NULL},
        {MORE_TIME, N_("give more time for the test"), NULL},
        {NEW_PIN, N_("let her choose a new PIN"), NULL},
        {SLIP, N_("what went well and what to practise"), NULL},
    };
    static const struct menu_option again = {WITHDRAW, N_("takes part again after all"), NULL};
    if (page_course(app, page, err) == NULL)
        return NULL;
    const struct standing *person = person_of(page);
    struct moving moving;
    bool held = moving_find(app, page->course, &person->kader, &moving);
    struct test_time time;
    bool timed = minutes_test(app, page->course, &person->kader.enrolment, &time) != NULL;
    const char *body =
        person_text(page->arena, page->course, person, held ? &moving : NULL, app->language);
    if (timed)
        body = arena_printf(page->arena, _("%sTime of the test: %d of %d minutes are left\n"), body,
                            test_time_minutes(&time), (int)(time.limit_ms / MINUTE_MS));
    struct menu_option *offered = arena_alloc(page->arena, sizeof options);
    size_t count = 0;
    for (size_t i = 0; i < COUNT(options); i++)
        if (is_offered(page, &options[i], held, timed))
            offered[count++] =
                options[i].digit == WITHDRAW && person->kader.withdrawn ? again : options[i];
    return menu_new(
        &(struct menu){.heading = {.left = person->kader.name, .right = app->staff.name},
                       .body = body,
                       .options = offered,
                       .option_count = count});
}

/* --- the name --- */

static struct screen *open_rename(struct app *app, struct page *page, struct error *err)
{
    if (page_course(app, page, err) == NULL)
        return NULL;
    return field_new(
        &(struct field){.heading = {.left = N_("Correct the name"), .right = app->staff.name},
                        .label = N_("Full name, as it should stand on the certificate"),
                        .limit = NAME_CHARACTERS,
                        .initial = person_of(page)->kader.name});
}

static void act_rename(struct app *app, struct page *page, const struct intent *intent)
{
    const struct who *who = page->data;
    char name[NAME_BYTES];
    struct error err = {0};
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (name_accept(name, intent->text, &err) &&
        store_rename_kader(app->store, &who->enrolment, name, &app->staff.id, &err))
        app_back(app);
    else
        field_refuse(page->screen, err.message);
}

static const struct page_ops rename_page = {.name = "rename",
                                            .data_size = sizeof(struct who),
                                            .open = open_rename,
                                            .act = act_rename,
                                            .idle_seconds = 900};

/* --- setting aside --- */

static bool void_attempt(struct app *app, const struct reasoned *it, struct error *err)
{
    return store_void_attempt(app->store, &it->id, it->reason, &app->staff.id, err);
}

static bool withdraw(struct app *app, const struct reasoned *it, struct error *err)
{
    return store_withdraw_kader(app->store, &it->id, it->reason, &app->staff.id, err);
}

static void work_label(const struct course *course, const struct work *work,
                       char out[OCCASION_TEXT])
{
    const struct occasion *occasion = course_occasion(course, work->occasion);
    occasion_label(occasion->kind, occasion->n, out);
}

static struct screen *open_tests(struct app *app, struct page *page, struct error *err)
{
    struct work work[WORK_MAX];
    if (page_course(app, page, err) == NULL)
        return NULL;
    size_t count = list_work(page, work, WORK_MAX);
    struct list_row *rows = arena_alloc(page->arena, WORK_MAX * sizeof *rows);
    for (size_t i = 0; i < count; i++) {
        char label[OCCASION_TEXT];
        work_label(page->course, &work[i], label);
        rows[i] = (struct list_row){.number = (int)i + 1, .text = arena_strdup(page->arena, label)};
    }
    return list_new(
        &(struct list){.heading = {.left = person_of(page)->kader.name, .right = app->staff.name},
                       .prompt = N_("Which one does not count? It is kept."),
                       .empty = N_("There is nothing yet."),
                       .rows = rows,
                       .row_count = count});
}

static void act_tests(struct app *app, struct page *page, const struct intent *intent)
{
    struct work work[WORK_MAX];
    size_t count = list_work(page, work, WORK_MAX);
    if (intent->kind != INTENT_CHOOSE || intent->number < 1 || (size_t)intent->number > count)
        return;
    const struct work *chosen = &work[intent->number - 1];
    struct reasoned reasoned = {.heading = N_("Set aside"),
                                .question = N_("Set %s aside? It is kept but does not count."),
                                .id = *chosen->id,
                                .act = void_attempt};
    const struct occasion *stage = course_occasion(page->course, chosen->occasion);
    reasoned.stage = stage->kind;
    reasoned.stage_n = stage->n;
    text_copy(reasoned.name, sizeof reasoned.name, person_of(page)->kader.name);
    reasoned_push(app, &reasoned);
}

static const struct page_ops tests_page = {.name = "set-test-aside",
                                           .data_size = sizeof(struct who),
                                           .open = open_tests,
                                           .act = act_tests,
                                           .idle_seconds = 900};

static void ask_withdrawal(struct app *app, const struct standing *person)
{
    struct reasoned reasoned = {.heading = N_("Withdraw"),
                                .question = N_("%s leaves the training?"),
                                .id = person->kader.enrolment,
                                .act = withdraw};
    text_copy(reasoned.name, sizeof reasoned.name, person->kader.name);
    reasoned_push(app, &reasoned);
}

static struct screen *open_return(struct app *app, struct page *page, struct error *err)
{
    if (page_course(app, page, err) == NULL)
        return NULL;
    const struct kader *kader = &person_of(page)->kader;
    const char *question = arena_printf(page->arena, _("%s takes part again?\n\nReason then: %s"),
                                        kader->name, kader->withdrawn_reason);
    return confirm_new(
        &(struct confirm){.heading = {.left = N_("Takes part again"), .right = app->staff.name},
                          .question = question});
}

static void act_return(struct app *app, struct page *page, const struct intent *intent)
{
    const struct who *who = page->data;
    struct error err = {0};
    if (intent->kind != INTENT_YES)
        return;
    if (store_return_kader(app->store, &who->enrolment, &app->staff.id, &err))
        app_back(app);
    else
        app_show_error(app, &err);
}

static const struct page_ops return_page = {.name = "return",
                                            .data_size = sizeof(struct who),
                                            .open = open_return,
                                            .act = act_return,
                                            .idle_seconds = 900};

/* Asked for anew: she may have gone meanwhile. */
static void move(struct app *app, const struct page *page)
{
    struct moving moving;
    if (moving_find(app, page->course, &person_of(page)->kader, &moving))
        moving_push(app, &moving);
    else
        app_reopen(app);
}

static void give_time(struct app *app, const struct page *page)
{
    const struct who *who = page->data;
    struct test_time time;
    const struct attempt *test = minutes_test(app, page->course, &who->enrolment, &time);
    if (test != NULL)
        minutes_push(app, page->course, test);
}

static void act_person(struct app *app, struct page *page, const struct intent *intent)
{
    static const struct page_ops *const pages[] = {[RENAME] = &rename_page,
                                                   [TESTS] = &tests_page,
                                                   [SHEETS] = &sheets_page,
                                                   [READ_ALOUD] = &read_aloud_page,
                                                   [PERMIT] = &permit_page};
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == WITHDRAW && person_of(page)->kader.withdrawn)
        app_push(app, &return_page, page->data);
    else if (intent->number == WITHDRAW)
        ask_withdrawal(app, person_of(page));
    else if (intent->number == MOVE)
        move(app, page);
    else if (intent->number == MORE_TIME)
        give_time(app, page);
    else if (intent->number == NEW_PIN && person_of(page)->kader.pin != PIN_NONE)
        new_pin_push(app, &person_of(page)->kader);
    else if (intent->number == SLIP && person_of(page)->latest_round >= 0)
        slip_push(app, &person_of(page)->kader.enrolment, person_of(page)->latest_round + 1);
    else if (intent->number > 0 && (size_t)intent->number < COUNT(pages) &&
             pages[intent->number] != NULL)
        app_push(app, pages[intent->number], page->data);
}

static const struct page_ops person_page = {.name = "person",
                                            .data_size = sizeof(struct who),
                                            .open = open_person,
                                            .act = act_person,
                                            .idle_seconds = 900};

void person_push(struct app *app, const struct course *course, int list_number)
{
    const struct standing *person = course_person(course, list_number);
    if (person == NULL) {
        app_say(app, N_("Participants"), N_("Nobody has that number."));
        return;
    }
    struct who who = {.enrolment = person->kader.enrolment};
    app_push(app, &person_page, &who);
}
