/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loop.h - one poll on the tty, the pipes of children and signals; events in, paintings out. */
#ifndef LULUS_UI_LOOP_H
#define LULUS_UI_LOOP_H
#include "ui/terminal.h"

enum { LOOP_PIPES = 2 };

/* What the loop asks its owner. */
struct loop_client {
    void *context;
    struct screen *(*screen)(void *context);                 /* the screen now on top */
    void (*event)(void *context, const struct event *event); /* update and carry out */
    void (*tick)(void *context); /* about each second: store changed? minute over? */
    /* A child's pipe can be read, or was closed: the client reads them all, without waiting. */
    void (*ready)(void *context);
    int (*pipe)(void *context, int n); /* descriptor to watch of n < LOOP_PIPES, or -1 */
    bool (*done)(void *context);
    /* a few words over the row above the footer in each painting, NULL: none; may be NULL */
    const char *(*notice)(void *context);
    /* the size in which the screen on top is wanted now, and its painting */
    enum text_size (*size)(void *context);
    void (*view)(void *context, struct grid *grid);
    int64_t (*now_ms)(void *context);
};

struct loop;
struct loop *loop_new(struct terminal *terminal, const struct loop_client *client);
void loop_free(struct loop *loop);
/* The sizes of text that the terminal can show. */
struct sizes loop_sizes(const struct loop *loop);
/* Until done, hang-up or SIGTERM. One painting per event. */
void loop_run(struct loop *loop);
/* Paints the screen now: before a slow act ("Menyimpan ..."). */
void loop_paint(struct loop *loop);
/* A few words over the row above the footer, until the next painting: while another seat holds the
 * store's lock. */
void loop_note(struct loop *loop, const char *words);
#endif
