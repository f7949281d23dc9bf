/* SPDX-License-Identifier: GPL-3.0-or-later */
/* glyphs.h - what a console cannot draw is replaced by table, never by chance. */
#ifndef LULUS_UI_GLYPHS_H
#define LULUS_UI_GLYPHS_H
#include <stdbool.h>
#include <stdint.h>

/* The first drawable of rune and its stand-ins ("can" says what the font has); '?' at the very
 * last. */
uint32_t glyph_for(uint32_t rune, bool (*can)(void *context, uint32_t rune), void *context);
#endif
