/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clock.h - the hour of a row. */
#ifndef LULUS_STORE_CLOCK_H
#define LULUS_STORE_CLOCK_H
#include "connection.h"

/* Milliseconds since boot, as handed in at opening. */
static inline int64_t clock_ms(const struct store *store)
{
    return store->options.boot_ms(store->options.clock_context);
}
static inline int64_t clock_wall_ms(const struct store *store)
{
    return store->options.wall_ms(store->options.clock_context);
}
#endif
