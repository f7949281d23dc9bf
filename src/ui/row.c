/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/row.h"
#include "base/alloc.h"
#include "row_state.h"
#include <stdlib.h>
#include <string.h>

size_t row_resume(const struct test *test)
{
    size_t at = 0;
    while (at < test->item_count && test->items[at].seen_answer)
        at++;
    return at;
}

char row_character(const struct test_item *item)
{
    if (item->response[0] == '\0')
        return ROW_BLANK;
    if (strcmp(item->response, RESPONSE_UNKNOWN) == 0)
        return '0';
    int digit = test_digit(item, item->response[0]);
    return digit == 0 ? ROW_TWO_MARKS : (char)('0' + digit);
}

/* The key as a character of the row; '\0' when it is none of this item. */
static char character_of(const struct event *event, const struct test_item *item)
{
    if (event->kind == EVENT_DIGIT && event->number <= item->item->option_count)
        return (char)('0' + event->number);
    if (event->kind == EVENT_HELP)
        return ROW_BLANK;
    return event->kind == EVENT_STAR ? ROW_TWO_MARKS : '\0';
}

static const char *response_of(struct row_screen *self, const struct test_item *item, char typed)
{
    self->response[0] = typed == ROW_BLANK       ? '\0'
                        : typed == ROW_TWO_MARKS ? RESPONSE_TWO_MARKS[0]
                        : typed == '0'           ? RESPONSE_UNKNOWN[0]
                                                 : test_letter(item, typed - '0');
    self->response[1] = '\0';
    return self->response;
}

static struct intent take(struct row_screen *self, char typed)
{
    size_t item = self->at;
    self->typed[item] = typed;
    if (self->view.again) {
        self->at++;
        return (struct intent){.kind = INTENT_NONE};
    }
    self->notice = ROW_SAVING;
    return (struct intent){.kind = INTENT_ANSWER,
                           .number = (int)item,
                           .text = response_of(self, &self->view.test->items[item], typed)};
}

static struct intent finish(struct row_screen *self)
{
    if (memchr(self->typed, ROW_NOTHING, self->count) != NULL) {
        self->notice = ROW_UNFINISHED;
        return (struct intent){.kind = INTENT_NONE};
    }
    return self->view.again ? (struct intent){.kind = INTENT_SUBMIT, .text = self->typed}
                            : (struct intent){.kind = INTENT_REVIEW};
}

static struct intent one_back(struct row_screen *self)
{
    if (self->at == 0)
        return (struct intent){.kind = INTENT_BACK};
    self->at--;
    return (struct intent){.kind = INTENT_NONE};
}

static struct intent type(struct row_screen *self, const struct event *event)
{
    if (self->at == self->count) {
        self->notice = ROW_FULL;
        return (struct intent){.kind = INTENT_NONE};
    }
    char typed = character_of(event, &self->view.test->items[self->at]);
    if (typed != '\0')
        return take(self, typed);
    self->notice = ROW_NO_BOX;
    return (struct intent){.kind = INTENT_NONE};
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct row_screen *self = (struct row_screen *)screen;
    if (body_is_key(event))
        self->notice = ROW_QUIET;
    switch (event->kind) {
    case EVENT_DIGIT:
    case EVENT_HELP:
    case EVENT_STAR:
        return type(self, event);
    case EVENT_BACK:
        return one_back(self);
    case EVENT_PLUS:
        return (struct intent){.kind = INTENT_BACK};
    case EVENT_ENTER:
        return finish(self);
    case EVENT_SLASH:
        return (struct intent){.kind = INTENT_LANGUAGE};
    default:
        return (struct intent){.kind = INTENT_NONE};
    }
}

void row_saved(struct screen *screen, bool saved)
{
    struct row_screen *self = (struct row_screen *)screen;
    if (saved)
        self->at++;
    else
        self->typed[self->at] = ROW_NOTHING;
    self->notice = saved ? ROW_SAVED : ROW_QUIET;
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct row_screen *self = (struct row_screen *)screen;
    const struct row_screen *old = (const struct row_screen *)before;
    self->at = old->at;
    self->notice = old->notice;
    *self->paging = *old->paging;
    memcpy(self->typed, old->typed, self->count);
}

static void destroy(struct screen *screen)
{
    struct row_screen *self = (struct row_screen *)screen;
    free(self->typed);
    free(self->paging);
    free(self);
}

static const struct screen_ops ops = {
    .name = "row",
    .update = update,
    .view = row_paint,
    .free = destroy,
    .keep_place = keep_place,
    .own_commands = true,
    .least = LAYOUT_NARROW,
    .quick_repeat = true,
};

struct screen *row_new(const struct row_view *view)
{
    struct row_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->view = *view;
    self->count = view->test->item_count;
    self->at = view->item;
    self->paging = xcalloc(1, sizeof *self->paging);
    self->typed = xcalloc(self->count + 1, 1);
    for (size_t i = 0; i < self->count; i++)
        self->typed[i] = view->again || !view->test->items[i].seen_answer
                             ? ROW_NOTHING
                             : row_character(&view->test->items[i]);
    return &self->screen;
}
