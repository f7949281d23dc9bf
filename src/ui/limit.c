/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "limit.h"
#include "base/language.h"
#include <stdio.h>

enum { MINUTE_MS = 60000, TOLD_MS = 30000 };

static const struct {
    int minutes;
    struct notice notice; /* N */
} warnings[] = {
    {5,
     {N_("5 minutes are left. Stay calm, your answers are saved."),
      N_("5 minutes left. Stay calm."), true}},
    {1,
     {N_("1 minute is left. Then your answers are handed in."),
      N_("1 minute left. Answers are safe."), true}},
};

const char *limit_left(const struct test_time *time, bool brief, char out[LIMIT_TEXT])
{
    out[0] = '\0';
    if (time == NULL || time->limit_ms == 0)
        return out;
    int minutes = test_time_minutes(time);
    const char *words = brief
                            ? ngettext("%d min", "%d min", (unsigned long)minutes)
                            : ngettext("%d minute left", "%d minutes left", (unsigned long)minutes);
    snprintf(out, LIMIT_TEXT, words, minutes);
    return out;
}

static bool is_told(const struct test_time *time, int minutes)
{
    int64_t since_ms = (int64_t)minutes * MINUTE_MS - test_time_left(time);
    return time->limit_ms > (int64_t)minutes * MINUTE_MS && since_ms >= 0 && since_ms < TOLD_MS;
}

static size_t warning_now(const struct test_time *time)
{
    size_t i = 0;
    while (i < COUNT(warnings) && (time == NULL || !is_told(time, warnings[i].minutes)))
        i++;
    return i;
}

int limit_warning(const struct test_time *time)
{
    size_t i = warning_now(time);
    return i < COUNT(warnings) ? warnings[i].minutes : 0;
}

struct notice limit_notice(const struct test_time *time)
{
    size_t i = warning_now(time);
    if (i == COUNT(warnings))
        return (struct notice){0};
    struct notice notice = warnings[i].notice;
    notice.full = gettext(notice.full);
    notice.brief = gettext(notice.brief);
    return notice;
}
