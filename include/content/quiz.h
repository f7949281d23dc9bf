/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quiz.h - a quiz as its file says it. Facts only; const to the rest of the program. */
#ifndef LULUS_CONTENT_QUIZ_H
#define LULUS_CONTENT_QUIZ_H
#include "content/fault.h"
#include "content/header.h"
#include <stdbool.h>
#include <stdint.h>

enum { OPTIONS_MAX = 9, ITEMS_MAX = 300 };

enum item_kind { ITEM_SINGLE, ITEM_MULTIPLE, ITEM_TRUE_FALSE, ITEM_NUMERIC };

struct option {
    struct phrase text; /* true/false items have two options, "Benar" and "Salah", made by the
                           reader in every language of the document that the program speaks */
    struct phrase explanation; /* `Pembahasan B`; text[0] NULL when absent */
    bool key;
    int line;
};

struct item {
    int line;
    int number;       /* as written */
    const char *code; /* NULL when the file gives none */
    enum item_kind kind;
    struct phrase stem;
    struct phrase explanation; /* text[0] NULL when absent */
    struct option options[OPTIONS_MAX];
    int option_count;           /* 0 for numeric items */
    int64_t weight;             /* in 1/100,000 point; default 1 point */
    bool shuffle;               /* of the options; false for true/false */
    int64_t low, high;          /* numeric: accepted range in 1/100,000, inclusive */
    const char *topic, *source; /* NULL when absent */
};

struct quiz {
    struct content_header header;
    int minutes; /* `Waktu`; 0 = no limit */
    bool shuffle_items;
    struct item *items;
    size_t item_count;
    struct arena *arena; /* owns all of it */
};

/* Reads `bytes`; faults are added to `faults` (its arena borrowed, sorted at the end). Never NULL:
 * with faults the quiz holds what could be understood and must not be used. Free with quiz_free. */
struct quiz *quiz_read(const char *bytes, size_t length, struct faults *faults);
void quiz_free(struct quiz *quiz); /* NULL is welcome */

int64_t quiz_max_score(const struct quiz *quiz); /* in 1/100,000 point */
bool quiz_has_codes(const struct quiz *quiz);    /* every item has one */
#endif
