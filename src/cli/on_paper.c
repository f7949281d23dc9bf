/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "on_paper.h"
#include "job.h"
#include "pages.h"
#include "stick.h"
#include <stdio.h>

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

void on_paper_print(struct app *app, const struct paper_forms *forms)
{
    begin(app, forms, NULL,
          N_("The pages are on their way to the printer.\n\nYou can go on working."));
}

void on_paper_save(struct app *app, const struct paper_forms *forms, const char *name)
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
