/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form.h - a test or a round on paper: the number that names a sheet. */
#ifndef LULUS_TRAINING_FORM_H
#define LULUS_TRAINING_FORM_H
#include "content/quiz.h"
#include "training/occasion.h"

enum { FORM_NUMBER_BYTES = 16 };

/* Which test of the training: 1 pretest, 2 posttest, 3 repeated posttest. */
int form_test(enum occasion_kind kind, int n);
/* "A-03": A for the pretest, B and C for the first and the repeated posttest, D for Praktik, E for
 * Penilaian 1 ..., then her number on the list. `kind` is a test's or a round's. */
void form_number(enum occasion_kind kind, int n, int list_number, char out[FORM_NUMBER_BYTES]);
#endif
