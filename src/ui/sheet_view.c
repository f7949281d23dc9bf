/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scoring: one key a step. The eyes are on the hands of the kader, so every key is answered by the
 * line "Tadi: ..." and nothing is ever asked twice while scoring. */
#include "base/alloc.h"
#include "base/text.h"
#include "body.h"
#include "sheet_state.h"
#include "ui/frame.h"
#include <stdlib.h>
#include <string.h>

enum { ASKS_IMPRESSION = 1 };

static const struct intent nothing = {.kind = INTENT_NONE};

static struct sheet_screen *sheet_of(struct screen *screen)
{
    return (struct sheet_screen *)screen;
}

const struct step *sheet_step_now(const struct sheet_screen *self)
{
    return self->view.sheet->steps[self->step].step;
}

bool sheet_is_timed(const struct sheet_screen *self)
{
    return self->view.card == NULL && sheet_step_now(self)->seconds > 0 &&
           self->view.sheet->steps[self->step].value == MARK_NONE;
}

/* The time of a step runs from the first look at it: who stands there watches it. */
static void stand(struct sheet_screen *self)
{
    if (self->step < self->draft_count && self->since_ms[self->step] == 0)
        self->since_ms[self->step] = self->now_ms;
}

const char *sheet_remark(const struct sheet_screen *self, size_t step)
{
    if (self->saving && self->pending.step == step)
        return self->pending.remark;
    return self->drafts[step] != NULL ? self->drafts[step] : self->view.sheet->steps[step].remark;
}

void sheet_open(struct sheet_screen *self, enum sheet_page page)
{
    self->page = page;
    self->jumping = false;
    self->seen->paging = (struct paging){.pages = 1};
}

enum sheet_page sheet_end_page(const struct sheet_screen *self)
{
    return self->view.card != NULL ? SHEET_CASE_END : SHEET_IMPRESSION;
}

void sheet_go_on(struct sheet_screen *self)
{
    size_t next = sheet_resume(self->view.sheet);
    if (next < self->view.sheet->step_count)
        self->step = next;
    sheet_open(self, next < self->view.sheet->step_count ? SHEET_SCORING : sheet_end_page(self));
}

struct intent sheet_store(struct sheet_screen *self, int value, const char *remark,
                          bool only_remark)
{
    self->saving = true;
    self->note = SHEET_SAYS_SAVING;
    self->pending.step = self->step;
    self->pending.value = value;
    self->pending.only_remark = only_remark;
    text_copy(self->pending.remark, sizeof self->pending.remark, remark);
    return (struct intent){.kind = INTENT_MARK,
                           .number = (int)self->step,
                           .value = value,
                           .text = self->pending.remark[0] != '\0' ? self->pending.remark : NULL};
}

static struct intent score(struct sheet_screen *self, int digit)
{
    if (digit == SHEET_TIME_ANEW && sheet_is_timed(self))
        self->since_ms[self->step] = self->now_ms;
    if (digit >= MARK_LEVELS && digit != MARK_NOT_APPLICABLE)
        return nothing;
    if (digit == MARK_NOT_APPLICABLE && !sheet_step_now(self)->may_not_apply) {
        self->note = SHEET_SAYS_MUST_SCORE;
        return nothing;
    }
    return sheet_store(self, digit, sheet_remark(self, self->step), false);
}

static void collect(struct sheet_screen *self, int digit)
{
    if (self->jump <= STEPS_MAX)
        self->jump = 10 * self->jump + digit;
}

static void jump(struct sheet_screen *self)
{
    self->jumping = false;
    if (self->jump >= 1 && (size_t)self->jump <= self->view.sheet->step_count)
        self->step = (size_t)self->jump - 1;
    else if (self->jump > 0)
        self->note = SHEET_SAYS_NO_SUCH_STEP;
}

static void step_on(struct sheet_screen *self)
{
    size_t count = self->view.sheet->step_count;
    if (self->step + 1 < count) {
        self->step++;
        return;
    }
    if (sheet_unscored(self->view.sheet) == 0) {
        sheet_open(self, sheet_end_page(self));
        return;
    }
    self->note = SHEET_SAYS_UNSCORED;
    for (self->step = 0; self->view.sheet->steps[self->step].value != MARK_NONE;)
        self->step++;
}

static void step_back(struct sheet_screen *self)
{
    if (self->step > 0)
        self->step--;
    else
        self->note = SHEET_SAYS_FIRST;
}

static void open_guidance(struct sheet_screen *self)
{
    if (sheet_step_now(self)->guidance.text[0] != NULL)
        sheet_open(self, SHEET_GUIDANCE);
    else
        self->note = SHEET_SAYS_NO_GUIDANCE;
}

static void open_remarks(struct sheet_screen *self)
{
    if (self->view.sheet->checklist->remark_count > 0) {
        sheet_open(self, SHEET_REMARKS);
        return;
    }
    edit_done(&self->edit);
    edit_start(&self->edit, REASON_CHARACTERS, sheet_remark(self, self->step));
    self->wondered = false;
    sheet_open(self, SHEET_REMARK_TEXT);
}

static struct intent press_jumping(struct sheet_screen *self, const struct event *event)
{
    if (event->kind == EVENT_DIGIT)
        collect(self, event->number);
    else if (event->kind == EVENT_ENTER)
        jump(self);
    else if (event->kind == EVENT_DELETE && self->jump > 0)
        self->jump /= 10;
    else if (event->kind == EVENT_BACK || event->kind == EVENT_DELETE)
        self->jumping = false;
    return nothing;
}

static struct intent press_scoring(struct sheet_screen *self, const struct event *event)
{
    if (self->jumping)
        return press_jumping(self, event);
    switch (event->kind) {
    case EVENT_DIGIT:
        return score(self, event->number);
    case EVENT_ENTER:
    case EVENT_DOWN:
        step_on(self);
        break;
    case EVENT_BACK:
    case EVENT_UP:
        step_back(self);
        break;
    case EVENT_STAR:
        if (self->view.card != NULL)
            sheet_open_case(self);
        else
            open_remarks(self);
        break;
    case EVENT_PLUS:
        self->jumping = true;
        self->jump = 0;
        break;
    case EVENT_HELP:
        open_guidance(self);
        break;
    case EVENT_SLASH:
        sheet_open(self, self->view.card != NULL ? SHEET_CASE_MENU : SHEET_MENU);
        break;
    default:
        break;
    }
    return nothing;
}

static struct intent sheet_update(struct screen *screen, const struct event *event)
{
    struct sheet_screen *self = sheet_of(screen);
    if (event->now_ms > self->now_ms)
        self->now_ms = event->now_ms;
    if (!body_is_key(event) || self->saving)
        return nothing;
    self->note = SHEET_SAYS_LAST;
    if (self->view.sheet->step_count == 0)
        return (struct intent){.kind = event->kind == EVENT_BACK ? INTENT_BACK : INTENT_NONE};
    struct intent intent =
        self->page == SHEET_SCORING ? press_scoring(self, event) : sheet_press_beside(self, event);
    stand(self);
    return intent;
}

static void sheet_paint(const struct screen *screen, struct grid *grid)
{
    const struct sheet_screen *self = (const struct sheet_screen *)screen;
    self->seen->language = grid->language;
    if (!frame_fits(grid, LAYOUT_NARROW) || self->view.sheet->step_count == 0)
        return;
    if (self->page == SHEET_SCORING)
        sheet_paint_scoring(self, grid);
    else
        sheet_paint_beside(self, grid);
}

static void sheet_screen_free(struct screen *screen)
{
    struct sheet_screen *self = sheet_of(screen);
    for (size_t i = 0; i < self->draft_count; i++)
        free(self->drafts[i]);
    free(self->drafts);
    free(self->since_ms);
    free(self->seen);
    edit_done(&self->edit);
    free(self);
}

static enum key_mode sheet_mode(const struct screen *screen)
{
    const struct sheet_screen *self = (const struct sheet_screen *)screen;
    if (self->page == SHEET_REMARK_TEXT || self->page == SHEET_REASON_TEXT)
        return KEYS_TEXT;
    return self->jumping ? KEYS_DIGITS : KEYS_CHOICE;
}

/* The digit that led to the sheet, or took a remark, is no mark when it bounces. */
static int sheet_asks(const struct screen *screen)
{
    const struct sheet_screen *self = (const struct sheet_screen *)screen;
    if (self->page == SHEET_IMPRESSION)
        return ASKS_IMPRESSION;
    bool stores = self->page == SHEET_SCORING || self->page == SHEET_STOP;
    bool closes = self->page == SHEET_CLOSE || self->page == SHEET_CASE_CLOSE;
    return stores || closes ? ASKS_YES : 0;
}

static const struct screen_ops sheet_ops = {
    .name = "sheet",
    .update = sheet_update,
    .view = sheet_paint,
    .free = sheet_screen_free,
    .mode = sheet_mode,
    .asks = sheet_asks,
    .own_commands = true,
    .least = LAYOUT_NARROW,
    .quick_repeat = true,
};

static void show_newest(struct sheet_screen *self)
{
    const struct sheet *sheet = self->view.sheet;
    if (sheet->newest >= sheet->step_count)
        return;
    self->has_last = true;
    self->pending.step = sheet->newest;
    self->pending.value = sheet->steps[sheet->newest].value;
}

struct screen *sheet_view_new(const struct sheet_view *view)
{
    struct sheet_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &sheet_ops;
    self->view = *view;
    self->impression = view->impression;
    self->now_ms = view->now_ms > view->started_ms ? view->now_ms : view->started_ms;
    self->draft_count = view->sheet->step_count;
    self->drafts = xcalloc(self->draft_count + 1, sizeof *self->drafts);
    self->since_ms = xcalloc(self->draft_count + 1, sizeof *self->since_ms);
    self->seen = xcalloc(1, sizeof *self->seen);
    edit_start(&self->edit, REASON_CHARACTERS, NULL);
    show_newest(self);
    sheet_go_on(self);
    stand(self);
    return &self->screen;
}

void sheet_saved(struct screen *screen, bool saved)
{
    struct sheet_screen *self = sheet_of(screen);
    if (!self->saving)
        return;
    self->saving = false;
    self->note = saved ? SHEET_SAYS_LAST : SHEET_SAYS_NOT_SAVED;
    if (!saved)
        return;
    self->has_last = true;
    free(self->drafts[self->pending.step]);
    self->drafts[self->pending.step] = NULL;
    sheet_go_on(self);
    stand(self);
}

size_t sheet_view_step(const struct screen *screen)
{
    const struct sheet_screen *self = (const struct sheet_screen *)screen;
    bool closing = self->page == SHEET_IMPRESSION || self->page == SHEET_CLOSE ||
                   self->page == SHEET_CASE_END || self->page == SHEET_CASE_CLOSE;
    return closing ? self->view.sheet->step_count : self->step;
}
