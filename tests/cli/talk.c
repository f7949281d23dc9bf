/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/run.h"

#include "talk.h"
#include <errno.h>
#include <pty.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void talk_start(struct talk *talk, int (*run)(void *context), void *context)
{
    fflush(NULL);
    talk->length = 0;
    talk->heard[0] = '\0';
    talk->child = forkpty(&talk->terminal, NULL, NULL, NULL);
    assert_true(talk->child >= 0);
    if (talk->child > 0)
        return;
    alarm(120); /* a child that waits for ever is ended, and the test fails */
    int code = run(context);
    fflush(NULL);
    _exit(code);
}

/* False at the end: Linux gives EIO once nobody holds the other side. */
static bool hear(struct talk *talk)
{
    size_t room = sizeof talk->heard - 1 - talk->length;
    ssize_t got = read(talk->terminal, talk->heard + talk->length, room);
    if (got < 0 && errno == EINTR)
        return true;
    if (got <= 0)
        return false;
    talk->length += (size_t)got;
    talk->heard[talk->length] = '\0';
    return true;
}

void talk_wait_for(struct talk *talk, const char *text)
{
    while (strstr(talk->heard, text) == NULL)
        if (!hear(talk))
            fail_msg("\"%s\" was never shown, but: %s", text, talk->heard);
}

void talk_type(struct talk *talk, const char *keys)
{
    assert_int_equal(write(talk->terminal, keys, strlen(keys)), strlen(keys));
}

int talk_end(struct talk *talk)
{
    int status = 0;
    while (hear(talk))
        ;
    assert_int_equal(waitpid(talk->child, &status, 0), talk->child);
    close(talk->terminal);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
