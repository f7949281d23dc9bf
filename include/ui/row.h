/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row.h - typing a test from paper: one key an item, in the order of the sheet.
 *
 * "1"-"9" the box that is crossed, "0" does not know, "." nothing is crossed, "*" more than one is;
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
                                one character an item as row_character has it */
};
struct screen *row_new(const struct row_view *view);
void row_saved(struct screen *screen, bool saved);
/* The first item without an answer row; item_count when there is none. */
size_t row_resume(const struct test *test);
/* '1'-'9', '0', '.', '*': what was typed for it. */
char row_character(const struct test_item *item);
#endif
