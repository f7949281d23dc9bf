/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app.h - the kiosk as a stack of pages over one store.
 *
 * A page opens a screen from what the store says now, and carries out what the screen intends.
 * Going back opens the page below anew, so no page ever shows stale facts, and a cut loses nothing
 * but the way back. Pages, their data and their screens are freed after the event that removed
 * them, so that an act may still read its intent. */
#ifndef LULUS_CLI_APP_H
#define LULUS_CLI_APP_H
#include "base/arena.h"
#include "base/language.h"
#include "course.h"
#include "crypto/key.h"
#include "paths.h"
#include "space.h"
#include "store/store.h"
#include "training/person.h"
#include "ui/aloud.h"
#include "ui/basic.h"
#include "ui/screen.h"
#include "ui/size.h"
#include <stdbool.h>

struct app;
struct page;
struct sitting;
struct observing;
struct casework;

struct page_ops {
    const char *name;
    size_t data_size; /* of page->data; 0: the page keeps nothing */
    /* Builds the screen; texts go into page->arena. NULL with err: the error is shown instead. */
    struct screen *(*open)(struct app *app, struct page *page, struct error *err);
    /* Carries out what the screen intends; INTENT_BACK comes only with `takes_back`, else app
     * goes back by itself. */
    void (*act)(struct app *app, struct page *page, const struct intent *intent);
    /* The store was changed, here or by another process, or a minute is over; NULL: nothing. */
    void (*refresh)(struct app *app, struct page *page);
    /* About each second while it is on top; NULL: nothing. */
    void (*tick)(struct app *app, struct page *page);
    /* The language changed: rewrites the ready texts that the screen borrows. NULL: opened anew, at
     * the place where it stood (screen_ops.keep_place). */
    void (*relabel)(struct app *app, struct page *page);
    bool takes_back;
    int idle_seconds; /* to the neutral home; 0: as the page below, at home what the rules say */
};

/* For page_ops.idle_seconds. */
enum {
    IDLE_NEVER = -1, /* nor while a message lies over it */
    IDLE_OWN = -2,   /* the screen itself says when it was left alone */
};

struct page {
    const struct page_ops *ops;
    struct arena *arena;
    struct screen *screen;
    struct course *course;  /* what page_course gathered; freed with the screen */
    void *data;             /* ops->data_size bytes, its own; NULL when that is 0 */
    enum language language; /* in which its ready texts are */
    bool failed; /* the screen is the error of opening: Enter tries again; ops are not asked */
    struct page *below;
};

/* What the machine offers; tests and the replay bring their own. */
struct app_machine {
    void *context;
    void (*paint)(void *context); /* show the screen now, before a slow act; may be NULL */
    void (*note)(void *context, const char *words); /* the same with a line over it; may be NULL */
    uint64_t (*seed)(void *context);                /* an unguessable order for a new attempt */
    int64_t (*now_ms)(void *context);               /* since boot */
    /* what the disk under the store has left; false: it does not say. May be NULL */
    bool (*space)(void *context, struct space *space);
    bool (*hears)(void *context); /* who sits here hears this machine; NULL: never */
    /* the sizes of text it can show; NULL: those of a window of 80x24 */
    struct sizes (*sizes)(void *context);
    void (*page_shown)(void *context, const struct page *page); /* a new top page; may be NULL */
};

struct app {
    struct store *store;
    struct library *library;
    struct paths paths;
    struct app_machine machine;
    enum language language, usual_language;
    enum text_size text_size; /* wanted; TEXT_NORMAL at home */
    struct page *top, *removed;
    struct sitting *sitting;     /* the test in progress at this seat */
    struct observing *observing; /* the sheet in progress at this seat */
    struct casework *casework;   /* an observer's practice in progress at this seat */
    struct staff staff;          /* signed in; nil id: nobody */
    struct training training;    /* the one this kiosk works on */
    bool has_training;
    struct kiosk kiosk;
    struct signing_key *key; /* NULL before set-up */
    const char *pins;        /* demo: shown at home */
    int64_t last_key_ms, minute, store_version;
    bool idle_warned; /* home comes back soon: the next Enter only says that somebody is here */
    bool noted;       /* the journal knows that this seat was started */
    bool done;
    bool demo_wanted;    /* first screen: "2 coba dulu dengan contoh" */
    char news[400];      /* for the trainer's board: what became of a job while she was away; "" */
    struct uuid opened;  /* a test whose ways she left without a choice; nil: none */
    struct job *job;     /* the second program at work; NULL */
    struct voice *voice; /* the third; NULL */
    struct aloud aloud;  /* what it can do and does */
};

/* `store` is borrowed. The first page is home, or the welcome of an empty store. */
bool app_start(struct app *app, struct store *store, struct error *err);
/* Once, when the first screen stands: a slow card must not keep it dark. Nothing can be done about
 * it when that fails. */
void app_note_start(struct app *app);
void app_stop(struct app *app);
void app_event(struct app *app, const struct event *event);
void app_tick(struct app *app); /* about each second */
/* Words over the present page: that home comes back soon; NULL: none. */
const char *app_notice(const struct app *app);
/* Seconds without a key until a kader's seat is free again: the training's rule. */
int app_idle_seconds(const struct app *app);

/* In `open`: everything of app->training, gathered once; later page->course has it, until the page
 * is opened anew. NULL with err. */
const struct course *page_course(struct app *app, struct page *page, struct error *err);

/* In `refresh`: the same anew; the old one lives on until the event is over. NULL: it stays. */
const struct course *page_course_again(struct app *app, struct page *page, struct error *err);

/* Reads kiosk and current training again. */
bool app_reload(struct app *app, struct error *err);
/* The rules of the current training alone, set at another seat perhaps; they stay as they were when
 * the store cannot say. Another training is taken up at home only. */
void app_reread(struct app *app);

/* The page's data begins as a copy of `data`, or all zero when that is NULL. */
void app_push(struct app *app, const struct page_ops *ops, const void *data);
void app_replace(struct app *app, const struct page_ops *ops, const void *data);
void app_back(struct app *app); /* the page below as by app_reopen; home as by app_home */
void app_back_to(struct app *app, const struct page_ops *ops); /* down to that page, opened anew */
void app_uncover(struct app *app); /* the page below as it was left, but for the language */
void app_home(struct app *app);    /* neutral: nobody signed in, usual language */
/* Home at the bottom again, whoever is signed in stays so: after set-up made a home of a welcome.
 */
void app_restart(struct app *app);
/* app->key is there afterwards: loaded once, and made at first. */
bool app_load_key(struct app *app, struct error *err);
void app_paint(struct app *app); /* the screen as it is, before an act that it speaks of itself */
/* "Saving ..." over the present page, before an act that ends on another: a card may take seconds.
 */
void app_saving(struct app *app);
void app_reopen(struct app *app); /* the top page anew, at the place where it stood */
bool app_is_signed_in(const struct app *app);

/* Messages over the present page; Enter goes back to it. Heading and text are copied; N or ready.
 */
void app_say(struct app *app, const char *heading, const char *text);
void app_show_error(struct app *app, const struct error *err);
/* The same where the screen below must stay as it is: at its question, with what was typed. */
void app_show_error_over(struct app *app, const struct error *err);
/* Asks `question` (N or ready); on "1 ya" the question is removed and `yes` called. */
void app_ask(struct app *app, const char *heading, const char *question,
             void (*yes)(struct app *app));
/* Asks for one line (a reason); `take` may refuse it with err, which is shown under the field. */
void app_ask_text(struct app *app, const struct field *field,
                  bool (*take)(struct app *app, const char *text, struct error *err));
#endif
