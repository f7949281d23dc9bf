/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answering a test, item by item. The test itself is only read: what was chosen is held here until
 * cli has stored it and says so. */
#include "ui/question.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include "body.h"
#include "flow.h"
#include "idle.h"
#include "question_face.h"
#include "ui/frame.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the status line says; a key clears it. */
enum note {
    NOTE_NONE,
    NOTE_SAVING,
    NOTE_SAVED,
    NOTE_CHANGED,
    NOTE_DOUBTFUL,
    NOTE_SURE,
    NOTE_NOT_SAVED,
    NOTE_EMPTY,   /* Enter without an answer: once more skips */
    NOTE_UNKNOWN, /* 0 over a choice: once more replaces it */
    NOTE_IDLE,
};

/* What is being stored. */
struct pending {
    char response[RESPONSE_BYTES];
    bool doubtful;
    enum note done; /* to say afterwards */
};

struct question_screen {
    struct screen screen;
    struct question question;
    size_t item;
    struct paging *paging; /* view notes how many pages it painted */
    enum note note;
    struct pending pending;
    bool pausing; /* asks "stop for a moment?" */
    struct idle idle;
    bool shown;
    int64_t shown_ms; /* since when the time in front of the item counts */
};

enum { SENTENCE_BYTES = 200 };

static const struct intent nothing = {.kind = INTENT_NONE};

static struct question_screen *question_of(struct screen *screen)
{
    return (struct question_screen *)screen;
}

static const struct test_item *item_now(const struct question_screen *self)
{
    return &self->question.test->items[self->item];
}

static bool is_saving(const struct question_screen *self)
{
    return self->note == NOTE_SAVING;
}

static struct intent store(struct question_screen *self, const char *response, bool doubtful,
                           enum note done)
{
    self->note = NOTE_SAVING;
    text_copy(self->pending.response, sizeof self->pending.response, response);
    self->pending.doubtful = doubtful;
    self->pending.done = done;
    return (struct intent){.kind = INTENT_ANSWER,
                           .number = (int)self->item,
                           .text = self->pending.response,
                           .flag = doubtful};
}

static struct intent choose(struct question_screen *self, int digit, bool asked)
{
    const struct test_item *item = item_now(self);
    char response[2] = {digit == 0 ? '?' : test_letter(item, digit), '\0'};
    if (response[0] == '\0')
        return nothing;
    if (strcmp(response, item->response) == 0) {
        self->note = NOTE_SAVED;
        return nothing;
    }
    bool replaces = item->response[0] != '\0';
    if (digit == 0 && replaces && !asked) {
        self->note = NOTE_UNKNOWN;
        return nothing;
    }
    return store(self, response, item->doubtful, replaces ? NOTE_CHANGED : NOTE_SAVED);
}

static void show(struct question_screen *self, size_t item, int64_t now_ms)
{
    self->item = item;
    self->paging->page = 0;
    self->paging->pages = 1;
    self->shown_ms = now_ms;
}

static struct intent go_on(struct question_screen *self, bool asked, int64_t now_ms)
{
    if (!paging_last(self->paging)) {
        self->paging->page++;
        return nothing;
    }
    if (item_now(self)->response[0] == '\0' && !asked) {
        self->note = NOTE_EMPTY;
        return nothing;
    }
    if (self->question.from_review || self->item + 1 >= self->question.test->item_count)
        return (struct intent){.kind = INTENT_REVIEW};
    show(self, self->item + 1, now_ms);
    return nothing;
}

static struct intent go_back(struct question_screen *self, int64_t now_ms)
{
    if (self->paging->page > 0) {
        self->paging->page--;
        return nothing;
    }
    if (self->question.from_review)
        return (struct intent){.kind = INTENT_REVIEW};
    if (self->item == 0)
        self->pausing = true;
    else
        show(self, self->item - 1, now_ms);
    return nothing;
}

static struct intent toggle_doubt(struct question_screen *self)
{
    const struct test_item *item = item_now(self);
    return store(self, item->response, !item->doubtful, item->doubtful ? NOTE_SURE : NOTE_DOUBTFUL);
}

static struct intent answer_pause(struct question_screen *self, const struct event *event)
{
    if (event->kind == EVENT_DIGIT && event->number == 1)
        return (struct intent){.kind = INTENT_PAUSE};
    if (event->kind == EVENT_BACK || event->kind == EVENT_ENTER ||
        (event->kind == EVENT_DIGIT && event->number == 2))
        self->pausing = false;
    return nothing;
}

static struct intent press(struct question_screen *self, const struct event *event, enum note note)
{
    switch (event->kind) {
    case EVENT_DIGIT:
        return choose(self, event->number, note == NOTE_UNKNOWN);
    case EVENT_ENTER:
        return go_on(self, note == NOTE_EMPTY, event->now_ms);
    case EVENT_BACK:
        return go_back(self, event->now_ms);
    case EVENT_STAR:
        return toggle_doubt(self);
    case EVENT_DOWN:
        self->paging->page += !paging_last(self->paging);
        return nothing;
    case EVENT_UP:
        self->paging->page -= self->paging->page > 0;
        return nothing;
    default:
        return nothing;
    }
}

static struct intent question_update(struct screen *screen, const struct event *event)
{
    struct question_screen *self = question_of(screen);
    if (!self->shown && event->kind != EVENT_NONE) {
        self->shown = true;
        self->shown_ms = event->now_ms;
    }
    enum idle_step idle = idle_count(&self->idle, event);
    if (self->question.test->item_count == 0)
        return (struct intent){.kind = body_is_key(event) ? INTENT_REVIEW : INTENT_NONE};
    if (is_saving(self))
        return nothing;
    if (idle == IDLE_OVER)
        return (struct intent){.kind = INTENT_PAUSE};
    if (idle == IDLE_WARN)
        self->note = NOTE_IDLE;
    if (!body_is_key(event))
        return nothing;
    enum note note = self->note;
    self->paging->page = paging_at(self->paging);
    self->note = NOTE_NONE;
    if (idle == IDLE_BACK && event->kind == EVENT_ENTER)
        return nothing;
    return self->pausing ? answer_pause(self, event) : press(self, event, note);
}

/* N; "%d" is the digit of the choice. */
static const struct notice notices[] = {
    [NOTE_SAVING] = {.full = N_("Saving …")},
    [NOTE_SAVED] = {.full = N_("Saved.")},
    [NOTE_CHANGED] = {.full = N_("Changed: %d. Saved."), .alone = true},
    [NOTE_DOUBTFUL] = {.full = N_("Marked as not sure. Saved."), .alone = true},
    [NOTE_SURE] = {.full = N_("No longer marked. Saved."), .alone = true},
    [NOTE_NOT_SAVED] = {N_("The kiosk could not save it. Press once more, or call the trainer."),
                        N_("Not saved yet. Press once more."), true},
    [NOTE_EMPTY] = {N_("No choice yet. Press a digit. If you do not know, press 0. "
                       "To skip, press Enter again."),
                    N_("No choice yet. Enter again: skip."), true},
    [NOTE_UNKNOWN] = {N_("Replace answer %d by \"I do not know\"? Then press 0 once more."),
                      N_("Not known after all? Press 0 again."), true},
    [NOTE_IDLE] = {.full = N_("Still here? Then press Enter."), .alone = true},
};

static struct notice notice_of(const struct question_screen *self, int digit,
                               char sentence[SENTENCE_BYTES])
{
    const struct notice *notice = &notices[self->note];
    if (self->note == NOTE_NONE)
        return (struct notice){.full = item_now(self)->doubtful ? _("Marked as not sure.") : NULL};
    snprintf(sentence, SENTENCE_BYTES, gettext(notice->full), digit);
    return (struct notice){.full = sentence,
                           .brief = notice->brief != NULL ? gettext(notice->brief) : NULL,
                           .alone = notice->alone};
}

static int count_doubtful(const struct test *test)
{
    int count = 0;
    for (size_t i = 0; i < test->item_count; i++)
        count += test->items[i].doubtful;
    return count;
}

/* "● ◆(○)○ ○": one sign an item, the current one in brackets. */
static void dots_make(const struct question_screen *self, struct buffer *dots)
{
    const struct test *test = self->question.test;
    for (size_t i = 0; i < test->item_count; i++) {
        const struct test_item *item = &test->items[i];
        const char *before = i == self->item ? "(" : i > 0 && i - 1 == self->item ? ")" : " ";
        buffer_puts(dots, before);
        buffer_puts(dots, item->doubtful ? "◆" : item->response[0] != '\0' ? "●" : "○");
    }
    if (self->item + 1 == test->item_count)
        buffer_putc(dots, ')');
}

static void pause_paint(const struct question_screen *self, struct grid *grid)
{
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    struct caption caption = {
        .title = self->question.title, .who = self->question.who, .word = _("A break")};
    int row = caption_paint(grid, &caption) + caption_space(grid);
    row = caption_text(grid, row, STYLE_BOLD, _("Stop for a moment?"));
    row = caption_text(grid, row, STYLE_PLAIN, _("All answers stay saved."));
    caption_text(grid, row, STYLE_PLAIN, _("If you want to stop, press 1."));
    frame_footer(grid, (const char *const[]){_("1 yes"), _("- no, back"), NULL});
}

static void item_paint(const struct question_screen *self, struct grid *grid)
{
    const struct test_item *item = item_now(self);
    const struct pending *pending = is_saving(self) ? &self->pending : NULL;
    const char *response = pending != NULL ? pending->response : item->response;
    char place[SENTENCE_BYTES], aside[SENTENCE_BYTES] = "", sentence[SENTENCE_BYTES];
    snprintf(place, sizeof place, _("Question %zu of %zu"), self->item + 1,
             self->question.test->item_count);
    int doubtful = count_doubtful(self->question.test);
    if (doubtful > 0)
        snprintf(aside, sizeof aside, _("not sure %d"), doubtful);
    struct buffer dots = {0};
    dots_make(self, &dots);
    struct question_face face = {.caption = {self->question.title, self->question.who, place},
                                 .dots = buffer_text(&dots),
                                 .aside = aside,
                                 .item = item,
                                 .languages = &self->question.test->quiz->header.languages,
                                 .response = response,
                                 .notice =
                                     notice_of(self, response_digit(item, response), sentence),
                                 .page = self->paging->page,
                                 .star = item->doubtful ? _("* sure") : _("* not sure"),
                                 .commands = true};
    self->paging->pages = question_face_paint(grid, &face);
    buffer_done(&dots);
}

static void question_view(const struct screen *screen, struct grid *grid)
{
    const struct question_screen *self = (const struct question_screen *)screen;
    if (self->question.test->item_count == 0)
        return;
    if (self->pausing)
        pause_paint(self, grid);
    else
        item_paint(self, grid);
}

static void question_free(struct screen *screen)
{
    free(question_of(screen)->paging);
    free(screen);
}

static int question_asks(const struct screen *screen)
{
    const struct question_screen *self = (const struct question_screen *)screen;
    return self->pausing ? ASKS_YES : (int)self->item + 1;
}

static const char *question_help(const struct screen *screen)
{
    (void)screen;
    return _("Press the digit of your choice. Another digit changes it.\n"
             "If you do not know, press 0.\n"
             "Enter goes on, - goes back.\n"
             "* marks a question to look at again.\n"
             "Every choice is saved at once.");
}

static const struct screen_ops question_ops = {
    .name = "question",
    .update = question_update,
    .view = question_view,
    .free = question_free,
    .asks = question_asks,
    .help = question_help,
};

struct screen *question_new(const struct question *question)
{
    struct question_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &question_ops;
    self->question = *question;
    self->item = question->item < question->test->item_count ? question->item : 0;
    self->paging = xcalloc(1, sizeof *self->paging);
    return &self->screen;
}

void question_saved(struct screen *screen, bool saved)
{
    struct question_screen *self = question_of(screen);
    if (!is_saving(self))
        return;
    self->note = saved ? self->pending.done : NOTE_NOT_SAVED;
}

size_t question_item(const struct screen *screen)
{
    return ((const struct question_screen *)screen)->item;
}

int64_t question_active_ms(struct screen *screen, int64_t now_ms)
{
    struct question_screen *self = question_of(screen);
    int64_t active = self->shown && now_ms > self->shown_ms ? now_ms - self->shown_ms : 0;
    self->shown = true;
    self->shown_ms = now_ms;
    return active;
}

bool question_is_saving(const struct screen *screen)
{
    return is_saving((const struct question_screen *)screen);
}
