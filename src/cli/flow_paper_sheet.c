/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An observer's sheet that was filled in on paper, typed in by the trainer: whose, who observed, on
 * which day, on whom; then the sheet itself, one key a step as at a visit, each mark on disk. */
#include "earlier.h"
#include "mother.h"
#include "pages.h"
#include "sheets.h"
#include "store/people.h"
#include <stdio.h>
#include <string.h>

static const struct page_ops who_observed_page, performed_page;

/* --- whose --- */

/* The round that is open, else the last; a sheet may come after it was closed. NULL: none yet. */
static const struct occasion *round_of(const struct course *course)
{
    int n = occasion_latest_round(course->occasions, course->occasion_count);
    return n > 0 ? occasion_find(course->occasions, course->occasion_count, OCCASION_ROUND, n)
                 : NULL;
}

static const struct observation *
open_sheet_of(const struct course *course, const struct occasion *round, const struct kader *kader)
{
    struct observation like = {.occasion = round->id, .enrolment = kader->enrolment};
    snprintf(like.document, sizeof like.document, "%s", course->training.checklist_digest);
    return sheets_like(course, &like, PART_LEAD, SHEET_OPEN);
}

static const char *mark_of(const struct observation *sheet)
{
    if (sheet == NULL)
        return NULL;
    return sheet->origin == ORIGIN_PAPER ? _("begun") : _("at a screen");
}

static size_t list_names(struct page *page, const struct course *course,
                         const struct occasion *round, struct list_row **list)
{
    struct list_row *rows = NULL;
    size_t count = 0;
    for (size_t i = 0; i < course->people_count; i++) {
        const struct standing *person = &course->people[i];
        if (person->kader.withdrawn || person->rounds[round->n - 1].seen)
            continue;
        struct list_row *row = arena_push(page->arena, (void **)&rows, &count, sizeof *rows);
        row->number = person->kader.list_number;
        row->text = person->kader.name;
        row->mark = mark_of(open_sheet_of(course, round, &person->kader));
    }
    *list = rows;
    return count;
}

static struct screen *open_whose(struct app *app, struct page *page, struct error *err)
{
    observing_end(app);
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    const struct occasion *round = round_of(course);
    if (round == NULL)
        return message_new(&(struct message){
            .heading = {.left = N_("Type a sheet")},
            .text = _("No practice was opened yet.\n\nOpen it first: board, 1.")});
    struct list_row *rows;
    size_t count = list_names(page, course, round, &rows);
    char label[OCCASION_TEXT];
    occasion_label(round->kind, round->n, label);
    return list_new(
        &(struct list){.heading = {.left = arena_printf(page->arena, _("Type a sheet: %s"), label)},
                       .prompt = N_("Whose sheet? Press the number, then Enter."),
                       .empty = N_("Everybody has a closed sheet of this round."),
                       .rows = rows,
                       .row_count = count,
                       .narrows = true});
}

static void act_whose(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_NEXT)
        app_back(app);
    if (intent->kind != INTENT_CHOOSE)
        return;
    const struct occasion *round = round_of(page->course);
    const struct standing *person = course_person(page->course, intent->number);
    const struct observation *sheet = open_sheet_of(page->course, round, &person->kader);
    struct practice practice = {.round = *round, .kader = person->kader, .typed = true};
    earlier_find(page->course, &practice);
    if (sheet == NULL)
        app_push(app, &who_observed_page, &practice);
    else if (sheet->origin == ORIGIN_PAPER)
        sheet_go_on_with(app, page->course, sheet);
    else
        app_say(
            app, person->kader.name,
            N_("Her sheet was begun at a screen.\n\nOne sheet, one way: it is finished there."));
}

const struct page_ops typing_sheets_page = {
    .name = "typing-sheets", .open = open_whose, .act = act_whose, .idle_seconds = 900};

/* --- who observed --- */

static struct heading heading_of(const struct app *app, const struct practice *practice)
{
    return (struct heading){.left = practice->kader.name, .right = app->staff.name};
}

static struct screen *open_who_observed(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    const struct course *course = page_course(app, page, err);
    struct list_row *rows = NULL;
    size_t count = 0;
    for (size_t i = 0; course != NULL && i < course->staff_count; i++) {
        if (!course->staff[i].staff.active)
            continue;
        struct list_row *row = arena_push(page->arena, (void **)&rows, &count, sizeof *rows);
        row->number = (int)i + 1;
        row->text = course->staff[i].staff.name;
    }
    return course == NULL
               ? NULL
               : list_new(&(struct list){.heading = heading_of(app, practice),
                                         .prompt = N_("Who observed? The name is on the sheet."),
                                         .rows = rows,
                                         .row_count = count});
}

static void act_who_observed(struct app *app, struct page *page, const struct intent *intent)
{
    struct practice practice = *(const struct practice *)page->data;
    if (intent->kind != INTENT_CHOOSE)
        return;
    practice.observer = page->course->staff[intent->number - 1].staff.id;
    app_replace(app, &performed_page, &practice);
}

static const struct page_ops who_observed_page = {.name = "who-observed",
                                                  .data_size = sizeof(struct practice),
                                                  .open = open_who_observed,
                                                  .act = act_who_observed,
                                                  .idle_seconds = 900};

/* --- on which day --- */

static struct screen *open_performed(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    (void)err;
    return field_new(&(struct field){.heading = heading_of(app, practice),
                                     .label = N_("On which day was she observed?"),
                                     .hint = N_("Day, month, year: 26,9,2019 or 26092019"),
                                     .kind = FIELD_DIGITS,
                                     .limit = 10});
}

static void act_performed(struct app *app, struct page *page, const struct intent *intent)
{
    struct practice practice = *(const struct practice *)page->data;
    struct date today = date_at(store_now_ms(app->store), app->kiosk.zone);
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!date_parse_typed(intent->text, &practice.performed))
        field_refuse(page->screen, N_("Write day, month and year: 26,9,2019"));
    else if (date_compare(practice.performed, today) > 0)
        field_refuse(page->screen, N_("That day has not come yet. Please look at the sheet."));
    else
        app_replace(app, &on_whom_page, &practice);
}

static const struct page_ops performed_page = {.name = "performed",
                                               .data_size = sizeof(struct practice),
                                               .open = open_performed,
                                               .act = act_performed,
                                               .idle_seconds = 900};
