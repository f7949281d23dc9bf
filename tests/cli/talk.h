/* SPDX-License-Identifier: GPL-3.0-or-later */
/* talk.h - a command run on a terminal of its own, and what is typed there. */
#ifndef LULUS_TESTS_CLI_TALK_H
#define LULUS_TESTS_CLI_TALK_H
#include <stddef.h>
#include <sys/types.h>

struct talk {
    int terminal;
    pid_t child;
    char heard[16384]; /* everything shown so far */
    size_t length;
};

/* Runs `run(context)` in a child whose stdin, stdout and stderr are a new terminal. */
void talk_start(struct talk *talk, int (*run)(void *context), void *context);
/* Waits until `text` was shown; fails the test when the child ends before. */
void talk_wait_for(struct talk *talk, const char *text);
void talk_type(struct talk *talk, const char *keys);
/* Hears the rest; the child's exit code. */
int talk_end(struct talk *talk);
#endif
