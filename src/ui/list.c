/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbered rows, one to choose. Below ten rows a digit chooses; with more the digits collect, show
 * the row they mean, and Enter takes it. */
#include "base/alloc.h"
#include "body.h"
#include "edit.h"
#include "rows.h"
#include "say.h"
#include "ui/frame.h"
#include <stdio.h>
#include <stdlib.h>

enum { NUMBER_DIGITS = 4, COMMAND_STAR = -1, COMMAND_PLUS = -2 };
enum notice { NOTICE_NONE, NOTICE_NUMBER, NOTICE_UNKNOWN };

struct list_screen {
    struct screen screen;
    struct list list;
    struct paging *paging;
    struct edit number;
    bool collects;
    enum notice notice;
    int unknown; /* the number that no row has */
};

static const struct list_row *row_of(const struct list *list, int number)
{
    for (size_t i = 0; i < list->row_count && number > 0; i++)
        if (list->rows[i].number == number)
            return &list->rows[i];
    return NULL;
}

static const struct menu_option *command_of(const struct list *list, int command)
{
    for (size_t i = 0; i < list->extra_count; i++)
        if (list->extra[i].digit == command)
            return &list->extra[i];
    return NULL;
}

static int typed_number(const struct list_screen *self)
{
    int number = 0;
    for (const char *digit = self->number.text; *digit != '\0'; digit++)
        number = 10 * number + (*digit - '0');
    return number;
}

static struct intent choose(struct list_screen *self, int number)
{
    edit_clear(&self->number);
    if (row_of(&self->list, number) != NULL)
        return (struct intent){.kind = INTENT_CHOOSE, .number = number};
    self->notice = NOTICE_UNKNOWN;
    self->unknown = number;
    return (struct intent){.kind = INTENT_NONE};
}

static struct intent command(const struct list_screen *self, const struct event *event)
{
    int wanted = event->kind == EVENT_STAR ? COMMAND_STAR : COMMAND_PLUS;
    if (command_of(&self->list, wanted) == NULL)
        return (struct intent){.kind = INTENT_NONE};
    return (struct intent){.kind = INTENT_CHOOSE, .number = wanted};
}

/* A key while digits are collected, or the first of them; false: not for the number. */
static bool collect(struct list_screen *self, const struct event *event)
{
    if (event->kind == EVENT_DIGIT && event->number == 0 && edit_is_empty(&self->number))
        return true;
    if (event->kind == EVENT_TEXT || (event->kind != EVENT_DIGIT && edit_is_empty(&self->number)))
        return false;
    if (event->kind == EVENT_BACK) {
        edit_clear(&self->number);
        return true;
    }
    return edit_event(&self->number, event) != EDIT_NOT_MINE;
}

static struct intent enter(struct list_screen *self)
{
    int number = typed_number(self);
    if (number > 0)
        return choose(self, number);
    self->notice = NOTICE_NUMBER;
    return (struct intent){.kind = INTENT_NONE};
}

/* Delete with nothing typed is back, but not from a key held down. */
static bool is_back(struct list_screen *self, const struct event *event)
{
    return event->kind == EVENT_BACK || edit_event(&self->number, event) == EDIT_LEAVE;
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct list_screen *self = (struct list_screen *)screen;
    struct event turn = *event;
    if (!body_is_key(event))
        return (struct intent){.kind = INTENT_NONE};
    self->notice = NOTICE_NONE;
    if (event->kind == EVENT_STAR || event->kind == EVENT_PLUS)
        return command(self, event);
    if (event->kind == EVENT_DIGIT && !self->collects)
        return choose(self, event->number);
    if (collect(self, event))
        return (struct intent){.kind = INTENT_NONE};
    if (event->kind == EVENT_DELETE)
        turn.kind = is_back(self, event) ? EVENT_BACK : EVENT_NONE;
    if (edit_is_empty(&self->number) && paging_turn(self->paging, &turn))
        return (struct intent){.kind = INTENT_NONE};
    if (turn.kind == EVENT_BACK)
        return (struct intent){.kind = INTENT_BACK};
    return event->kind == EVENT_ENTER ? enter(self) : (struct intent){.kind = INTENT_NONE};
}

static void status(const struct list_screen *self, char *out, size_t size)
{
    const struct list_row *row = row_of(&self->list, typed_number(self));
    out[0] = '\0';
    if (self->notice == NOTICE_UNKNOWN)
        snprintf(out, size, _("There is no number %d here."), self->unknown);
    else if (self->notice == NOTICE_NUMBER)
        snprintf(out, size, "%s", _("Please type a number."));
    else if (row != NULL)
        snprintf(out, size, _("Chosen: %s. Enter takes it."), self->number.text);
    else if (!edit_is_empty(&self->number))
        snprintf(out, size, _("Number: %s_"), self->number.text);
}

static struct flow *body_of(const struct list_screen *self, const struct grid *grid)
{
    struct flow *flow = flow_new(grid->columns);
    int margin = body_margin(grid);
    flow_gap(flow, 2);
    flow_text(flow, margin, STYLE_PLAIN, say(self->list.prompt));
    flow_gap(flow, 3);
    if (self->list.row_count == 0)
        flow_text(flow, margin, STYLE_PLAIN, say(self->list.empty));
    rows_add(flow, grid, &self->list, typed_number(self));
    return flow;
}

/* "* label" and "+ label" of the list's commands. */
static size_t command_hints(const struct list *list, const char **hints, char texts[2][80])
{
    size_t count = 0;
    for (int wanted = COMMAND_STAR; wanted >= COMMAND_PLUS; wanted--) {
        const struct menu_option *option = command_of(list, wanted);
        if (option == NULL)
            continue;
        snprintf(texts[count], 80, "%c %s", wanted == COMMAND_STAR ? '*' : '+', say(option->label));
        hints[count] = texts[count];
        count++;
    }
    return count;
}

/* "1-4 choose", or how to type a number; "" where there is nothing to choose. */
static void choice_hint(const struct list_screen *self, const struct grid *grid,
                        char out[DIGITS_HINT])
{
    struct menu_option digits[9];
    size_t count = 0;
    for (size_t i = 0; i < self->list.row_count && count < COUNT(digits); i++)
        if (self->list.rows[i].number > 0)
            digits[count++] = (struct menu_option){.digit = self->list.rows[i].number};
    if (self->collects && count > 0)
        snprintf(out, DIGITS_HINT, "%s",
                 grid_layout(grid) == LAYOUT_LARGE ? _("number, Enter") : _("number, then Enter"));
    else
        body_digits_hint(out, digits, count);
}

static void footer(const struct list_screen *self, struct grid *grid)
{
    char texts[2][80], choice[DIGITS_HINT];
    const char *hints[10];
    size_t count = 0;
    bool typed = !edit_is_empty(&self->number);
    if (typed)
        hints[count++] = _("Enter take");
    else if (!paging_last(self->paging))
        hints[count++] = _("Enter more");
    choice_hint(self, grid, choice);
    if (choice[0] != '\0' && !typed)
        hints[count++] = choice;
    hints[count++] = typed ? _("- delete") : _("- back");
    count += command_hints(&self->list, hints + count, texts);
    hints[count++] = frame_language_hint(grid, false);
    hints[count++] = _(". help");
    hints[count] = NULL;
    frame_footer(grid, hints);
}

static void view(const struct screen *screen, struct grid *grid)
{
    const struct list_screen *self = (const struct list_screen *)screen;
    char text[512];
    if (!frame_fits(grid, LAYOUT_LARGE))
        return;
    body_heading(grid, &self->list.heading);
    status(self, text, sizeof text);
    int bottom = body_status(grid, self->collects && text[0] == '\0' ? " " : text);
    struct flow *flow = body_of(self, grid);
    flow_show(flow, grid, bottom, self->paging);
    flow_free(flow);
    footer(self, grid);
}

static enum key_mode mode(const struct screen *screen)
{
    return ((const struct list_screen *)screen)->collects ? KEYS_DIGITS : KEYS_CHOICE;
}

static void destroy(struct screen *screen)
{
    struct list_screen *self = (struct list_screen *)screen;
    edit_done(&self->number);
    free(self->paging);
    free(self);
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct list_screen *self = (struct list_screen *)screen;
    const struct list_screen *old = (const struct list_screen *)before;
    *self->paging = *old->paging;
    self->notice = old->notice;
    self->unknown = old->unknown;
    edit_done(&self->number);
    edit_start(&self->number, NUMBER_DIGITS, old->number.text);
}

static const struct screen_ops ops = {
    .name = "list",
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
    .mode = mode,
};

static bool needs_collecting(const struct list *list)
{
    for (size_t i = 0; i < list->row_count; i++)
        if (list->rows[i].number > 9)
            return true;
    return list->digits_collect;
}

struct screen *list_new(const struct list *list)
{
    struct list_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->list = *list;
    self->collects = needs_collecting(list);
    self->paging = xcalloc(1, sizeof *self->paging);
    edit_start(&self->number, NUMBER_DIGITS, NULL);
    return &self->screen;
}
