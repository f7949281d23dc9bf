/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/decimal.h"
#include "columns.h"
#include "results_parts.h"
#include "training/occasion.h"
#include <stdio.h>

struct widths {
    int label, count, mean, spread, middle, range, share;
};

static const struct widths wide = {20, 5, 9, 8, 9, 11, 10}, narrow = {17, 3, 7, 6, 7, 9, 9};

static const struct widths *widths_of(const struct report *report)
{
    return report_is_narrow(report) ? &narrow : &wide;
}

/* A finite number of points with as few decimals as it needs, at most 2. */
static void shortest(double value, enum language language, char out[DECIMAL_TEXT])
{
    int64_t score = (int64_t)(value * POINT + (value < 0 ? -0.5 : 0.5));
    int digits = score % POINT == 0 ? 0 : score % (POINT / 10) == 0 ? 1 : 2;
    decimal_round(value, digits, language, out);
}

static void add_range(struct buffer *out, const struct report *report,
                      const struct summary *summary)
{
    const char *dots = report_is_narrow(report) ? "..." : " ... ";
    char low[DECIMAL_TEXT], high[DECIMAL_TEXT], range[2 * DECIMAL_TEXT + sizeof " ... "] = "-";
    if (summary->n > 0) {
        shortest(summary->min, report->language, low);
        shortest(summary->max, report->language, high);
        snprintf(range, sizeof range, "%s%s%s", low, summary->min < 0 ? dots : "-", high);
    }
    add_right(out, range, widths_of(report)->range);
}

static void add_row(struct buffer *out, const struct report *report, const char *label,
                    const struct summary *summary, double percent, bool sign)
{
    enum language language = report->language;
    const struct widths *widths = widths_of(report);
    char count[24], median[DECIMAL_TEXT] = "-";
    snprintf(count, sizeof count, "%zu", summary->n);
    if (summary->n > 0)
        shortest(summary->median, language, median);
    buffer_putc(out, ' ');
    add_left(out, label, widths->label - 1);
    add_right(out, count, widths->count);
    add_value(out, summary->mean, 2, sign, language, widths->mean);
    add_value(out, summary->sd, 2, false, language, widths->spread);
    add_right(out, median, widths->middle);
    add_range(out, report, summary);
    add_value(out, percent, 1, sign, language, widths->share);
    buffer_putc(out, '\n');
}

static void add_head(struct buffer *out, const struct report *report)
{
    const struct widths *widths = widths_of(report);
    char most[DECIMAL_TEXT], label[2 * DECIMAL_TEXT];
    decimal_score(report->results->max_score, report->language, most);
    snprintf(label, sizeof label, _("Points (of %s)"), most);
    buffer_putc(out, ' ');
    add_left(out, label, widths->label - 1);
    add_right(out, "n", widths->count);
    add_right(out, _("mean"), widths->mean);
    add_right(out, _("SD"), widths->spread);
    add_right(out, _("median"), widths->middle);
    add_right(out, _("min-max"), widths->range);
    add_right(out, _("per cent"), widths->share);
    buffer_putc(out, '\n');
}

static double percent_of(const struct results *results, double points)
{
    return results->max_score > 0 ? 100 * points * POINT / (double)results->max_score : points;
}

static void add_table(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    bool pairs = results->n_paired > 0;
    const struct summary *pre = pairs ? &results->pre_paired : &results->pre_all;
    const struct summary *post = pairs ? &results->post_paired : &results->post_all;
    char label[OCCASION_TEXT];
    add_head(out, report);
    occasion_label(OCCASION_PRETEST, 1, label);
    add_row(out, report, label, pre, percent_of(results, pre->mean), false);
    occasion_label(OCCASION_POSTTEST, 1, label);
    add_row(out, report, label, post, percent_of(results, post->mean), false);
    if (pairs)
        add_row(out, report, _("Difference"), &results->diff, results->gain_points, true);
}

static void add_gain(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    enum language language = report->language;
    double gain = results->diff.mean;
    char points[DECIMAL_TEXT], before[DECIMAL_TEXT], after[DECIMAL_TEXT], share[DECIMAL_TEXT];
    decimal_round(gain < 0 ? -gain : gain, 2, language, points);
    decimal_round(results->pre_pct_mean, 1, language, before);
    decimal_round(results->post_pct_mean, 1, language, after);
    decimal_round(gain < 0 ? -results->gain_points : results->gain_points, 1, language, share);
    if (gain > 0)
        add_sentence(out, 0,
                     _("On average %s points more: from %s %% to %s %%, that is %s percentage "
                       "points."),
                     points, before, after, share);
    else if (gain < 0)
        add_sentence(out, 0,
                     _("On average %s points fewer: from %s %% to %s %%, that is %s percentage "
                       "points."),
                     points, before, after, share);
    else
        add_sentence(out, 0, _("On average the same before and after: %s %%."), after);
}

static void add_relative(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    struct buffer share = {0};
    add_value(&share, results->gain_relative_pct, 1, true, report->language, 0);
    if (results->pre_paired.mean > 0)
        add_sentence(out, 0, _("Measured against the mean of the pretest that is %s %%."),
                     buffer_text(&share));
    buffer_done(&share);
    if (report->kiosk->demo)
        add_sentence(out, 0,
                     _("The paper writes \"%d %%\" and leaves open which of the two it means; this "
                       "example takes percentage points."),
                     20);
}

static void add_passed(struct buffer *out, const struct results *results)
{
    const struct proportion *before = &results->passed_pre, *after = &results->passed_post;
    add_sentence(out, 0, _("Reached the pass mark of %d %%: before %zu of %zu, after %zu of %zu."),
                 results->quiz_mark, before->x, before->n, after->x, after->n);
}

void add_knowledge(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    if (results->n_pre == 0 && results->n_post == 0)
        return;
    add_heading(out, "%s", _("KNOWLEDGE"));
    add_table(out, report);
    buffer_putc(out, '\n');
    if (results->n_paired == 0) {
        add_paragraph(out, _("No pairs of pretest and posttest yet."), 0);
        return;
    }
    add_gain(out, report);
    add_relative(out, report);
    add_passed(out, results);
    if (results->n_paired == 1)
        add_paragraph(out, _("- : cannot be said of one person alone."), 0);
}
