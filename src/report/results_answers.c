/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One law under the table: right + wrong + don't know + blank = people x items. */
#include "columns.h"
#include "results_parts.h"
#include "training/occasion.h"
#include <stdio.h>

enum { KINDS = 4 };

struct widths {
    int label, cells[KINDS + 1];
};

static const struct widths wide = {18, {12, 12, 12, 12, 12}}, narrow = {12, {8, 8, 12, 8, 8}};

static const int *answers_of(const struct person_result *person, bool post, int kinds[KINDS])
{
    kinds[0] = post ? person->post_right : person->pre_right;
    kinds[1] = post ? person->post_wrong : person->pre_wrong;
    kinds[2] = post ? person->post_unknown : person->pre_unknown;
    kinds[3] = post ? person->post_blank : person->pre_blank;
    return kinds;
}

static void add_row(struct buffer *out, const struct results *results, const struct widths *widths,
                    bool post)
{
    char label[OCCASION_TEXT], cell[24];
    long sums[KINDS] = {0}, all = 0;
    for (size_t i = 0; i < results->n_registered; i++) {
        const struct person_result *person = &results->people[i];
        int kinds[KINDS];
        if (person->withdrawn || !(post ? person->has_post : person->has_pre))
            continue;
        for (int k = 0; k < KINDS; k++)
            sums[k] += answers_of(person, post, kinds)[k];
    }
    occasion_label(post ? OCCASION_POSTTEST : OCCASION_PRETEST, 1, label);
    buffer_putc(out, ' ');
    add_left(out, label, widths->label - 1);
    for (int k = 0; k < KINDS; k++) {
        all += sums[k];
        snprintf(cell, sizeof cell, "%ld", sums[k]);
        add_right(out, cell, widths->cells[k]);
    }
    snprintf(cell, sizeof cell, "%ld", all);
    add_right(out, cell, widths->cells[KINDS]);
    buffer_putc(out, '\n');
}

void add_answers(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    if (results->n_pre == 0 && results->n_post == 0)
        return;
    add_heading(out, _("ANSWERS (people x %d questions)"), results->item_count);
    const struct widths *widths = report_is_narrow(report) ? &narrow : &wide;
    buffer_repeat(out, " ", (size_t)widths->label);
    const char *const heads[] = {_("right"), _("wrong"), _("don't know"), _("blank"), _("all")};
    for (size_t i = 0; i < COUNT(heads); i++)
        add_right(out, heads[i], widths->cells[i]);
    buffer_putc(out, '\n');
    if (results->n_pre > 0)
        add_row(out, results, widths, false);
    if (results->n_post > 0)
        add_row(out, results, widths, true);
}
