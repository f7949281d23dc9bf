/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next test on paper: sheets, slips or the key, to the printer or all of it to the stick. */
#include "job.h"
#include "pages.h"
#include "stick.h"
#include "store/trainings.h"
#include "training/form.h"
#include <stdio.h>

static bool next_test(struct app *app, struct arena *arena, const struct occasion **test,
                      struct error *err)
{
    struct occasion *list;
    size_t count;
    if (!store_list_occasions(app->store, &app->training.id, arena, &list, &count, err))
        return false;
    *test = occasion_next_test(list, count);
    return true;
}

static struct screen *open_forms(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option options[] = {
        {1, N_("print the sheets, one for everybody"), NULL},
        {2, N_("the same in large letters"), NULL},
        {3, N_("the same in Indonesian and English"), NULL},
        {4, N_("print answer slips, half a page each"), NULL},
        {5, N_("print the answer key"), NULL},
        {6, N_("save sheets, slips and key on a USB stick"), NULL},
        {7, N_("type in a sheet that was filled in"), NULL},
    };
    const struct occasion *test;
    char label[OCCASION_TEXT];
    if (!next_test(app, page->arena, &test, err))
        return NULL;
    occasion_label(test->kind, test->n, label);
    return menu_new(
        &(struct menu){.heading = {.left = arena_printf(page->arena, _("On paper: %s"), label),
                                   .right = app->staff.name},
                       .intro = N_("A4, upright, both sides of the paper if you like."),
                       .options = options,
                       .option_count = COUNT(options)});
}

static bool begin(struct app *app, struct paper_forms forms, const char *pdf, struct error *err)
{
    const struct occasion *test;
    struct arena *arena = arena_new();
    bool ok = next_test(app, arena, &test, err);
    if (ok)
        forms.test = form_test(test->kind, test->n);
    arena_free(arena);
    const struct job_request request = {
        .pdf = pdf, .forms = &forms, .done = print_done, .failed = print_failed};
    return ok && job_start(app, &request, err);
}

static void print_part(struct app *app, int choice)
{
    static const struct paper_forms parts[] = {
        {.sheets = true},
        {.sheets = true, .large = true},
        {.sheets = true, .both = true},
        {.slips = true},
        {.key = true},
    };
    struct error err = {0};
    if (begin(app, parts[choice - 1], NULL, &err))
        print_begun(app,
                    N_("The pages are on their way to the printer.\n\nYou can go on working."));
    else
        app_show_error(app, &err);
}

static void save_on_stick(struct app *app)
{
    static const struct paper_forms all = {.sheets = true, .slips = true, .key = true};
    struct error err = {0};
    char folder[PATH_MAX], pdf[PATH_MAX + 32];
    bool ok = stick_find(NULL, folder, &err);
    snprintf(pdf, sizeof pdf, "%s/test.pdf", folder);
    if (ok && begin(app, all, pdf, &err))
        print_begun(
            app,
            N_("The sheets are being written.\n\nLeave the stick in until the kiosk says so."));
    else
        app_show_error(app, &err);
}

static void act_forms(struct app *app, struct page *page, const struct intent *intent)
{
    enum { STICK = 6, TYPE = 7 };
    (void)page;
    if (intent->kind != INTENT_CHOOSE)
        return;
    if (intent->number == STICK)
        save_on_stick(app);
    else if (intent->number == TYPE)
        app_push(app, &typing_page, NULL);
    else
        print_part(app, intent->number);
}

const struct page_ops forms_page = {
    .name = "forms", .open = open_forms, .act = act_forms, .idle_seconds = 900};
