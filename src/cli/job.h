/* SPDX-License-Identifier: GPL-3.0-or-later */
/* job.h - the second program at work for the kiosk: certificates or a test on paper, to the printer
 * or to a file. */
#ifndef LULUS_CLI_JOB_H
#define LULUS_CLI_JOB_H
#include "app.h"
#include "paper.h"

struct job_request {
    const char *pdf;                 /* file to write, copied; NULL: print */
    int only;                        /* list number; 0: everybody's certificate */
    const struct paper_forms *forms; /* instead of certificates; copied; NULL: those */
    /* One of the two is called when it has ended, whatever page is shown by then. */
    void (*done)(struct app *app, const struct paper_state *state);
    void (*failed)(struct app *app, const struct error *err);
};
/* Starts lulus-paper for whoever is signed in. One job at a time: ERROR_REFUSED while one is at
 * work, and when there is no such certificate. */
bool job_start(struct app *app, const struct job_request *request, struct error *err);
int job_pipe(const struct app *app); /* to poll; -1 when none */
void job_read(struct app *app);      /* something is there to read */
void job_stop(struct app *app);      /* ends it unfinished; nothing when there is none */
#endif
