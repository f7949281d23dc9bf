/* SPDX-License-Identifier: GPL-3.0-or-later */
/* earlier.h - how she was seen in an earlier round, shown before a new sheet is begun. */
#ifndef LULUS_CLI_EARLIER_H
#define LULUS_CLI_EARLIER_H
#include "observing.h"
#include "pages.h"

/* Fills practice->before and before_round for practice's round and kader. */
void earlier_find(const struct course *course, struct practice *practice);
/* "last time: 3 steps not yet right"; in the arena. NULL: not seen before, or all was right. */
const char *earlier_words(struct arena *arena, const struct standing *standing,
                          const struct occasion *round);
/* Her earlier sheet by its weak steps; its page data is a struct practice. Enter: on whom? */
extern const struct page_ops last_time_page;
#endif
