/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages beside the scoring: remark, guidance, menu, stopping, closing. */
#include "base/alloc.h"
#include "base/text.h"
#include "sheet_state.h"
#include "training/personal.h"
#include <stdlib.h>

static const struct intent nothing = {.kind = INTENT_NONE};

const char *const sheet_reasons[SHEET_REASON_COUNT] = {
    N_("danger sign rightly found"), N_("the mother asks to stop"), N_("the baby cries"),
    N_("for safety"), N_("another reason")};

static bool is_digit(const struct event *event, int digit)
{
    return event->kind == EVENT_DIGIT && event->number == digit;
}

static void to_steps(struct sheet_screen *self)
{
    sheet_open(self, SHEET_SCORING);
}

static struct intent set_remark(struct sheet_screen *self, const char *text)
{
    char remark[REASON_BYTES];
    text_tidy(remark, sizeof remark, text);
    to_steps(self);
    int value = self->view.sheet->steps[self->step].value;
    if (value != MARK_NONE)
        return sheet_store(self, value, remark, true);
    free(self->drafts[self->step]);
    self->drafts[self->step] = remark[0] != '\0' ? xstrdup(remark) : NULL;
    self->note = SHEET_SAYS_REMARK_WAITS;
    return nothing;
}

static void start_typing(struct sheet_screen *self, enum sheet_page page, const char *initial)
{
    edit_done(&self->edit);
    edit_start(&self->edit, REASON_CHARACTERS, initial);
    self->wondered = false;
    sheet_open(self, page);
}

static struct intent press_remarks(struct sheet_screen *self, const struct event *event)
{
    const struct checklist *checklist = self->view.sheet->checklist;
    if (event->kind == EVENT_BACK)
        to_steps(self);
    else if (is_digit(event, 0))
        start_typing(self, SHEET_REMARK_TEXT, sheet_remark(self, self->step));
    else if (event->kind == EVENT_DIGIT && event->number <= checklist->remark_count)
        return set_remark(self, phrase_in(&checklist->remarks[event->number - 1],
                                          &checklist->header.languages, self->seen->language));
    else
        paging_turn(&self->seen->paging, event);
    return nothing;
}

/* The mother is a letter: her name or number is asked about once. */
static bool takes_text(struct sheet_screen *self)
{
    if (self->wondered || !text_looks_personal(self->edit.text))
        return true;
    self->wondered = true;
    self->note = SHEET_SAYS_PERSONAL;
    return false;
}

/* True when the typed text is to be taken; false while it goes on or was given up. */
static bool typed(struct sheet_screen *self, const struct event *event, enum sheet_page back)
{
    if (event->kind == EVENT_ENTER)
        return takes_text(self);
    self->wondered = false;
    if (event->kind == EVENT_BACK) {
        sheet_open(self, back);
        return false;
    }
    enum edit_result result = edit_event(&self->edit, event);
    if (result == EDIT_LEAVE)
        sheet_open(self, back);
    else if (result == EDIT_FULL)
        self->note = SHEET_SAYS_FULL;
    return false;
}

static struct intent press_remark_text(struct sheet_screen *self, const struct event *event)
{
    bool listed = self->view.sheet->checklist->remark_count > 0;
    if (!typed(self, event, listed ? SHEET_REMARKS : SHEET_SCORING))
        return nothing;
    return set_remark(self, self->edit.text);
}

static struct intent press_guidance(struct sheet_screen *self, const struct event *event)
{
    if (!paging_turn(&self->seen->paging, event) &&
        (event->kind == EVENT_ENTER || event->kind == EVENT_BACK || event->kind == EVENT_HELP))
        to_steps(self);
    return nothing;
}

static struct intent press_menu(struct sheet_screen *self, const struct event *event)
{
    if (is_digit(event, 1))
        sheet_open(self, SHEET_REASONS);
    else if (event->kind == EVENT_BACK || event->kind == EVENT_SLASH || is_digit(event, 2) ||
             is_digit(event, 3))
        to_steps(self);
    if (is_digit(event, 2))
        return (struct intent){.kind = INTENT_LANGUAGE};
    if (is_digit(event, 3))
        return (struct intent){.kind = INTENT_BACK};
    return nothing;
}

static void ask_to_stop(struct sheet_screen *self, const char *reason)
{
    text_tidy(self->reason, sizeof self->reason, reason);
    if (self->reason[0] != '\0')
        sheet_open(self, SHEET_STOP);
}

static struct intent press_reasons(struct sheet_screen *self, const struct event *event)
{
    if (event->kind == EVENT_BACK)
        sheet_open(self, SHEET_MENU);
    else if (is_digit(event, SHEET_REASON_COUNT))
        start_typing(self, SHEET_REASON_TEXT, NULL);
    else if (event->kind == EVENT_DIGIT && event->number >= 1 && event->number < SHEET_REASON_COUNT)
        ask_to_stop(self, gettext(sheet_reasons[event->number - 1]));
    return nothing;
}

static struct intent press_reason_text(struct sheet_screen *self, const struct event *event)
{
    if (typed(self, event, SHEET_REASONS))
        ask_to_stop(self, self->edit.text);
    return nothing;
}

static struct intent press_stop(struct sheet_screen *self, const struct event *event)
{
    if (is_digit(event, 1))
        return (struct intent){.kind = INTENT_STOP, .text = self->reason};
    if (event->kind == EVENT_BACK)
        sheet_open(self, SHEET_REASONS);
    else if (event->kind == EVENT_ENTER)
        self->note = SHEET_SAYS_PRESS_ONE;
    return nothing;
}

static struct intent press_impression(struct sheet_screen *self, const struct event *event)
{
    if (event->kind == EVENT_DIGIT && event->number <= IMPRESSION_MAX)
        self->impression = event->number;
    else if (event->kind == EVENT_ENTER)
        sheet_open(self, SHEET_CLOSE);
    else if (event->kind == EVENT_BACK)
        to_steps(self);
    else if (event->kind == EVENT_SLASH)
        sheet_open(self, SHEET_MENU);
    return nothing;
}

static struct intent press_close(struct sheet_screen *self, const struct event *event)
{
    if (is_digit(event, 1) && sheet_unscored(self->view.sheet) == 0)
        return (struct intent){.kind = INTENT_CLOSE, .value = self->impression};
    if (event->kind == EVENT_BACK)
        sheet_open(self, SHEET_IMPRESSION);
    else if (event->kind == EVENT_SLASH)
        sheet_open(self, SHEET_MENU);
    else if (event->kind == EVENT_ENTER)
        self->note = SHEET_SAYS_PRESS_ONE;
    return nothing;
}

struct intent sheet_press_beside(struct sheet_screen *self, const struct event *event)
{
    static struct intent (*const press[SHEET_PAGE_COUNT])(struct sheet_screen *,
                                                          const struct event *) = {
        [SHEET_REMARKS] = press_remarks,
        [SHEET_REMARK_TEXT] = press_remark_text,
        [SHEET_GUIDANCE] = press_guidance,
        [SHEET_MENU] = press_menu,
        [SHEET_REASONS] = press_reasons,
        [SHEET_REASON_TEXT] = press_reason_text,
        [SHEET_STOP] = press_stop,
        [SHEET_IMPRESSION] = press_impression,
        [SHEET_CLOSE] = press_close,
        [SHEET_CASE] = sheet_press_case,
        [SHEET_CASE_MENU] = sheet_press_case_menu,
        [SHEET_CASE_END] = sheet_press_case_end,
        [SHEET_CASE_CLOSE] = sheet_press_case_close,
    };
    return press[self->page](self, event);
}
