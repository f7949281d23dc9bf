/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mother.h - before a technique is practised on a mother: which of them, whether she agrees, and
 * whether it is safe. Nothing is stored before the sheet that says all three. */
#ifndef LULUS_CLI_MOTHER_H
#define LULUS_CLI_MOTHER_H
#include "observing.h"

extern const struct page_ops mother_page; /* its data is a struct practice; replaces the top page */
/* How often somebody practised on this mother today. */
int mother_times(const struct course *course, int client, struct date today, enum zone zone);
/* flow_observe.c: a new sheet, in place of the top page. */
void sheet_begin(struct app *app, const struct practice *practice);
#endif
