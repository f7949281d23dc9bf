/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "columns.h"
#include "results_parts.h"
#include "training/occasion.h"

enum { ROUNDS_OF_THE_PAPER = 3 };

static void add_round(struct buffer *out, const struct report *report,
                      const struct round_summary *round)
{
    const struct proportion *able = &round->competent, *so_far = &round->able_so_far;
    char label[OCCASION_TEXT];
    struct buffer mean = {0};
    occasion_label(OCCASION_ROUND, round->round, label);
    add_value(&mean, round->pct.mean, 0, false, report->language, 0);
    add_sentence(out, 1, _("%s: %zu of %zu (able so far %zu of %zu; mean value %s %%)"), label,
                 able->x, able->n, so_far->x, so_far->n, buffer_text(&mean));
    buffer_done(&mean);
    if (round->n_fail_critical_only > 0)
        add_sentence(out, 3,
                     ngettext("%zu person reached the value; only a critical step is still open.",
                              "%zu people reached the value; only critical steps are still open.",
                              round->n_fail_critical_only),
                     round->n_fail_critical_only);
}

void add_practice(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    if (results->round_count == 0)
        return;
    add_heading(out, _("PRACTICE (able: %d %% or more and every critical step right)"),
                results->skill_mark);
    for (int i = 0; i < results->round_count; i++)
        add_round(out, report, &results->rounds[i]);
    add_agreement(out, report);
    if (report->kiosk->demo && results->round_count >= ROUNDS_OF_THE_PAPER)
        add_paragraph(out,
                      _("The paper says of the other five that they improved; this example reads "
                        "that as able on their own."),
                      0);
}
