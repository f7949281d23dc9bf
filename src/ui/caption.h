/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caption.h - what the kader screens share below the header: the title word in its fixed place and
 * paragraphs. At big letters the title word moves up into the header and, where both do not fit,
 * takes the place of the title. */
#ifndef LULUS_UI_CAPTION_H
#define LULUS_UI_CAPTION_H
#include "training/test_time.h"
#include "ui/grid.h"

struct caption {
    const char *title, *who;      /* of the screen's owner; ready texts */
    const char *word;             /* "Soal 3 dari 20": where in the title we are */
    const struct test_time *time; /* said where there is room for it; NULL: none */
};
/* Paints header, word and rule; returns the first free row of the body. */
int caption_paint(struct grid *grid, const struct caption *caption);
/* A row of air where letters are not big. */
int caption_space(const struct grid *grid);

int caption_width(const struct grid *grid); /* of a paragraph; at least 1 */
/* A paragraph at the body's margin; returns the row after the empty row that follows it. */
int caption_text(struct grid *grid, int row, uint8_t style, const char *text);
#endif
