/* SPDX-License-Identifier: GPL-3.0-or-later */
/* slip.c - only the boxes, half a page each: for a test that the kiosk shows to the whole room. */
#include "base/language.h"
#include "frame.h"
#include "sheet.h"
#include "training/form.h"
#include <math.h>
#include <stdio.h>

enum { COLUMNS = 2, ROWS = 14, ON_ONE = COLUMNS * ROWS };

static const double half = SHEET_HEIGHT / 2;
static const double first_row = 114, row_height = 20, side = 14, pitch = 24;
static const struct style number_style = {11, FACE_BOLD, INK_BLACK, 0};
static const struct style how_style = {9.5, FACE_REGULAR, INK_BLACK, 0};

static size_t slips_each(const struct forms *forms)
{
    return (forms->quiz->item_count + ON_ONE - 1) / ON_ONE;
}

size_t slip_pages(const struct forms *forms, const struct pen *pen)
{
    (void)pen; /* every slip is half a page */
    return (forms->people_count * slips_each(forms) + 1) / 2;
}

/* Both columns of a slip are of one length. */
static size_t rows_of(const struct forms *forms, size_t from)
{
    size_t left = forms->quiz->item_count - from;
    return left >= ON_ONE ? ROWS : (left + COLUMNS - 1) / COLUMNS;
}

/* The line to cut along. */
static void draw_cut(const struct pen *pen)
{
    static const double dash[] = {4, 4};
    cairo_save(pen->cairo);
    cairo_set_dash(pen->cairo, dash, 2, 0);
    frame_rule(pen, 0, half, SHEET_WIDTH, 0.5, INK_GREY);
    cairo_restore(pen->cairo);
}

static double box_pitch(const struct item *item)
{
    double room = (SHEET_RIGHT - SHEET_LEFT) / COLUMNS - 40;
    return fmin(pitch, room / (item->option_count + 1));
}

static bool draw_row(const struct pen *pen, const struct item *item, size_t number, double x,
                     double baseline)
{
    char text[16];
    double step = box_pitch(item);
    snprintf(text, sizeof text, "%zu", number);
    if (!pen_line(pen, &number_style, ALIGN_RIGHT, x + 20, baseline, text))
        return false;
    for (int i = 1; i <= item->option_count; i++)
        if (!sheet_box(pen, x + 30 + (i - 1) * step, baseline, fmin(side, step - 3), i))
            return false;
    if (item->kind == ITEM_NUMERIC)
        frame_rule(pen, x + 30, baseline, 4 * pitch - 10, 0.8, INK_BLACK);
    double last = item->kind == ITEM_NUMERIC ? 4 * pitch : item->option_count * step;
    int unknown = item->kind == ITEM_NUMERIC ? SHEET_UNKNOWN : 0;
    if (item->kind == ITEM_MULTIPLE &&
        !pen_line(pen, &how_style, ALIGN_LEFT, x + 30 + last + side + 12, baseline, _("1 or more")))
        return false;
    return sheet_box(pen, x + 30 + last + 6, baseline, fmin(side, step - 3), unknown);
}

static bool draw_slip(const struct drawing *drawing, const struct kader *person, size_t from,
                      double down)
{
    const struct forms *forms = drawing->forms;
    char title[OCCASION_TEXT], number[FORM_NUMBER_BYTES];
    size_t rows = rows_of(forms, from);
    double baseline = down + 86, column = (SHEET_RIGHT - SHEET_LEFT) / COLUMNS;
    occasion_label(forms->kind, forms->n, title);
    form_number(forms->kind, forms->n, person->list_number, number);
    if (!sheet_head(drawing, down + 24, title, number, person) ||
        !pen_paragraph(drawing->pen, &how_style, ALIGN_LEFT, SHEET_LEFT, &baseline,
                       SHEET_RIGHT - SHEET_LEFT, 12, sheet_how_to(forms->quiz)))
        return false;
    for (size_t i = from; i < forms->quiz->item_count && i < from + ON_ONE; i++) {
        size_t place = i - from;
        if (!draw_row(drawing->pen, &forms->quiz->items[i], i + 1,
                      SHEET_LEFT + (double)(place / rows) * column,
                      down + first_row + 14 + (double)(place % rows) * row_height))
            return false;
    }
    return true;
}

bool slip_draw(struct drawing *drawing)
{
    const struct forms *forms = drawing->forms;
    size_t each = slips_each(forms), count = forms->people_count * each;
    for (size_t i = 0; i < count; i++) {
        const struct kader *person = &forms->people[i / each];
        if (!draw_slip(drawing, person, i % each * ON_ONE, i % 2 == 0 ? 0 : half))
            return error_context(drawing->pen->err, "%s", person->name);
        if (i % 2 == 0)
            draw_cut(drawing->pen);
        if (i % 2 == 1 || i + 1 == count)
            sheet_turn(drawing);
    }
    return true;
}
