/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal_text.h - rows of the journal in words and as JSON: never a name. */
#ifndef LULUS_CLI_JOURNAL_TEXT_H
#define LULUS_CLI_JOURNAL_TEXT_H
#include "base/buffer.h"
#include "report/json.h"
#include "store/journal.h"

struct journal_teller {
    enum language language;
    enum zone zone;
    bool many; /* trainings: say which one */
};

/* One line: number, time, who, what, about whom, the end of the subject's id. */
void journal_row_text(struct buffer *out, const struct journal_teller *teller,
                      const struct journal_row *row);
void journal_row_json(struct json *out, const struct journal_row *row);

/* --- their parts, for verdicts too --- */
enum { ROW_NAME = 44, SHORT_ID = 9 };
void journal_row_name(int64_t chain, int64_t n, char out[ROW_NAME]); /* "14", in chain 2 "2:14" */
void journal_short_id(const struct uuid *id, char out[SHORT_ID]);
/* "peserta 3, Tes awal"; nothing when there is nothing to tell. */
void journal_about_text(struct buffer *out, const struct journal_teller *teller,
                        const struct about *about);
void journal_add_id(struct json *out, const char *name, const struct uuid *id); /* nil: null */
void journal_add_digest(struct json *out, const char *name, bool present,
                        const struct digest *digest);
void journal_add_count(struct json *out, const char *name, int64_t count); /* 0: null */
void journal_add_about(struct json *out, const struct about *about);
#endif
