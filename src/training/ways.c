/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/ways.h"
#include "training/training.h"
#include <assert.h>

enum {
    ITEMS = 20,
    STEP = 5 * 60, /* of what is said; all else in seconds for ITEMS */
    WORKING = 18 * 60,
    SHOWING = 45 * ITEMS,
    HANDING_OUT = 5 * 60,
    TYPING = 60,
};

/* Minutes in steps of 5, at least one step. */
static int rounded(int64_t seconds)
{
    int64_t steps = (seconds + STEP / 2) / STEP;
    return (int)(steps > 0 ? steps : 1) * STEP / 60;
}

static int64_t for_items(int seconds, int items)
{
    return (int64_t)seconds * items / ITEMS;
}

struct way_time way_time(enum origin way, int people, int items, int seats)
{
    assert(people >= 0 && items >= 0 && seats > 0);
    if (people == 0 || items == 0)
        return (struct way_time){0};
    if (way == ORIGIN_SEAT)
        return (struct way_time){.room =
                                     training_minutes_alone((people + seats - 1) / seats, items)};
    int work = way == ORIGIN_PAPER ? WORKING : SHOWING;
    return (struct way_time){.room = rounded(for_items(work, items) + HANDING_OUT),
                             .typing = rounded(for_items(TYPING, items) * people)};
}

enum origin way_advised(int people, int items, int seats)
{
    enum origin best = ORIGIN_SEAT;
    int least = way_time(ORIGIN_SEAT, people, items, seats).room;
    for (enum origin way = ORIGIN_PAPER; way < ORIGIN_COUNT; way++) {
        struct way_time time = way_time(way, people, items, seats);
        if (time.room + time.typing < least) {
            best = way;
            least = time.room + time.typing;
        }
    }
    return best;
}
