/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"
#include "sheet_state.h"
#include "ui/frame.h"
#include <stdio.h>

/* A page beside the scoring: one question, then options, text or a typed line. */
static void step_words(const struct sheet_screen *self, const struct grid *grid,
                       char line[SHEET_LINE])
{
    const struct checklist *checklist = self->view.sheet->checklist;
    snprintf(line, SHEET_LINE, "%zu. %s", self->step + 1,
             phrase_in(&sheet_step_now(self)->text, &checklist->header.languages, grid->language));
}

static void title(struct flow *flow, const char *text)
{
    flow_text(flow, 3, STYLE_BOLD, text);
    flow_gap(flow, 2);
}

static void option(struct flow *flow, int digit, const char *label)
{
    char lead[16];
    snprintf(lead, sizeof lead, "[%d]  ", digit);
    flow_item(flow, 3, STYLE_PLAIN, lead, label);
    flow_gap(flow, 1);
}

static void remarks(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    const struct checklist *checklist = self->view.sheet->checklist;
    char line[SHEET_LINE];
    step_words(self, grid, line);
    title(flow, line);
    for (int i = 0; i < checklist->remark_count; i++)
        option(flow, i + 1,
               phrase_in(&checklist->remarks[i], &checklist->header.languages, grid->language));
    option(flow, 0, _("Type a remark"));
}

static void typing(const struct sheet_screen *self, struct flow *flow, const char *question)
{
    char line[SHEET_LINE];
    title(flow, question);
    snprintf(line, sizeof line, "%s_", self->edit.text);
    flow_text(flow, 3, STYLE_PLAIN, line);
}

static void remark_text(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    char line[SHEET_LINE];
    step_words(self, grid, line);
    flow_text(flow, 3, STYLE_PLAIN, line);
    flow_gap(flow, 2);
    typing(self, flow, _("Which remark?"));
}

static void guidance(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    const struct checklist *checklist = self->view.sheet->checklist;
    char line[SHEET_LINE];
    step_words(self, grid, line);
    title(flow, line);
    flow_text(
        flow, 3, STYLE_PLAIN,
        phrase_in(&sheet_step_now(self)->guidance, &checklist->header.languages, grid->language));
}

static void menu(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    (void)self;
    title(flow, _("What would you like to do?"));
    option(flow, 1, _("Stop, with a reason"));
    option(flow, 2, grid->language == LANGUAGE_ID ? "English" : "Bahasa Indonesia");
    option(flow, 3, _("Leave it open and go on later"));
}

static void reasons(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    (void)self;
    (void)grid;
    title(flow, _("Why stop?"));
    for (int i = 0; i < SHEET_REASON_COUNT; i++)
        option(flow, i + 1, gettext(sheet_reasons[i]));
}

static void reason_text(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    (void)grid;
    typing(self, flow, _("Which reason?"));
}

static void stop(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    (void)grid;
    title(flow, _("Stop this sheet?"));
    flow_text(flow, 3, STYLE_PLAIN, self->reason);
    flow_gap(flow, 2);
    flow_text(flow, 3, STYLE_PLAIN, _("It is kept. Nobody loses anything by it."));
    flow_gap(flow, 2);
    flow_text(flow, 3, STYLE_PLAIN, _("If you are sure, press 1."));
}

const char *const sheet_impressions[IMPRESSION_MAX + 1] = {"",
                                                           N_("needs much more practice"),
                                                           N_("needs more practice"),
                                                           N_("fair"),
                                                           N_("good"),
                                                           N_("very good")};

static void impression(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    char line[SHEET_LINE];
    (void)grid;
    snprintf(line, sizeof line, _("All %zu steps are scored."), self->view.sheet->step_count);
    title(flow, line);
    flow_text(flow, 3, STYLE_PLAIN, _("How was it, all in all? This does not count."));
    flow_gap(flow, 2);
    for (int i = 1; i <= IMPRESSION_MAX; i++) {
        body_choice(flow, 3, i, gettext(sheet_impressions[i]), i == self->impression);
        flow_gap(flow, 1);
    }
}

static void closing(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    char line[SHEET_LINE];
    (void)grid;
    title(flow, _("Close the sheet?"));
    snprintf(line, sizeof line, _("All in all: %d of %d, %s."), self->impression, IMPRESSION_MAX,
             gettext(sheet_impressions[self->impression]));
    if (self->impression != IMPRESSION_NONE)
        flow_text(flow, 3, STYLE_PLAIN, line);
    flow_gap(flow, 2);
    flow_text(flow, 3, STYLE_PLAIN, _("To close the sheet, press 1."));
}

static const struct beside {
    void (*fill)(const struct sheet_screen *self, const struct grid *grid, struct flow *flow);
    const char *hints[4]; /* N */
} pages[SHEET_PAGE_COUNT] = {
    [SHEET_REMARKS] = {remarks, {N_("digit choose"), N_("- back")}},
    [SHEET_REMARK_TEXT] = {remark_text, {N_("Enter save"), N_("Esc back")}},
    [SHEET_GUIDANCE] = {guidance, {N_("Enter back to the sheet")}},
    [SHEET_MENU] = {menu, {N_("1-3 choose"), N_("- back")}},
    [SHEET_REASONS] = {reasons, {N_("1-5 choose"), N_("- back")}},
    [SHEET_REASON_TEXT] = {reason_text, {N_("Enter next"), N_("Esc back")}},
    [SHEET_STOP] = {stop, {N_("1 yes, stop"), N_("- back")}},
    [SHEET_IMPRESSION] = {impression,
                          {N_("1-5 choose"), N_("Enter next"), N_("- back"),
                           N_("/ stop, language, leave")}},
    [SHEET_CLOSE] = {closing, {N_("1 yes, close"), N_("- back"), N_("/ stop, language, leave")}},
    [SHEET_CASE] = {sheet_fill_case, {N_("Enter back to the sheet"), N_("* to the sheet")}},
    [SHEET_CASE_MENU] = {sheet_fill_case_menu, {N_("1-2 choose"), N_("- back")}},
    [SHEET_CASE_END] = {sheet_fill_case_end,
                        {N_("Enter next"), N_("- back"), N_("* the case"),
                         N_("/ language, leave")}},
    [SHEET_CASE_CLOSE] = {sheet_fill_case_close, {N_("1 yes, compare"), N_("- back")}},
};

void sheet_paint_beside(const struct sheet_screen *self, struct grid *grid)
{
    const struct beside *page = &pages[self->page];
    struct flow *flow = flow_new(grid->columns);
    char line[SHEET_LINE];
    const char *hints[COUNT(page->hints) + 1] = {NULL};
    sheet_paint_header(self, grid);
    page->fill(self, grid, flow);
    flow_show(flow, grid, body_status(grid, sheet_sentence(self, line)), &self->seen->paging);
    flow_free(flow);
    for (size_t i = 0; i < COUNT(page->hints) && page->hints[i] != NULL; i++)
        hints[i] = gettext(page->hints[i]);
    if ((self->page == SHEET_GUIDANCE || self->page == SHEET_CASE) &&
        !paging_last(&self->seen->paging))
        hints[0] = _("Enter more");
    frame_footer(grid, hints);
}
