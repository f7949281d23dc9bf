/* SPDX-License-Identifier: GPL-3.0-or-later */
/* personal.h - words about somebody who is not to be named: the mother on whom a technique is
 * practised. */
#ifndef LULUS_TRAINING_PERSONAL_H
#define LULUS_TRAINING_PERSONAL_H
#include <stdbool.h>

/* It looks like a name (a capital inside a sentence, as in "kata Ibu Maria"; not "Ibu A", "ASI") or
 * like a number of a person (ten digits or more). A guess: to be asked about, never to be refused.
 */
bool text_looks_personal(const char *text);
#endif
