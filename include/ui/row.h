/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row.h - typing a test from paper: one key an item, in the order of the sheet; a number, and boxes
 * of which several may be crossed, until Enter.
 *
 * "1"-"9" the box that is crossed, "0" does not know, "." nothing is crossed, "*" more than one is,
 * of a number that she does not know it;
 * "-" goes one back, typing there replaces; "+" leaves, what was typed stays. Like question.h:
 * ANSWER (number item, text response), then (applied to the test) row_saved. REVIEW on Enter once
 * every item was typed; BACK. */
#ifndef LULUS_UI_ROW_H
#define LULUS_UI_ROW_H
#include "training/attempt.h"
#include "ui/basic.h"

struct row_view {
    struct heading heading;
    const char *name;        /* ready: whose sheet it is */
    const struct test *test; /* borrowed; cli applies stored answers to it */
    size_t item;             /* position to start at; item_count: all is typed */
    bool again;              /* a second time, to compare: nothing is stored; on Enter SUBMIT, text:
                                the cells as row_cell has them, a space between them */
};
struct screen *row_new(const struct row_view *view);
void row_saved(struct screen *screen, bool saved);
/* The first item without an answer row; item_count when there is none. */
size_t row_resume(const struct test *test);
/* What was typed for it: "3", "134" for several, "2,5" for a number, "0" (of a number "?") for not
 * known, "." for nothing, "*" for more than one mark. */
enum { ROW_CELL = 16 };
void row_cell(const struct test_item *item, char out[ROW_CELL]);
#endif
