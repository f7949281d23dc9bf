/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evidence.h - a store of two stages, closed and signed, to be altered as with a hex editor,
 * judged, and put back as it was. */
#ifndef LULUS_TESTS_STORE_EVIDENCE_H
#define LULUS_TESTS_STORE_EVIDENCE_H
#include "kit.h"
#include "store/journal_check.h"

struct evidence {
    struct kit *kit;
    struct course course;
    struct signing_key key;
    int64_t first_head, second_head, last; /* rows */
    struct attempt attempt;
    struct observation sheet;
    struct journal_check check;
    char *bytes, *issued; /* as they were, in the kit's arena */
    size_t length, issued_length;
};

/* *state is the kit; it lives as long. */
struct evidence evidence_begin(void **state);
void evidence_restore(struct evidence *s);
void evidence_key(struct signing_key *key); /* that signs its heads */
/* SQL with one %d at most, for `n`. */
void evidence_alter(const struct kit *kit, const char *format, int64_t n);
/* Checks the journal into s->check. The first finding; none: n = -1. */
struct journal_finding evidence_judge(struct evidence *s);
/* Fails the test unless the first finding is this one. */
void evidence_shows(struct evidence *s, enum journal_fault fault, int64_t n);
#endif
