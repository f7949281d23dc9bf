/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One law under the table: right + wrong + don't know + blank = people x items. */
#include "columns.h"
#include "results_parts.h"
#include "training/occasion.h"
#include <inttypes.h>
#include <stdio.h>

enum { KINDS = 4 };

struct widths {
    int label, cells[KINDS + 1];
};

static const struct widths wide = {18, {12, 12, 12, 12, 12}}, narrow = {12, {8, 8, 12, 8, 8}};

static void add_row(struct buffer *out, const struct widths *widths, enum occasion_kind test,
                    const struct answer_sums *sums)
{
    const int64_t cells[] = {sums->right, sums->wrong, sums->unknown, sums->blank,
                             sums->right + sums->wrong + sums->unknown + sums->blank};
    char label[OCCASION_TEXT], cell[24];
    occasion_label(test, 1, label);
    buffer_putc(out, ' ');
    add_left(out, label, widths->label - 1);
    for (size_t i = 0; i < COUNT(cells); i++) {
        snprintf(cell, sizeof cell, "%" PRId64, cells[i]);
        add_right(out, cell, widths->cells[i]);
    }
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
        add_row(out, widths, OCCASION_PRETEST, &results->pre_answers);
    if (results->n_post > 0)
        add_row(out, widths, OCCASION_POSTTEST, &results->post_answers);
}
