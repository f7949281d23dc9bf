/* SPDX-License-Identifier: GPL-3.0-or-later */
/* decimal.h - exact scores and the numbers people read.
 * A score is an integer in 1/100,000 point. */
#ifndef LULUS_BASE_DECIMAL_H
#define LULUS_BASE_DECIMAL_H
#include "base/language.h"
#include <stdbool.h>
#include <stdint.h>

enum { POINT = 100000 };
enum { DECIMAL_TEXT = 48 };

/* "2,5" or "2.5" (at most 5 decimals, no sign) in 1/100,000; false when it is anything else. */
bool decimal_parse(const char *text, int64_t *value);
/* Shortest exact form: 2.5 point -> "2,5" (id) or "2.5" (en); whole points without decimals. */
void decimal_score(int64_t value, enum language language, char out[DECIMAL_TEXT]);
/* `digits` (0 to 9) decimals, half away from zero, with the language's mark; a value that rounds to
 * zero has no sign. "-" for NaN, the infinities and what 64 bits cannot hold. */
void decimal_round(double value, int digits, enum language language, char out[DECIMAL_TEXT]);
/* True when part/whole >= percent/100, by cross-multiplication: 79.9 is not 80. whole > 0. */
bool decimal_reaches(int64_t part, int64_t whole, int percent);
#endif
