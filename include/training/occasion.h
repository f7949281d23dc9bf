/* SPDX-License-Identifier: GPL-3.0-or-later */
/* occasion.h - the dated, named stages of a training: tests, teaching, rounds. */
#ifndef LULUS_TRAINING_OCCASION_H
#define LULUS_TRAINING_OCCASION_H
#include "base/date.h"
#include "base/uuid.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum occasion_kind { OCCASION_PRETEST, OCCASION_SESSION, OCCASION_POSTTEST, OCCASION_ROUND };
enum stage { STAGE_PLANNED, STAGE_OPEN, STAGE_CLOSED };

/* How a test is taken: at a screen of her own, on a sheet, or on a slip while the kiosk shows each
 * item to the room. The last two are typed in afterwards. */
enum origin { ORIGIN_SEAT, ORIGIN_PAPER, ORIGIN_TOGETHER, ORIGIN_COUNT };

enum { CLASS_TEST_OVER = -1 };

/* A class test: where it is, and what was chosen for it. */
struct class_test {
    int item;     /* shown to the room now, from 1; 0: never begun; or CLASS_TEST_OVER */
    int64_t boot; /* in which it came there: filled in by the store */
    int seconds;  /* for an item; 0: as long as it takes */
    bool goes_on; /* by itself when they are over */
    bool both;    /* in every language of the quiz, not the first alone */
};

struct occasion {
    struct uuid id;
    enum occasion_kind kind;
    int n; /* of its kind, from 1: round 1 is Praktik, round 2 Penilaian 1; posttest 2 is remedial
            */
    struct date date; /* valid once opened */
    enum zone zone;
    char place[4 * 60 + 1];
    enum stage stage;
    bool reasons_shown; /* right answers were shown: never to be reopened */
    enum origin way;    /* of a test: how the trainer means it to be taken; all of them may mix */
    struct class_test together;
};

enum { OCCASION_TEXT = 64 };

/* "Tes awal", "Materi", "Tes akhir", "Tes akhir ulangan", "Praktik", "Penilaian 1" - translated. */
void occasion_label(enum occasion_kind kind, int n, char out[OCCASION_TEXT]);
/* The same short for a board's column: "Awal", "Akhir", "Praktik", "Penil. 1". */
void occasion_short_label(enum occasion_kind kind, int n, char out[OCCASION_TEXT]);
/* First of a kind and n; NULL when there is none. */
const struct occasion *occasion_find(const struct occasion *list, size_t count,
                                     enum occasion_kind kind, int n);
bool occasion_is_test(const struct occasion *occasion); /* pretest, posttest or a repeat */
bool origin_is_typed(enum origin origin);               /* from a sheet or a slip */
bool class_test_waits(const struct occasion *occasion); /* begun at an open test, and not over */
/* The first test that is not closed yet, else the last one; NULL when there is none. */
const struct occasion *occasion_next_test(const struct occasion *list, size_t count);
/* The number of the round that is open, else of the first that is not closed, else of one more. */
int occasion_next_round(const struct occasion *list, size_t count);
/* Of the round that is open, else of the last that was closed; 0: none. */
int occasion_latest_round(const struct occasion *list, size_t count);
/* The newest occasion that is open; NULL when none. Tests come before rounds. */
const struct occasion *occasion_open_now(const struct occasion *list, size_t count);
#endif
