/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/board.h"
#include "base/alloc.h"
#include "board_state.h"
#include "body.h"
#include <stdlib.h>

enum { NUMBER_DIGITS = 4, SCORES_MS = 20000 };

const struct standing *board_person(const struct board *board, int list_number)
{
    for (size_t i = 0; i < board->people_count; i++)
        if (board->people[i].kader.list_number == list_number)
            return &board->people[i];
    return NULL;
}

int board_typed_number(const struct board_screen *self)
{
    int number = 0;
    for (const char *digit = self->number.text; *digit >= '0' && *digit <= '9'; digit++)
        number = 10 * number + (*digit - '0');
    return number;
}

static void stop_asking(struct board_screen *self)
{
    edit_clear(&self->number);
    self->asking = false;
}

static struct intent open_person(struct board_screen *self)
{
    int number = board_typed_number(self);
    const struct standing *person = board_person(&self->board, number);
    stop_asking(self);
    if (person == NULL) {
        self->unknown = number;
        return (struct intent){.kind = INTENT_NONE};
    }
    return (struct intent){.kind = INTENT_GO, .number = number};
}

static struct intent ask(struct board_screen *self, const struct event *event)
{
    if (event->kind == EVENT_ENTER)
        return open_person(self);
    if (event->kind == EVENT_BACK ||
        (event->kind != EVENT_TEXT && edit_event(&self->number, event) == EDIT_LEAVE))
        stop_asking(self);
    return (struct intent){.kind = INTENT_NONE};
}

static void turn_page(struct board_pages *pages, bool on)
{
    int step = on ? 1 : pages->pages - 1;
    if (pages->page >= pages->pages && pages->pages > 0)
        pages->page = pages->pages - 1; /* the one that is shown */
    if (pages->pages > 0)
        pages->page = (pages->page + step) % pages->pages;
}

static struct intent command(struct board_screen *self, const struct event *event)
{
    switch (event->kind) {
    case EVENT_DIGIT:
        if ((event->number >= 1 && event->number <= 4) || event->number == 9)
            return (struct intent){.kind = INTENT_CHOOSE, .number = event->number};
        break;
    case EVENT_ENTER:
        self->asking = self->board.people_count > 0;
        break;
    case EVENT_BACK:
        return (struct intent){.kind = INTENT_BACK};
    case EVENT_STAR:
        self->scores_until_ms = self->scores_until_ms > 0 ? 0 : event->now_ms + SCORES_MS;
        break;
    case EVENT_PLUS:
    case EVENT_DOWN:
    case EVENT_UP:
        turn_page(self->pages, event->kind != EVENT_UP);
        break;
    default:
        break;
    }
    return (struct intent){.kind = INTENT_NONE};
}

static struct intent update(struct screen *screen, const struct event *event)
{
    struct board_screen *self = (struct board_screen *)screen;
    if (event->now_ms >= self->scores_until_ms)
        self->scores_until_ms = 0;
    if (!body_is_key(event))
        return (struct intent){.kind = INTENT_NONE};
    self->unknown = 0;
    return self->asking ? ask(self, event) : command(self, event);
}

static enum key_mode mode(const struct screen *screen)
{
    return ((const struct board_screen *)screen)->asking ? KEYS_DIGITS : KEYS_CHOICE;
}

static bool takes_plus(const struct screen *screen)
{
    const struct board_screen *self = (const struct board_screen *)screen;
    return self->pages->pages > 1;
}

static void destroy(struct screen *screen)
{
    struct board_screen *self = (struct board_screen *)screen;
    edit_done(&self->number);
    free(self->pages);
    free(self);
}

static const char *help(const struct screen *screen)
{
    (void)screen;
    return _("Press Enter, then a number: all about one participant.\n\n"
             "1 opens and closes what comes next.\n\n"
             "* shows scores for a moment; press it where nobody looks on.\n\n"
             "- signs you out.");
}

static void keep_place(struct screen *screen, const struct screen *before)
{
    struct board_screen *self = (struct board_screen *)screen;
    const struct board_screen *old = (const struct board_screen *)before;
    *self->pages = *old->pages;
    self->asking = old->asking;
    self->unknown = old->unknown;
    self->scores_until_ms = old->scores_until_ms;
    edit_done(&self->number);
    edit_start(&self->number, NUMBER_DIGITS, old->number.text);
}

static const struct screen_ops ops = {
    .name = "board",
    .help = help,
    .update = update,
    .view = board_view,
    .free = destroy,
    .keep_place = keep_place,
    .mode = mode,
    .least = LAYOUT_NARROW,
    .takes_plus = takes_plus,
};

struct screen *board_new(const struct board *board)
{
    struct board_screen *self = xcalloc(1, sizeof *self);
    self->screen.ops = &ops;
    self->board = *board;
    self->pages = xcalloc(1, sizeof *self->pages);
    edit_start(&self->number, NUMBER_DIGITS, NULL);
    return &self->screen;
}

void board_update(struct screen *screen, const struct board *board)
{
    ((struct board_screen *)screen)->board = *board;
}
