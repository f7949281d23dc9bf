/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kiosk.h"
#include "../support/golden.h"
#include "../support/run.h"
#include "ui/basic.h"
#include "ui/loop.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LIST_NUMBER = 11 };

struct seat {
    struct loop *loop;
    int pipe; /* of the child; -1: none */
    struct screen *screen;
    struct screen *old;
    enum text_size size;
    char heard[64];
    bool done;
};

static const struct menu_option options[] = {{1, "write", "● ✓ ┏━┓"},
                                             {2, "ask", NULL},
                                             {3, "work", NULL},
                                             {4, "list", NULL},
                                             {9, "end", NULL}};

static void show(struct seat *seat, struct screen *screen)
{
    screen_free(seat->old);
    seat->old = seat->screen;
    seat->screen = screen;
}

static void show_menu(struct seat *seat)
{
    show(seat, menu_new(&(struct menu){.heading = {"Lulus", NULL},
                                       .intro = "Anything to do?",
                                       .options = options,
                                       .option_count = COUNT(options),
                                       .status = seat->heard}));
}

static void work(struct seat *seat)
{
    int ends[2];
    loop_note(seat->loop, "one moment");
    if (pipe(ends) != 0 || write(ends[1], "done", 5) != 5)
        abort();
    close(ends[1]);
    seat->pipe = ends[0];
}

static void act(struct seat *seat, const struct intent *intent)
{
    static const struct field field = {
        .heading = {"Lulus", NULL}, .label = "Write", .kind = FIELD_TEXT, .limit = 40};
    static const struct confirm confirm = {.heading = {"Lulus", NULL}, .question = "Really?"};
    static const struct list_row row = {.number = LIST_NUMBER, .text = "first"};
    static const struct list list = {
        .heading = {"Lulus", NULL}, .rows = &row, .row_count = 1, .digits_collect = true};
    if (intent->kind == INTENT_CHOOSE && intent->number == 1)
        show(seat, field_new(&field));
    else if (intent->kind == INTENT_CHOOSE && intent->number == 2)
        show(seat, confirm_new(&confirm));
    else if (intent->kind == INTENT_CHOOSE && intent->number == 3)
        work(seat);
    else if (intent->kind == INTENT_CHOOSE && intent->number == 4)
        show(seat, list_new(&list));
    else if (intent->kind == INTENT_CHOOSE && intent->number == LIST_NUMBER)
        show_menu(seat);
    else if (intent->kind == INTENT_CHOOSE)
        seat->done = true;
    else if (intent->kind == INTENT_SUBMIT || intent->kind == INTENT_YES) {
        snprintf(seat->heard, sizeof seat->heard, "Heard: %s",
                 intent->kind == INTENT_YES ? "yes" : intent->text);
        show_menu(seat);
    } else if (intent->kind == INTENT_BACK)
        show_menu(seat);
}

static void heard_event(void *context, const struct event *event)
{
    struct seat *seat = context;
    struct sizes sizes = loop_sizes(seat->loop);
    if (event->kind == EVENT_PLUS && screen_leaves_plus(seat->screen))
        seat->size = size_next(&sizes, seat->size, LAYOUT_LARGE);
    struct intent intent = seat->screen->ops->update(seat->screen, event);
    act(seat, &intent);
}

static struct screen *screen_of(void *context)
{
    return ((struct seat *)context)->screen;
}

static void nothing(void *context)
{
    (void)context;
}

static int pipe_of(void *context, int n)
{
    return n == 0 ? ((struct seat *)context)->pipe : -1;
}

static void ready(void *context)
{
    struct seat *seat = context;
    char words[16] = "";
    if (read(seat->pipe, words, sizeof words - 1) > 0) {
        snprintf(seat->heard, sizeof seat->heard, "Heard: %s", words);
        show_menu(seat);
        return;
    }
    close(seat->pipe);
    seat->pipe = -1;
}

static bool is_done(void *context)
{
    return ((struct seat *)context)->done;
}

static enum text_size size_of(void *context)
{
    return ((struct seat *)context)->size;
}

static void view(void *context, struct grid *grid)
{
    struct seat *seat = context;
    grid->language = LANGUAGE_EN;
    seat->screen->ops->view(seat->screen, grid);
}

static int64_t boot_ms(void *context)
{
    struct timespec now;
    (void)context;
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int kiosk(void *context)
{
    struct seat seat = {.pipe = -1};
    struct error err = {0};
    const struct loop_client client = {
        .context = &seat,
        .screen = screen_of,
        .event = heard_event,
        .tick = nothing,
        .ready = ready,
        .pipe = pipe_of,
        .done = is_done,
        .size = size_of,
        .view = view,
        .now_ms = boot_ms,
    };
    (void)context;
    golden_language(LANGUAGE_EN);
    struct terminal *terminal = terminal_suits(&err) ? terminal_open(&err) : NULL;
    if (terminal == NULL) {
        printf("%s (%s)\n", err.message, err.remedy);
        fflush(stdout);
        return (int)err.kind;
    }
    show_menu(&seat);
    seat.loop = loop_new(terminal, &client);
    loop_run(seat.loop);
    loop_free(seat.loop);
    terminal_close(terminal);
    screen_free(seat.screen);
    screen_free(seat.old);
    return 0;
}

struct pty *kiosk_on(struct pty_size size)
{
    struct pty *pty = pty_run(kiosk, NULL, size);
    assert_non_null(pty);
    assert_true(pty_expect(pty, "Anything to do?", PATIENCE_MS));
    return pty;
}
