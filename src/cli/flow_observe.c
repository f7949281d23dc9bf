/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An observer: who is still to be seen, on whom, the sheet. */
#include "base/text.h"
#include "casework.h"
#include "earlier.h"
#include "mother.h"
#include "observing.h"
#include "pages.h"
#include "sheets.h"
#include "store/observations.h"
#include "ui/sheet.h"
#include "verdict_page.h"
#include <stdio.h>
#include <string.h>

enum { CURTAIN_MS = 20 * 60 * 1000, AWAY = 9 };

static const struct occasion *open_round(const struct course *course)
{
    for (size_t i = 0; i < course->occasion_count; i++)
        if (course->occasions[i].kind == OCCASION_ROUND && course->occasions[i].stage == STAGE_OPEN)
            return &course->occasions[i];
    return NULL;
}

static const char *round_word(const struct round_result *result)
{
    if (result->open)
        return _("begun");
    if (result->seen)
        return _("scored");
    if (result->away)
        return _("not coming");
    return result->stopped ? _("stopped") : NULL;
}

/* Expected: not scored yet, and in a later round not able before. */
static bool is_expected(const struct standing *standing, const struct occasion *round)
{
    const struct round_result *result = &standing->rounds[round->n - 1];
    if (result->seen || standing_away(standing, round->n - 1))
        return false;
    return result->open || round->n <= 2 || !standing_able_so_far(standing);
}

static void add_rows(struct page *page, const struct course *course, const struct occasion *round,
                     bool expected, struct list_row **rows, size_t *count)
{
    for (size_t i = 0; i < course->people_count; i++) {
        const struct standing *standing = &course->people[i];
        if (standing->kader.withdrawn || is_expected(standing, round) != expected)
            continue;
        struct list_row *row = arena_push(page->arena, (void **)rows, count, sizeof **rows);
        row->number = standing->kader.list_number;
        row->text = standing->kader.name;
        row->detail = earlier_words(page->arena, standing, round);
        row->mark = round_word(&standing->rounds[round->n - 1]);
        row->below = !expected;
    }
}

enum { CASES_COMMAND = -1, CASES_DIGIT = 1 };

static struct screen *nothing_open(const struct app *app, bool has_cases)
{
    static const struct menu_option options[] = {
        {CASES_DIGIT, N_("practise scoring on written cases"), NULL}};
    const struct heading heading = {.left = N_("Observer"), .right = app->staff.name};
    const char *words = N_("No practice is open now.\n\nThe trainer opens it: 3, then 1.");
    if (!has_cases)
        return message_new(&(struct message){.heading = heading, .text = gettext(words)});
    return menu_new(&(struct menu){
        .heading = heading, .intro = words, .options = options, .option_count = COUNT(options)});
}

static const struct menu_option cases_command[] = {{CASES_COMMAND, N_("practise on cases"), NULL}};

static struct screen *open_observer(struct app *app, struct page *page, struct error *err)
{
    if (!app->has_training)
        return message_new(
            &(struct message){.heading = {.left = N_("Observer"), .right = app->staff.name},
                              .text = _("There is no training yet.\n\nPlease tell the trainer.")});
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    const struct occasion *round = open_round(course);
    const struct checklist *checklist = casework_checklist(app, err);
    if (checklist == NULL)
        return NULL;
    bool has_cases = checklist->case_count > 0;
    if (round == NULL)
        return nothing_open(app, has_cases);
    char label[OCCASION_TEXT];
    struct list_row *rows = NULL;
    size_t count = 0, expected;
    occasion_label(round->kind, round->n, label);
    add_rows(page, course, round, true, &rows, &count);
    expected = count;
    add_rows(page, course, round, false, &rows, &count);
    return list_new(&(struct list){
        .heading = {.left = arena_strdup(page->arena, label), .right = app->staff.name},
        .prompt = arena_printf(page->arena,
                               ngettext("Still to be seen: %zu person. Who is next?",
                                        "Still to be seen: %zu people. Who is next?", expected),
                               expected),
        .empty = N_("There are no names yet. Please tell the trainer."),
        .rows = rows,
        .row_count = count,
        .extra = cases_command,
        .extra_count = has_cases ? COUNT(cases_command) : 0,
        .narrows = true});
}

/* --- on whom --- */

static struct screen *open_on_whom(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {ON_FRIEND, N_("on a friend"), NULL},
        {ON_DOLL, N_("on a doll"), NULL},
        {ON_MOTHER, N_("on a mother"), NULL},
        {AWAY, N_("cannot be here today"), NULL},
    };
    const struct practice *practice = page->data;
    const char *advice = observing_advice(app, err);
    if (advice == NULL)
        return NULL;
    return menu_new(
        &(struct menu){.heading = {.left = practice->kader.name, .right = app->staff.name},
                       .help = advice[0] != '\0' ? advice : NULL,
                       .intro = N_("On whom does she or he practise?"),
                       .options = options,
                       .option_count = COUNT(options)});
}

static void act_on_whom(struct app *app, struct page *page, const struct intent *intent)
{
    struct practice practice = *(const struct practice *)page->data;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == AWAY) {
        app_replace(app, &away_page, &practice);
        return;
    }
    practice.on = (enum practised_on)intent->number;
    practice.about = (struct sheet_about){.client = CLIENT_NONE};
    if (practice.on == ON_MOTHER)
        app_replace(app, &mother_page, &practice);
    else
        sheet_begin(app, &practice);
}

void sheet_begin(struct app *app, const struct practice *practice)
{
    struct error err = {0};
    if (observing_start(app, practice, &err))
        app_replace(app, &sheet_page, NULL);
    else
        app_show_error(app, &err);
}

const struct page_ops on_whom_page = {.name = "on-whom",
                                      .data_size = sizeof(struct practice),
                                      .open = open_on_whom,
                                      .act = act_on_whom,
                                      .idle_seconds = 900};

static bool is_of(const struct app *app, const struct observation *sheet)
{
    return sheet != NULL && uuid_equal(&sheet->observer, &app->staff.id);
}

/* Of that round: the one that this observer has in hand or has closed, else the lead's; NULL: none.
 */
static const struct observation *sheet_there(const struct app *app, const struct course *course,
                                             const struct practice *practice)
{
    struct observation like = {.occasion = practice->round.id,
                               .enrolment = practice->kader.enrolment};
    text_copy(like.document, sizeof like.document, course->training.checklist_digest);
    const struct observation *found[] = {
        sheets_like(course, &like, PART_LEAD, SHEET_OPEN),
        sheets_like(course, &like, PART_SECOND, SHEET_OPEN),
        sheets_like(course, &like, PART_LEAD, SHEET_CLOSED),
        sheets_like(course, &like, PART_SECOND, SHEET_CLOSED),
    };
    for (size_t i = 0; i < sizeof found / sizeof *found; i++)
        if (is_of(app, found[i]))
            return found[i];
    return found[0] != NULL ? found[0] : found[2];
}

static void pick_person(struct app *app, struct page *page, int number)
{
    const struct course *course = page->course;
    const struct occasion *round = open_round(course);
    const struct standing *standing = course_person(course, number);
    if (standing == NULL || round == NULL || standing->kader.withdrawn)
        return;
    struct practice practice = {.round = *round, .kader = standing->kader};
    earlier_find(course, &practice);
    const struct observation *sheet = sheet_there(app, course, &practice);
    if (standing_away(standing, round->n - 1))
        app_push(app, &come_page, &practice);
    else if (sheet == NULL)
        app_push(app, uuid_is_nil(&practice.before.id) ? &on_whom_page : &last_time_page,
                 &practice);
    else if (sheet->state == SHEET_OPEN && is_of(app, sheet))
        sheet_go_on_with(app, course, sheet);
    else
        app_push(app, &one_sheet_page, &sheet->id);
}

static void act_observer(struct app *app, struct page *page, const struct intent *intent)
{
    bool cases = intent->number == CASES_COMMAND ||
                 (intent->number == CASES_DIGIT && open_round(page->course) == NULL);
    if (intent->kind == INTENT_CHOOSE && cases)
        app_push(app, &cases_page, NULL);
    else if (intent->kind == INTENT_CHOOSE)
        pick_person(app, page, intent->number);
    else if (intent->kind == INTENT_NEXT || intent->kind == INTENT_BACK)
        app_home(app);
}

const struct page_ops observer_page = {.name = "observer",
                                       .open = open_observer,
                                       .act = act_observer,
                                       .takes_back = true,
                                       .idle_seconds = 1200};

/* --- the sheet --- */

static struct screen *open_sheet(struct app *app, struct page *page, struct error *err)
{
    struct observing *observing = app->observing;
    (void)page;
    (void)err;
    return sheet_view_new(
        &(struct sheet_view){.title = observing->title,
                             .observer = observing->observer,
                             .sheet = observing->sheet,
                             .before = observing->before,
                             .started_ms = observing->started_ms,
                             .impression = observing->observation.impression,
                             .now_ms = app->machine.now_ms(app->machine.context)});
}

/* Moved to another seat or set aside by the trainer; the list says which. */
static void leave_when_gone(struct app *app, struct page *page)
{
    (void)page;
    if (observing_goes_on(app))
        return;
    observing_end(app);
    app_back(app);
    app_say(app, N_("Observer"),
            N_("The trainer has moved this sheet or set it aside.\n\nWhat was scored is kept."));
}

static void take_mark(struct app *app, struct page *page, const struct intent *intent)
{
    struct observing *observing = app->observing;
    struct mark mark = {.value = intent->value};
    struct error err = {0};
    text_copy(mark.step, sizeof mark.step, observing->sheet->steps[intent->number].step->code);
    text_copy(mark.remark, sizeof mark.remark, intent->text != NULL ? intent->text : "");
    app_paint(app);
    bool saved = store_record_mark(app->store, &observing->observation.id, &mark, &err);
    if (saved)
        sheet_apply(observing->sheet, &mark);
    sheet_saved(page->screen, saved);
    if (!saved)
        app_show_error_over(app, &err);
}

static void close_sheet(struct app *app, int impression)
{
    struct error err = {0};
    app_saving(app);
    if (!store_close_observation(app->store, &app->observing->observation.id, impression, &err)) {
        app_show_error(app, &err);
        return;
    }
    app->observing->observation.state = SHEET_CLOSED;
    app->observing->observation.impression = impression;
    app_replace(app, &closed_page, NULL);
}

static void stop_sheet(struct app *app, const char *reason)
{
    struct error err = {0};
    char words[REASON_BYTES];
    app_saving(app);
    if (!words_accept(words, REASON_CHARACTERS, reason, &err) ||
        !store_stop_observation(app->store, &app->observing->observation.id, words, &err)) {
        app_show_error(app, &err);
        return;
    }
    app->observing->observation.state = SHEET_STOPPED;
    app_back(app);
}

static void act_sheet(struct app *app, struct page *page, const struct intent *intent)
{
    if (intent->kind == INTENT_MARK)
        take_mark(app, page, intent);
    else if (intent->kind == INTENT_CLOSE)
        close_sheet(app, intent->value);
    else if (intent->kind == INTENT_STOP)
        stop_sheet(app, intent->text);
    else if (intent->kind == INTENT_BACK) {
        observing_end(app);
        app_back(app);
    }
}

static void relabel_sheet(struct app *app, struct page *page)
{
    (void)page;
    observing_label(app);
}

static void cover_when_left(struct app *app, struct page *page)
{
    (void)page;
    if (app->machine.now_ms(app->machine.context) - app->last_key_ms >= CURTAIN_MS)
        app_push(app, &curtain_page, NULL);
}

const struct page_ops sheet_page = {.name = "sheet",
                                    .open = open_sheet,
                                    .act = act_sheet,
                                    .refresh = leave_when_gone,
                                    .relabel = relabel_sheet,
                                    .tick = cover_when_left,
                                    .takes_back = true,
                                    .idle_seconds = IDLE_NEVER};
