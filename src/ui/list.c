/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbered rows, one to choose. Below ten rows a digit chooses; with more the digits collect, show
 * the row they mean, and Enter takes it. A list of people narrows meanwhile to those whose number
 * begins so; letters, where there is a keyboard, leave the names with a word that begins so. */
#include "base/alloc.h"
#include "base/text.h"
#include "body.h"
#include "edit.h"
#include "narrow.h"
#include "rows.h"
#include "say.h"
#include "ui/frame.h"
#include <stdio.h>
#include <stdlib.h>

enum { NUMBER_DIGITS = 4, TYPED_MOST = 16, COMMAND_STAR = -1, COMMAND_PLUS = -2 };
enum notice { NOTICE_NONE, NOTICE_NUMBER, NOTICE_UNKNOWN, NOTICE_NO_NAME };

struct list_screen {
    struct screen screen;
    struct list list;
    struct paging *paging;
    struct edit typed;
    bool collects;
    enum notice notice;
    int unknown; /* the number that no row has */
    char *scan;  /* own: what was scanned last */
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

/* The row that Enter would take; NULL: none yet. */
static const struct list_row *meant(const struct list_screen *self)
{
    return self->list.narrows ? narrow_meant(&self->list, self->typed.text)
                              : row_of(&self->list, narrow_number(self->typed.text));
}

static int meant_number(const struct list_screen *self)
{
    const struct list_row *row = meant(self);
    return row != NULL ? row->number : 0;
}

static bool is_left(const struct list_screen *self, const char *typed)
{
    for (size_t i = 0; i < self->list.row_count; i++)
        if (narrow_keeps(&self->list.rows[i], typed))
            return true;
    return false;
}

static struct intent command(const struct list_screen *self, const struct event *event)
{
    int wanted = event->kind == EVENT_STAR ? COMMAND_STAR : COMMAND_PLUS;
    if (command_of(&self->list, wanted) == NULL)
        return (struct intent){.kind = INTENT_NONE};
    return (struct intent){.kind = INTENT_CHOOSE, .number = wanted};
}

/* A letter that no name has at this place is not taken: nobody could see what it does. */
static void take_letter(struct list_screen *self, const struct event *event)
{
    char before[TYPED_MOST * 4 + 1], key[TYPED_MOST * 4 + 1];
    text_copy(before, sizeof before, self->typed.text);
    text_search_key(key, sizeof key, event->text);
    if (key[0] != '\0' && edit_event(&self->typed, event) == EDIT_CHANGED &&
        is_left(self, self->typed.text)) {
        self->paging->page = 0;
        return;
    }
    edit_done(&self->typed);
    edit_start(&self->typed, TYPED_MOST, before);
    self->notice = NOTICE_NO_NAME;
}

/* A key while digits are collected, or the first of them; false: not for the number. */
static bool collect(struct list_screen *self, const struct event *event)
{
    if (event->kind == EVENT_TEXT && self->list.narrows) {
        take_letter(self, event);
        return true;
    }
    if (event->kind == EVENT_DIGIT && event->number == 0 && narrow_number(self->typed.text) == 0)
        return true;
    if (event->kind == EVENT_TEXT || (event->kind != EVENT_DIGIT && edit_is_empty(&self->typed)))
        return false;
    if (event->kind == EVENT_BACK) {
        edit_clear(&self->typed);
        return true;
    }
    return edit_event(&self->typed, event) != EDIT_NOT_MINE;
}

static struct intent choose(struct list_screen *self, const struct list_row *row, int number)
{
    edit_clear(&self->typed);
    if (row != NULL)
        return (struct intent){.kind = INTENT_CHOOSE, .number = row->number};
    self->notice = NOTICE_UNKNOWN;
    self->unknown = number;
    return (struct intent){.kind = INTENT_NONE};
}

static struct intent enter(struct list_screen *self, const struct event *event)
{
    const struct list_row *row = meant(self);
    int number = narrow_number(self->typed.text);
    if (row != NULL || number > 0)
        return choose(self, row, number);
    if (!paging_turn(self->paging, event))
        self->notice = NOTICE_NUMBER;
    return (struct intent){.kind = INTENT_NONE};
}

/* Delete with nothing typed is back, but not from a key held down. */
static bool is_back(struct list_screen *self, const struct event *event)
{
    return event->kind == EVENT_BACK || edit_event(&self->typed, event) == EDIT_LEAVE;
}

static struct intent take_scan(struct list_screen *self, const char *scan)
{
    free(self->scan);
    self->scan = xstrdup(scan);
    edit_clear(&self->typed);
    return (struct intent){.kind = INTENT_SUBMIT, .text = self->scan};
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct list_screen *self = (struct list_screen *)screen;
    struct event turn = *event;
    if (event->kind == EVENT_SCAN)
        return take_scan(self, event->scan);
    if (!body_is_key(event))
        return (struct intent){.kind = INTENT_NONE};
    self->notice = NOTICE_NONE;
    if (event->kind == EVENT_STAR || event->kind == EVENT_PLUS)
        return command(self, event);
    if (event->kind == EVENT_DIGIT && !self->collects)
        return choose(self, row_of(&self->list, event->number), event->number);
    if (collect(self, event))
        return (struct intent){.kind = INTENT_NONE};
    if (event->kind == EVENT_DELETE)
        turn.kind = is_back(self, event) ? EVENT_BACK : EVENT_NONE;
    if (edit_is_empty(&self->typed) && paging_turn(self->paging, &turn))
        return (struct intent){.kind = INTENT_NONE};
    if (turn.kind == EVENT_BACK)
        return (struct intent){.kind = INTENT_BACK};
    return event->kind == EVENT_ENTER ? enter(self, event) : (struct intent){.kind = INTENT_NONE};
}

/* Enter is for what was typed, and turns no page. */
static bool enter_takes(const struct list_screen *self)
{
    return meant(self) != NULL || narrow_number(self->typed.text) > 0;
}

static void status(const struct list_screen *self, char *out, size_t size)
{
    const struct list_row *row = meant(self);
    bool letters = narrow_number(self->typed.text) == 0;
    out[0] = '\0';
    if (self->notice == NOTICE_UNKNOWN)
        snprintf(out, size, _("There is no number %d here."), self->unknown);
    else if (self->notice == NOTICE_NUMBER)
        snprintf(out, size, "%s", _("Please type a number."));
    else if (self->notice == NOTICE_NO_NAME)
        snprintf(out, size, "%s", _("No name here begins like that."));
    else if (row != NULL)
        snprintf(out, size, _("Chosen: %d. Enter takes it."), row->number);
    else if (!edit_is_empty(&self->typed))
        snprintf(out, size, letters ? _("Letters: %s_") : _("Number: %s_"), self->typed.text);
    else if (self->collects && paging_at(self->paging) > 0)
        snprintf(out, size, "%s", _("Type the number, then Enter."));
}

/* The rows that what was typed leaves, or a word that there are none. */
static void add_left(struct flow *flow, const struct list_screen *self, const struct grid *grid)
{
    struct list left = self->list;
    struct list_row *rows = xcalloc(self->list.row_count + 1, sizeof *rows);
    left.rows = rows;
    left.row_count = narrow_list(&self->list, self->typed.text, rows);
    if (left.row_count == 0)
        flow_text(flow, body_margin(grid), STYLE_PLAIN,
                  _("Nobody has that number. Press - and try again."));
    rows_add(flow, grid, &left, meant_number(self));
    free(rows);
}

static struct flow *body_of(const struct list_screen *self, const struct grid *grid)
{
    struct flow *flow = flow_new(grid->columns);
    int margin = body_margin(grid);
    if (enter_takes(self))
        flow_keep_enter(flow);
    flow_gap(flow, 2);
    flow_text(flow, margin, STYLE_PLAIN, say(self->list.prompt));
    flow_gap(flow, 3);
    if (self->list.row_count == 0)
        flow_text(flow, margin, STYLE_PLAIN, say(self->list.empty));
    if (self->list.narrows && !edit_is_empty(&self->typed))
        add_left(flow, self, grid);
    else
        rows_add(flow, grid, &self->list, meant_number(self));
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
    bool roomy = grid_layout(grid) == LAYOUT_REGULAR && self->list.extra_count == 0;
    if (self->list.narrows && count > 0 && roomy)
        snprintf(out, DIGITS_HINT, "%s", _("number or letters, then Enter"));
    else if (self->collects && count > 0)
        snprintf(out, DIGITS_HINT, "%s",
                 grid_layout(grid) == LAYOUT_LARGE ? _("number, Enter") : _("number, then Enter"));
    else
        body_digits_hint(out, digits, count);
}

static void footer(const struct list_screen *self, struct grid *grid)
{
    char texts[2][80], choice[DIGITS_HINT];
    const char *hints[11];
    size_t count = 0;
    bool typed = !edit_is_empty(&self->typed);
    if (typed && enter_takes(self))
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
    hints[count++] = frame_size_hint(grid);
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

static bool takes_plus(const struct screen *screen)
{
    return command_of(&((const struct list_screen *)screen)->list, COMMAND_PLUS) != NULL;
}

static const char *help(const struct screen *screen)
{
    const struct list_screen *self = (const struct list_screen *)screen;
    if (!self->list.narrows)
        return NULL;
    return _("Press the number before the name, then Enter.\n\n"
             "With a keyboard: the first letters of the name.\n\n"
             "- takes back. Enter alone shows more names.");
}

static enum key_mode mode(const struct screen *screen)
{
    const struct list_screen *self = (const struct list_screen *)screen;
    return self->list.narrows ? KEYS_NAMES : self->collects ? KEYS_DIGITS : KEYS_CHOICE;
}

static void destroy(struct screen *screen)
{
    struct list_screen *self = (struct list_screen *)screen;
    edit_done(&self->typed);
    free(self->paging);
    free(self->scan);
    free(self);
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct list_screen *self = (struct list_screen *)screen;
    const struct list_screen *old = (const struct list_screen *)before;
    *self->paging = *old->paging;
    self->notice = old->notice;
    self->unknown = old->unknown;
    edit_done(&self->typed);
    edit_start(&self->typed, self->typed.limit, old->typed.text);
}

static const struct screen_ops ops = {
    .name = "list",
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
    .mode = mode,
    .takes_plus = takes_plus,
    .help = help,
};

static const struct screen_ops scanning_ops = {
    .name = "list",
    .update = update,
    .view = view,
    .free = destroy,
    .keep_place = keep_place,
    .mode = mode,
    .takes_plus = takes_plus,
    .help = help,
    .accepts_scan = true,
};

static bool needs_collecting(const struct list *list)
{
    for (size_t i = 0; i < list->row_count; i++)
        if (list->rows[i].number > 9)
            return true;
    return list->digits_collect || list->narrows;
}

struct screen *list_new(const struct list *list)
{
    struct list_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = list->accepts_scan ? &scanning_ops : &ops;
    self->list = *list;
    self->collects = needs_collecting(list);
    self->paging = xcalloc(1, sizeof *self->paging);
    edit_start(&self->typed, list->narrows ? TYPED_MOST : NUMBER_DIGITS, NULL);
    return &self->screen;
}
