/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ways.h - how long a class needs for a test, by the way it is taken.
 *
 * Assumptions, all for a test of 20 items; other lengths in proportion:
 * - alone: 18 minutes a person at a keypad, one after another at each seat. People over 45 who
 *   never used one; as training_minutes_alone.
 * - paper: the same 18 minutes, everybody at once, and 5 minutes to hand out and collect.
 * - together: 45 seconds an item, everybody at once, and the same 5 minutes. An item with its
 *   options has about 45 words; read aloud twice at 150 words a minute that is 36 seconds, and some
 *   to mark a box.
 * - typing: a minute a sheet. Finding and pressing one key takes 1.6 seconds (the keystroke-level
 *   model of Card, Moran and Newell, 1980: 1.35 to think, 0.28 to press), so 20 take 32; the rest
 *   is for finding the name, looking it over and handing in. */
#ifndef LULUS_TRAINING_WAYS_H
#define LULUS_TRAINING_WAYS_H
#include "training/occasion.h"

struct way_time {
    int room;   /* minutes with the class, about: in steps of 5; 0 for nobody */
    int typing; /* minutes of one typist afterwards; 0: nothing is typed */
};

/* `seats`: at least 1. */
struct way_time way_time(enum origin way, int people, int items, int seats);
/* The one that is over first, typing included; alone where it is no slower, as nobody types. */
enum origin way_advised(int people, int items, int seats);
#endif
