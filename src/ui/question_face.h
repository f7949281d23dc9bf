/* SPDX-License-Identifier: GPL-3.0-or-later */
/* question_face.h - how an item looks at every size; the trial question wears the same face. */
#ifndef LULUS_UI_QUESTION_FACE_H
#define LULUS_UI_QUESTION_FACE_H
#include "caption.h"
#include "training/attempt.h"

/* A sentence with a shorter twin for where the long one would cost a page. */
struct notice {
    const char *full, *brief; /* translated; brief may be NULL */
    bool alone;               /* the choice is not said in front of it */
};

struct question_face {
    struct caption caption;
    const char *dots;  /* ready; "" when not wanted; shown where they fit */
    const char *aside; /* ready, right of the title word; may be "" */
    const struct test_item *item;
    const struct languages *languages;
    const char *response; /* as in struct answer */
    const char *typed;    /* a number's line while nothing is chosen: "12_", ready; else NULL */
    const char *number;   /* the stored one, ready: "2,5" */
    bool typing;          /* something was typed that is not stored */
    struct notice notice; /* full NULL: none */
    int page;             /* from 0; past the last is the last */
    const char *star;     /* hint of "*"; NULL: not shown */
    bool commands;        /* help and language in the footer */
};

/* Returns how many pages the item takes. */
int question_face_paint(struct grid *grid, const struct question_face *face);
/* Whether that digit (0: "I do not know") is in the response. */
bool response_shows(const struct test_item *item, const char *response, int digit);

enum { BRIEF_BYTES = 64 };
/* The response as its digits: "2", "1, 3", "0" for "?"; a number as "2,5", words for its "?";
 * "" for none. */
const char *response_brief(const struct test_item *item, const char *response,
                           enum language language, char out[BRIEF_BYTES]);
#endif
