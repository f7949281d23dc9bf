/* SPDX-License-Identifier: GPL-3.0-or-later */
/* question.h - answering: one item a screen (pages where it does not fit), the trial question, the
 * review.
 *
 * A choice is an INTENT_ANSWER; cli paints (the screen says "Menyimpan ..."), stores it, and calls
 * question_saved: only then the screen says "Tersimpan.". A number is stored by Enter, what is
 * typed before that is nowhere but here. */
#ifndef LULUS_UI_QUESTION_H
#define LULUS_UI_QUESTION_H
#include "training/attempt.h"
#include "training/test_time.h"
#include "ui/aloud.h"
#include "ui/screen.h"

struct question {
    const char *title;            /* ready: "Tes awal" */
    const char *who;              /* ready: "Ibu Yosefina" */
    const struct test *test;      /* borrowed; cli applies stored answers to it */
    size_t item;                  /* position to start at */
    const struct test_time *time; /* borrowed; cli looks at the clock for it; NULL: no limit */
    int idle_seconds;             /* without a key until PAUSE; 0: never */
    bool from_review;             /* Enter and "-" go back to the review (INTENT_REVIEW) */
    const struct aloud *aloud;    /* borrowed; NULL: never offered */
};
/* Intents: ANSWER (a digit, Enter on a number; "*" toggles doubtful with the same response, from
 * the menu of star_menu.h where there is one), LISTEN, REVIEW (Enter on the last item), PAUSE ("-"
 * on the first, after its own "1 ya"; or idle, warned 30 seconds before), NONE. */
struct screen *question_new(const struct question *question);
/* saved false: could not be stored: says what to do. Gives what follows at once: REVIEW after a
 * number on the last item, else NONE. */
struct intent question_saved(struct screen *screen, bool saved);
/* At the end of the time: ANSWER, for question_saved, of a number that is typed and not stored yet;
 * NONE where there is none that can be read. */
struct intent question_typed(struct screen *screen);
size_t question_item(const struct screen *screen); /* position shown */
bool question_is_saving(const struct screen *screen);

/* The trial question: the same screen over a built-in item; leads through a digit, changing it,
 * "-", "*", Enter and the hand-in. Cannot be failed. NEXT when done, or by "*" on the first page;
 * BACK from there. */
struct trial {
    const char *title, *who;
    const struct aloud *aloud; /* borrowed; NULL: never offered */
};
struct screen *trial_new(const struct trial *trial);

/* Every item with its answer or "belum dijawab": unanswered first, then doubtful. Digits collect an
 * item number, Enter goes there (GO); Enter without a number turns the page, on the last one goes
 * to the first unanswered (GO), or, when all are answered, to the hand-in page; "0" goes to that
 * page at once, blanks or not. HAND_IN is sent only by "1 ya" there. "-" goes back to the questions
 * (BACK). The order is that of review_new. */
struct review {
    const char *title, *who;
    const struct test *test;
    const struct test_time *time; /* as of a question */
};
struct screen *review_new(const struct review *review);

/* After the trainer has closed the test: missed items one a screen, with right answer and reason.
 * NEXT after the last, BACK, LISTEN by "*" where there is a voice. */
struct reasons {
    const char *title, *who;
    const struct test *test;
    const struct aloud *aloud; /* borrowed; NULL: never offered */
};
struct screen *reasons_new(const struct reasons *reasons);
#endif
