/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/together.h"
#include "base/alloc.h"
#include "together_state.h"
#include "ui/aloud.h"
#include <stdlib.h>

enum {
    FORGET_MS = 10000, /* a number that nobody took */
    UNSEEN_MS = 5000,
};

static const struct intent nothing = {.kind = INTENT_NONE};

static int item_count(const struct together_screen *self)
{
    return (int)self->together.quiz->item_count;
}

static void begin_page(struct together_screen *self)
{
    self->second = false;
    *self->pages = (struct together_pages){0};
}

static struct intent show(struct together_screen *self, int item)
{
    if (item > item_count(self))
        return (struct intent){.kind = INTENT_REVIEW};
    self->item = item;
    self->left_ms = 1000LL * self->together.test.seconds;
    begin_page(self);
    return (struct intent){.kind = INTENT_GO, .number = item};
}

static struct intent take_number(struct together_screen *self)
{
    int number = self->collected;
    self->collected = 0;
    if (number <= item_count(self))
        return show(self, number);
    self->unknown = true;
    return nothing;
}

static struct intent go_on(struct together_screen *self)
{
    if (self->collected > 0)
        return take_number(self);
    if (!paging_last(&self->pages->paging)) {
        self->pages->paging.page++;
        return nothing;
    }
    if (!self->pages->apart || self->second)
        return show(self, self->item + 1);
    begin_page(self);
    self->second = true;
    return nothing;
}

static struct intent go_back(struct together_screen *self)
{
    if (self->collected > 0)
        self->collected /= 10;
    else if (self->pages->paging.page > 0)
        self->pages->paging.page--;
    else if (self->second)
        begin_page(self);
    else if (self->item > 1)
        return show(self, self->item - 1);
    else
        return (struct intent){.kind = INTENT_BACK};
    return nothing;
}

static void collect(struct together_screen *self, const struct event *event)
{
    self->typed_ms = event->now_ms;
    if (self->collected <= ITEMS_MAX)
        self->collected = 10 * self->collected + event->number;
}

/* The pace counts what passes between two events; without a tick for so long the item was not to be
 * seen, or the machine slept. */
static void pass_time(struct together_screen *self, int64_t now_ms)
{
    bool seen = self->seen_ms > 0 && now_ms - self->seen_ms < UNSEEN_MS;
    if (seen && !self->stopped && self->left_ms > 0)
        self->left_ms -= now_ms - self->seen_ms;
    self->seen_ms = now_ms;
    if (self->collected > 0 && now_ms - self->typed_ms > FORGET_MS)
        self->collected = 0;
}

static struct intent tick(struct together_screen *self)
{
    const struct class_test *test = &self->together.test;
    bool over = test->seconds > 0 && !self->stopped && self->left_ms <= 0;
    return over && test->goes_on ? show(self, self->item + 1) : nothing;
}

static struct intent press(struct together_screen *self, const struct event *event)
{
    self->unknown = false;
    self->pages->paging.page = paging_at(&self->pages->paging);
    switch (event->kind) {
    case EVENT_DIGIT:
        collect(self, event);
        return nothing;
    case EVENT_ENTER:
    case EVENT_DOWN:
        return go_on(self);
    case EVENT_BACK:
    case EVENT_DELETE:
    case EVENT_UP:
        return go_back(self);
    case EVENT_STAR:
        self->stopped = !self->stopped && self->together.test.seconds > 0;
        return nothing;
    default:
        return nothing;
    }
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct together_screen *self = (struct together_screen *)screen;
    pass_time(self, event->now_ms);
    if (event->kind == EVENT_TICK)
        return tick(self);
    return body_is_key(event) ? press(self, event) : nothing;
}

static enum key_mode mode(const struct screen *screen)
{
    return ((const struct together_screen *)screen)->collected > 0 ? KEYS_DIGITS : KEYS_CHOICE;
}

static const char *help(const struct screen *screen)
{
    (void)screen;
    return _("Everybody marks this question on a slip.\n"
             "Enter goes on, - goes back.\n"
             "For another question press its number, then Enter.\n"
             "* stops the time for a moment.");
}

static void read_aloud(const struct screen *screen, enum language language, struct buffer *lines)
{
    const struct together_screen *self = (const struct together_screen *)screen;
    const struct quiz *quiz = self->together.quiz;
    struct test_item shown = {.item = &quiz->items[self->item - 1]};
    for (unsigned i = 0; i < OPTIONS_MAX; i++)
        shown.order[i] = i;
    aloud_item(lines, &shown, &quiz->header.languages, language);
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct together_screen *self = (struct together_screen *)screen;
    const struct together_screen *old = (const struct together_screen *)before;
    self->stopped = old->stopped;
    self->seen_ms = old->seen_ms;
    if (self->item == old->item)
        self->left_ms = old->left_ms;
}

static void destroy(struct screen *screen)
{
    struct together_screen *self = (struct together_screen *)screen;
    free(self->pages);
    free(self);
}

static const struct screen_ops ops = {
    .name = "together",
    .update = update,
    .view = together_paint,
    .free = destroy,
    .mode = mode,
    .keep_place = keep_place,
    .help = help,
    .read = read_aloud,
};

struct screen *together_new(const struct together *together)
{
    struct together_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->together = *together;
    self->item = together->test.item;
    self->left_ms = 1000LL * together->test.seconds;
    self->pages = xcalloc(1, sizeof *self->pages);
    return &self->screen;
}
