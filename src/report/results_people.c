/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/decimal.h"
#include "base/text.h"
#include "columns.h"
#include "results_parts.h"
#include "training/occasion.h"
#include <stdio.h>

enum { NUMBER = 4, CODE = 7, NAME = 26, SCORE = 8, LATEST_NARROW = 22 };

struct layout {
    bool remedial, late; /* somebody listed has one */
    bool change;         /* there is room for it */
    bool narrow;
    int score, name; /* columns */
};

static int name_width(const struct report *report, const struct layout *layout)
{
    int remedial = layout->remedial ? SCORE : 0;
    if (!layout->narrow)
        return NAME - remedial;
    return report->columns - NUMBER - 2 * layout->score - remedial - LATEST_NARROW;
}

static struct layout layout_of(const struct report *report)
{
    struct layout layout = {0};
    for (size_t i = 0; i < report->results->n_registered; i++) {
        const struct person_result *person = &report->results->people[i];
        layout.remedial |= person->has_remedial && !person->withdrawn;
        layout.late |= person->pre_late && !person->withdrawn;
    }
    layout.narrow = report_is_narrow(report);
    layout.change = !layout.narrow || (!report->names && !layout.remedial);
    layout.score = layout.narrow ? SCORE - 1 : SCORE;
    layout.name = report->names ? name_width(report, &layout) : CODE;
    return layout;
}

static const char *called(const struct report *report, const struct person_result *person)
{
    return report->names ? person->name : person->pseudonym;
}

static void add_score(struct buffer *out, const struct report *report, int columns, bool taken,
                      int64_t score, const char *after)
{
    char number[DECIMAL_TEXT], cell[DECIMAL_TEXT + 2];
    decimal_score(score, report->language, number);
    snprintf(cell, sizeof cell, "%s%s", number, after);
    add_right(out, taken ? cell : "-", columns);
}

static void add_latest(struct buffer *out, const struct results *results, bool narrow,
                       const struct person_result *person)
{
    int latest = results_latest_round(person, results->round_count - 1);
    char label[OCCASION_TEXT];
    buffer_puts(out, "  ");
    if (latest < 0) {
        buffer_puts(out, "-");
        return;
    }
    (narrow ? occasion_short_label : occasion_label)(OCCASION_ROUND, latest + 1, label);
    bool able = results_competent(results, &person->rounds[latest]);
    buffer_printf(out, able ? _("%s: able") : _("%s: guided"), label);
}

static void add_head(struct buffer *out, const struct report *report, const struct layout *layout)
{
    add_right(out, _("No"), NUMBER - 1);
    buffer_putc(out, ' ');
    add_left(out, report->names ? _("Name") : _("Code"), layout->name);
    add_right(out, _("Pre"), layout->score);
    add_right(out, _("Post"), layout->score);
    if (layout->remedial)
        add_right(out, _("Repeat"), SCORE);
    if (layout->change)
        add_right(out, _("Change"), SCORE);
    buffer_printf(out, "  %s\n", _("Practice, latest"));
}

/* What is left of a name that is wider than its column, on lines of its own. */
static void add_rest_of_name(struct buffer *out, const char *rest, int columns)
{
    while (*rest != '\0') {
        const char *next;
        size_t length = text_wrap(rest, columns - 1, &next);
        buffer_repeat(out, " ", NUMBER + 1);
        buffer_add(out, rest, length);
        buffer_putc(out, '\n');
        rest = next;
    }
}

static void add_change(struct buffer *out, const struct report *report,
                       const struct person_result *person)
{
    int64_t change = person->post - person->pre;
    if (results_paired(person))
        add_value(out, (double)change / POINT, change % POINT == 0 ? 0 : 2, true, report->language,
                  SCORE);
    else
        add_right(out, "-", SCORE);
}

static void add_row(struct buffer *out, const struct report *report, const struct layout *layout,
                    const struct person_result *person)
{
    char number[16];
    struct buffer name = {0};
    const char *rest;
    size_t length = text_wrap(called(report, person), layout->name - 1, &rest);
    buffer_add(&name, called(report, person), length);
    snprintf(number, sizeof number, "%d", person->list_number);
    add_right(out, number, NUMBER - 1);
    buffer_putc(out, ' ');
    add_left(out, buffer_text(&name), layout->name);
    buffer_done(&name);
    add_score(out, report, layout->score, person->has_pre, person->pre,
              person->pre_late ? "*" : "");
    add_score(out, report, layout->score, person->has_post, person->post, "");
    if (layout->remedial)
        add_score(out, report, SCORE, person->has_remedial, person->remedial, "");
    if (layout->change)
        add_change(out, report, person);
    add_latest(out, report->results, layout->narrow, person);
    buffer_putc(out, '\n');
    add_rest_of_name(out, rest, layout->name);
}

static const char *const which_counts[] = {
    [COUNTS_BEST] = N_("The numbers above take the first posttest; the certificate takes the best "
                       "one."),
    [COUNTS_FIRST] = N_("The numbers above and the certificate take the first posttest."),
    [COUNTS_LATEST] = N_("The numbers above take the first posttest; the certificate takes the "
                         "latest one."),
};
_Static_assert(COUNT(which_counts) == COUNTS_RULES, "a sentence for each rule");

void add_people(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    struct layout layout = layout_of(report);
    add_heading(out, "%s", _("PEOPLE"));
    add_head(out, report, &layout);
    for (size_t i = 0; i < results->n_registered; i++)
        if (!results->people[i].withdrawn)
            add_row(out, report, &layout, &results->people[i]);
    if (layout.late)
        add_paragraph(out, _("* after the teaching had started: left out of the pairs."), 0);
    if (layout.remedial)
        add_paragraph(out, gettext(which_counts[report->training->settings.value[SETTING_COUNTS]]),
                      0);
}

typedef bool (*absence)(const struct results *results, const struct person_result *person);

static bool has_no_pretest(const struct results *results, const struct person_result *person)
{
    return results->n_pre > 0 && !person->withdrawn && !person->has_pre;
}

static bool was_late(const struct results *results, const struct person_result *person)
{
    (void)results;
    return !person->withdrawn && person->has_pre && person->pre_late;
}

static bool has_no_posttest(const struct results *results, const struct person_result *person)
{
    return results->n_post > 0 && !person->withdrawn && !person->has_post;
}

static bool was_never_seen(const struct results *results, const struct person_result *person)
{
    return results->round_count > 0 && !person->withdrawn &&
           results_latest_round(person, results->round_count - 1) < 0;
}

static bool has_withdrawn(const struct results *results, const struct person_result *person)
{
    (void)results;
    return person->withdrawn;
}

/* "4 (K04), 7 (K07)"; false when it is nobody. */
static bool list_people(struct buffer *list, const struct report *report, absence is)
{
    for (size_t i = 0; i < report->results->n_registered; i++) {
        const struct person_result *person = &report->results->people[i];
        if (is(report->results, person))
            buffer_printf(list, "%s%d (%s)", list->length > 0 ? ", " : "", person->list_number,
                          called(report, person));
    }
    return list->length > 0;
}

void add_absent(struct buffer *out, const struct report *report)
{
    static const struct {
        absence is;
        const char *sentence;
    } table[] = {
        {has_no_pretest, N_("Without a pretest: %s.")},
        {was_late, N_("Pretest after the teaching had started: %s.")},
        {has_no_posttest, N_("Without a posttest: %s.")},
        {was_never_seen, N_("Not seen in practice yet: %s.")},
        {has_withdrawn, N_("Withdrawn: %s.")},
    };
    bool headed = false;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct buffer list = {0};
        if (list_people(&list, report, table[i].is)) {
            if (!headed)
                add_heading(out, "%s", _("NOT COMPLETE YET"));
            headed = true;
            add_sentence(out, 0, gettext(table[i].sentence), buffer_text(&list));
        }
        buffer_done(&list);
    }
}
