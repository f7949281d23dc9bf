/* SPDX-License-Identifier: GPL-3.0-or-later */
/* issue.h - from a person's standing to a signed certificate in the store. */
#ifndef LULUS_CLI_ISSUE_H
#define LULUS_CLI_ISSUE_H
#include "course.h"
#include "crypto/key.h"

/* Her name in the code's plain capitals, for a person to confirm. ERROR_REFUSED: a character
 * without Latin spelling, or longer than the code has room for; then ask for a spelling. */
bool issue_code_name(const struct kader *kader, char out[CODE_NAME_MAX + 1], struct error *err);

/* Issues for one person of the course: number, face, payload, signature and row are one
 * transaction. `code_name` is the confirmed spelling for the code (folded again here), `date` the
 * confirmed date, `staff` NULL from the command line. The certificate's face lies in `arena`; the
 * course does not know of it until it is gathered again. ERROR_REFUSED: something is missing (the
 * first sentence of missing_sentence), she has one already, the date is before the last issue date,
 * or the name does not fit. */
struct issue {
    struct store *store;
    const struct signing_key *key;
    const struct course *course;
    struct date date;
    const struct uuid *staff;
};
bool issue_certificate(const struct issue *issue, const struct standing *person,
                       const char *code_name, struct arena *arena, struct certificate *certificate,
                       struct error *err);
#endif
