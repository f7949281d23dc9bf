/* SPDX-License-Identifier: GPL-3.0-or-later */
/* results.h - the results table as text and as JSON (statistics.md's keys and ours). */
#ifndef LULUS_REPORT_RESULTS_H
#define LULUS_REPORT_RESULTS_H
#include "base/buffer.h"
#include "base/language.h"
#include "statistics/results.h"
#include "training/occasion.h"
#include "training/training.h"
#include <stdbool.h>

enum { REPORT_WIDE = 78, REPORT_NARROW = 58 };

/* A test that was handed in and counts. */
struct report_attempt {
    int list_number;
    bool withdrawn; /* who took it has withdrawn from the training */
    enum occasion_kind kind;
    int n;
    enum origin origin;
    int typist; /* who typed it in, by the list of staff from 1; 0: she herself, at a screen */
    enum role typist_role;
    const char *typist_name; /* borrowed */
    int64_t entered_ms;      /* wall time: when typing it in began; at a screen, the test */
    bool dated;              /* somebody confirmed the date of entered_ms */
    bool time_over;          /* it ended because its time was */
};

struct report {
    const struct kiosk *kiosk;
    const struct training *training;
    const struct results *results;
    enum language language;
    bool names;  /* false: list number and pseudonym only */
    int columns; /* of the text; 0: 80. Below REPORT_WIDE the tables are set for REPORT_NARROW. */
    const struct report_attempt *attempts; /* by list number; may be NULL */
    size_t attempt_count;
};

void report_text(struct buffer *out, const struct report *report);
/* One object, indented, newline at the end; NaN as null. */
void report_json(struct buffer *out, const struct report *report);
#endif
