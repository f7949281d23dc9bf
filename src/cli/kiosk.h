/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kiosk.h - one seat: the pages of app.h on a real terminal. */
#ifndef LULUS_CLI_KIOSK_H
#define LULUS_CLI_KIOSK_H
#include "command.h"
#include "ui/terminal.h"

struct kiosk_seat {
    struct session *session;
    const char *store; /* path; made when absent */
    const char *pins;  /* of a demo, for its home; NULL */
    bool demo_wanted;  /* out: the welcome screen's "2" */
};
/* Runs until it is ended; the exit code. Errors before the first screen go to stderr. */
int kiosk_run(struct kiosk_seat *seat);
#endif
