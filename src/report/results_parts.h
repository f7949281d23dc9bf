/* SPDX-License-Identifier: GPL-3.0-or-later */
/* results_parts.h - the parts of the results as text, each in its own file. */
#ifndef LULUS_REPORT_RESULTS_PARTS_H
#define LULUS_REPORT_RESULTS_PARTS_H
#include "report/json.h"
#include "report/results.h"

static inline bool report_is_narrow(const struct report *report)
{
    return report->columns > 0 && report->columns < REPORT_WIDE;
}

void add_knowledge(struct buffer *out, const struct report *report);
/* One line for each test that somebody took on paper or together. */
void add_origins(struct buffer *out, const struct report *report);
/* "attempts": hers that were handed in. People come by list number as the attempts do: `next` is 0
 * for the first of them, then what the call for the one before returned. */
size_t put_attempts(struct json *person, const struct report *report, size_t next, int list_number);
void put_share(struct json *parent, const char *name, const struct proportion *share);
void add_items(struct buffer *out, const struct report *report);
void put_items(struct json *json, const struct results *results);
void add_answers(struct buffer *out, const struct report *report);
void add_agreement(struct buffer *out, const struct report *report);
void put_agreement(struct json *json, const struct results *results);
void add_practice(struct buffer *out, const struct report *report);
void add_people(struct buffer *out, const struct report *report);
void add_absent(struct buffer *out, const struct report *report);
#endif
