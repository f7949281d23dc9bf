/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fault.h - everything that is wrong with a file, each with its place. */
#ifndef LULUS_CONTENT_FAULT_H
#define LULUS_CONTENT_FAULT_H
#include "base/arena.h"
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

enum severity { SEVERITY_FAULT, SEVERITY_WARNING };

struct fault {
    enum severity severity;
    int line, column;    /* from 1; columns in characters */
    const char *message; /* in the user's language at the time of reading */
    const char *remedy;  /* "" when the message says it */
};

struct faults {
    struct arena *arena; /* borrowed; holds the list and the texts */
    struct fault *list;  /* sorted by line and column once reading is over */
    size_t count;
    size_t fault_count; /* those of SEVERITY_FAULT */
};

/* Adds one; texts are copied into the arena. */
void faults_add(struct faults *faults, enum severity severity, int line, int column,
                const char *remedy, const char *format, ...) __attribute__((format(printf, 6, 7)));
void faults_vadd(struct faults *faults, enum severity severity, int line, int column,
                 const char *remedy, const char *format, va_list args);
/* By line and column; those at one place stay in the order they came. */
void faults_sort(struct faults *faults);
#endif
