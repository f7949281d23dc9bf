/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rows.h - rows of a list in columns; what has no room beside goes below. */
#ifndef LULUS_UI_ROWS_H
#define LULUS_UI_ROWS_H
#include "flow.h"
#include "ui/basic.h"

/* Adds the rows to the flow, a rule before those that stand below it. The row of number `chosen`
 * (0: none) is in reverse video behind a pointer, and in focus. */
void rows_add(struct flow *flow, const struct grid *grid, const struct list *list, int chosen);
#endif
