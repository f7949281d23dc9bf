/* SPDX-License-Identifier: GPL-3.0-or-later */
/* command.h - the commands of lulus, one file each, and what they share. */
#ifndef LULUS_CLI_COMMAND_H
#define LULUS_CLI_COMMAND_H
#include "base/language.h"
#include "paths.h"
#include "store/store.h"

struct session {
    struct paths paths;
    const char *store_given; /* --store, or NULL */
    enum language language;
    char boot_id[37];
    const char *seat_given; /* --seat, or NULL */
};

struct command_option {
    const char *name;  /* "--only NUMBER" */
    const char *words; /* N_() */
};

struct command {
    const char *name;
    const char *usage;   /* arguments */
    const char *purpose; /* N_() */
    /* Arguments after the command's name; the exit code. */
    int (*run)(struct session *session, int argc, char **argv);
    const struct command_option
        *options; /* told by --help, up to one without a name; may be NULL */
};

extern const struct command_option forms_options[];

extern const struct command commands[];
extern const size_t command_count;

/* Prints message, place and remedy on stderr; returns the exit code of the error's kind. */
int show_error(const struct error *err);
/* "lulus NAME USAGE" on stderr; returns 2. */
int show_usage(const char *name);
/* Opens the session's store for a command; NULL with err. STORE_READ never creates anything. */
struct store *session_store(struct session *session, enum store_mode mode, struct error *err);
/* The training named by a number or an unambiguous start of its short title; the only one when
 * text is NULL. ERROR_USAGE. */
bool session_training(struct store *store, const char *text, struct training *training,
                      struct error *err);

int cmd_run(struct session *session, int argc, char **argv);
int cmd_demo(struct session *session, int argc, char **argv);
int cmd_check(struct session *session, int argc, char **argv);
int cmd_trainings(struct session *session, int argc, char **argv);
int cmd_results(struct session *session, int argc, char **argv);
int cmd_certify(struct session *session, int argc, char **argv);
int cmd_forms(struct session *session, int argc, char **argv);
int cmd_verify(struct session *session, int argc, char **argv);
int cmd_key(struct session *session, int argc, char **argv);
int cmd_journal(struct session *session, int argc, char **argv);
int cmd_staff(struct session *session, int argc, char **argv);
#endif
