/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pictures.h - nine pictures to choose three of, in order: for whom digits are hard to keep.
 *
 * SUBMIT text "519" by Enter once three are chosen; BACK. What was chosen is never shown, only how
 * many. Drawn with letters and signs that every console has. */
#ifndef LULUS_UI_PICTURES_H
#define LULUS_UI_PICTURES_H
#include "ui/basic.h"

enum { PICTURES_CHOSEN = 3 };

struct pictures {
    struct heading heading;
    const char *prompt; /* N: one short line */
};
struct screen *pictures_new(const struct pictures *pictures);
/* One sentence (copied) until the next key; what was chosen is forgotten. */
void pictures_refuse(struct screen *screen, const char *sentence);
#endif
