/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rounds.h - how each of the people was seen, copied for the forms of a round. */
#ifndef LULUS_PAPER_ROUNDS_H
#define LULUS_PAPER_ROUNDS_H
#include "forms.h"
#include "store/store.h"

/* Fills forms->seen for round forms->n; forms->checklist is read. For guidance who was not seen in
 * it is left out; for sheets, unless `all`, who was, and after Penilaian 1 who is able.
 * ERROR_REFUSED when nobody is left. */
bool rounds_read(struct store *store, struct arena *arena, struct forms *forms, bool all,
                 struct error *err);
void rounds_free(struct forms *forms);
#endif
