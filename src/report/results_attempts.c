/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the tests were taken: at a screen, on paper, or together; who typed them in, and when. */
#include "columns.h"
#include "results_parts.h"
#include <stdio.h>

enum { ISO_TIME = DATE_TEXT + 8 };

static const char *const origins[ORIGIN_COUNT] = {
    [ORIGIN_SEAT] = "seat", [ORIGIN_PAPER] = "paper", [ORIGIN_TOGETHER] = "together"};
static const char *const tests[] = {
    [OCCASION_PRETEST] = "pretest", [OCCASION_POSTTEST] = "posttest"};
static const char *const roles[ROLE_COUNT] = {
    [ROLE_TRAINER] = "trainer", [ROLE_OBSERVER] = "observer"};

static void add_test(struct buffer *out, const struct report *report, enum occasion_kind kind,
                     int n)
{
    int counts[ORIGIN_COUNT] = {0}, all = 0;
    char label[OCCASION_TEXT];
    for (size_t i = 0; i < report->attempt_count; i++) {
        const struct report_attempt *attempt = &report->attempts[i];
        if (attempt->kind != kind || attempt->n != n || attempt->withdrawn)
            continue;
        counts[attempt->origin]++;
        all++;
    }
    if (all == counts[ORIGIN_SEAT])
        return;
    occasion_label(kind, n, label);
    add_sentence(out, 0,
                 ngettext("%s, %d person: %d at a screen, %d on paper, %d together.",
                          "%s, %d people: %d at a screen, %d on paper, %d together.",
                          (unsigned long)all),
                 label, all, counts[ORIGIN_SEAT], counts[ORIGIN_PAPER], counts[ORIGIN_TOGETHER]);
}

void add_origins(struct buffer *out, const struct report *report)
{
    add_test(out, report, OCCASION_PRETEST, 1);
    add_test(out, report, OCCASION_POSTTEST, 1);
    add_test(out, report, OCCASION_POSTTEST, 2);
}

/* "2019-09-26T10:14", in the kiosk's zone. */
static void put_time(struct json *json, const struct report *report,
                     const struct report_attempt *attempt)
{
    char date[DATE_TEXT], time[ISO_TIME];
    int hour, minute;
    if (!attempt->dated) {
        json_add_null(json, "entered_at");
        return;
    }
    date_iso(date_at(attempt->entered_ms, report->kiosk->zone), date);
    date_clock_at(attempt->entered_ms, report->kiosk->zone, &hour, &minute);
    snprintf(time, sizeof time, "%s%s%02d:%02d", date, "T", hour, minute);
    json_add_text(json, "entered_at", time);
}

static void put_attempt(struct json *list, const struct report *report,
                        const struct report_attempt *attempt)
{
    struct json *json = json_add_element(list);
    json_add_text(json, "test", tests[attempt->kind]);
    json_add_integer(json, "n", attempt->n);
    json_add_text(json, "origin", origins[attempt->origin]);
    json_add_boolean(json, "time_over", attempt->time_over);
    if (attempt->typist == 0)
        return;
    struct json *typist = json_add_object(json, "entered_by");
    json_add_text(typist, "role", roles[attempt->typist_role]);
    json_add_integer(typist, "number", attempt->typist);
    if (report->names)
        json_add_text(typist, "name", attempt->typist_name);
    put_time(json, report, attempt);
}

size_t put_attempts(struct json *person, const struct report *report, size_t next, int list_number)
{
    struct json *list = json_add_list(person, "attempts");
    for (; next < report->attempt_count && report->attempts[next].list_number <= list_number;
         next++)
        if (report->attempts[next].list_number == list_number)
            put_attempt(list, report, &report->attempts[next]);
    return next;
}
