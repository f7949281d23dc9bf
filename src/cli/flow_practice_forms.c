/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kader and the observer have of the technique on paper, to the printer or the stick. */
#include "job.h"
#include "pages.h"
#include "stick.h"
#include <stdio.h>

static struct screen *open_forms(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("print the leaflet for the kader"), NULL},
        {2, N_("save the leaflet on a USB stick"), NULL},
    };
    (void)page;
    (void)err;
    return menu_new(&(struct menu){
        .heading = {.left = N_("Practice on paper"), .right = app->staff.name},
        .intro = N_("The leaflet: A4, both sides, turned over at the short edge, folded once."),
        .options = options,
        .option_count = COUNT(options)});
}

static void begin(struct app *app, const struct paper_forms *forms, const char *pdf,
                  const char *words)
{
    struct error err = {0};
    const struct job_request request = {
        .pdf = pdf, .forms = forms, .done = print_done, .failed = print_failed};
    if (job_start(app, &request, &err))
        print_begun(app, words);
    else
        app_show_error(app, &err);
}

static void print_it(struct app *app, const struct paper_forms *forms)
{
    begin(app, forms, NULL,
          N_("The pages are on their way to the printer.\n\nYou can go on working."));
}

static void save_it(struct app *app, const struct paper_forms *forms, const char *name)
{
    struct error err = {0};
    char folder[PATH_MAX], pdf[PATH_MAX + 32];
    if (!stick_find(NULL, folder, &err)) {
        app_show_error(app, &err);
        return;
    }
    snprintf(pdf, sizeof pdf, "%s/%s", folder, name);
    begin(app, forms, pdf,
          N_("The sheets are being written.\n\nLeave the stick in until the kiosk says so."));
}

static void act_forms(struct app *app, struct page *page, const struct intent *intent)
{
    static const struct paper_forms leaflet = {.leaflet = true};
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == 1)
        print_it(app, &leaflet);
    else if (intent->number == 2)
        save_it(app, &leaflet, "leaflet.pdf");
}

const struct page_ops practice_forms_page = {
    .name = "practice-forms", .open = open_forms, .act = act_forms, .idle_seconds = 900};
