/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheets.h - one person's sheets as the trainer and the observers see them: which there are, what
 * became of each, what may be done with it. Nothing in here shows a mark. */
#ifndef LULUS_CLI_SHEETS_H
#define LULUS_CLI_SHEETS_H
#include "observing.h"

/* NULL: no such sheet. */
const struct observation *sheets_find(const struct course *course, const struct uuid *id);
/* The newest of the same round, person and checklist, of that part and state; NULL: none. */
const struct observation *sheets_like(const struct course *course, const struct observation *like,
                                      enum sheet_part part, enum sheet_state state);
/* The two observers' closed sheets of that round, person and checklist; false: not both are. */
bool sheets_pair(const struct course *course, const struct observation *like,
                 const struct observation *pair[2]);
/* Closed, no newer one has taken its place, and no correction of it is open. */
bool sheets_correctable(const struct course *course, const struct observation *sheet);
const char *sheets_observer(const struct course *course, const struct observation *sheet);
/* "counts", "being corrected" ...; in the present language. */
const char *sheets_state(const struct course *course, const struct observation *sheet);
/* Who saw her, what became of the sheet and why, a line each; in the arena. */
const char *sheets_text(struct arena *arena, const struct course *course,
                        const struct observation *sheet);
/* A line for each of hers that was put right, set aside or chosen, with the reason. */
void sheets_history(struct buffer *text, const struct course *course, const struct kader *kader);
/* Its round, its kader and how she was seen before. */
void sheets_practice(const struct course *course, const struct observation *sheet,
                     struct practice *practice);
#endif
