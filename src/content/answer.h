/* SPDX-License-Identifier: GPL-3.0-or-later */
/* answer.h - the value of `Jawaban`. */
#ifndef LULUS_CONTENT_ANSWER_H
#define LULUS_CONTENT_ANSWER_H
#include "content/quiz.h"
#include "lines.h"

struct answer {
    enum item_kind kind;
    unsigned letters;               /* bit n: option n is right; true/false: 1 or 2 */
    int letter_column[OPTIONS_MAX]; /* where it is written */
    int64_t low, high;              /* numeric */
};

/* False, with a fault, when it is none of the four kinds. */
bool answer_parse(const struct value *value, struct answer *answer, struct faults *faults);
#endif
