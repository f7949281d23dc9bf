/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/test_time.h"

enum { MINUTE_MS = 60000, APART_MS = 5 * TIME_LOOK_MS };

struct test_time test_time_of(int64_t limit_ms, int64_t told_ms, int64_t beaten_ms)
{
    int64_t used_ms = told_ms > beaten_ms ? told_ms : beaten_ms;
    return (struct test_time){
        .limit_ms = limit_ms, .used_ms = used_ms, .told_ms = told_ms, .kept_ms = used_ms};
}

void test_time_look(struct test_time *time, int64_t now_ms)
{
    int64_t passed = now_ms - time->seen_ms;
    if (time->seen_ms != 0 && passed > 0 && passed <= APART_MS)
        time->used_ms += passed;
    time->seen_ms = now_ms;
}

int64_t test_time_answered(const struct test_time *time)
{
    return time->used_ms - time->told_ms;
}

void test_time_told(struct test_time *time)
{
    time->told_ms = time->kept_ms = time->used_ms;
}

void test_time_kept(struct test_time *time)
{
    time->kept_ms = time->used_ms;
}

/* One look before it would be too late. */
bool test_time_is_due(const struct test_time *time)
{
    return time->limit_ms > 0 && time->used_ms - time->kept_ms + TIME_LOOK_MS >= TIME_LOST_MS;
}

bool test_time_is_over(const struct test_time *time)
{
    return time->limit_ms > 0 && time->used_ms >= time->limit_ms;
}

int64_t test_time_left(const struct test_time *time)
{
    return time->limit_ms > time->used_ms ? time->limit_ms - time->used_ms : 0;
}

int test_time_minutes(const struct test_time *time)
{
    return (int)((test_time_left(time) + MINUTE_MS - 1) / MINUTE_MS);
}
