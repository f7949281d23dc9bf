/* SPDX-License-Identifier: GPL-3.0-or-later */
/* library.h - the quizzes and checklists of a store, each read once and kept.
 *
 * A digest names exact bytes, so what was read stays true for ever; one library serves all
 * trainings of one store. */
#ifndef LULUS_CLI_LIBRARY_H
#define LULUS_CLI_LIBRARY_H
#include "content/checklist.h"
#include "content/quiz.h"
#include "store/store.h"

struct library;

struct library *library_new(void);
void library_free(struct library *library); /* NULL is welcome */
/* Lent until library_free. NULL with err when the store does not have these bytes, or (ERROR_STORE)
 * when they cannot be used: only files without faults ever enter a store. */
const struct quiz *library_quiz(struct library *library, struct store *store, const char *digest,
                                struct error *err);
const struct checklist *library_checklist(struct library *library, struct store *store,
                                          const char *digest, struct error *err);
#endif
