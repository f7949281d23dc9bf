/* SPDX-License-Identifier: GPL-3.0-or-later */
/* person_text.h - what the trainer reads of one kader. */
#ifndef LULUS_CLI_PERSON_TEXT_H
#define LULUS_CLI_PERSON_TEXT_H
#include "course.h"
#include "moving.h"

/* Her number and place, what is to be put right, each test and round, and her certificate, a line
 * each; dates as `language`, the present one, writes them. In the arena. `moving`: the other screen
 * she works at, NULL when at none. Stages, not scores: the board faces the hall. */
const char *person_text(struct arena *arena, const struct course *course,
                        const struct standing *person, const struct moving *moving,
                        enum language language);
#endif
