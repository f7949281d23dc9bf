/* SPDX-License-Identifier: GPL-3.0-or-later */
/* limit.h - what is left of a test's time, said calmly: in minutes, and in words near the end. */
#ifndef LULUS_UI_LIMIT_H
#define LULUS_UI_LIMIT_H
#include "question_face.h"
#include "training/test_time.h"

enum { LIMIT_TEXT = 80 };

/* "12 minutes left", or "12 min" where room is short; "" without a limit (`time` may be NULL). */
const char *limit_left(const struct test_time *time, bool brief, char out[LIMIT_TEXT]);

/* What she is told of now: for half a minute of her time at five minutes and at one, where the
 * limit is longer than that. 0: of nothing. */
int limit_warning(const struct test_time *time);
/* The same in words; all empty when there is nothing to tell. */
struct notice limit_notice(const struct test_time *time);
#endif
