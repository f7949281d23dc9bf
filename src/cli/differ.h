/* SPDX-License-Identifier: GPL-3.0-or-later */
/* differ.h - two observers of the same hands: where their sheets differ, and how far they agree. */
#ifndef LULUS_CLI_DIFFER_H
#define LULUS_CLI_DIFFER_H
#include "sheets.h"

/* Both sheets of that round, person and checklist step by step: how many are the same, per cent and
 * AC2, what few cases are worth, each step that differs, and whose sheet counts. In the arena. */
const char *differ_text(struct arena *arena, const struct course *course,
                        const struct observation *pair[2], const struct sheet *sheets[2],
                        enum language language);
/* The page of it; its data is the id of one of the two sheets, both closed. */
extern const struct page_ops differ_page;
/* Pushes it over the present page, whose course it takes, once both are closed. */
void differ_push(struct app *app, const struct uuid *sheet);
#endif
