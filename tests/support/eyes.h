/* SPDX-License-Identifier: GPL-3.0-or-later */
/* eyes.h - what tired eyes need of a painted screen, cell by cell: attributes too. */
#ifndef LULUS_TESTS_EYES_H
#define LULUS_TESTS_EYES_H
#include "ui/grid.h"
#include <stddef.h>

/* Every cell stands out 10 to 1, the title stands at the top left, and what is in reverse video
 * begins with a mark. Ends the test, naming the screen. */
void eyes_see(const char *screen, const struct grid *grid);

/* Screens seen so far: all zero at first. */
struct sights {
    struct sight *list;
    size_t count;
};
/* Ends the test when a screen seen before has the same words but other attributes: they would be
 * all that tells the two apart. */
void eyes_tell_apart(struct sights *sights, const char *screen, const struct grid *grid);
void sights_done(struct sights *sights);
#endif
