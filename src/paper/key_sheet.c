/* SPDX-License-Identifier: GPL-3.0-or-later */
/* key_sheet.c - what is right, for the trainer alone. */
#include "base/buffer.h"
#include "base/decimal.h"
#include "base/language.h"
#include "sheet.h"
#include <stdio.h>

static const double top = 104, bottom = SHEET_HEIGHT - 52, leading = 13.5, gap = 4;
static const double digit_left = SHEET_LEFT + 26, text_left = SHEET_LEFT + 66;
static const struct style number_style = {10.5, FACE_REGULAR, INK_BLACK, 0};
static const struct style digit_style = {12, FACE_BOLD, INK_BLACK, 0};
static const struct style text_style = {10.5, FACE_REGULAR, INK_BLACK, 0};
static const struct style warn_style = {10.5, FACE_BOLD, INK_BLACK, 0};

static void add_numbers(struct buffer *text, const struct item *item)
{
    char low[DECIMAL_TEXT], high[DECIMAL_TEXT];
    decimal_score(item->low, LANGUAGE_ID, low);
    decimal_score(item->high, LANGUAGE_ID, high);
    if (item->low == item->high)
        buffer_puts(text, low);
    else
        buffer_printf(text, _("%s to %s"), low, high);
}

/* The digits of the key, and what stands beside them on the sheet. */
static void describe(const struct forms *forms, const struct item *item, struct buffer *digits,
                     struct buffer *text)
{
    if (item->kind == ITEM_NUMERIC)
        add_numbers(text, item);
    for (int i = 0; i < item->option_count; i++) {
        if (!item->options[i].key)
            continue;
        buffer_printf(digits, "%s%d", digits->length > 0 ? " " : "", i + 1);
        buffer_printf(
            text, "%s%s", text->length > 0 ? "; " : "",
            phrase_in(&item->options[i].text, &forms->quiz->header.languages, LANGUAGE_ID));
    }
}

static double height_of(const struct forms *forms, const struct pen *pen, const struct item *item)
{
    struct buffer digits = {0}, text = {0};
    describe(forms, item, &digits, &text);
    int lines = pen_lines(pen, &text_style, SHEET_RIGHT - text_left, buffer_text(&text));
    buffer_done(&digits);
    buffer_done(&text);
    return lines * leading + gap;
}

static size_t page_end(const struct forms *forms, const struct pen *pen, size_t from)
{
    double y = top;
    size_t at = from;
    while (at < forms->quiz->item_count) {
        y += height_of(forms, pen, &forms->quiz->items[at]);
        if (y > bottom && at > from)
            break;
        at++;
    }
    return at;
}

size_t key_sheet_pages(const struct forms *forms, const struct pen *pen)
{
    size_t pages = 0;
    for (size_t at = 0; at < forms->quiz->item_count; pages++)
        at = page_end(forms, pen, at);
    return pages;
}

static bool draw_item(const struct drawing *drawing, size_t at, double *y)
{
    const struct item *item = &drawing->forms->quiz->items[at];
    const struct pen *pen = drawing->pen;
    struct buffer digits = {0}, text = {0};
    double baseline = *y + leading;
    char number[16];
    snprintf(number, sizeof number, "%zu.", at + 1);
    describe(drawing->forms, item, &digits, &text);
    bool done =
        pen_line(pen, &number_style, ALIGN_LEFT, SHEET_LEFT, baseline, number) &&
        pen_line(pen, &digit_style, ALIGN_LEFT, digit_left, baseline, buffer_text(&digits)) &&
        pen_paragraph(pen, &text_style, ALIGN_LEFT, text_left, &baseline, SHEET_RIGHT - text_left,
                      leading, buffer_text(&text));
    *y = baseline + gap;
    buffer_done(&digits);
    buffer_done(&text);
    return done;
}

static bool draw_page(const struct drawing *drawing, size_t from, size_t end)
{
    char title[OCCASION_TEXT], heading[OCCASION_TEXT + 64];
    double y = top;
    occasion_label(drawing->forms->kind, drawing->forms->n, title);
    snprintf(heading, sizeof heading, _("Answer key · %s"), title);
    if (!sheet_head(drawing, 36, heading, "", NULL) ||
        !pen_line(drawing->pen, &warn_style, ALIGN_LEFT, SHEET_LEFT, top - 14,
                  _("For the trainer only. Do not leave it in the room.")))
        return false;
    for (size_t at = from; at < end; at++)
        if (!draw_item(drawing, at, &y))
            return false;
    return true;
}

bool key_sheet_draw(struct drawing *drawing)
{
    for (size_t at = 0, end; at < drawing->forms->quiz->item_count; at = end) {
        end = page_end(drawing->forms, drawing->pen, at);
        if (!draw_page(drawing, at, end))
            return false;
        sheet_turn(drawing);
    }
    return true;
}
