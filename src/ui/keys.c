/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue of keys: they leave it in the order they came, when burst and guard let them. Nothing
 * but repeats of one press, scans where nobody waits for them, and keys pressed before what they
 * would answer could be seen is ever lost here. */
#include "ui/keys.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/text.h"
#include "burst.h"
#include "guard.h"
#include "seen.h"
#include <stdlib.h>
#include <string.h>

struct keys {
    struct raw *queue;
    size_t count, room;
    int64_t due_ms; /* when the first may leave */
    struct guard guard;
    struct seen seen;
    int64_t scanned_ms; /* the last key of the last scan */
    struct buffer scan;
};

static const int64_t LONG_AGO = -3600000;

struct keys *keys_new(int dead_ms)
{
    struct keys *keys = xcalloc(1, sizeof *keys);
    guard_start(&keys->guard, dead_ms);
    keys->scanned_ms = LONG_AGO;
    return keys;
}

void keys_free(struct keys *keys)
{
    if (keys == NULL)
        return;
    buffer_done(&keys->scan);
    free(keys->queue);
    free(keys);
}

void keys_feed(struct keys *keys, struct raw raw)
{
    if (raw.key == RAW_IGNORED)
        return;
    if (keys->count == keys->room) {
        keys->room = keys->room > 0 ? 2 * keys->room : 16;
        keys->queue = xrealloc(keys->queue, keys->room, sizeof *keys->queue);
    }
    keys->queue[keys->count++] = raw;
    keys->due_ms = raw.at_ms;
}

static void leave(struct keys *keys, size_t count)
{
    keys->count -= count;
    memmove(keys->queue, keys->queue + count, keys->count * sizeof *keys->queue);
}

static void drop(struct keys *keys, size_t count)
{
    for (size_t i = 0; i < count; i++)
        guard_drop(&keys->guard, &keys->queue[i]);
    leave(keys, count);
}

static bool looks_for_scans(const struct screen *screen)
{
    return screen_mode(screen) != KEYS_TEXT || screen->ops->accepts_scan;
}

static struct event scanned(struct keys *keys, size_t length, int64_t now_ms)
{
    buffer_done(&keys->scan);
    for (size_t i = 0; i < length; i++) {
        char bytes[4];
        buffer_add(&keys->scan, bytes, text_encode(keys->queue[i].key, bytes));
    }
    return (struct event){.kind = EVENT_SCAN, .scan = buffer_text(&keys->scan), .now_ms = now_ms};
}

/* Takes a scan away; true when the screen wants it, *event is it then. The Enter of a slow scanner,
 * or the second of two, is still the scan's. */
static bool take_scan(struct keys *keys, const struct burst *burst, const struct screen *screen,
                      int64_t now_ms, struct event *event)
{
    bool wanted = screen->ops->accepts_scan;
    if (wanted)
        *event = scanned(keys, burst->length, now_ms);
    keys->scanned_ms = keys->queue[burst->taken - 1].at_ms;
    drop(keys, burst->taken);
    guard_drop(&keys->guard, &(struct raw){.key = RAW_ENTER, .at_ms = keys->scanned_ms});
    return wanted;
}

/* Takes the first key away; true when it means something here. */
static bool take_key(struct keys *keys, const struct screen *screen, int64_t now_ms,
                     struct event *event)
{
    *event = keys_decode(screen_mode(screen), keys->queue[0]);
    event->now_ms = now_ms;
    guard_pass(&keys->guard, &keys->queue[0]);
    leave(keys, 1);
    return event->kind != EVENT_NONE;
}

enum step { STEP_WAIT, STEP_DROPPED, STEP_EVENT };

static enum step judge_key(struct keys *keys, const struct screen *screen, int64_t now_ms,
                           struct event *event)
{
    enum guard_verdict verdict =
        guard_judge(&keys->guard, screen, keys->queue, keys->count, now_ms, &keys->due_ms);
    if (verdict == GUARD_WAIT)
        return STEP_WAIT;
    if (verdict == GUARD_PASS)
        return take_key(keys, screen, now_ms, event) ? STEP_EVENT : STEP_DROPPED;
    drop(keys, 1);
    return STEP_DROPPED;
}

static enum step judge(struct keys *keys, const struct screen *screen, int64_t now_ms,
                       struct event *event)
{
    struct burst burst = {.kind = BURST_HANDS};
    if (burst_goes_on(keys->scanned_ms, &keys->queue[0])) {
        keys->scanned_ms = keys->queue[0].at_ms;
        drop(keys, 1);
        return STEP_DROPPED;
    }
    if (looks_for_scans(screen))
        burst = burst_look(keys->queue, keys->count, now_ms);
    keys->due_ms = burst.until_ms;
    if (burst.kind == BURST_WAIT)
        return STEP_WAIT;
    if (burst.kind == BURST_SCAN)
        return take_scan(keys, &burst, screen, now_ms, event) ? STEP_EVENT : STEP_DROPPED;
    if (!seen_too_early(&keys->seen, &keys->queue[0]))
        return judge_key(keys, screen, now_ms, event);
    drop(keys, 1);
    return STEP_DROPPED;
}

bool keys_next(struct keys *keys, const struct screen *screen, int64_t now_ms, struct event *event)
{
    while (keys->count > 0) {
        enum step step = judge(keys, screen, now_ms, event);
        if (step != STEP_DROPPED)
            return step == STEP_EVENT;
    }
    return false;
}

int keys_wait_ms(const struct keys *keys, int64_t now_ms)
{
    if (keys->count == 0)
        return -1;
    return keys->due_ms > now_ms ? (int)(keys->due_ms - now_ms) : 0;
}

void keys_show(struct keys *keys, const struct screen *screen, int64_t now_ms)
{
    if (seen_show(&keys->seen, screen, now_ms))
        guard_carry(&keys->guard);
}
