/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Observers practise on written cases: the list, the text, the sheet, and then the expert's marks.
 * None of it is a round, whether one is open or not. */
#include "base/text.h"
#include "casework.h"
#include "pages.h"
#include "store/people.h"
#include "ui/sheet.h"

static const struct page_ops case_text_page, case_sheet_page, case_done_page, case_result_page;

/* Which case, and hers of it that is newest; n 0: none yet. */
struct chosen_case {
    int card;
    struct case_practice newest;
};

static bool find_newest(struct app *app, struct page *page, struct chosen_case *chosen,
                        struct error *err)
{
    struct case_practice *rows;
    size_t count;
    if (!store_list_cases(app->store, app->training.checklist_digest, page->arena, &rows, &count,
                          err))
        return false;
    chosen->newest = (struct case_practice){0};
    for (size_t i = 0; i < count; i++)
        if (rows[i].card == chosen->card && uuid_equal(&rows[i].observer, &app->staff.id))
            chosen->newest = rows[i];
    return true;
}

/* --- the list --- */

static bool add_row(struct app *app, struct page *page, const struct checklist *checklist,
                    struct list_row *row, struct error *err)
{
    struct chosen_case chosen = {.card = row->number};
    if (!find_newest(app, page, &chosen, err))
        return false;
    const struct case_card *card = &checklist->cases[chosen.card - 1];
    row->text = phrase_in(&card->title, &checklist->header.languages, app->language);
    if (!chosen.newest.closed) {
        row->mark = chosen.newest.n > 0 ? _("begun") : NULL;
        return true;
    }
    struct sheet *sheet = casework_read(app, &chosen.newest, err);
    if (sheet == NULL)
        return false;
    struct case_agreement agreement = case_agreement(sheet, card);
    row->detail =
        arena_printf(page->arena, _("same in %zu of %zu"), agreement.same, agreement.steps);
    sheet_free(sheet);
    return true;
}

static struct screen *open_cases(struct app *app, struct page *page, struct error *err)
{
    const struct checklist *checklist = casework_checklist(app, err);
    if (checklist == NULL)
        return NULL;
    struct list_row *rows = arena_alloc(page->arena, (checklist->case_count + 1) * sizeof *rows);
    for (size_t i = 0; i < checklist->case_count; i++) {
        rows[i].number = (int)i + 1;
        if (!add_row(app, page, checklist, &rows[i], err))
            return NULL;
    }
    return list_new(
        &(struct list){.heading = {.left = N_("Practice for observers"), .right = app->staff.name},
                       .prompt = N_("Which case? This is practice: no round, no certificate."),
                       .empty = N_("This checklist has no written cases."),
                       .rows = rows,
                       .row_count = checklist->case_count});
}

static void act_cases(struct app *app, struct page *page, const struct intent *intent)
{
    struct chosen_case chosen = {.card = intent->number};
    struct error err = {0};
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (!find_newest(app, page, &chosen, &err))
        app_show_error(app, &err);
    else
        app_push(app, chosen.newest.closed ? &case_done_page : &case_text_page, &chosen);
}

const struct page_ops cases_page = {
    .name = "cases", .open = open_cases, .act = act_cases, .idle_seconds = 1200};

/* --- the text --- */

static const struct case_card *card_of(const struct checklist *checklist, const struct page *page)
{
    const struct chosen_case *chosen = page->data;
    return &checklist->cases[chosen->card - 1];
}

static const char *title_of(const struct app *app, const struct checklist *checklist,
                            const struct page *page)
{
    return phrase_in(&card_of(checklist, page)->title, &checklist->header.languages, app->language);
}

static struct screen *open_case_text(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option score[] = {{1, N_("to the sheet"), NULL}};
    const struct checklist *checklist = casework_checklist(app, err);
    if (checklist == NULL)
        return NULL;
    return pages_new(&(struct pages){
        .heading = {.left = title_of(app, checklist, page), .right = app->staff.name},
        .text =
            phrase_in(&card_of(checklist, page)->text, &checklist->header.languages, app->language),
        .options = score,
        .option_count = COUNT(score)});
}

static void act_case_text(struct app *app, struct page *page, const struct intent *intent)
{
    const struct chosen_case *chosen = page->data;
    struct error err = {0};
    if (intent->kind != INTENT_NEXT && intent->kind != INTENT_CHOOSE)
        return;
    app_saving(app);
    if (casework_begin(app, chosen->card, &err))
        app_replace(app, &case_sheet_page, chosen);
    else
        app_show_error(app, &err);
}

static const struct page_ops case_text_page = {.name = "case-text",
                                               .data_size = sizeof(struct chosen_case),
                                               .open = open_case_text,
                                               .act = act_case_text,
                                               .idle_seconds = 1200};

/* --- the sheet --- */

static struct screen *open_case_sheet(struct app *app, struct page *page, struct error *err)
{
    const struct casework *work = app->casework;
    (void)page;
    (void)err;
    return sheet_view_new(
        &(struct sheet_view){.card = work->card,
                             .title = work->title,
                             .observer = work->observer,
                             .sheet = work->sheet,
                             .started_ms = work->started_ms,
                             .now_ms = app->machine.now_ms(app->machine.context)});
}

static void take_mark(struct app *app, struct page *page, const struct intent *intent)
{
    struct casework *work = app->casework;
    struct mark mark = {.value = intent->value};
    struct error err = {0};
    text_copy(mark.step, sizeof mark.step, work->sheet->steps[intent->number].step->code);
    app_paint(app);
    bool saved = store_record_case_mark(app->store, &work->practice.id, &mark, &err);
    if (saved)
        sheet_apply(work->sheet, &mark);
    sheet_saved(page->screen, saved);
    if (!saved)
        app_show_error_over(app, &err);
}

static void close_case(struct app *app, struct page *page)
{
    struct chosen_case chosen = *(const struct chosen_case *)page->data;
    struct error err = {0};
    app_saving(app);
    if (!store_close_case(app->store, &app->casework->practice.id, &err)) {
        app_show_error(app, &err);
        return;
    }
    chosen.newest = app->casework->practice;
    casework_end(app);
    app_replace(app, &case_result_page, &chosen);
}

static void act_case_sheet(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_MARK)
        take_mark(app, page, intent);
    else if (intent->kind == INTENT_CLOSE)
        close_case(app, page);
    else if (intent->kind == INTENT_BACK) {
        casework_end(app);
        app_back(app);
    }
}

static void relabel_case_sheet(struct app *app, struct page *page)
{
    (void)page;
    casework_label(app);
}

static const struct page_ops case_sheet_page = {.name = "case-sheet",
                                                .data_size = sizeof(struct chosen_case),
                                                .open = open_case_sheet,
                                                .act = act_case_sheet,
                                                .relabel = relabel_case_sheet,
                                                .takes_back = true,
                                                .idle_seconds = 1200};

/* --- done before --- */

static struct screen *open_case_done(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("see the comparison"), NULL},
        {2, N_("practise it once more"), NULL},
    };
    const struct checklist *checklist = casework_checklist(app, err);
    if (checklist == NULL)
        return NULL;
    return menu_new(&(struct menu){
        .heading = {.left = title_of(app, checklist, page), .right = app->staff.name},
        .intro = N_("What would you like to do?"),
        .options = options,
        .option_count = COUNT(options)});
}

static void act_case_done(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_CHOOSE)
        app_replace(app, intent->number == 1 ? &case_result_page : &case_text_page, page->data);
}

static const struct page_ops case_done_page = {.name = "case-done",
                                               .data_size = sizeof(struct chosen_case),
                                               .open = open_case_done,
                                               .act = act_case_done,
                                               .idle_seconds = 1200};

/* --- the expert's marks --- */

static struct screen *open_case_result(struct app *app, struct page *page, struct error *err)
{
    const struct chosen_case *chosen = page->data;
    struct sheet *sheet = casework_read(app, &chosen->newest, err);
    if (sheet == NULL)
        return NULL;
    const char *text =
        case_text(page->arena, sheet, card_of(sheet->checklist, page), app->language);
    const char *title = title_of(app, sheet->checklist, page);
    sheet_free(sheet);
    return pages_new(
        &(struct pages){.heading = {.left = title, .right = app->staff.name}, .text = text});
}

static void act_case_result(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_NEXT)
        app_back(app);
}

static const struct page_ops case_result_page = {.name = "case-result",
                                                 .data_size = sizeof(struct chosen_case),
                                                 .open = open_case_result,
                                                 .act = act_case_result,
                                                 .idle_seconds = 1200};

/* --- for the trainer: who has practised --- */

struct tally {
    size_t cases, same, steps;
};

/* Adds the newest closed one of each case. Rows of one case lie together, by n. */
static bool add_up(struct app *app, const struct checklist *checklist,
                   const struct case_practice *rows, size_t count, const struct uuid *observer,
                   struct tally *tally, struct error *err)
{
    for (size_t i = 0; i < count; i++) {
        bool newer = i + 1 < count && rows[i + 1].card == rows[i].card && rows[i + 1].closed &&
                     uuid_equal(&rows[i + 1].observer, observer);
        if (!rows[i].closed || newer || !uuid_equal(&rows[i].observer, observer) ||
            (size_t)rows[i].card > checklist->case_count)
            continue;
        struct sheet *sheet = casework_read(app, &rows[i], err);
        if (sheet == NULL)
            return false;
        struct case_agreement one = case_agreement(sheet, &checklist->cases[rows[i].card - 1]);
        sheet_free(sheet);
        tally->cases++;
        tally->same += one.same;
        tally->steps += one.steps;
    }
    return true;
}

static const char *tally_words(struct arena *arena, const struct tally *tally, size_t cases)
{
    if (tally->cases == 0)
        return arena_printf(arena, _("%zu of %zu cases"), tally->cases, cases);
    return arena_printf(arena, _("%zu of %zu cases, same as the expert: %d %%"), tally->cases,
                        cases, case_percent(tally->same, tally->steps));
}

static struct screen *open_practised(struct app *app, struct page *page, struct error *err)
{
    struct case_practice *done;
    struct staff_row *staff;
    struct list_row *rows = NULL;
    size_t done_count, staff_count, count = 0;
    const struct checklist *checklist = casework_checklist(app, err);
    if (checklist == NULL ||
        !store_list_cases(app->store, app->training.checklist_digest, page->arena, &done,
                          &done_count, err) ||
        !store_list_staff(app->store, page->arena, &staff, &staff_count, err))
        return NULL;
    for (size_t i = 0; i < staff_count; i++) {
        struct tally tally = {0};
        if (!add_up(app, checklist, done, done_count, &staff[i].staff.id, &tally, err))
            return NULL;
        if (tally.cases == 0 && staff[i].staff.role != ROLE_OBSERVER)
            continue;
        struct list_row *row = arena_push(page->arena, (void **)&rows, &count, sizeof *row);
        row->text = staff[i].staff.name;
        row->detail = tally_words(page->arena, &tally, checklist->case_count);
    }
    return pages_new(&(struct pages){
        .heading = {.left = N_("Practice for observers"), .right = app->staff.name},
        .text = _("The newest practice on each written case counts here, nowhere else."),
        .rows = rows,
        .row_count = count});
}

static void act_practised(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind == INTENT_NEXT)
        app_back(app);
}

const struct page_ops practised_page = {
    .name = "practised", .open = open_practised, .act = act_practised, .idle_seconds = 900};
