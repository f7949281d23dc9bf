/* SPDX-License-Identifier: GPL-3.0-or-later */
/* results.h - the results table as text and as JSON (statistics.md's keys and ours). */
#ifndef LULUS_REPORT_RESULTS_H
#define LULUS_REPORT_RESULTS_H
#include "base/buffer.h"
#include "base/language.h"
#include "statistics/results.h"
#include "training/training.h"
#include <stdbool.h>

enum { REPORT_WIDE = 78, REPORT_NARROW = 58 };

struct report {
    const struct kiosk *kiosk;
    const struct training *training;
    const struct results *results;
    enum language language;
    bool names;  /* false: list number and pseudonym only */
    int columns; /* of the text; 0: 80. Below REPORT_WIDE the tables are set for REPORT_NARROW. */
};

void report_text(struct buffer *out, const struct report *report);
/* One object, indented, newline at the end; NaN as null. */
void report_json(struct buffer *out, const struct report *report);
#endif
