/* SPDX-License-Identifier: GPL-3.0-or-later */
/* forms.h - a test on paper: a sheet for everybody, answer slips, and the key for the trainer.
 *
 * Items and options stand in the document's order, the same for all. An option is marked by its
 * digit, which is typed in afterwards as it stands there; 0 is "saya tidak tahu". */
#ifndef LULUS_PAPER_FORMS_H
#define LULUS_PAPER_FORMS_H
#include "base/arena.h"
#include "base/buffer.h"
#include "content/quiz.h"
#include "fonts.h"
#include "training/occasion.h"
#include "training/training.h"

enum form_part { FORM_TEST = 1, FORM_SLIP = 2, FORM_KEY = 4 };

struct forms_wanted {
    const char *store; /* path */
    int training;      /* its number */
    int test;          /* 1 pretest, 2 posttest, 3 repeated posttest */
    const int *only;   /* list numbers; everybody who takes part when NULL */
    size_t only_count;
    unsigned parts; /* of enum form_part, or-ed */
    bool large;     /* letters half as large again */
    bool both;      /* English below the Indonesian */
};

struct forms {
    struct training training;
    bool demo;
    enum occasion_kind kind;
    int n;
    unsigned parts;
    bool large, both;
    struct quiz *quiz; /* owned: quiz_free */
    struct kader *people;
    size_t people_count;
};

/* Copies what is drawn out of the store and closes it. ERROR_REFUSED when nobody is to have one. */
bool forms_read(const struct forms_wanted *wanted, struct arena *arena, struct forms *forms,
                struct error *err);
/* Adds the document to `out`: sheets by list number, then slips, then the key; `drawn` (may be
 * NULL) is told of each page. False: `out` as it was. */
bool forms_draw(struct buffer *out, const struct fonts *fonts, const struct forms *forms,
                void (*drawn)(size_t page, size_t pages), struct error *err);
#endif
