/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More time: how many minutes, the reason, `1 ya`. She may sit at another seat: her screen learns
 * of it within a second. */
#include "base/text.h"
#include "minutes.h"
#include "reasoned.h"
#include "store/attempts.h"
#include <stdio.h>
#include <stdlib.h>

enum { MINUTES_MOST = 180, MINUTE_DIGITS = 3 };

const struct attempt *minutes_test(struct app *app, const struct course *course,
                                   const struct uuid *enrolment, struct test_time *time)
{
    for (size_t i = 0; i < course->attempt_count; i++) {
        const struct attempt *attempt = &course->attempts[i];
        if (attempt->state == ATTEMPT_OPEN && uuid_equal(&attempt->enrolment, enrolment) &&
            store_attempt_time(app->store, &attempt->id, time, NULL) && time->limit_ms > 0)
            return attempt;
    }
    return NULL;
}

static struct screen *open_minutes(struct app *app, struct page *page, struct error *err)
{
    const struct reasoned *it = page->data;
    char label[OCCASION_TEXT];
    (void)err;
    occasion_label(it->stage, it->stage_n, label);
    return field_new(
        &(struct field){.heading = {.left = it->heading, .right = app->staff.name},
                        .body = arena_printf(page->arena, "%s%s%s", label,
                                             it->name[0] != '\0' ? ", " : "", it->name),
                        .label = N_("How many minutes more?"),
                        .hint = arena_printf(page->arena, _("From %d to %d"), 1, MINUTES_MOST),
                        .kind = FIELD_DIGITS,
                        .limit = MINUTE_DIGITS});
}

static void act_minutes(struct app *app, struct page *page, const struct intent *intent)
{
    struct reasoned next = *(const struct reasoned *)page->data;
    if (intent->kind != INTENT_SUBMIT)
        return;
    next.minutes = atoi(intent->text);
    if (next.minutes < 1 || next.minutes > MINUTES_MOST) {
        field_refuse(
            page->screen,
            arena_printf(page->arena, _("Please write a number from %d to %d."), 1, MINUTES_MOST));
        return;
    }
    app_back(app);
    reasoned_push(app, &next);
}

static const struct page_ops minutes_page = {.name = "minutes",
                                             .data_size = sizeof(struct reasoned),
                                             .open = open_minutes,
                                             .act = act_minutes,
                                             .idle_seconds = 900};

static void push(struct app *app, const struct occasion *test, struct reasoned more)
{
    more.heading = N_("More time");
    more.question = N_("%s.\n\nAdd them?");
    more.stage = test->kind;
    more.stage_n = test->n;
    app_push(app, &minutes_page, &more);
}

static bool add_to_one(struct app *app, const struct reasoned *it, struct error *err)
{
    return store_add_minutes(app->store, &it->id, it->minutes, it->reason, &app->staff.id, err);
}

void minutes_push(struct app *app, const struct course *course, const struct attempt *attempt)
{
    struct reasoned more = {.id = attempt->id, .act = add_to_one};
    const struct standing *person = course_enrolled(course, &attempt->enrolment);
    text_copy(more.name, sizeof more.name, person->kader.name);
    push(app, course_occasion(course, &attempt->occasion), more);
}

/* How many it reached is told on the board. */
static bool add_to_all(struct app *app, const struct reasoned *it, struct error *err)
{
    int people;
    if (!store_add_minutes_to_all(app->store, &it->id, it->minutes, it->reason, &app->staff.id,
                                  &people, err))
        return false;
    snprintf(app->news, sizeof app->news,
             ngettext("%d person has more time now.", "%d people have more time now.",
                      (unsigned long)people),
             people);
    return true;
}

void minutes_push_all(struct app *app, const struct occasion *test)
{
    push(app, test, (struct reasoned){.id = test->id, .act = add_to_all});
}
