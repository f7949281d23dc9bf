/* SPDX-License-Identifier: GPL-3.0-or-later */
/* orders.h - what the kiosk wants said (voice/talk.h): its lines, and what of them still waits. */
#ifndef LULUS_VOICE_ORDERS_H
#define LULUS_VOICE_ORDERS_H
#include <stdbool.h>
#include <stddef.h>

enum { ORDERS_CODE = 8 };

struct order {
    char code[ORDERS_CODE];
    char *text;
    struct order *next;
};

struct orders {
    struct order *first, *last;
    int taken;        /* texts since the beginning */
    int rate, volume; /* from the next text on; 0: as it is */
    bool stopped;     /* what is being said is not wanted any more */
    bool over;        /* the kiosk is gone */
    char *line;       /* the beginning of one */
    size_t length;
};

/* Reads what `input` has now; waits only when there is nothing. */
void orders_read(struct orders *orders, int input);
/* The same with what was read already. */
void orders_take(struct orders *orders, const char *bytes, size_t length);
/* Hands the next text over: free it by order_free. NULL: none waits. */
struct order *orders_next(struct orders *orders);
void order_free(struct order *order);
void orders_done(struct orders *orders);
#endif
