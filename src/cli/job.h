/* SPDX-License-Identifier: GPL-3.0-or-later */
/* job.h - the second program at work for the kiosk: certificates to the printer or to a file. */
#ifndef LULUS_CLI_JOB_H
#define LULUS_CLI_JOB_H
#include "app.h"
#include "paper.h"

/* Starts lulus-paper; `pdf` NULL prints. One job at a time: ERROR_REFUSED while one is at work. */
bool job_start(struct app *app, const char *pdf, const int *only, size_t only_count,
               struct error *err);
int job_pipe(const struct app *app); /* to poll; -1 when none */
void job_read(struct app *app);      /* something is there to read */
void job_stop(struct app *app);
#endif
