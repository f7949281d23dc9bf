/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"
#include "base/buffer.h"
#include "base/language.h"
#include "frame.h"
#include <stdio.h>

static const struct style title_style = {16, FACE_BOLD, INK_ACCENT, 0.4};
static const struct style training_style = {9, FACE_REGULAR, INK_GREY, 0};
static const struct style mark_style = {14, FACE_BOLD, INK_BLACK, 0.6};
static const struct style person_style = {12, FACE_BOLD, INK_BLACK, 0};
static const struct style foot_style = {8.5, FACE_REGULAR, INK_GREY, 0};

void sheet_turn(struct drawing *drawing)
{
    pdf_next_page(drawing->pdf);
    if (drawing->drawn != NULL)
        drawing->drawn(++drawing->page, drawing->pages);
}

bool sheet_square(const struct pen *pen, double x, double baseline, double side, const char *text)
{
    const struct style style = {side * 0.68, FACE_REGULAR, INK_GREY, 0};
    cairo_rectangle(pen->cairo, x, baseline - side * 0.78, side, side);
    cairo_set_source_rgb(pen->cairo, 1, 1, 1); /* on grey ground too */
    cairo_fill_preserve(pen->cairo);
    pen_ink(pen, INK_BLACK);
    cairo_set_line_width(pen->cairo, 0.8);
    cairo_stroke(pen->cairo);
    return pen_line(pen, &style, ALIGN_CENTRE, x + side / 2, baseline - side * 0.04, text);
}

void sheet_triangle(const struct pen *pen, double x, double baseline, double side)
{
    pen_ink(pen, INK_BLACK);
    cairo_move_to(pen->cairo, x, baseline);
    cairo_rel_line_to(pen->cairo, side, 0);
    cairo_rel_line_to(pen->cairo, -side / 2, -side);
    cairo_close_path(pen->cairo);
    cairo_fill(pen->cairo);
}

bool sheet_box(const struct pen *pen, double x, double baseline, double side, int digit)
{
    char text[2] = {digit == SHEET_UNKNOWN ? '?' : (char)('0' + digit), '\0'};
    return sheet_square(pen, x, baseline, side, text);
}

static bool draw_person(const struct drawing *drawing, double baseline, const struct kader *person)
{
    struct buffer line = {0};
    buffer_printf(&line, _("No. %d   %s"), person->list_number, person->name);
    if (person->posyandu[0] != '\0')
        buffer_printf(&line, "   ·   %s", person->posyandu);
    bool done = pen_line_within(drawing->pen, &person_style, ALIGN_LEFT, SHEET_LEFT, baseline,
                                SHEET_RIGHT - SHEET_LEFT, buffer_text(&line));
    buffer_done(&line);
    return done;
}

bool sheet_head(const struct drawing *drawing, double top, const char *title, const char *right,
                const struct kader *person)
{
    const struct forms *forms = drawing->forms;
    const struct pen *pen = drawing->pen;
    double width = SHEET_RIGHT - SHEET_LEFT, below = person != NULL ? 42 : 28;
    struct buffer line = {0};
    buffer_printf(&line, "%s%s", forms->demo ? "CONTOH   ·   " : "", forms->training.title);
    frame_rule(pen, SHEET_LEFT, top + below + 6, width, 0.8, INK_ACCENT);
    bool done =
        pen_line_within(pen, &title_style, ALIGN_LEFT, SHEET_LEFT, top + 12, width - 120, title) &&
        pen_line(pen, &mark_style, ALIGN_RIGHT, SHEET_RIGHT, top + 12, right) &&
        pen_line_within(pen, &training_style, ALIGN_LEFT, SHEET_LEFT, top + 25, width,
                        buffer_text(&line)) &&
        (person == NULL || draw_person(drawing, top + below, person));
    buffer_done(&line);
    return done;
}

bool sheet_foot(const struct drawing *drawing, const char *left, const char *right)
{
    double baseline = SHEET_HEIGHT - 30;
    return pen_line_within(drawing->pen, &foot_style, ALIGN_LEFT, SHEET_LEFT, baseline,
                           SHEET_RIGHT - SHEET_LEFT - 110, left) &&
           pen_line(drawing->pen, &foot_style, ALIGN_RIGHT, SHEET_RIGHT, baseline, right);
}

static bool asks_for_one(const struct quiz *quiz)
{
    for (size_t i = 0; i < quiz->item_count; i++)
        if (quiz->items[i].kind == ITEM_MULTIPLE || quiz->items[i].kind == ITEM_NUMERIC)
            return false;
    return true;
}

const char *sheet_how_to(const struct quiz *quiz)
{
    return asks_for_one(quiz)
               ? _("Cross one box of every question. If you do not know, cross box 0. To change, "
                   "fill the old box and cross the new one.")
               : _("Cross one box of every question; more only where the question says so. Write a "
                   "number where there is a line. If you do not know, cross box 0 or ?. To change, "
                   "fill the old box and cross the new one.");
}
