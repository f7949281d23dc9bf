/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sums.h - the counts of a results text, read back from its lines. */
#ifndef LULUS_TESTS_SUMS_H
#define LULUS_TESTS_SUMS_H
#include "responses.h"

enum { SUMS_LINE = 512, SUMS_CELL = 16 };

/* The next line without the blanks before it; false at the end. */
bool sums_line(const char **text, char line[SUMS_LINE]);
/* The table of answers, who took a test and everybody's row say what was counted, in the language
 * that gettext speaks now; else it ends the test. Lines of a screen around it do no harm. */
void sums_in_text(const struct responses *responses, const char *text);
#endif
