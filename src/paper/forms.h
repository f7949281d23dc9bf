/* SPDX-License-Identifier: GPL-3.0-or-later */
/* forms.h - what is filled in or kept on paper: of a test a sheet for everybody, answer slips, and
 * the key for the trainer; of a technique a leaflet for the kader, and in each round a sheet for
 * whoever observes her; a card for each participant, and one that says what the keys do.
 *
 * Items and options stand in the document's order, the same for all. An option is marked by its
 * digit, which is typed in afterwards as it stands there; 0 is "saya tidak tahu". */
#ifndef LULUS_PAPER_FORMS_H
#define LULUS_PAPER_FORMS_H
#include "base/arena.h"
#include "base/buffer.h"
#include "content/checklist.h"
#include "content/quiz.h"
#include "fonts.h"
#include "training/observation.h"
#include "training/occasion.h"
#include "training/training.h"

/* Those of a test may stand in one document; the others stand alone. */
enum form_part {
    FORM_TEST = 1,
    FORM_SLIP = 2,
    FORM_KEY = 4,
    FORM_LEAFLET = 8,
    FORM_ROUND = 16,
    FORM_CARD = 32,
    FORM_KEYPAD = 64,
    FORM_GUIDANCE = 128,
};
enum { FORMS_OF_TEST = FORM_TEST | FORM_SLIP | FORM_KEY };

/* Of guidance: half a sheet, or a roll of a thermal printer as long as it takes. */
enum paper { PAPER_A5, PAPER_ROLL_80, PAPER_ROLL_58, PAPER_COUNT };

struct page_size {
    double width, height; /* points */
};

struct forms_wanted {
    const char *store; /* path */
    int training;      /* its number */
    int test;          /* 1 pretest, 2 posttest, 3 repeated posttest; 0: none is drawn */
    int round;         /* 1 Praktik, 2 Penilaian 1 ...; 0: none is drawn */
    const int *only; /* list numbers; NULL: everybody who takes part, in a round who is expected */
    size_t only_count;
    unsigned parts; /* of enum form_part, or-ed */
    bool large;     /* letters half as large again */
    bool both;      /* English below the Indonesian */
    enum paper paper;
};

/* How one of the people was seen by observers. */
struct seen {
    struct sheet *before; /* owned; her newest of an earlier round; NULL: none */
    int before_round;
    struct sheet *now; /* owned; hers of this round, closed; NULL: none */
    struct date date;  /* when that was */
};

struct forms {
    struct training training;
    bool demo;
    enum occasion_kind kind;
    int n;
    unsigned parts;
    bool large, both;
    enum paper paper;
    struct quiz *quiz;           /* owned; NULL where no test is drawn */
    struct checklist *checklist; /* owned; NULL where no technique is */
    struct kader *people;
    size_t people_count;
    struct seen *seen; /* of a round, one for each of the people */
};

/* Copies what is drawn out of the store and closes it. ERROR_REFUSED when nobody is to have one.
 * `forms` is forms_free's in any case. */
bool forms_read(const struct forms_wanted *wanted, struct arena *arena, struct forms *forms,
                struct error *err);
void forms_free(struct forms *forms);
/* Adds the document to `out`: sheets by list number, then slips, then the key; or one of the
 * others. `drawn` (may be NULL) is told of each page, `size` (may be NULL) becomes that of the
 * largest. False: `out` as it was. */
bool forms_draw(struct buffer *out, const struct fonts *fonts, const struct forms *forms,
                void (*drawn)(size_t page, size_t pages), struct page_size *size,
                struct error *err);
#endif
