/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results on the screen: list numbers first, names on a key. */
#include "pages.h"
#include "report/results.h"

struct shown {
    bool names;
};

static const char *text_in(struct page *page, struct report *report, int columns)
{
    struct buffer text = {0};
    report->columns = columns;
    report_text(&text, report);
    const char *copy = arena_strdup(page->arena, buffer_text(&text));
    buffer_done(&text);
    return copy;
}

static struct screen *open_results(struct app *app, struct page *page, struct error *err)
{
    static const struct menu_option show[] = {{1, N_("with names"), NULL}},
                                    hide[] = {{1, N_("without names"), NULL}};
    const struct shown *shown = page->data;
    struct results results;
    if (page_course(app, page, err) == NULL)
        return NULL;
    course_results(page->course, &results);
    struct report report = course_report(page->course, &results, app->language);
    report.names = shown->names;
    return pages_new(&(struct pages){.heading = {.left = N_("Results"), .right = app->staff.name},
                                     .text = text_in(page, &report, REPORT_WIDE),
                                     .narrow = text_in(page, &report, REPORT_NARROW),
                                     .options = shown->names ? hide : show,
                                     .option_count = 1});
}

static void act_results(struct app *app, struct page *page, const struct intent *intent)
{
    struct shown *shown = page->data;
    if (intent->kind == INTENT_NEXT) {
        app_back(app);
        return;
    }
    if (intent->kind != INTENT_CHOOSE)
        return;
    shown->names = !shown->names;
    app_reopen(app);
}

const struct page_ops results_page = {.name = "results",
                                      .data_size = sizeof(struct shown),
                                      .open = open_results,
                                      .act = act_results,
                                      .idle_seconds = 900};
