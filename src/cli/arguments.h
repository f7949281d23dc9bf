/* SPDX-License-Identifier: GPL-3.0-or-later */
/* arguments.h - the options of one command, by table, in any order with its other arguments. */
#ifndef LULUS_CLI_ARGUMENTS_H
#define LULUS_CLI_ARGUMENTS_H
#include "base/error.h"
#include <stdbool.h>
#include <stddef.h>

struct option_row {
    const char *name;   /* "--json" */
    bool *flag;         /* set when given; or */
    const char **value; /* the text after it, "--pdf F" or "--pdf=F"; borrowed from argv */
};

/* Takes the options out of argv and moves the others to its front; "--" ends the options, "-" is an
 * argument. How many others there are; -1 after a sentence on stderr. */
int arguments_take(int argc, char **argv, const struct option_row *rows, size_t count);
/* What stands after --only: a number of the list. Without the option (NULL) 0: everybody. */
bool arguments_only(const char *text, int *list_number, struct error *err);
#endif
