/* SPDX-License-Identifier: GPL-3.0-or-later */
/* question_state.h - the state of question.c, which question_choice.c changes by the kind of item
 * and question_paint.c paints. */
#ifndef LULUS_UI_QUESTION_STATE_H
#define LULUS_UI_QUESTION_STATE_H
#include "edit.h"
#include "flow.h"
#include "idle.h"
#include "ui/question.h"

/* What the status line says; a key clears it. */
enum note {
    NOTE_NONE,
    NOTE_SAVING,
    NOTE_SAVED,
    NOTE_CHANGED,
    NOTE_CHOSEN,     /* several: these are now */
    NOTE_TAKEN_BACK, /* several: this one no longer is */
    NOTE_PASSED,     /* a number, by Enter: told on the next item */
    NOTE_DOUBTFUL,
    NOTE_SURE,
    NOTE_NOT_SAVED,
    NOTE_EMPTY,     /* Enter without an answer: once more skips */
    NOTE_UNKNOWN,   /* 0 over a choice: once more replaces it */
    NOTE_NO_NUMBER, /* what was typed is none */
    NOTE_IDLE,
};

/* What is being stored. */
struct pending {
    char response[RESPONSE_BYTES];
    bool doubtful;
    enum note done; /* to say afterwards */
    size_t item;
    int digit; /* that was pressed */
};

struct question_screen {
    struct screen screen;
    struct question question;
    size_t item;
    struct paging *paging; /* view notes how many pages it painted */
    enum note note;
    struct pending pending;
    struct edit
        number;   /* what is typed of one: not stored before Enter, as half of it is another */
    bool pausing; /* asks "stop for a moment?" */
    bool starred; /* the menu of "*" is open */
    struct idle idle;
    int warned; /* of how many minutes left it tells */
};

static inline const struct test_item *item_now(const struct question_screen *self)
{
    return &self->question.test->items[self->item];
}

static inline bool is_saving(const struct question_screen *self)
{
    return self->note == NOTE_SAVING;
}

static inline bool is_number(const struct question_screen *self)
{
    return item_now(self)->item->kind == ITEM_NUMERIC;
}

/* To be stored with the present item; `done` is said once it is. */
struct intent question_store(struct question_screen *self, const char *response, bool doubtful,
                             enum note done);
/* A digit on an item with options, or 0 on any; `note` is what the status line said. */
struct intent question_choose(struct question_screen *self, int digit, enum note note);
/* "*": not sure, or no longer. */
struct intent question_toggle_doubt(struct question_screen *self);

/* A key that writes or deletes in a number. EDIT_LEAVE: back. */
enum edit_result question_type(struct question_screen *self, const struct event *event);
/* Enter on a typed number: to be stored, or NONE with *same when it is stored already. */
struct intent question_take_number(struct question_screen *self, bool *same);

void question_paint(const struct screen *screen, struct grid *grid);
#endif
