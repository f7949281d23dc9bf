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
/* The first test that is not closed yet, else the last one; NULL when there is none. */
const struct occasion *occasion_next_test(const struct occasion *list, size_t count);
/* The newest occasion that is open; NULL when none. Tests come before rounds. */
const struct occasion *occasion_open_now(const struct occasion *list, size_t count);
#endif
