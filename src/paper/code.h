/* SPDX-License-Identifier: GPL-3.0-or-later */
/* code.h - the QR code on paper, and its text in small print so that a torn code can be typed. */
#ifndef LULUS_PAPER_CODE_H
#define LULUS_PAPER_CODE_H
#include "base/bits.h"
#include "training/facts.h"
#include <cairo.h>

/* A printer of 300 or 600 dpi draws whole dots: origins on the grid, sides multiples of it. */
#define CODE_GRID   0.24
#define CODE_MODULE 1.92
enum { CODE_QUIET = 4 }; /* light modules around it */

/* Side with its quiet zone, in points. */
double code_side(const struct bits *bits);
/* Left top corner of the quiet zone; moved onto the grid. White below, black modules. */
void code_draw(cairo_t *cairo, const struct bits *bits, double x, double y);

/* Bytes of the next printed line of `payload`, of which `reach` fit the width: broken only after a
 * "+" or inside the signature; a field that does not fit at all is not broken. */
size_t code_line(const char *payload, size_t reach);
#endif
