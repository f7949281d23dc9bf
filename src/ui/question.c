/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answering a test, item by item. The test itself is only read: what was chosen is held here until
 * cli has stored it and says so. */
#include "ui/question.h"
#include "base/alloc.h"
#include "body.h"
#include "limit.h"
#include "question_state.h"
#include "star_menu.h"
#include <stdlib.h>

enum { NUMBER_LIMIT = 10 };

static const struct intent nothing = {.kind = INTENT_NONE};

static struct question_screen *question_of(struct screen *screen)
{
    return (struct question_screen *)screen;
}

static void show(struct question_screen *self, size_t item)
{
    self->item = item;
    self->paging->page = 0;
    self->paging->pages = 1;
    edit_clear(&self->number);
}

/* To the next item, or to where Enter leads after the last. */
static struct intent leave(struct question_screen *self)
{
    if (self->question.from_review || self->item + 1 >= self->question.test->item_count)
        return (struct intent){.kind = INTENT_REVIEW};
    show(self, self->item + 1);
    return nothing;
}

static struct intent go_on(struct question_screen *self, bool asked)
{
    if (!paging_last(self->paging)) {
        self->paging->page++;
        return nothing;
    }
    bool same = false;
    struct intent intent =
        edit_is_empty(&self->number) ? nothing : question_take_number(self, &same);
    if (!edit_is_empty(&self->number) && !same)
        return intent;
    if (item_now(self)->response[0] == '\0' && !asked) {
        self->note = NOTE_EMPTY;
        return nothing;
    }
    return leave(self);
}

static struct intent go_back(struct question_screen *self)
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
        show(self, self->item - 1);
    return nothing;
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

/* "*": more than one meaning where digits are text, and where there is a voice. */
static struct intent open_star(struct question_screen *self)
{
    if (!is_number(self) && !aloud_offered(self->question.aloud))
        return question_toggle_doubt(self);
    self->starred = true;
    return nothing;
}

/* Asked once more before an answer gives way: then the menu stays. */
static struct intent answer_unknown(struct question_screen *self, enum note note)
{
    struct intent intent = question_choose(self, 0, note);
    self->starred = self->note == NOTE_UNKNOWN;
    if (!self->starred)
        edit_clear(&self->number);
    return intent;
}

static struct intent press_star(struct question_screen *self, const struct event *event,
                                enum note note)
{
    const struct star_menu menu = {.number = is_number(self),
                                   .speech = aloud_offered(self->question.aloud)};
    enum star_wish wish = star_menu_press(&menu, event);
    if (wish == STAR_STAY)
        return nothing;
    if (wish == STAR_UNKNOWN)
        return answer_unknown(self, note);
    self->starred = false;
    if (wish == STAR_DOUBT)
        return question_toggle_doubt(self);
    return (struct intent){.kind = wish == STAR_LISTEN ? INTENT_LISTEN : INTENT_NONE};
}

static struct intent type(struct question_screen *self, const struct event *event)
{
    return question_type(self, event) == EDIT_LEAVE ? go_back(self) : nothing;
}

static struct intent press(struct question_screen *self, const struct event *event, enum note note)
{
    switch (event->kind) {
    case EVENT_TEXT:
    case EVENT_DELETE:
        return type(self, event);
    case EVENT_DIGIT:
        return is_number(self) ? type(self, event) : question_choose(self, event->number, note);
    case EVENT_ENTER:
        return go_on(self, note == NOTE_EMPTY);
    case EVENT_BACK:
        return go_back(self);
    case EVENT_STAR:
        return open_star(self);
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

/* What only confirmed a key makes room for a new warning; a question of its own stays. */
static void warn(struct question_screen *self)
{
    int warning = limit_warning(self->question.time);
    bool confirms = self->note >= NOTE_SAVED && self->note <= NOTE_SURE;
    if (warning > 0 && warning != self->warned && confirms)
        self->note = NOTE_NONE;
    self->warned = warning;
}

static struct intent question_update(struct screen *screen, const struct event *event)
{
    struct question_screen *self = question_of(screen);
    enum idle_step idle = idle_count(&self->idle, 1000LL * self->question.idle_seconds, event);
    if (self->question.test->item_count == 0)
        return (struct intent){.kind = body_is_key(event) ? INTENT_REVIEW : INTENT_NONE};
    if (is_saving(self))
        return nothing;
    if (idle == IDLE_OVER)
        return (struct intent){.kind = INTENT_PAUSE};
    warn(self);
    if (idle == IDLE_WARN)
        self->note = NOTE_IDLE;
    if (!body_is_key(event))
        return nothing;
    enum note note = self->note;
    self->paging->page = paging_at(self->paging);
    self->note = NOTE_NONE;
    if (idle == IDLE_BACK && event->kind == EVENT_ENTER)
        return nothing;
    if (self->starred)
        return press_star(self, event, note);
    return self->pausing ? answer_pause(self, event) : press(self, event, note);
}

static void question_free(struct screen *screen)
{
    edit_done(&question_of(screen)->number);
    free(question_of(screen)->paging);
    free(screen);
}

static int question_asks(const struct screen *screen)
{
    const struct question_screen *self = (const struct question_screen *)screen;
    int item = (int)self->item + 1;
    return self->pausing ? ASKS_YES : self->starred ? ITEMS_MAX + item : item;
}

static enum key_mode question_mode(const struct screen *screen)
{
    const struct question_screen *self = (const struct question_screen *)screen;
    bool types = self->question.test->item_count > 0 && !self->pausing && !self->starred;
    return types && is_number(self) ? KEYS_NUMBER : KEYS_CHOICE;
}

static const char *question_help(const struct screen *screen)
{
    const struct question_screen *self = (const struct question_screen *)screen;
    if (self->question.test->item_count > 0 && is_number(self))
        return _("Type the number, then press Enter.\n"
                 "For half a number, use the comma.\n"
                 "To delete a digit, press -\n"
                 "If you do not know, press * and then 2.\n"
                 "Enter saves the number and goes on.");
    if (self->question.test->item_count > 0 && item_now(self)->item->kind == ITEM_MULTIPLE)
        return _("Press the digits of all right ones.\n"
                 "Pressed again, a digit is taken back.\n"
                 "If you do not know, press 0.\n"
                 "Enter goes on, - goes back.\n"
                 "Every choice is saved at once.");
    if (aloud_offered(self->question.aloud))
        return _("Press the digit of your choice. Another digit changes it.\n"
                 "If you do not know, press 0.\n"
                 "Enter goes on, - goes back.\n"
                 "To listen to the question, press *, then 3.\n"
                 "To look at it again later, press * twice.");
    return _("Press the digit of your choice. Another digit changes it.\n"
             "If you do not know, press 0.\n"
             "Enter goes on, - goes back.\n"
             "* marks a question to look at again.\n"
             "Every choice is saved at once.");
}

static void question_read(const struct screen *screen, enum language language, struct buffer *lines)
{
    const struct question_screen *self = (const struct question_screen *)screen;
    const struct test *test = self->question.test;
    if (test->item_count > 0 && !self->pausing)
        aloud_item(lines, item_now(self), &test->quiz->header.languages, language);
}

static const struct screen_ops question_ops = {
    .name = "question",
    .update = question_update,
    .view = question_paint,
    .free = question_free,
    .asks = question_asks,
    .mode = question_mode,
    .help = question_help,
    .read = question_read,
};

struct screen *question_new(const struct question *question)
{
    struct question_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &question_ops;
    self->question = *question;
    self->item = question->item < question->test->item_count ? question->item : 0;
    self->paging = xcalloc(1, sizeof *self->paging);
    edit_start(&self->number, NUMBER_LIMIT, NULL);
    return &self->screen;
}

struct intent question_saved(struct screen *screen, bool saved)
{
    struct question_screen *self = question_of(screen);
    if (!is_saving(self))
        return nothing;
    self->note = saved ? self->pending.done : NOTE_NOT_SAVED;
    return self->note == NOTE_PASSED ? leave(self) : nothing;
}

size_t question_item(const struct screen *screen)
{
    return ((const struct question_screen *)screen)->item;
}

bool question_is_saving(const struct screen *screen)
{
    return is_saving((const struct question_screen *)screen);
}
