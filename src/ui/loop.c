/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One poll on the terminal, the children's pipes and the signals.
 *
 * What is typed ahead is kept: somebody who types names quickly loses nothing while one is stored.
 * That no question is answered before it could be read, and none by a key held down, is the work of
 * keys.c, which is told what was painted. */
#include "ui/loop.h"
#include "base/alloc.h"
#include "ui/frame.h"
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum { TICK_MS = 1000, KEYS_AT_ONCE = 64, DEAD_MS = 400, DEAD_WITHOUT_REPEAT_MS = 150 };

static const int watched_signals[] = {SIGHUP, SIGTERM, SIGWINCH, SIGCHLD};
/* What the keys of a console could send: never the end of a test. */
static const int ignored_signals[] = {SIGINT, SIGQUIT, SIGTSTP, SIGPIPE};

struct loop {
    struct terminal *terminal;
    struct loop_client client;
    struct keys *keys;
    struct grid *grid;
    int signals;
    sigset_t mask_before;
    struct sigaction ignored_before[COUNT(ignored_signals)];
    int64_t tick_ms; /* when the next one is due */
    bool over;
};

static int watch_signals(struct loop *loop)
{
    sigset_t watched;
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigemptyset(&watched);
    for (size_t i = 0; i < COUNT(watched_signals); i++)
        sigaddset(&watched, watched_signals[i]);
    for (size_t i = 0; i < COUNT(ignored_signals); i++)
        sigaction(ignored_signals[i], &ignore, &loop->ignored_before[i]);
    sigprocmask(SIG_BLOCK, &watched, &loop->mask_before);
    return signalfd(-1, &watched, SFD_NONBLOCK | SFD_CLOEXEC);
}

static int64_t now_ms(const struct loop *loop)
{
    return loop->client.now_ms(loop->client.context);
}

static struct screen *top(const struct loop *loop)
{
    return loop->client.screen(loop->client.context);
}

struct loop *loop_new(struct terminal *terminal, const struct loop_client *client)
{
    struct loop *loop = xcalloc(1, sizeof *loop);
    loop->terminal = terminal;
    loop->client = *client;
    loop->keys = keys_new(terminal_repeat_is_off(terminal) ? DEAD_WITHOUT_REPEAT_MS : DEAD_MS);
    loop->signals = watch_signals(loop);
    return loop;
}

/* The end is often told twice (SIGTERM, then SIGHUP): the second, however late, must not kill what
 * tidies up. */
static void end_undisturbed(const struct loop *loop)
{
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    if (!loop->over)
        return;
    sigaction(SIGTERM, &ignore, NULL);
    sigaction(SIGHUP, &ignore, NULL);
}

void loop_free(struct loop *loop)
{
    if (loop == NULL)
        return;
    end_undisturbed(loop);
    close(loop->signals);
    sigprocmask(SIG_SETMASK, &loop->mask_before, NULL);
    for (size_t i = 0; i < COUNT(ignored_signals); i++)
        sigaction(ignored_signals[i], &loop->ignored_before[i], NULL);
    keys_free(loop->keys);
    grid_free(loop->grid);
    free(loop);
}

static void view(struct loop *loop)
{
    int rows, columns;
    terminal_show_size(loop->terminal, loop->client.size(loop->client.context));
    terminal_size(loop->terminal, &rows, &columns);
    if (loop->grid == NULL || loop->grid->rows != rows || loop->grid->columns != columns) {
        grid_free(loop->grid);
        loop->grid = grid_new(rows, columns, LANGUAGE_ID);
    }
    grid_clear(loop->grid);
    loop->client.view(loop->client.context, loop->grid);
}

struct sizes loop_sizes(const struct loop *loop)
{
    return terminal_sizes(loop->terminal);
}

static void put_note(struct loop *loop, const char *words)
{
    int row = frame_bottom(loop->grid) - 1;
    for (int column = 0; column < loop->grid->columns; column++)
        grid_put(loop->grid, row, column, STYLE_PLAIN, " ");
    grid_put(loop->grid, row, 1, STYLE_PLAIN, words);
}

void loop_paint(struct loop *loop)
{
    view(loop);
    const char *notice =
        loop->client.notice != NULL ? loop->client.notice(loop->client.context) : NULL;
    if (notice != NULL)
        put_note(loop, notice);
    terminal_paint(loop->terminal, loop->grid);
}

static void read_keys(struct loop *loop)
{
    struct raw keys[KEYS_AT_ONCE];
    int count;
    do {
        count = terminal_read(loop->terminal, keys, KEYS_AT_ONCE, now_ms(loop));
        for (int i = 0; i < count; i++)
            keys_feed(loop->keys, keys[i]);
    } while (count == KEYS_AT_ONCE);
    if (count < 0)
        loop->over = true;
}

/* Keys that come meanwhile are read, so that each keeps its time. */
void loop_note(struct loop *loop, const char *words)
{
    view(loop);
    put_note(loop, words);
    terminal_paint(loop->terminal, loop->grid);
    read_keys(loop);
}

static bool is_over(const struct loop *loop)
{
    return loop->over || loop->client.done(loop->client.context);
}

/* Paints what is so now, and only then takes keys for it. */
static void show(struct loop *loop)
{
    loop_paint(loop);
    keys_show(loop->keys, top(loop), now_ms(loop));
}

static void handle(struct loop *loop, const struct event *event)
{
    loop->client.event(loop->client.context, event);
    if (!is_over(loop))
        show(loop);
}

static void handle_keys(struct loop *loop)
{
    struct event event;
    while (!is_over(loop) && keys_next(loop->keys, top(loop), now_ms(loop), &event))
        handle(loop, &event);
}

static void handle_tick(struct loop *loop)
{
    struct event event = {.kind = EVENT_TICK, .now_ms = now_ms(loop)};
    if (event.now_ms < loop->tick_ms)
        return;
    loop->tick_ms = event.now_ms + TICK_MS;
    loop->client.tick(loop->client.context);
    if (!is_over(loop))
        handle(loop, &event);
}

static void handle_signals(struct loop *loop)
{
    struct signalfd_siginfo signal;
    while (read(loop->signals, &signal, sizeof signal) == (ssize_t)sizeof signal) {
        if (signal.ssi_signo == SIGHUP || signal.ssi_signo == SIGTERM)
            loop->over = true;
        if (signal.ssi_signo == SIGWINCH) {
            terminal_resized(loop->terminal);
            show(loop);
        }
    }
}

static void handle_pipe(struct loop *loop)
{
    loop->client.ready(loop->client.context);
    if (!is_over(loop))
        show(loop);
}

static int time_to_wait(const struct loop *loop)
{
    int64_t now = now_ms(loop);
    int tick = loop->tick_ms > now ? (int)(loop->tick_ms - now) : 0;
    int keys = keys_wait_ms(loop->keys, now);
    return keys >= 0 && keys < tick ? keys : tick;
}

static bool can_be_read(const struct pollfd pipes[LOOP_PIPES])
{
    bool any = false;
    for (int n = 0; n < LOOP_PIPES; n++)
        any |= pipes[n].revents != 0;
    return any;
}

static void wait_and_handle(struct loop *loop)
{
    struct pollfd watched[2 + LOOP_PIPES] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = loop->signals, .events = POLLIN},
    };
    for (int n = 0; n < LOOP_PIPES; n++) /* -1: ignored */
        watched[2 + n] =
            (struct pollfd){.fd = loop->client.pipe(loop->client.context, n), .events = POLLIN};
    int count = poll(watched, COUNT(watched), time_to_wait(loop));
    if (count > 0 && watched[1].revents != 0)
        handle_signals(loop);
    if (count > 0 && watched[0].revents != 0)
        read_keys(loop);
    handle_keys(loop);
    if (!is_over(loop) && count > 0 && can_be_read(watched + 2))
        handle_pipe(loop);
    if (!is_over(loop))
        handle_tick(loop);
}

void loop_run(struct loop *loop)
{
    loop->tick_ms = now_ms(loop) + TICK_MS;
    show(loop);
    while (!is_over(loop))
        wait_and_handle(loop);
}
