/* SPDX-License-Identifier: GPL-3.0-or-later */
/* namesakes.h - people of one name, and what tells them apart. */
#ifndef LULUS_CLI_NAMESAKES_H
#define LULUS_CLI_NAMESAKES_H
#include "course.h"

/* One flag for each of course->people, in the arena: another who takes part has that name, marks,
 * case and signs aside. */
const bool *namesakes(struct arena *arena, const struct course *course);
/* Her posyandu, and for a namesake her village too; in the arena, "" when nothing is known. */
const char *namesake_place(struct arena *arena, const struct kader *kader, bool namesake);
#endif
