/* SPDX-License-Identifier: GPL-3.0-or-later */
/* error.h - what went wrong, in the user's words, with place, cause and remedy.
 *
 *     return fail(err, ERROR_STORE, _("the disk is full"));
 *
 * Errors are values: only ui and cli show them. */
#ifndef LULUS_BASE_ERROR_H
#define LULUS_BASE_ERROR_H
#include <stdbool.h>

/* Kinds are the exit codes of the commands (design: 1 no, 2 usage, 7 store, 8 system). */
enum error_kind {
    ERROR_NONE = 0,
    ERROR_REFUSED = 1, /* the answer is no: a rule, a fault of content, bad input */
    ERROR_USAGE = 2,
    ERROR_STORE = 7,
    ERROR_SYSTEM = 8, /* a file, a device, a child process */
};

struct error {
    enum error_kind kind;
    char message[400];  /* cause, one sentence; longer text is cut at a character */
    char remedy[200];   /* what to do; may be empty */
    char file[200];     /* the user's file to mend; empty when there is none */
    int line, column;   /* from 1; 0 when unknown */
    const char *source; /* our own source file and line, for the log */
    int source_line;
};

/* Records the error and yields false. `err` may be NULL: then nothing is recorded. */
#define fail(err, kind, ...) error_set((err), (kind), __FILE__, __LINE__, __VA_ARGS__)

bool error_set(struct error *err, enum error_kind kind, const char *source, int source_line,
               const char *format, ...) __attribute__((format(printf, 5, 6)));
/* Adds what to do about it; false, so that it may follow `return fail(...)` in one expression. */
bool error_remedy(struct error *err, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Puts "context: " in front of the message. */
bool error_context(struct error *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Names the user's file (copied) and the place in it. */
bool error_place(struct error *err, const char *file, int line, int column);
#endif
