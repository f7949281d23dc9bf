/* SPDX-License-Identifier: GPL-3.0-or-later */
/* observing.h - the sheet in progress at this seat. Everything in it can be read again. */
#ifndef LULUS_CLI_OBSERVING_H
#define LULUS_CLI_OBSERVING_H
#include "app.h"
#include "training/observation.h"
#include "training/occasion.h"

/* Who is to be seen in which round, and how she was seen before. */
struct practice {
    struct occasion round;
    struct kader kader;
    struct observation before; /* her newest closed sheet of an earlier round; nil id: none */
    struct occasion before_round;
    enum practised_on on;
    struct sheet_about about; /* on a mother; else all zero */
    bool typed;               /* from paper by whoever is signed in; then: */
    struct uuid observer;     /* who saw her */
    struct date performed;    /* on which day */
};

struct observing {
    struct occasion occasion;
    struct kader kader;
    struct observation observation;
    struct sheet *sheet;
    struct verdict verdict;     /* once it is closed and shown */
    struct sheet *before;       /* as practice; NULL: none */
    bool leased;                /* this seat holds the sheet */
    char elsewhere[SEAT_BYTES]; /* the seat that holds it, for a refusal */
    int64_t
        started_ms; /* of the sheet's timer: earlier than it was opened when it was gone on with */
    char title[OCCASION_TEXT + NAME_BYTES + 40], observer[NAME_BYTES + 32];
};

/* False once another seat holds it, or it was set aside; true when the store cannot say. */
bool observing_goes_on(struct app *app);
/* A new sheet, or (observation given) the open one, claimed for this seat. *refusal as in
 * sitting.h; false with err: then nothing is in progress. */
bool observing_start(struct app *app, const struct practice *practice, struct error *err);
bool observing_go_on(struct app *app, const struct practice *practice,
                     const struct observation *observation, const char **refusal,
                     struct error *err);
/* The second observer's sheet beside the lead's, of the same mother; as observing_start. */
bool observing_beside(struct app *app, const struct practice *practice,
                      const struct observation *lead, struct error *err);
/* A copy of a closed sheet, to be put right; as observing_start. */
bool observing_correct(struct app *app, const struct practice *practice,
                       const struct observation *closed, const char *reason, struct error *err);
/* A sheet with its marks, of the training's checklist; free with sheet_free. NULL with err. */
struct sheet *observing_read(struct app *app, const struct observation *observation,
                             struct error *err);
/* What the checklist says before starting, in the present language, or "". NULL with err. */
const char *observing_advice(struct app *app, struct error *err);
void observing_end(struct app *app);   /* releases the lease; nothing when there is none */
void observing_label(struct app *app); /* title and observer in the present language */
struct heading observing_heading(struct app *app); /* the same, labelled anew */
#endif
