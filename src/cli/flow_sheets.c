/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with one sheet: by the trainer, from a person's page, and by an observer, from
 * her list. A closed sheet is never edited: a copy is put right and counts once it is closed. */
#include "base/text.h"
#include "differ.h"
#include "moving.h"
#include "pages.h"
#include "reasoned.h"
#include "sheets.h"
#include "store/observations.h"
#include <stdio.h>
#include <string.h>

static const struct observation *sheet_of(const struct page *page)
{
    return sheets_find(page->course, page->data);
}

static const char *name_of(const struct page *page)
{
    return course_enrolled(page->course, &sheet_of(page)->enrolment)->kader.name;
}

/* --- the reason, then the copy --- */

static const char *certificate_words(const struct page *page)
{
    const struct standing *person = course_enrolled(page->course, &sheet_of(page)->enrolment);
    return person->certificate[0] != '\0'
               ? _("There is a certificate already. It stays as it is.\n")
               : "";
}

static struct screen *open_correction(struct app *app, struct page *page, struct error *err)
{
    if (page_course(app, page, err) == NULL)
        return NULL;
    return field_new(
        &(struct field){.heading = {.left = N_("Correct a sheet"), .right = app->staff.name},
                        .body = arena_printf(page->arena, "%s\n%s%s", name_of(page),
                                             sheets_text(page->arena, page->course, sheet_of(page)),
                                             certificate_words(page)),
                        .label = N_("Why is it corrected?"),
                        .hint = N_("A copy is opened. The sheet itself stays as it is."),
                        .limit = REASON_CHARACTERS});
}

static void act_correction(struct app *app, struct page *page, const struct intent *intent)
{
    char reason[REASON_BYTES];
    struct practice practice;
    struct error err = {0};
    if (intent->kind != INTENT_SUBMIT)
        return;
    if (!words_accept(reason, REASON_CHARACTERS, intent->text, &err)) {
        field_refuse(page->screen, err.message);
        return;
    }
    sheets_practice(page->course, sheet_of(page), &practice);
    if (observing_correct(app, &practice, sheet_of(page), reason, &err))
        app_replace(app, &sheet_page, NULL);
    else
        app_show_error(app, &err);
}

static const struct page_ops correction_page = {.name = "correction",
                                                .data_size = sizeof(struct uuid),
                                                .open = open_correction,
                                                .act = act_correction,
                                                .idle_seconds = 900};

/* --- one sheet --- */

enum { CORRECT = 1, SET_ASIDE, GO_ON, BESIDE, DIFFER, COUNT_IT };

static bool is_trainer(const struct app *app)
{
    return app->staff.role == ROLE_TRAINER;
}

static bool is_mine(const struct app *app, const struct observation *sheet)
{
    return uuid_equal(&sheet->observer, &app->staff.id);
}

/* At her list an observer goes on with any sheet, a trainer only with what she puts right. */
static bool may_go_on(const struct app *app, const struct observation *sheet)
{
    return sheet->state == SHEET_OPEN && (!is_trainer(app) || !uuid_is_nil(&sheet->supersedes));
}

static bool may_stand_beside(const struct app *app, const struct course *course,
                             const struct observation *sheet)
{
    return !is_trainer(app) && sheet->part == PART_LEAD && sheet->state <= SHEET_CLOSED &&
           !is_mine(app, sheet) && course_occasion(course, &sheet->occasion)->stage == STAGE_OPEN &&
           sheets_like(course, sheet, PART_SECOND, SHEET_OPEN) == NULL &&
           sheets_like(course, sheet, PART_SECOND, SHEET_CLOSED) == NULL;
}

static bool may_see_both(const struct app *app, const struct course *course,
                         const struct observation *sheet)
{
    const struct observation *pair[2];
    return sheets_pair(course, sheet, pair) &&
           (is_trainer(app) || is_mine(app, pair[0]) || is_mine(app, pair[1]));
}

static bool may_choose(const struct app *app, const struct course *course,
                       const struct observation *sheet)
{
    const struct observation *pair[2];
    return is_trainer(app) && !sheet->counts && sheets_pair(course, sheet, pair) &&
           (sheet == pair[0] || sheet == pair[1]);
}

static bool is_offered(const struct app *app, const struct course *course,
                       const struct observation *sheet, int digit)
{
    switch (digit) {
    case CORRECT:
        return (is_trainer(app) || is_mine(app, sheet)) && sheets_correctable(course, sheet);
    case SET_ASIDE:
        return is_trainer(app) && sheet->state != SHEET_VOID;
    case GO_ON:
        return may_go_on(app, sheet);
    case BESIDE:
        return may_stand_beside(app, course, sheet);
    case DIFFER:
        return may_see_both(app, course, sheet);
    case COUNT_IT:
        return may_choose(app, course, sheet);
    default:
        return false;
    }
}

static struct screen *open_one(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {CORRECT, N_("correct it: a copy is opened"), NULL},
        {SET_ASIDE, N_("set it aside: it does not count"), NULL},
        {GO_ON, N_("go on with this sheet"), NULL},
        {BESIDE, N_("score beside her: you see none of her marks"), NULL},
        {DIFFER, N_("where the two observers differ"), NULL},
        {COUNT_IT, N_("let this sheet count instead"), NULL},
    };
    if (page_course(app, page, err) == NULL)
        return NULL;
    const struct observation *sheet = sheet_of(page);
    struct menu_option *offered = arena_alloc(page->arena, sizeof options);
    size_t count = 0;
    for (size_t i = 0; i < COUNT(options); i++)
        if (is_offered(app, page->course, sheet, options[i].digit))
            offered[count++] = options[i];
    return menu_new(&(struct menu){
        .heading = {.left = name_of(page), .right = app->staff.name},
        .intro = sheet->state == SHEET_CLOSED ? N_("This sheet is closed. Its marks stay.") : NULL,
        .body = sheets_text(page->arena, page->course, sheet),
        .options = offered,
        .option_count = count});
}

static bool set_aside(struct app *app, const struct reasoned *it, struct error *err)
{
    return store_void_observation(app->store, &it->id, it->reason, &app->staff.id, err);
}

static bool choose(struct app *app, const struct reasoned *it, struct error *err)
{
    return store_choose_counting(app->store, &it->id, it->reason, &app->staff.id, err);
}

static void ask_reason(struct app *app, const struct page *page, struct reasoned reasoned)
{
    const struct observation *sheet = sheet_of(page);
    const struct occasion *round = course_occasion(page->course, &sheet->occasion);
    reasoned.id = sheet->id;
    reasoned.stage = round->kind;
    reasoned.stage_n = round->n;
    text_copy(reasoned.name, sizeof reasoned.name, name_of(page));
    reasoned_push(app, &reasoned);
}

static void ask_to_set_aside(struct app *app, const struct page *page)
{
    ask_reason(app, page,
               (struct reasoned){.heading = N_("Set aside"),
                                 .question = N_("Set %s aside? It is kept but does not count."),
                                 .act = set_aside});
}

static void ask_to_count(struct app *app, const struct page *page)
{
    ask_reason(app, page,
               (struct reasoned){.heading = N_("Which sheet counts"),
                                 .question = N_("%s: let this observer's sheet count instead? "
                                                "Both are kept."),
                                 .act = choose});
}

static void stand_beside(struct app *app, const struct page *page)
{
    struct practice practice;
    struct error err = {0};
    sheets_practice(page->course, sheet_of(page), &practice);
    if (observing_beside(app, &practice, sheet_of(page), &err))
        app_replace(app, &sheet_page, NULL);
    else
        app_show_error(app, &err);
}

static void show_both(struct app *app, const struct page *page)
{
    app_push(app, &differ_page, page->data);
}

static void push_correction(struct app *app, const struct page *page)
{
    app_push(app, &correction_page, page->data);
}

void sheet_go_on_with(struct app *app, const struct course *course, const struct observation *sheet)
{
    struct practice practice;
    struct error err = {0};
    const char *refusal = NULL;
    sheets_practice(course, sheet, &practice);
    if (!observing_go_on(app, &practice, sheet, &refusal, &err)) {
        app_show_error(app, &err);
    } else if (refusal == NULL) {
        app_push(app, &sheet_page, NULL);
    } else {
        char words[400];
        snprintf(words, sizeof words, gettext(refusal), moving_seat(app->observing->elsewhere));
        app_say(app, practice.kader.name, words);
    }
}

static void go_on(struct app *app, const struct page *page)
{
    sheet_go_on_with(app, page->course, sheet_of(page));
}

static void act_one(struct app *app, struct page *page, const struct intent *intent)
{
    static void (*const acts[])(struct app * app, const struct page *page) = {
        [CORRECT] = push_correction, [SET_ASIDE] = ask_to_set_aside, [GO_ON] = go_on,
        [BESIDE] = stand_beside,     [DIFFER] = show_both,           [COUNT_IT] = ask_to_count,
    };
    if (intent->kind == INTENT_CHOOSE &&
        is_offered(app, page->course, sheet_of(page), intent->number))
        acts[intent->number](app, page);
}

const struct page_ops one_sheet_page = {.name = "one-sheet",
                                        .data_size = sizeof(struct uuid),
                                        .open = open_one,
                                        .act = act_one,
                                        .idle_seconds = 900};

/* --- hers, all of them --- */

static const struct menu_option side_by_side = {-1, N_("side by side"), NULL};

static size_t list_hers(const struct page *page, struct list_row **rows,
                        const struct observation ***sheets)
{
    const struct course *course = page->course;
    const struct uuid *enrolment = page->data;
    size_t count = 0, listed = 0;
    for (size_t i = 0; i < course->observation_count; i++) {
        const struct observation *sheet = &course->observations[i];
        const struct occasion *round = course_occasion(course, &sheet->occasion);
        if (round == NULL || !uuid_equal(&sheet->enrolment, enrolment))
            continue;
        char *label = arena_alloc(page->arena, OCCASION_TEXT);
        occasion_label(round->kind, round->n, label);
        bool lead = sheet->part == PART_LEAD;
        *(const struct observation **)arena_push(page->arena, (void **)sheets, &count,
                                                 sizeof sheet) = sheet;
        *(struct list_row *)arena_push(page->arena, (void **)rows, &listed, sizeof **rows) =
            (struct list_row){.number = (int)count,
                              .text =
                                  lead ? label : arena_printf(page->arena, _("%s, second"), label),
                              .detail = sheets_observer(course, sheet),
                              .mark = sheets_state(course, sheet)};
    }
    return count;
}

static struct screen *open_hers(struct app *app, struct page *page, struct error *err)
{
    struct list_row *rows = NULL;
    const struct observation **sheets = NULL;
    if (page_course(app, page, err) == NULL)
        return NULL;
    size_t count = list_hers(page, &rows, &sheets);
    const char *name = course_enrolled(page->course, page->data)->kader.name;
    return list_new(&(struct list){.heading = {.left = name, .right = app->staff.name},
                                   .prompt = N_("Which sheet?"),
                                   .empty = N_("There is nothing yet."),
                                   .rows = rows,
                                   .row_count = count,
                                   .extra = &side_by_side,
                                   .extra_count = count > 0 && is_trainer(app) ? 1 : 0});
}

static void act_hers(struct app *app, struct page *page, const struct intent *intent)
{
    struct list_row *rows = NULL;
    const struct observation **sheets = NULL;
    size_t count = list_hers(page, &rows, &sheets);
    if (intent->kind == INTENT_CHOOSE && intent->number == side_by_side.digit)
        app_push(app, &history_page, page->data);
    if (intent->kind == INTENT_CHOOSE && intent->number >= 1 && (size_t)intent->number <= count)
        app_push(app, &one_sheet_page, &sheets[intent->number - 1]->id);
}

const struct page_ops sheets_page = {.name = "sheets",
                                     .data_size = sizeof(struct uuid),
                                     .open = open_hers,
                                     .act = act_hers,
                                     .idle_seconds = 900};
