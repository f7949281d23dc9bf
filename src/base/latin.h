/* SPDX-License-Identifier: GPL-3.0-or-later */
/* latin.h - one character of any spelling in plain ASCII capitals. */
#ifndef LULUS_BASE_LATIN_H
#define LULUS_BASE_LATIN_H
#include <stdbool.h>
#include <stdint.h>

enum { LATIN_TEXT = 24 }; /* the longest decomposition has 18 characters */

/* Writes `rune` in ASCII, letters in upper case, marks and invisible characters dropped (""), any
 * white space as ' '. ASCII signs stay as they are. False when it has no Latin spelling. */
bool latin_capitals(uint32_t rune, char out[LATIN_TEXT]);
#endif
