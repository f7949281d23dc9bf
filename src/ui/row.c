/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/row.h"
#include "base/alloc.h"
#include "base/decimal.h"
#include "base/text.h"
#include "row_state.h"
#include <stdlib.h>
#include <string.h>

enum { HALF_ROOM = 11 }; /* of nine boxes, or a number of ten characters */

static const struct intent nothing = {.kind = INTENT_NONE};

size_t row_resume(const struct test *test)
{
    size_t at = 0;
    while (at < test->item_count && test->items[at].seen_answer)
        at++;
    return at;
}

static void cell_of_several(const struct test_item *item, char out[ROW_CELL])
{
    size_t used = 0;
    for (int digit = 1; digit <= item->item->option_count; digit++)
        if (response_holds(item->response, test_letter(item, digit)))
            out[used++] = (char)('0' + digit);
    out[used] = '\0';
}

void row_cell(const struct test_item *item, char out[ROW_CELL])
{
    bool number = item->item->kind == ITEM_NUMERIC;
    int64_t value;
    cell_of_several(item, out);
    if (item->response[0] == '\0')
        text_copy(out, ROW_CELL, ROW_BLANK);
    else if (strcmp(item->response, RESPONSE_UNKNOWN) == 0)
        text_copy(out, ROW_CELL, number ? ROW_NUMBER_UNKNOWN : ROW_UNKNOWN);
    else if (number && decimal_parse(item->response, &value)) {
        char text[DECIMAL_TEXT];
        decimal_score(value, LANGUAGE_ID, text);
        text_copy(out, ROW_CELL, text);
    } else if (out[0] == '\0')
        text_copy(out, ROW_CELL, ROW_TWO_MARKS);
}

/* What a cell says, in the document's letters; false when it says nothing that can be. */
static bool read_cell(const struct test_item *item, const char *cell, char out[RESPONSE_BYTES])
{
    bool number = item->item->kind == ITEM_NUMERIC;
    out[0] = '\0';
    if (strcmp(cell, ROW_BLANK) == 0)
        return true;
    if (strcmp(cell, number ? ROW_NUMBER_UNKNOWN : ROW_UNKNOWN) == 0)
        text_copy(out, RESPONSE_BYTES, RESPONSE_UNKNOWN);
    else if (number)
        return response_number(cell, out);
    else if (strcmp(cell, ROW_TWO_MARKS) == 0)
        text_copy(out, RESPONSE_BYTES, RESPONSE_TWO_MARKS);
    for (; *cell >= '1' && *cell <= '9'; cell++) {
        char before[RESPONSE_BYTES];
        text_copy(before, sizeof before, out);
        response_toggle(item->item, before, test_letter(item, *cell - '0'), out);
    }
    return true;
}

static struct intent refuse(struct row_screen *self, enum row_notice notice)
{
    self->notice = notice;
    return nothing;
}

static void move(struct row_screen *self, size_t at)
{
    self->at = at;
    self->half[0] = '\0';
}

static struct intent take(struct row_screen *self, const char *cell)
{
    const struct test_item *item = &self->view.test->items[self->at];
    char *typed = self->typed[self->at];
    if (!read_cell(item, cell, self->response))
        return refuse(self, ROW_NO_NUMBER);
    text_copy(typed, ROW_CELL, cell);
    if (self->view.again) {
        move(self, self->at + 1);
        return nothing;
    }
    self->notice = ROW_SAVING;
    return (struct intent){.kind = INTENT_ANSWER, .number = (int)self->at, .text = self->response};
}

static bool is_complete(const struct row_screen *self)
{
    for (size_t i = 0; i < self->count; i++)
        if (strcmp(self->typed[i], ROW_NOTHING) == 0)
            return false;
    return true;
}

/* All cells, as they are handed over. */
static const char *line_of(struct row_screen *self)
{
    self->line.length = 0;
    for (size_t i = 0; i < self->count; i++)
        buffer_printf(&self->line, "%s%s", i > 0 ? " " : "", self->typed[i]);
    return buffer_text(&self->line);
}

static struct intent finish(struct row_screen *self)
{
    if (self->half[0] != '\0')
        return take(self, self->half);
    if (!is_complete(self))
        return refuse(self, ROW_UNFINISHED);
    return self->view.again ? (struct intent){.kind = INTENT_SUBMIT, .text = line_of(self)}
                            : (struct intent){.kind = INTENT_REVIEW};
}

/* Takes back what is half typed first. */
static struct intent one_back(struct row_screen *self)
{
    size_t length = strlen(self->half);
    if (length > 0) {
        self->half[length - 1] = '\0';
        return nothing;
    }
    if (self->at == 0)
        return (struct intent){.kind = INTENT_BACK};
    move(self, self->at - 1);
    return nothing;
}

static struct intent add(struct row_screen *self, char c)
{
    size_t length = strlen(self->half);
    if (length + 1 >= HALF_ROOM)
        return refuse(self, ROW_NO_NUMBER);
    self->half[length] = c;
    self->half[length + 1] = '\0';
    return nothing;
}

/* "." begins no number: there it means that nothing is written. */
static struct intent type_number(struct row_screen *self, const struct event *event)
{
    bool empty = self->half[0] == '\0';
    if (event->kind == EVENT_DIGIT)
        return add(self, (char)('0' + event->number));
    if (event->kind == EVENT_STAR)
        return empty ? take(self, ROW_NUMBER_UNKNOWN) : nothing;
    if (empty)
        return take(self, ROW_BLANK);
    return strchr(self->half, ',') == NULL ? add(self, ',') : nothing;
}

/* The digits crossed, in their order; the same once more takes one out. */
static struct intent toggle(struct row_screen *self, int digit)
{
    char kept[ROW_CELL];
    size_t used = 0;
    for (char c = '1'; c <= '9'; c++)
        if ((strchr(self->half, c) != NULL) != (c == '0' + digit))
            kept[used++] = c;
    kept[used] = '\0';
    text_copy(self->half, sizeof self->half, kept);
    return nothing;
}

static struct intent type_several(struct row_screen *self, const struct event *event)
{
    const struct test_item *item = &self->view.test->items[self->at];
    bool empty = self->half[0] == '\0';
    bool box = event->kind == EVENT_DIGIT && event->number <= item->item->option_count;
    if (box && event->number > 0)
        return toggle(self, event->number);
    if (empty && (box || event->kind == EVENT_HELP))
        return take(self, box ? ROW_UNKNOWN : ROW_BLANK);
    return refuse(self, ROW_NO_BOX);
}

static struct intent type_single(struct row_screen *self, const struct event *event)
{
    const struct test_item *item = &self->view.test->items[self->at];
    char box[] = {(char)('0' + event->number), '\0'};
    if (event->kind == EVENT_DIGIT && event->number <= item->item->option_count)
        return take(self, box);
    if (event->kind == EVENT_DIGIT)
        return refuse(self, ROW_NO_BOX);
    return take(self, event->kind == EVENT_STAR ? ROW_TWO_MARKS : ROW_BLANK);
}

static struct intent type(struct row_screen *self, const struct event *event)
{
    if (self->at == self->count)
        return refuse(self, ROW_FULL);
    switch (row_kind(self)) {
    case ITEM_NUMERIC:
        return type_number(self, event);
    case ITEM_MULTIPLE:
        return type_several(self, event);
    default:
        return type_single(self, event);
    }
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
    case EVENT_TEXT:
        return type(self, event);
    case EVENT_BACK:
    case EVENT_DELETE:
        return one_back(self);
    case EVENT_PLUS:
        return (struct intent){.kind = INTENT_BACK};
    case EVENT_ENTER:
        return finish(self);
    case EVENT_SLASH:
        return (struct intent){.kind = INTENT_LANGUAGE};
    default:
        return nothing;
    }
}

void row_saved(struct screen *screen, bool saved)
{
    struct row_screen *self = (struct row_screen *)screen;
    if (!saved)
        text_copy(self->typed[self->at], ROW_CELL, ROW_NOTHING);
    else
        move(self, self->at + 1);
    self->notice = saved ? ROW_SAVED : ROW_QUIET;
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct row_screen *self = (struct row_screen *)screen;
    const struct row_screen *old = (const struct row_screen *)before;
    self->at = old->at;
    self->notice = old->notice;
    *self->paging = *old->paging;
    memcpy(self->half, old->half, sizeof self->half);
    memcpy(self->typed, old->typed, self->count * sizeof *self->typed);
}

static enum key_mode mode(const struct screen *screen)
{
    const struct row_screen *self = (const struct row_screen *)screen;
    return self->at < self->count && row_kind(self) == ITEM_NUMERIC ? KEYS_NUMBER : KEYS_CHOICE;
}

static size_t field(const struct screen *screen)
{
    return ((const struct row_screen *)screen)->at;
}

static void destroy(struct screen *screen)
{
    struct row_screen *self = (struct row_screen *)screen;
    buffer_done(&self->line);
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
    .mode = mode,
    .field = field,
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
    self->typed = xcalloc(self->count + 1, sizeof *self->typed);
    for (size_t i = 0; i < self->count; i++)
        if (view->again || !view->test->items[i].seen_answer)
            text_copy(self->typed[i], ROW_CELL, ROW_NOTHING);
        else
            row_cell(&view->test->items[i], self->typed[i]);
    return &self->screen;
}
