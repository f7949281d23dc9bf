/* SPDX-License-Identifier: GPL-3.0-or-later */
/* child.h - how another program of Lulus is started: in its own process group, so that the keys of
 * the terminal are the kiosk's alone, with no signal held back. */
#ifndef LULUS_CLI_CHILD_H
#define LULUS_CLI_CHILD_H
#include <stdbool.h>
#include <sys/types.h>

/* What the child has for its first three descriptors. */
struct child_ends {
    int in;     /* -1: /dev/null */
    int out;    /* the kiosk's end is close-on-exec */
    bool quiet; /* stderr is /dev/null, else the kiosk's */
};

/* `argv` begins with the program's path. 0, or errno. */
int child_spawn(pid_t *pid, const char *const *argv, const struct child_ends *ends);
#endif
