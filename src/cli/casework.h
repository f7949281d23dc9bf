/* SPDX-License-Identifier: GPL-3.0-or-later */
/* casework.h - the written case in progress at this seat: an observer practises on it. Everything
 * in it can be read again. */
#ifndef LULUS_CLI_CASEWORK_H
#define LULUS_CLI_CASEWORK_H
#include "app.h"
#include "store/case_practices.h"

enum { CASE_TITLE_BYTES = 240 };

struct casework {
    struct case_practice practice;
    const struct case_card *card; /* lent by the library */
    struct sheet *sheet;
    int64_t started_ms;
    char title[CASE_TITLE_BYTES]; /* in the present language; cut off where it is longer */
    char observer[NAME_BYTES + 32];
};

/* The checklist of the training with its cases; NULL with err. */
const struct checklist *casework_checklist(struct app *app, struct error *err);
/* Hers with case `card` (from 1): the open one goes on. False with err: nothing is in progress. */
bool casework_begin(struct app *app, int card, struct error *err);
void casework_end(struct app *app); /* nothing when there is none */
void casework_label(struct app *app);
/* The marks of one, applied; free with sheet_free. NULL with err. */
struct sheet *casework_read(struct app *app, const struct case_practice *practice,
                            struct error *err);

/* How far a sheet agrees with the expert's marks. */
struct case_agreement {
    size_t same, steps;
    double ac2; /* quadratic, of the steps that both rated; NaN where it is undefined */
};
struct case_agreement case_agreement(const struct sheet *sheet, const struct case_card *card);
int case_percent(size_t same, size_t steps); /* whole, cut off: 100 is all of them */
/* How far, then each step that differs, with the expert's reason; in the arena. */
const char *case_text(struct arena *arena, const struct sheet *sheet, const struct case_card *card,
                      enum language language);
#endif
