/* SPDX-License-Identifier: GPL-3.0-or-later */
/* taker.h - a hand at one of many screens: it looks at what stands there and presses the key that
 * leads on, never waiting, so that one test can work many of them at once. */
#ifndef LULUS_TESTS_TAKER_H
#define LULUS_TESTS_TAKER_H
#include "hand.h"

enum { TAKER_ITEMS = 20 };

struct taker {
    const struct seat *seat;
    struct pty *pty;         /* NULL: dark */
    int number;              /* on the list, and of the screen */
    int most;                /* answers; all of them: and handed in */
    int said[TAKER_ITEMS];   /* digit that the screen called saved, by question; -1 */
    int arrived;             /* answers it said were saved when it went on; -1: not yet */
    bool handed_in, refused; /* as the screen said; refused: it is open at another screen */
    bool pressed_digit;      /* by the newest act */
    char *shown;
    int64_t changed_ms, acted_ms;
};

/* The screen is called "layar NUMBER". */
void taker_start(struct taker *taker);
/* Reads what came and acts if it was looked at for long enough; false when it did nothing. */
bool taker_turn(struct taker *taker);
bool taker_is_through(const struct taker *taker);
bool taker_is_at_a_question(const struct taker *taker);
int taker_saved(const struct taker *taker); /* answers called saved */
void taker_is_cut_off(struct taker *taker); /* SIGKILL, and what it had shown is read */
void taker_ends(struct taker *taker);       /* SIGTERM, and frees */
int64_t taker_now_ms(void);
#endif
