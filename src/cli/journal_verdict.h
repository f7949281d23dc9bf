/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal_verdict.h - what a check of the journal found, in words and as JSON. */
#ifndef LULUS_CLI_JOURNAL_VERDICT_H
#define LULUS_CLI_JOURNAL_VERDICT_H
#include "journal_text.h"
#include "store/journal_check.h"

/* The faults, each a sentence, the first broken row first; then how far it is proven and signed. */
void journal_check_text(struct buffer *out, const struct journal_teller *teller,
                        const struct journal_check *check);
void journal_check_json(struct json *out, const struct journal_teller *teller,
                        const struct journal_check *check);
#endif
