/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lock.h"
#include "beside.h"
#include "connection.h"
#include "trouble.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/time.h>

enum { TICK_MS = 300, PATIENCE_MS = 10000 };

bool lock_open(struct store *store, struct error *err)
{
    char *path = path_beside(store->path, ".lock");
    store->lock_fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (store->lock_fd < 0 && store->options.mode == STORE_READ)
        store->lock_fd = open(path, O_RDONLY | O_CLOEXEC); /* enough for flock */
    bool good =
        store->lock_fd >= 0 || store->options.mode == STORE_READ || trouble_errno(errno, path, err);
    free(path);
    return good;
}

bool lock_try(struct store *store)
{
    return store->lock_fd >= 0 && flock(store->lock_fd, LOCK_EX | LOCK_NB) == 0;
}

void lock_give(struct store *store)
{
    if (store->lock_fd >= 0)
        flock(store->lock_fd, LOCK_UN);
}

/* Only there to interrupt flock. */
static void on_alarm(int signal)
{
    (void)signal;
}

struct alarm {
    struct sigaction action;
    sigset_t mask;
    struct itimerval timer;
};

static void alarm_start(struct alarm *before)
{
    struct sigaction action = {.sa_handler = on_alarm}; /* no SA_RESTART */
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, &before->action);
    sigset_t alarm;
    sigemptyset(&alarm);
    sigaddset(&alarm, SIGALRM);
    sigprocmask(SIG_UNBLOCK, &alarm, &before->mask);
    struct timeval often = {.tv_usec = TICK_MS * 1000};
    struct itimerval tick = {.it_interval = often, .it_value = often};
    setitimer(ITIMER_REAL, &tick, &before->timer);
}

static void alarm_stop(const struct alarm *before)
{
    struct itimerval none = {0};
    setitimer(ITIMER_REAL, &none, NULL); /* first, so that no late tick meets their handler */
    sigprocmask(SIG_SETMASK, &before->mask, NULL);
    sigaction(SIGALRM, &before->action, NULL);
    setitimer(ITIMER_REAL, &before->timer, NULL);
}

/* 0, or the errno that ended the waiting: EINTR when it took too long. */
static int wait_in_line(struct store *store)
{
    const struct store_options *options = &store->options;
    int left_ms = options->patience_ms > 0 ? options->patience_ms : PATIENCE_MS;
    for (; flock(store->lock_fd, LOCK_EX) != 0; left_ms -= TICK_MS) {
        if (errno != EINTR || left_ms <= 0)
            return errno;
        if (options->waiting != NULL)
            options->waiting(options->context);
    }
    return 0;
}

bool lock_take(struct store *store, struct error *err)
{
    assert(store->lock_fd >= 0);
    if (lock_try(store))
        return true;
    struct alarm before;
    alarm_start(&before);
    int error = wait_in_line(store);
    alarm_stop(&before);
    if (error == EINTR)
        return trouble_is(TROUBLE_WAITED, store->path, err);
    return error == 0 || trouble_errno(error, store->path, err);
}
