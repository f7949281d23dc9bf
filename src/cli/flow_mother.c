/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mother.h"
#include "pages.h"
#include <stdio.h>

enum { ASK_AGAIN = 2 };

static const struct page_ops consent_page, safety_page;

static const char *const mothers[CLIENT_MAX + 1] = {"", N_("Mother A"), N_("Mother B"),
                                                    N_("Mother C"), N_("Mother D")};

static struct heading heading_of(const struct app *app, const struct practice *practice)
{
    return (struct heading){.left = practice->kader.name, .right = app->staff.name};
}

/* Two observers see the same massage, and a correction is none. */
static bool is_on(const struct observation *sheet, int client)
{
    return sheet->about.client == client && sheet->state != SHEET_VOID &&
           sheet->part == PART_LEAD && uuid_is_nil(&sheet->supersedes);
}

int mother_times(const struct course *course, int client, struct date today, enum zone zone)
{
    int times = 0;
    for (size_t i = 0; i < course->observation_count; i++) {
        const struct observation *sheet = &course->observations[i];
        struct date day =
            sheet->performed.year > 0 ? sheet->performed : date_at(sheet->started_ms, zone);
        times += is_on(sheet, client) && date_compare(day, today) == 0;
    }
    return times;
}

/* Of a sheet from paper: on the day that stands on it. */
static int times_today(struct app *app, const struct course *course,
                       const struct practice *practice, int client)
{
    struct date today =
        practice->typed ? practice->performed : date_at(store_now_ms(app->store), app->kiosk.zone);
    return mother_times(course, client, today, app->kiosk.zone);
}

/* --- which one --- */

static struct screen *open_mother(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    struct menu_option *options = arena_alloc(page->arena, CLIENT_MAX * sizeof *options);
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    for (int client = 1; client <= CLIENT_MAX; client++) {
        int times = times_today(app, course, practice, client);
        options[client - 1] = (struct menu_option){
            .digit = client,
            .label = mothers[client],
            .detail = times > 0 ? arena_printf(page->arena,
                                               ngettext("massaged %d time today",
                                                        "massaged %d times today", times),
                                               times)
                                : NULL};
    }
    return menu_new(&(struct menu){.heading = heading_of(app, practice),
                                   .intro = N_("Which mother? Only a letter, never her name."),
                                   .options = options,
                                   .option_count = CLIENT_MAX});
}

static void act_mother(struct app *app, struct page *page, const struct intent *intent)
{
    struct practice practice = *(const struct practice *)page->data;
    if (intent->kind == INTENT_BACK)
        app_replace(app, &on_whom_page, &practice);
    if (intent->kind != INTENT_CHOOSE)
        return;
    practice.about = (struct sheet_about){.client = intent->number};
    app_replace(app, &consent_page, &practice);
}

const struct page_ops mother_page = {.name = "mother",
                                     .data_size = sizeof(struct practice),
                                     .open = open_mother,
                                     .act = act_mother,
                                     .takes_back = true,
                                     .idle_seconds = 900};

/* --- does she agree --- */

static struct screen *open_consent(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    const char *mother = gettext(mothers[practice->about.client]), *again = NULL;
    const struct course *course = page_course(app, page, err);
    if (course == NULL)
        return NULL;
    int times = times_today(app, course, practice, practice->about.client);
    if (times >= ASK_AGAIN)
        again = arena_printf(page->arena,
                             ngettext("%s was massaged %d time today: please ask again.",
                                      "%s was massaged %d times today: please ask again.", times),
                             mother, times);
    return confirm_new(&(struct confirm){
        .heading = heading_of(app, practice),
        .body = again,
        .question = arena_printf(page->arena, _("Does %s agree to be observed?"), mother),
        .yes = N_("yes, she agrees"),
        .no = N_("not yet")});
}

/* Back to a friend or a doll, with the reason over it. */
static void not_on_her(struct app *app, struct practice *practice, const char *text)
{
    practice->about = (struct sheet_about){.client = CLIENT_NONE};
    app_replace(app, &on_whom_page, practice);
    app_say(app, practice->kader.name, text);
}

static void act_consent(struct app *app, struct page *page, const struct intent *intent)
{
    struct practice practice = *(const struct practice *)page->data;
    practice.about.consent = intent->kind == INTENT_YES;
    if (intent->kind == INTENT_YES)
        app_replace(app, &safety_page, &practice);
    else if (intent->kind == INTENT_BACK && intent->number == 2)
        not_on_her(app, &practice,
                   N_("Then it is not done on her.\n\nPlease choose a friend or a doll."));
    else if (intent->kind == INTENT_BACK)
        app_replace(app, &mother_page, &practice);
}

static const struct page_ops consent_page = {.name = "consent",
                                             .data_size = sizeof(struct practice),
                                             .open = open_consent,
                                             .act = act_consent,
                                             .takes_back = true,
                                             .idle_seconds = 900};

/* --- is it safe --- */

static struct screen *open_safety(struct app *app, struct page *page, struct error *err)
{
    const struct practice *practice = page->data;
    const char *words = observing_advice(app, err);
    if (words == NULL)
        return NULL;
    return confirm_new(&(struct confirm){
        .heading = heading_of(app, practice),
        .body = words[0] != '\0' ? words : NULL,
        .question =
            arena_strdup(page->arena, _("Midwife: she has no danger sign, it is safe for her?")),
        .yes = N_("yes, safe"),
        .no = N_("no, do not begin")});
}

static void act_safety(struct app *app, struct page *page, const struct intent *intent)
{
    struct practice practice = *(const struct practice *)page->data;
    practice.about.safe = intent->kind == INTENT_YES;
    if (intent->kind == INTENT_YES)
        sheet_begin(app, &practice);
    else if (intent->kind == INTENT_BACK && intent->number == 2)
        not_on_her(app, &practice,
                   N_("Then it is not done on her: she comes first.\n\n"
                      "Please choose a friend or a doll."));
    else if (intent->kind == INTENT_BACK)
        app_replace(app, &consent_page, &practice);
}

static const struct page_ops safety_page = {.name = "safety",
                                            .data_size = sizeof(struct practice),
                                            .open = open_safety,
                                            .act = act_safety,
                                            .takes_back = true,
                                            .idle_seconds = 900};
