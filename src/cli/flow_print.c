/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper: all certificates or one again, to the printer or to a USB stick; results to the stick. */
#include "base/text.h"
#include "job.h"
#include "pages.h"
#include "stick.h"
#include "store/journal.h"
#include <stdio.h>
#include <stdlib.h>

/* --- what became of a job --- */

static struct screen *open_begun(struct app *app, struct page *page, struct error *err)
{
    const char *const *text = page->data;
    (void)app;
    (void)err;
    return message_new(
        &(struct message){.heading = {.left = N_("Print or save")}, .text = gettext(*text)});
}

static void act_begun(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    (void)intent;
    app_back(app);
}

static const struct page_ops begun_page = {
    .name = "begun", .data_size = sizeof(const char *), .open = open_begun, .act = act_begun};

void print_begun(struct app *app, const char *text)
{
    app_push(app, &begun_page, &text);
}

/* Who still reads that it was begun is told, and a trainer wherever she is: an observer may be
 * scoring meanwhile. Else the trainer's board says it later. That it was begun is not left lying
 * under how it ended. */
static void tell(struct app *app, const char *text)
{
    bool waits = app->top->ops == &begun_page;
    if (waits)
        app_back(app);
    if (waits || (app_is_signed_in(app) && app->staff.role == ROLE_TRAINER))
        app_say(app, N_("Print or save"), text);
    else
        text_copy(app->news, sizeof app->news, text);
}

void print_failed(struct app *app, const struct error *err)
{
    char text[sizeof err->message + sizeof err->remedy + 4];
    snprintf(text, sizeof text, "%s\n\n%s", err->message, err->remedy);
    tell(app, text);
}

void print_done(struct app *app, const struct paper_state *state)
{
    struct arena *arena = arena_new();
    const char *text;
    unsigned long pages = (unsigned long)state->pages;
    if (state->saved)
        text = arena_printf(arena,
                            ngettext("%lu page is saved.\n\nThe stick may be taken out.",
                                     "%lu pages are saved.\n\nThe stick may be taken out.", pages),
                            pages);
    else if (state->waiting[0] != '\0')
        text = arena_printf(arena, _("Sent to the printer %s. It waits there:\n\n%s"),
                            state->printer, state->waiting);
    else
        text = arena_printf(arena,
                            ngettext("%lu page is with the printer %s.",
                                     "%lu pages are with the printer %s.", pages),
                            pages, state->printer);
    tell(app, text);
    arena_free(arena);
}

/* --- the printer --- */

static void print_some(struct app *app, int only)
{
    const struct job_request request = {.only = only, .done = print_done, .failed = print_failed};
    struct error err = {0};
    if (job_start(app, &request, &err))
        print_begun(app,
                    N_("The pages are on their way to the printer.\n\nYou can go on working."));
    else
        app_show_error(app, &err);
}

static void print_all(struct app *app)
{
    print_some(app, 0);
}

static bool print_one(struct app *app, const char *text, struct error *err)
{
    int number = atoi(text);
    struct course *course = course_gather(app->store, app->library, &app->training, err);
    if (course == NULL)
        return false;
    const struct standing *person = course_person(course, number);
    bool issued = person != NULL && person->certificate[0] != '\0';
    course_free(course);
    if (!issued)
        return fail(err, ERROR_REFUSED, _("Nobody with that number has a certificate."));
    app_back(app);
    print_some(app, number);
    return true;
}

static void ask_number(struct app *app)
{
    app_ask_text(app,
                 &(struct field){.heading = {.left = N_("Print one certificate")},
                                 .label = N_("Number on the list?"),
                                 .kind = FIELD_DIGITS,
                                 .limit = 3},
                 print_one);
}

/* --- the stick --- */

static bool note(struct app *app, enum journal_note note, const struct digest *digest,
                 struct error *err)
{
    return store_note(app->store, note, &app->training.id, &app->staff.id, digest, err);
}

static bool save_results(struct app *app, const char *folder, struct error *err)
{
    struct digest digest;
    struct course *course = course_gather(app->store, app->library, &app->training, err);
    bool ok = course != NULL && note(app, NOTE_STICK_TAKEN, NULL, err) &&
              course_save_results(course, app->usual_language, folder, &digest, err) &&
              note(app, NOTE_EXPORTED, &digest, err);
    course_free(course);
    return ok;
}

static void save_on_stick(struct app *app)
{
    struct error err = {0};
    char folder[PATH_MAX], pdf[PATH_MAX + 32];
    if (!stick_find(NULL, folder, &err) || !save_results(app, folder, &err)) {
        app_show_error(app, &err);
        return;
    }
    snprintf(pdf, sizeof pdf, "%s/certificates.pdf", folder);
    const struct job_request request = {.pdf = pdf, .done = print_done, .failed = print_failed};
    if (job_start(app, &request, &err))
        print_begun(app, N_("The results are saved.\n\nThe certificates are being written. "
                            "Leave the stick in until the kiosk says so."));
    else
        app_show_error(app, &err);
}

/* --- which of them --- */

static struct screen *open_print(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("print all certificates"), NULL},
        {2, N_("print one certificate"), NULL},
        {3, N_("save certificates and results on a USB stick"), NULL},
        {4, N_("a test on paper"), NULL},
        {5, N_("practice on paper"), NULL},
        {6, N_("cards: of the participants, of the keys"), NULL},
    };
    (void)err;
    return menu_new(
        &(struct menu){.heading = {.left = N_("Print or save"), .right = app->staff.name},
                       .intro = N_("Certificates: A4, landscape, without scaling."),
                       .options = options,
                       .option_count = COUNT(options),
                       .status = space_for_trainer(app, page->arena)});
}

static void act_print(struct app *app, struct page *page, const struct intent *intent)
{
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1)
        app_ask(app, N_("Print or save"), N_("Print all certificates of this training?"),
                print_all);
    else if (intent->number == 2)
        ask_number(app);
    else if (intent->number == 3)
        save_on_stick(app);
    else if (intent->number == 4)
        app_push(app, &forms_page, NULL);
    else if (intent->number == 5)
        app_push(app, &practice_forms_page, NULL);
    else if (intent->number == 6)
        app_push(app, &cards_page, NULL);
}

const struct page_ops print_page = {
    .name = "print", .open = open_print, .act = act_print, .idle_seconds = 900};
