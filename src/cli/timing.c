/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timing.h"
#include "store/attempts.h"

static int64_t now_ms(const struct app *app)
{
    return app->machine.now_ms(app->machine.context);
}

void timing_look(struct app *app)
{
    test_time_look(&app->sitting->time, now_ms(app));
}

/* Minutes may have been added at another seat. */
static void read_limit(struct app *app)
{
    struct sitting *sitting = app->sitting;
    struct test_time stored;
    if (store_attempt_time(app->store, &sitting->attempt.id, &stored, NULL))
        sitting->time.limit_ms = stored.limit_ms;
}

static bool keep(struct app *app, bool *kept, struct error *err)
{
    const struct sitting *sitting = app->sitting;
    return store_keep_time(app->store, &sitting->attempt.id, sitting->time.used_ms, kept, err);
}

/* A disk that takes no heartbeat is not asked each second: an answer will tell of it. */
static void beat(struct app *app)
{
    struct sitting *sitting = app->sitting;
    bool kept;
    if (!test_time_is_due(&sitting->time) || now_ms(app) < sitting->beat_ms)
        return;
    if (!keep(app, &kept, NULL))
        sitting->beat_ms = now_ms(app) + TIME_LOST_MS;
    else if (kept)
        test_time_kept(&sitting->time);
}

void timing_tick(struct app *app)
{
    struct sitting *sitting = app->sitting;
    timing_look(app);
    if (sitting->time.limit_ms > 0 && sitting->version != app->store_version)
        read_limit(app);
    sitting->version = app->store_version;
    beat(app);
}

bool timing_is_over(struct app *app)
{
    if (!test_time_is_over(&app->sitting->time))
        return false;
    read_limit(app);
    return test_time_is_over(&app->sitting->time);
}

/* The time with another act: on the disk when both are, not when the first was taken. */
static bool keep_together(struct app *app, bool (*acts)(void *context, struct error *err),
                          struct error *err)
{
    if (!store_together(app->store, acts, app, err))
        return false;
    test_time_kept(&app->sitting->time);
    return true;
}

static bool keep_and_hand_in(void *context, struct error *err)
{
    struct app *app = context;
    bool kept;
    return keep(app, &kept, err) && store_hand_in(app->store, &app->sitting->attempt.id, NULL, err);
}

bool timing_hand_in(struct app *app, struct error *err)
{
    return keep_together(app, keep_and_hand_in, err);
}

static bool keep_and_release(void *context, struct error *err)
{
    struct app *app = context;
    bool kept;
    return keep(app, &kept, err) && store_release(app->store, &app->sitting->attempt.id, err);
}

void timing_leave(struct app *app)
{
    keep_together(app, keep_and_release, NULL);
}

const char *timing_left_text(const struct sitting *sitting, struct arena *arena)
{
    int minutes = test_time_minutes(&sitting->time);
    if (sitting->time.limit_ms == 0)
        return "";
    return arena_printf(
        arena, ngettext("%d minute is left.", "%d minutes are left.", (unsigned long)minutes),
        minutes);
}
