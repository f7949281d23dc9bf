/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Certificates: who may have one, what is missing, each name confirmed as the code spells it. */
#include "base/buffer.h"
#include "base/text.h"
#include "certify.h"
#include "issue.h"
#include "pages.h"
#include "store/journal.h"
#include <stdio.h>
#include <string.h>

enum { ALL = -1, WHO = -2 };

struct shown {
    bool ready; /* who is ready: on a key, as the screen may face the hall */
};

static const char *prompt(struct page *page, size_t ready, size_t people)
{
    if (ready == 0)
        return N_("Nobody more is ready. A number shows what is missing.");
    return arena_printf(page->arena,
                        ngettext("%zu of %zu person is ready. A number shows what is missing.",
                                 "%zu of %zu people are ready. A number shows what is missing.",
                                 people),
                        ready, people);
}

static struct screen *open_certify(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option extra[] = {
        {WHO, N_("who is ready"), NULL},
        {ALL, N_("issue for all who are ready"), NULL},
    };
    const struct shown *shown = page->data;
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    struct list_row *rows = NULL;
    size_t count = 0, ready = 0;
    for (size_t i = 0; i < course->people_count; i++) {
        const struct standing *person = &course->people[i];
        struct list_row *row = arena_push(page->arena, (void **)&rows, &count, sizeof *rows);
        bool can = certify_is_ready(course, person);
        ready += can;
        row->number = person->kader.list_number;
        row->text = person->kader.name;
        row->mark = can && shown->ready ? _("ready") : person->certificate;
    }
    return list_new(
        &(struct list){.heading = {.left = N_("Certificates"), .right = app->staff.name},
                       .prompt = prompt(page, ready, count),
                       .empty = N_("Nobody is on the list yet."),
                       .rows = rows,
                       .row_count = count,
                       .extra = extra,
                       .extra_count = ready > 0 ? COUNT(extra) : 0,
                       .digits_collect = true});
}

/* --- one person: her name in the code, then "1 ya" --- */

struct issuing {
    struct uuid enrolment;
    bool all;         /* goes on with the next who is ready */
    struct date date; /* as she confirms it, though midnight may pass meanwhile */
    char code_name[CODE_NAME_MAX + 1];
};

static const struct page_ops issue_page;

static const struct standing *next_ready(const struct course *course)
{
    for (size_t i = 0; i < course->people_count; i++)
        if (certify_is_ready(course, &course->people[i]))
            return &course->people[i];
    return NULL;
}

static struct screen *open_issue(struct app *app, struct page *page, struct error *err)
{
    const struct issuing *issuing = page->data;
    char date[DATE_TEXT];
    if (page_course(app, page, err) == NULL)
        return NULL;
    const struct standing *person = course_enrolled(page->course, &issuing->enrolment);
    date_long(issuing->date, app->language, date);
    const char *question =
        arena_printf(page->arena,
                     _("Name on the paper: %s\nName in the code: %s\nDate: %s\n\n"
                       "Issue the certificate? It cannot be taken back."),
                     person->kader.name, issuing->code_name, date);
    return confirm_new(
        &(struct confirm){.heading = {.left = N_("Certificate"), .right = app->staff.name},
                          .question = question,
                          .yes = N_("yes, issue it"),
                          .no = N_("no, spell the name in the code otherwise")});
}

static void start_issue(struct app *app, const struct standing *person, bool all, bool replace);

/* The last one that is ready ends this stage as a closing does the others: the journal's head is
 * signed. */
static void finish(struct app *app, bool last)
{
    struct error err = {0};
    bool good = !last || store_sign_head(app->store, app->key, &err);
    app_back(app);
    if (!good)
        app_show_error(app, &err);
}

static void go_on(struct app *app, bool all)
{
    struct error err = {0};
    struct course *course = course_gather(app->store, app->library, &app->training, &err);
    const struct standing *next = course != NULL ? next_ready(course) : NULL;
    if (course == NULL)
        app_show_error(app, &err);
    else if (all && next != NULL)
        start_issue(app, next, true, true);
    else
        finish(app, next == NULL);
    course_free(course);
}

static void issue_it(struct app *app, struct page *page)
{
    const struct issuing *issuing = page->data;
    struct error err = {0};
    struct certificate certificate;
    struct issue issue = {
        .store = app->store,
        .course = page->course,
        .date = issuing->date,
        .staff = &app->staff.id,
    };
    const struct standing *person = course_enrolled(page->course, &issuing->enrolment);
    if (!certify_date_fits(page->course, issuing->date, &err) || !app_load_key(app, &err)) {
        app_show_error(app, &err);
        return;
    }
    issue.key = app->key;
    app_saving(app);
    if (issue_certificate(&issue, person, issuing->code_name, page->arena, &certificate, &err))
        go_on(app, issuing->all);
    else
        app_show_error(app, &err);
}

/* --- another spelling for the code --- */

static struct screen *open_spelling(struct app *app, struct page *page, struct error *err)
{
    const struct issuing *issuing = page->data;
    (void)err;
    return field_new(&(struct field){
        .heading = {.left = N_("Name in the code"), .right = app->staff.name},
        .label = N_("How should the code spell the name?"),
        .hint = N_("Plain capital letters, at most 40. The paper keeps the true spelling."),
        .limit = CODE_NAME_MAX,
        .initial = issuing->code_name});
}

static void act_spelling(struct app *app, struct page *page, const struct intent *intent)
{
    struct issuing next = *(const struct issuing *)page->data;
    struct kader kader = {0};
    struct error err = {0};
    if (intent->kind != INTENT_SUBMIT)
        return;
    text_copy(kader.name, sizeof kader.name, intent->text);
    if (issue_code_name(&kader, next.code_name, &err))
        app_replace(app, &issue_page, &next);
    else
        field_refuse(page->screen, err.message);
}

static const struct page_ops spelling_page = {.name = "spelling",
                                              .data_size = sizeof(struct issuing),
                                              .open = open_spelling,
                                              .act = act_spelling,
                                              .idle_seconds = 900};

static void act_issue(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_YES)
        issue_it(app, page);
    else if (intent->kind == INTENT_BACK && intent->number != 2)
        app_back(app);
    else if (intent->kind == INTENT_BACK)
        app_replace(app, &spelling_page, page->data);
}

static const struct page_ops issue_page = {.name = "issue",
                                           .data_size = sizeof(struct issuing),
                                           .open = open_issue,
                                           .act = act_issue,
                                           .takes_back = true,
                                           .idle_seconds = 900};

static void start_issue(struct app *app, const struct standing *person, bool all, bool replace)
{
    struct issuing issuing = {.enrolment = person->kader.enrolment,
                              .all = all,
                              .date = certify_today(app->store, &app->training)};
    struct error err = {0};
    bool plain = issue_code_name(&person->kader, issuing.code_name, &err);
    const struct page_ops *page = plain ? &issue_page : &spelling_page;
    if (!plain)
        issuing.code_name[0] = '\0';
    if (replace)
        app_replace(app, page, &issuing);
    else
        app_push(app, page, &issuing);
}

/* --- what is missing --- */

static struct screen *open_missing(struct app *app, struct page *page, struct error *err)
{
    const struct uuid *enrolment = page->data;
    struct buffer text = {0};
    if (page_course(app, page, err) == NULL)
        return NULL;
    const struct standing *person = course_enrolled(page->course, enrolment);
    unsigned missing = standing_missing(person, &page->course->training);
    if (person->certificate[0] != '\0')
        buffer_printf(&text, _("Certificate %s is issued.\n\nPrint it again: 4 on the board."),
                      person->certificate);
    certify_missing(&text, missing, &page->course->training, "\n");
    const char *copy = arena_strdup(page->arena, buffer_text(&text));
    buffer_done(&text);
    return message_new(&(struct message){.heading = {.left = person->kader.name}, .text = copy});
}

static void act_missing(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    (void)intent;
    app_back(app);
}

static const struct page_ops missing_page = {
    .name = "message", .data_size = sizeof(struct uuid), .open = open_missing, .act = act_missing};

static void act_certify(struct app *app, struct page *page, const struct intent *intent)
{
    struct shown *shown = page->data;
    const struct course *course = page->course;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == WHO) {
        shown->ready = !shown->ready;
        app_reopen(app);
        return;
    }
    bool all = intent->number == ALL;
    const struct standing *person =
        all ? next_ready(course) : course_person(course, intent->number);
    if (person == NULL)
        return;
    if (certify_is_ready(course, person))
        start_issue(app, person, all, false);
    else
        app_push(app, &missing_page, &person->kader.enrolment);
}

const struct page_ops certify_page = {.name = "certify",
                                      .data_size = sizeof(struct shown),
                                      .open = open_certify,
                                      .act = act_certify,
                                      .idle_seconds = 900};
