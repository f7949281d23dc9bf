/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/date.h"
#include "columns.h"
#include "results_parts.h"

enum { LABEL = 32, PAPER_WIDTH = 80 };

static void add_days(struct buffer *out, const struct report *report)
{
    const struct training *training = report->training;
    char first[DATE_TEXT], last[DATE_TEXT];
    date_long(training->first_day, report->language, first);
    date_long(training->last_day, report->language, last);
    if (date_compare(training->first_day, training->last_day) == 0)
        add_sentence(out, 0, "%s, %s", training->place, first);
    else
        add_sentence(out, 0, _("%s, %s to %s"), training->place, first, last);
}

static void add_title(struct buffer *out, const struct report *report)
{
    const struct training *training = report->training;
    add_paragraph(out, _("RESULTS OF THE TRAINING"), 0);
    add_paragraph(out, training->title, 0);
    add_days(out, report);
    if (training->organiser[0] != '\0')
        add_sentence(out, 0, _("Organiser: %s"), training->organiser);
    if (report->kiosk->demo)
        add_paragraph(out, _("EXAMPLE: all people in it are invented."), 0);
}

static void add_count(struct buffer *out, const char *label, size_t x, size_t n)
{
    add_left(out, label, LABEL);
    buffer_printf(out, _("%zu of %zu"), x, n);
    buffer_putc(out, '\n');
}

static size_t taking_part(const struct results *results)
{
    size_t count = 0;
    for (size_t i = 0; i < results->n_registered; i++)
        count += !results->people[i].withdrawn;
    return count;
}

static size_t certificates(const struct results *results)
{
    size_t count = 0;
    for (size_t i = 0; i < results->n_registered; i++)
        count += !results->people[i].withdrawn && results->people[i].certificate[0] != '\0';
    return count;
}

static size_t set_aside(const struct results *results)
{
    size_t count = 0;
    for (size_t i = 0; i < results->n_registered; i++)
        count += (size_t)results->people[i].set_aside;
    return count;
}

static void add_if_any(struct buffer *out, const char *label, size_t count)
{
    if (count == 0)
        return;
    add_left(out, label, LABEL);
    buffer_printf(out, "%zu\n", count);
}

/* What makes tests unlike each other: whoever compares wants to know. */
static void add_unlike(struct buffer *out, const struct results *results)
{
    add_if_any(out, _("Tests set aside, not counted"), set_aside(results));
    add_if_any(out, _("Tests read aloud by a person"), results->read_by_person);
    add_if_any(out, _("Tests read aloud by the kiosk"), results->read_by_kiosk);
    add_if_any(out, _("Tests ended by the time limit"), results->time_over);
}

static void add_counts(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    size_t present = taking_part(results), issued = certificates(results);
    buffer_putc(out, '\n');
    add_left(out, _("Registered"), LABEL);
    buffer_printf(out, "%zu\n", results->n_registered);
    if (present < results->n_registered) {
        add_left(out, _("Taking part (without withdrawn)"), LABEL);
        buffer_printf(out, "%zu\n", present);
    }
    add_count(out, _("Took the pretest"), results->n_pre, present);
    add_count(out, _("Took the posttest"), results->n_post, present);
    add_count(out, _("Matched pairs (both, in time)"), results->n_paired, present);
    add_unlike(out, results);
    if (issued > 0)
        add_count(out, _("Certificates issued"), issued, present);
    add_origins(out, report);
}

static bool has_data(const struct results *results)
{
    return results->n_pre > 0 || results->n_post > 0 || results->round_count > 0;
}

static void add_all(struct buffer *out, const struct report *report)
{
    add_title(out, report);
    add_counts(out, report);
    if (!has_data(report->results)) {
        add_heading(out, "%s", _("No data yet."));
        return;
    }
    add_knowledge(out, report);
    add_answers(out, report);
    add_practice(out, report);
    add_people(out, report);
    add_absent(out, report);
    add_items(out, report);
}

void report_text(struct buffer *out, const struct report *report)
{
    struct buffer lines = {0};
    add_all(&lines, report);
    add_wrapped(out, buffer_text(&lines), report->columns > 0 ? report->columns : PAPER_WIDTH);
    buffer_done(&lines);
}
