/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row_state.h - the state of row.c, as row_paint.c paints it. */
#ifndef LULUS_UI_ROW_STATE_H
#define LULUS_UI_ROW_STATE_H
#include "base/buffer.h"
#include "body.h"
#include "ui/row.h"

#define ROW_NOTHING        "_"
#define ROW_BLANK          "."
#define ROW_UNKNOWN        "0"
#define ROW_NUMBER_UNKNOWN "?" /* as "0" is a number */
#define ROW_TWO_MARKS      "*"

enum row_notice {
    ROW_QUIET,
    ROW_SAVING,
    ROW_SAVED,
    ROW_NO_BOX,
    ROW_NO_NUMBER,
    ROW_UNFINISHED,
    ROW_FULL,
    ROW_NOTICES
};

struct row_screen {
    struct screen screen;
    struct row_view view;
    struct paging *paging;
    char (*typed)[ROW_CELL]; /* a cell an item */
    char half[ROW_CELL];     /* of the next one, where Enter takes it */
    struct buffer line;
    size_t count;
    size_t at; /* the item typed next; count: behind the last */
    char response[RESPONSE_BYTES];
    enum row_notice notice;
};

static inline enum item_kind row_kind(const struct row_screen *self)
{
    return self->view.test->items[self->at].item->kind;
}

void row_paint(const struct screen *screen, struct grid *grid);
#endif
