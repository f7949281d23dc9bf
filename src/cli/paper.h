/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paper.h - one job of lulus-paper as a child process that can neither block nor end the kiosk.
 *
 *     struct paper *paper = paper_start(&paths, &job, &err);
 *     ... poll paper_pipe(paper); once paper_read(paper) is false: ...
 *     bool ok = paper_finish(paper, &state, &err);        // frees it
 *
 * A command just calls paper_run. */
#ifndef LULUS_CLI_PAPER_H
#define LULUS_CLI_PAPER_H
#include "base/error.h"
#include "paths.h"
#include <stdbool.h>
#include <stddef.h>

/* Of guidance: half a sheet, or the roll of a thermal printer. */
enum slip_paper { SLIP_A5, SLIP_ROLL_80, SLIP_ROLL_58 };
/* "a5", "80", "58"; false: another. */
bool slip_paper_named(const char *name, enum slip_paper *paper);

/* A test on paper: at least one of the first three; or something else alone. */
struct paper_forms {
    int test; /* 1 pretest, 2 posttest, 3 repeated posttest */
    bool sheets, slips, key;
    bool leaflet;     /* the technique, to keep */
    bool observation; /* sheets of a round */
    bool cards;       /* one for each participant */
    bool keypad;      /* what the keys do */
    bool guidance;    /* slips of a round */
    int round;        /* 1 Praktik, 2 Penilaian 1 ... */
    enum slip_paper paper;
    bool large; /* letters half as large again */
    bool both;  /* English below the Indonesian */
};

struct paper_job {
    const char *store;               /* path */
    int training;                    /* number */
    const struct paper_forms *forms; /* NULL: certificates */
    const int *only;                 /* list numbers; everybody when NULL */
    size_t only_count;
    const char *pdf;     /* file to write, or NULL: */
    const char *printer; /* print on this one; NULL: the default printer */
};

struct paper_state {
    int page, pages; /* drawn so far; 0 of 0 before the first */
    bool saved;
    int print_job; /* 0: not sent */
    char printer[128];
    char waiting[400]; /* why the printer does not print yet; "" */
};

struct paper;

/* Everything is copied. NULL with err (ERROR_SYSTEM) when it cannot be started. */
struct paper *paper_start(const struct paths *paths, const struct paper_job *job,
                          struct error *err);
int paper_pipe(const struct paper *paper); /* to poll for reading */
/* Takes what the pipe holds now, without waiting. False once the child has closed it. */
bool paper_read(struct paper *paper);
/* Takes one line of the child, for those who read the pipe themselves. */
void paper_take_line(struct paper *paper, const char *line);
/* Waits for its end, frees it. False with the child's own sentence and kind. NULL state: not
 * wanted. */
bool paper_finish(struct paper *paper, struct paper_state *state, struct error *err);
/* Ends the child and waits for it; NULL is welcome. */
void paper_cancel(struct paper *paper);

/* From start to finish. */
bool paper_run(const struct paths *paths, const struct paper_job *job, struct paper_state *state,
               struct error *err);
#endif
