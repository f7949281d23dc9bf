/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions one by one. How hard one is, how well it tells people apart and which of its
 * options nobody takes is said of the pretest: after the teaching nearly all know it. */
#include "base/decimal.h"
#include "columns.h"
#include "results_parts.h"
#include "training/occasion.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NUMBER = 3, CODE = 20, EASE = 7, FEW = 10 };

struct widths {
    int right, index, gap;
};

static const struct widths wide = {11, 7, 2}, narrow = {6, 6, 1};

/* The test that the columns after the counts are about. */
static const struct item_results *judged(const struct results *results)
{
    return results->items_pre.n > 0 ? &results->items_pre : &results->items_post;
}

/* "4 (44 %)", or "4" where there is no room. */
static void add_right_of(struct buffer *out, const struct report *report,
                         const struct item_results *items, size_t item, int columns)
{
    const struct proportion *right = &items->items[item].right;
    char share[DECIMAL_TEXT], cell[2 * DECIMAL_TEXT] = "-";
    decimal_round(100 * right->p, 0, report->language, share);
    if (items->n > 0 && report_is_narrow(report))
        snprintf(cell, sizeof cell, "%zu", right->x);
    else if (items->n > 0)
        snprintf(cell, sizeof cell, "%zu (%s %%)", right->x, share);
    add_right(out, cell, columns);
}

/* The letters of wrong options that hardly anybody took. */
static void add_rare(struct buffer *out, const struct item_result *item)
{
    unsigned idle = ~(item->functional | item->facts->keys) & ((1U << item->facts->options) - 1);
    if (idle == 0)
        buffer_putc(out, '-');
    for (int i = 0; i < item->facts->options; i++)
        if ((idle >> i & 1) != 0)
            buffer_putc(out, (char)('A' + i));
}

static void add_row(struct buffer *out, const struct report *report, const struct widths *widths,
                    size_t index)
{
    static const char *const eases[] = {[EASE_UNKNOWN] = "-",
                                        [EASE_HARD] = N_("hard"),
                                        [EASE_MEDIUM] = N_("medium"),
                                        [EASE_EASY] = N_("easy")};
    const struct results *results = report->results;
    const struct item_result *item = &judged(results)->items[index];
    char number[16], code[CODE];
    snprintf(number, sizeof number, "%zu", index + 1);
    snprintf(code, sizeof code, "%.*s", CODE - 1, item->facts->code);
    add_right(out, number, NUMBER);
    buffer_putc(out, ' ');
    add_left(out, code, CODE);
    add_right_of(out, report, &results->items_pre, index, widths->right);
    add_right_of(out, report, &results->items_post, index, widths->right);
    add_value(out, item->d_upper_lower, 2, false, report->language, widths->index);
    buffer_puts(out, "  ");
    add_left(out, gettext(eases[item_ease_of(item->facility)]), EASE);
    buffer_repeat(out, " ", (size_t)widths->gap);
    add_rare(out, item);
    buffer_putc(out, '\n');
}

static void add_head(struct buffer *out, const struct report *report, const struct widths *widths)
{
    add_right(out, _("No"), NUMBER);
    buffer_putc(out, ' ');
    add_left(out, _("Question"), CODE);
    add_right(out, _("Pre"), widths->right);
    add_right(out, _("Post"), widths->right);
    add_right(out, "D", widths->index);
    buffer_puts(out, "  ");
    add_left(out, _("Ease"), EASE);
    buffer_repeat(out, " ", (size_t)widths->gap);
    buffer_printf(out, "%s\n", report_is_narrow(report) ? _("Rare") : _("Rarely chosen"));
}

static void add_notes(struct buffer *out, const struct item_results *items, enum occasion_kind test)
{
    char label[OCCASION_TEXT];
    occasion_label(test, 1, label);
    buffer_putc(out, '\n');
    add_sentence(out, 0, _("%s: D, ease, and options that fewer than 5 %% chose."), label);
    add_paragraph(out,
                  _("D: how much more often the better half of the people is right than the other "
                    "half."),
                  0);
    if (items->n < FEW)
        add_sentence(out, 0, _("! n below %d: D and reliability are only a rough hint."), FEW);
}

static void add_reliability(struct buffer *out, const struct report *report,
                            enum occasion_kind test, const struct reliability *reliability)
{
    char label[OCCASION_TEXT], alpha[DECIMAL_TEXT], low[DECIMAL_TEXT], high[DECIMAL_TEXT],
        error[DECIMAL_TEXT];
    if (isnan(reliability->alpha))
        return;
    occasion_label(test, 1, label);
    decimal_round(reliability->alpha, 2, report->language, alpha);
    decimal_round(reliability->alpha_ci_low, 2, report->language, low);
    decimal_round(reliability->alpha_ci_high, 2, report->language, high);
    decimal_round(reliability->sem, 2, report->language, error);
    add_sentence(out, 0,
                 _("%s: reliability (Cronbach's alpha, KR-20) %s, 95 %% from %s to %s; scores are "
                   "uncertain by %s points (SEM)."),
                 label, alpha, low, high, error);
    if (reliability->alpha < 0)
        add_paragraph(out, _("Below 0: the questions do not go together."), 0);
}

void add_items(struct buffer *out, const struct report *report)
{
    const struct results *results = report->results;
    const struct item_results *items = judged(results);
    const struct widths *widths = report_is_narrow(report) ? &narrow : &wide;
    if (items->n == 0 || items->count == 0)
        return;
    add_heading(out, "%s", _("QUESTIONS (who was right)"));
    add_head(out, report, widths);
    for (size_t i = 0; i < items->count; i++)
        add_row(out, report, widths, i);
    add_notes(out, items, items == &results->items_pre ? OCCASION_PRETEST : OCCASION_POSTTEST);
    add_reliability(out, report, OCCASION_PRETEST, &results->items_pre.reliability);
    add_reliability(out, report, OCCASION_POSTTEST, &results->items_post.reliability);
}
