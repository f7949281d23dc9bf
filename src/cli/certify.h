/* SPDX-License-Identifier: GPL-3.0-or-later */
/* certify.h - who gets a certificate now, by which spelling for the code; for the command and for
 * the kiosk. A list number `only` of 0 is everybody. */
#ifndef LULUS_CLI_CERTIFY_H
#define LULUS_CLI_CERTIFY_H
#include "base/buffer.h"
#include "course.h"

struct candidate {
    const struct standing *person; /* lent by the course */
    char code_name[CODE_NAME_MAX + 1];
    struct error trouble; /* why her name does not fit the code yet; kind ERROR_NONE: it fits */
};

struct candidates {
    struct candidate *list; /* in the arena; by list number */
    size_t count;
};

/* She may have a certificate and has none. */
bool certify_is_ready(const struct course *course, const struct standing *person);
/* Everybody who is ready. */
struct candidates certify_candidates(const struct course *course, int only, struct arena *arena);
/* One line on stderr for each person who cannot have one yet, with everything that is missing.
 * Withdrawn people are named only when asked for. */
void certify_explain(const struct course *course, int only);
/* The sentence of each thing that is missing (a set of enum missing), with `between` them. */
void certify_missing(struct buffer *out, unsigned missing, const struct training *training,
                     const char *between);
/* The certificate is one that `only` asks for. */
bool certify_is_wanted(const struct course *course, const struct certificate *certificate,
                       int only);
/* Today in the training's zone by the store's clock. */
struct date certify_today(struct store *store, const struct training *training);
/* No certificate is dated before the last stage that was opened. ERROR_REFUSED. */
bool certify_date_fits(const struct course *course, struct date date, struct error *err);
#endif
