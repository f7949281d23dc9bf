/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sitting.h - the test in progress at this seat: from picking a name until home. Everything in it
 * can be read again from the store, so losing it loses nothing. */
#ifndef LULUS_CLI_SITTING_H
#define LULUS_CLI_SITTING_H
#include "app.h"
#include "training/attempt.h"
#include "training/occasion.h"
#include "training/test_time.h"

struct sitting {
    struct occasion occasion;
    struct kader kader;
    struct attempt attempt;
    const struct quiz *quiz; /* of the library */
    struct test *test;
    struct test_time time;
    int64_t version, beat_ms; /* of the store when the limit was read; no heartbeat before */
    enum origin way; /* how it is taken; what is not at a seat is typed by who is signed in */
    bool leased;     /* this seat holds the attempt */
    char elsewhere[SEAT_BYTES]; /* the seat that holds it, for a refusal */
    bool permitted;             /* she may take it though it is closed, or late */
    bool taught;                /* the teaching has begun */
    bool boot_changed;          /* the machine was off since her newest answer */
    char title[OCCASION_TEXT], who[NAME_BYTES];
};

/* Finds or starts her attempt and claims it for this seat. *refusal is set (a msgid) when the
 * test cannot be worked on now. False with err when the store fails; then there is no sitting. */
bool sitting_open(struct app *app, const struct occasion *occasion, const struct kader *kader,
                  const char **refusal, struct error *err);
/* The same for a sheet or slip of hers that is typed in by who is signed in; one that was begun
 * stays what it was begun as, a test begun at a screen is refused. */
bool sitting_open_typed(struct app *app, const struct occasion *occasion, const struct kader *kader,
                        enum origin way, const char **refusal, struct error *err);
/* Stores one response to the item at that position, and applies it. */
bool sitting_record(struct app *app, size_t item, struct answer answer, const char *response,
                    struct error *err);
/* Keeps the time used and releases the lease; nothing when there is none. */
void sitting_end(struct app *app);
void sitting_label(struct sitting *sitting); /* title and address in the present language */
struct heading sitting_heading(struct sitting *sitting); /* the same, labelled anew */

/* A refusal in words; in the arena. */
const char *sitting_refusal(const struct sitting *sitting, struct arena *arena,
                            const char *refusal);
/* What another seat has done to it meanwhile, by the store. */
enum going { GOES_ON, WAS_CLOSED, WAS_MOVED, WAS_SET_ASIDE };
enum going sitting_going(struct app *app); /* GOES_ON when the store cannot say */
/* "7 answers are saved, Ibu." after `why`; in the arena. */
char *sitting_saved_text(const struct sitting *sitting, struct arena *arena, const char *why);

/* By the rules of the training: her score now, the right answers with reasons now. */
bool sitting_shows_score(const struct app *app);
bool sitting_shows_reasons(const struct app *app);
/* She was not asked about her name on the certificate yet. */
bool sitting_asks_name(const struct app *app);

/* flow_test.c: goes to the right page for her; flow_after.c: what follows. */
void sitting_begin(struct app *app, const struct occasion *occasion, const struct kader *kader);
void sitting_finished(struct app *app); /* after her hand-in, then or when she comes back */
void sitting_leave(struct app *app, enum going why); /* says so kindly; then home */
/* The reasons of a closed posttest: noted first, as it may never be reopened afterwards. */
bool sitting_show_reasons(struct app *app, struct error *err);
/* A question was read aloud to her: kept with the attempt, once. */
void sitting_heard(struct app *app);
#endif
