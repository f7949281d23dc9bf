/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "idle.h"
#include "body.h"

static void start(struct idle *idle, int64_t now_ms)
{
    *idle = (struct idle){.counting = true, .since_ms = now_ms};
}

enum idle_step idle_count(struct idle *idle, int64_t limit_ms, const struct event *event)
{
    if (body_is_key(event)) {
        bool warned = idle->warned;
        start(idle, event->now_ms);
        return warned ? IDLE_BACK : IDLE_BUSY;
    }
    if (event->kind != EVENT_TICK || limit_ms == 0)
        return IDLE_BUSY;
    if (!idle->counting)
        start(idle, event->now_ms);
    int64_t left = limit_ms - (event->now_ms - idle->since_ms);
    if (left <= 0) {
        start(idle, event->now_ms);
        return IDLE_OVER;
    }
    idle->warned = left <= IDLE_WARNING_MS;
    return idle->warned ? IDLE_WARN : IDLE_BUSY;
}
