/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An observer practises on a written case: the same scoring, and its text at hand. */
#include "base/alloc.h"
#include "base/language.h"
#include "body.h"
#include "sheet_state.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct intent nothing = {.kind = INTENT_NONE};

static bool is_digit(const struct event *event, int digit)
{
    return event->kind == EVENT_DIGIT && event->number == digit;
}

/* At the page that she was reading last. */
void sheet_open_case(struct sheet_screen *self)
{
    sheet_open(self, SHEET_CASE);
    self->seen->paging.page = self->case_page;
}

struct intent sheet_press_case(struct sheet_screen *self, const struct event *event)
{
    bool turned = paging_turn(&self->seen->paging, event);
    self->case_page = self->seen->paging.page;
    if (!turned &&
        (event->kind == EVENT_ENTER || event->kind == EVENT_BACK || event->kind == EVENT_STAR))
        sheet_open(self, SHEET_SCORING);
    return nothing;
}

struct intent sheet_press_case_menu(struct sheet_screen *self, const struct event *event)
{
    if (event->kind == EVENT_BACK || event->kind == EVENT_SLASH || is_digit(event, 1) ||
        is_digit(event, 2))
        sheet_open(self, SHEET_SCORING);
    if (is_digit(event, 1))
        return (struct intent){.kind = INTENT_LANGUAGE};
    if (is_digit(event, 2))
        return (struct intent){.kind = INTENT_BACK};
    return nothing;
}

struct intent sheet_press_case_end(struct sheet_screen *self, const struct event *event)
{
    if (event->kind == EVENT_ENTER)
        sheet_open(self, SHEET_CASE_CLOSE);
    else if (event->kind == EVENT_BACK)
        sheet_open(self, SHEET_SCORING);
    else if (event->kind == EVENT_STAR)
        sheet_open_case(self);
    else if (event->kind == EVENT_SLASH)
        sheet_open(self, SHEET_CASE_MENU);
    return nothing;
}

struct intent sheet_press_case_close(struct sheet_screen *self, const struct event *event)
{
    if (is_digit(event, 1))
        return (struct intent){.kind = INTENT_CLOSE};
    if (event->kind == EVENT_BACK)
        sheet_open(self, SHEET_CASE_END);
    else if (event->kind == EVENT_ENTER)
        self->note = SHEET_SAYS_PRESS_ONE;
    return nothing;
}

/* Empty lines between the paragraphs stay, on pages too. */
void sheet_fill_case(const struct sheet_screen *self, const struct grid *grid, struct flow *flow)
{
    const struct checklist *checklist = self->view.sheet->checklist;
    const char *line =
        phrase_in(&self->view.card->text, &checklist->header.languages, grid->language);
    while (*line != '\0') {
        size_t length = strcspn(line, "\n");
        char *copy = xstrndup(line, length);
        flow_item(flow, 1, STYLE_PLAIN, "", copy);
        free(copy);
        line += length + (line[length] == '\n');
    }
}

static void option(struct flow *flow, const char *lead, const char *label)
{
    flow_item(flow, 3, STYLE_PLAIN, lead, label);
    flow_gap(flow, 1);
}

void sheet_fill_case_menu(const struct sheet_screen *self, const struct grid *grid,
                          struct flow *flow)
{
    (void)self;
    flow_text(flow, 3, STYLE_BOLD, _("What would you like to do?"));
    flow_gap(flow, 2);
    option(flow, "[1]  ", grid->language == LANGUAGE_ID ? "English" : "Bahasa Indonesia");
    option(flow, "[2]  ", _("Leave it open and go on later"));
}

void sheet_fill_case_end(const struct sheet_screen *self, const struct grid *grid,
                         struct flow *flow)
{
    char line[SHEET_LINE];
    (void)grid;
    snprintf(line, sizeof line, _("All %zu steps are scored."), self->view.sheet->step_count);
    flow_text(flow, 3, STYLE_BOLD, line);
    flow_gap(flow, 2);
    flow_text(flow, 3, STYLE_PLAIN, _("Next, your marks are compared with the expert's."));
}

void sheet_fill_case_close(const struct sheet_screen *self, const struct grid *grid,
                           struct flow *flow)
{
    (void)self;
    (void)grid;
    flow_text(flow, 3, STYLE_BOLD, _("Compare with the expert now?"));
    flow_gap(flow, 2);
    flow_text(flow, 3, STYLE_PLAIN, _("Your marks then stay as they are."));
    flow_gap(flow, 2);
    flow_text(flow, 3, STYLE_PLAIN, _("To compare, press 1."));
}
