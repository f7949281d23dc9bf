/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders.h"
#include "base/alloc.h"
#include "base/text.h"
#include "voice/talk.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void order_free(struct order *order)
{
    if (order != NULL)
        free(order->text);
    free(order);
}

struct order *orders_next(struct orders *orders)
{
    struct order *order = orders->first;
    if (order != NULL)
        orders->first = order->next;
    if (orders->first == NULL)
        orders->last = NULL;
    return order;
}

static void forget(struct orders *orders)
{
    struct order *order;
    while ((order = orders_next(orders)) != NULL)
        order_free(order);
}

static void take_say(struct orders *orders, const char *rest)
{
    struct order *order = xcalloc(1, sizeof *order);
    size_t code = strcspn(rest, " ");
    orders->taken++;
    text_copy(order->code, code < sizeof order->code ? code + 1 : sizeof order->code, rest);
    order->text = xstrdup(rest[code] == ' ' ? rest + code + 1 : "");
    if (orders->last != NULL)
        orders->last->next = order;
    else
        orders->first = order;
    orders->last = order;
}

static void take_stop(struct orders *orders, const char *rest)
{
    (void)rest;
    forget(orders);
    orders->stopped = true;
}

static int within(const char *number, int least, int most)
{
    long value = strtol(number, NULL, 10);
    return value < least ? least : value > most ? most : (int)value;
}

static void take_rate(struct orders *orders, const char *rest)
{
    orders->rate = within(rest, TALK_RATE_LEAST, TALK_RATE_MOST);
}

static void take_volume(struct orders *orders, const char *rest)
{
    orders->volume = within(rest, TALK_VOLUME_LEAST, TALK_VOLUME_MOST);
}

static const struct {
    const char *word;
    void (*take)(struct orders *orders, const char *rest);
} verbs[] = {{TALK_SAY, take_say},
             {TALK_STOP, take_stop},
             {TALK_RATE, take_rate},
             {TALK_VOLUME, take_volume}};

static void take_line(struct orders *orders, const char *line)
{
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (text_starts_with(line, verbs[i].word))
            verbs[i].take(orders, line + strlen(verbs[i].word));
}

void orders_take(struct orders *orders, const char *bytes, size_t length)
{
    if (orders->line == NULL)
        orders->line = xmalloc(TALK_LINE_MAX);
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') {
            orders->line[orders->length] = '\0';
            take_line(orders, orders->line);
            orders->length = 0;
        } else if (orders->length + 1 < TALK_LINE_MAX) {
            orders->line[orders->length++] = bytes[i];
        }
    }
}

void orders_read(struct orders *orders, int input)
{
    char bytes[4096];
    ssize_t got = read(input, bytes, sizeof bytes);
    if (got > 0)
        orders_take(orders, bytes, (size_t)got);
    else if (got == 0 || errno != EINTR)
        orders->over = orders->stopped = true;
}

void orders_done(struct orders *orders)
{
    forget(orders);
    free(orders->line);
}
