/* SPDX-License-Identifier: GPL-3.0-or-later */
/* catalogue.h - the messages of this program, wherever it is installed. */
#ifndef LULUS_PAPER_CATALOGUE_H
#define LULUS_PAPER_CATALOGUE_H
#include "base/language.h"

/* Once, at the start; speaks the language of LANGUAGE, as lulus left it, else Indonesian. */
void catalogue_open(void);
/* Returns the language spoken until then. */
enum language catalogue_speak(enum language language);
#endif
