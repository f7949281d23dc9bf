/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row_state.h - the state of row.c, as row_paint.c paints it. */
#ifndef LULUS_UI_ROW_STATE_H
#define LULUS_UI_ROW_STATE_H
#include "body.h"
#include "ui/row.h"

enum { ROW_NOTHING = '_', ROW_BLANK = '.', ROW_TWO_MARKS = '*' };

enum row_notice {
    ROW_QUIET,
    ROW_SAVING,
    ROW_SAVED,
    ROW_NO_BOX,
    ROW_UNFINISHED,
    ROW_FULL,
    ROW_NOTICES
};

struct row_screen {
    struct screen screen;
    struct row_view view;
    struct paging *paging;
    char *typed; /* one character an item, NUL-terminated */
    size_t count;
    size_t at; /* the item typed next; count: behind the last */
    char response[RESPONSE_BYTES];
    enum row_notice notice;
};

void row_paint(const struct screen *screen, struct grid *grid);
#endif
