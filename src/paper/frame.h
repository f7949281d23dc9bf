/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame.h - what stands around the words: border, watermark, rules and the check ruler. */
#ifndef LULUS_PAPER_FRAME_H
#define LULUS_PAPER_FRAME_H
#include "pen.h"

/* A4 lying, in points; multiples of the code's grid, so that it holds from every corner. */
#define PAGE_WIDTH  841.92
#define PAGE_HEIGHT 595.20

void frame_border(const struct pen *pen);
/* One word across the page, pale, below everything else. */
bool frame_watermark(const struct pen *pen, const char *word);
void frame_rule(const struct pen *pen, double x, double y, double width, double thickness,
                enum ink ink);
/* 50 mm from `x`, with a tick each centimetre: shows a page that was printed scaled. */
bool frame_ruler(const struct pen *pen, double x, double y);
#endif
