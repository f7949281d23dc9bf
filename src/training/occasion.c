/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/occasion.h"
#include <stdio.h>

enum { FORMS = 3 }; /* of n = 1, n = 2 and beyond */

/* Each word is said for n; later ones may take `shift` off it: round 2 is Assessment 1. */
struct naming {
    const char *form[FORMS];
    int shift;
};

static const struct naming labels[] = {
    [OCCASION_PRETEST] = {{N_("Pretest"), N_("Pretest %d"), N_("Pretest %d")}, 0},
    [OCCASION_SESSION] = {{N_("Teaching"), N_("Teaching %d"), N_("Teaching %d")}, 0},
    [OCCASION_POSTTEST] = {{N_("Posttest"), N_("Repeat posttest"), N_("Repeat posttest %d")}, 1},
    [OCCASION_ROUND] = {{N_("Practice"), N_("Assessment %d"), N_("Assessment %d")}, 1},
};

static const struct naming short_labels[] = {
    [OCCASION_PRETEST] = {{N_("Pre"), N_("Pre %d"), N_("Pre %d")}, 0},
    [OCCASION_SESSION] = {{N_("Teaching"), N_("Teach. %d"), N_("Teach. %d")}, 0},
    [OCCASION_POSTTEST] = {{N_("Post"), N_("Repeat"), N_("Repeat %d")}, 1},
    [OCCASION_ROUND] = {{N_("Practice"), N_("Assess. %d"), N_("Assess. %d")}, 1},
};

static void say(const struct naming *naming, int n, char out[OCCASION_TEXT])
{
    int form = n < 1 ? 0 : n > FORMS ? FORMS - 1 : n - 1;
    snprintf(out, OCCASION_TEXT, gettext(naming->form[form]), n - naming->shift);
}

void occasion_label(enum occasion_kind kind, int n, char out[OCCASION_TEXT])
{
    say(&labels[kind], n, out);
}

void occasion_short_label(enum occasion_kind kind, int n, char out[OCCASION_TEXT])
{
    say(&short_labels[kind], n, out);
}

const struct occasion *occasion_find(const struct occasion *list, size_t count,
                                     enum occasion_kind kind, int n)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].kind == kind && list[i].n == n)
            return &list[i];
    return NULL;
}

bool occasion_is_test(const struct occasion *occasion)
{
    return occasion->kind == OCCASION_PRETEST || occasion->kind == OCCASION_POSTTEST;
}

bool origin_is_typed(enum origin origin)
{
    return origin != ORIGIN_SEAT;
}

bool class_test_waits(const struct occasion *occasion)
{
    return occasion->stage == STAGE_OPEN && occasion->together.item > 0;
}

const struct occasion *occasion_next_test(const struct occasion *list, size_t count)
{
    const struct occasion *last = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!occasion_is_test(&list[i]))
            continue;
        last = &list[i];
        if (last->stage != STAGE_CLOSED)
            break;
    }
    return last;
}

int occasion_next_round(const struct occasion *list, size_t count)
{
    int next = 1;
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        if (list[i].kind != OCCASION_ROUND)
            continue;
        if (list[i].stage == STAGE_OPEN)
            return list[i].n;
        if (!found)
            next = list[i].stage == STAGE_PLANNED ? list[i].n : list[i].n + 1;
        found = found || list[i].stage == STAGE_PLANNED;
    }
    return next;
}

int occasion_latest_round(const struct occasion *list, size_t count)
{
    int latest = 0;
    for (size_t i = 0; i < count; i++) {
        if (list[i].kind != OCCASION_ROUND || list[i].stage == STAGE_PLANNED)
            continue;
        latest = list[i].n;
        if (list[i].stage == STAGE_OPEN)
            break;
    }
    return latest;
}

const struct occasion *occasion_open_now(const struct occasion *list, size_t count)
{
    static const int rank[] = {
        [OCCASION_SESSION] = 1,
        [OCCASION_ROUND] = 2,
        [OCCASION_PRETEST] = 3,
        [OCCASION_POSTTEST] = 3,
    };
    const struct occasion *found = NULL;
    for (size_t i = 0; i < count; i++)
        if (list[i].stage == STAGE_OPEN &&
            (found == NULL || rank[list[i].kind] >= rank[found->kind]))
            found = &list[i];
    return found;
}
