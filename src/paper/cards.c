/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cards.c - a card for each participant, as large as a bank's: a scanner at the kiosk finds her by
 * its code, she herself by its number. Ten on a page, to be cut apart. */
#include "base/buffer.h"
#include "base/language.h"
#include "certificate/card.h"
#include "certificate/qr.h"
#include "code.h"
#include "frame.h"
#include "sheet.h"

enum { COLUMNS = 2, ROWS = 5, ON_PAGE = COLUMNS * ROWS, NAME_LINES = 2, GROUP = 4 };

static const double wide = 85.6 * 72 / 25.4, high = 54 * 72 / 25.4;
static const double left = (SHEET_WIDTH - COLUMNS * 85.6 * 72 / 25.4) / 2,
                    top = (SHEET_HEIGHT - ROWS * 54 * 72 / 25.4) / 2;
static const double pad = 12, code_right = 6, code_top = 68;
static const struct style training_style = {8.5, FACE_REGULAR, INK_GREY, 0};
static const struct style number_style = {26, FACE_BOLD, INK_BLACK, 0};
static const struct style place_style = {11, FACE_REGULAR, INK_BLACK, 0};
static const struct style how_style = {7.5, FACE_REGULAR, INK_GREY, 0};
static const struct style code_style = {6.5, FACE_REGULAR, INK_GREY, 0};

size_t cards_pages(const struct forms *forms, const struct pen *pen)
{
    (void)pen; /* all are of one size */
    return (forms->people_count + ON_PAGE - 1) / ON_PAGE;
}

/* Along all edges of cards, from one edge of the page to the other. */
static void draw_cuts(const struct pen *pen)
{
    static const double dash[] = {3, 4};
    pen_ink(pen, INK_GREY);
    cairo_save(pen->cairo);
    cairo_set_dash(pen->cairo, dash, 2, 0);
    cairo_set_line_width(pen->cairo, 0.4);
    for (int i = 0; i <= COLUMNS; i++) {
        cairo_move_to(pen->cairo, left + i * wide, 0);
        cairo_rel_line_to(pen->cairo, 0, SHEET_HEIGHT);
    }
    for (int i = 0; i <= ROWS; i++) {
        cairo_move_to(pen->cairo, 0, top + i * high);
        cairo_rel_line_to(pen->cairo, SHEET_WIDTH, 0);
    }
    cairo_stroke(pen->cairo);
    cairo_restore(pen->cairo);
}

/* Read from an arm's length: as large as two lines allow. */
static bool draw_name(const struct pen *pen, const char *name, double x, double y)
{
    struct style style = {21, FACE_BOLD, INK_BLACK, 0};
    const double width = wide - 2 * pad;
    double baseline = y + 44;
    while (style.size > 9 && pen_lines(pen, &style, width, name) > NAME_LINES)
        style.size -= 0.5;
    return pen_paragraph(pen, &style, ALIGN_LEFT, x + pad, &baseline, width, style.size * 1.1,
                         name);
}

static bool draw_place(const struct pen *pen, const struct kader *person, double x, double y)
{
    const double width = wide - CODE_MODULE * 37 - code_right - 2 * pad;
    struct buffer number = {0}, place = {0};
    buffer_printf(&number, _("No. %d"), person->list_number);
    if (person->posyandu[0] != '\0')
        buffer_printf(&place, _("Posyandu %s"), person->posyandu);
    bool done =
        pen_line(pen, &number_style, ALIGN_LEFT, x + pad, y + 94, buffer_text(&number)) &&
        pen_line_within(pen, &place_style, ALIGN_LEFT, x + pad, y + 111, width,
                        buffer_text(&place)) &&
        pen_line_within(pen, &place_style, ALIGN_LEFT, x + pad, y + 124, width, person->village) &&
        pen_line_within(pen, &how_style, ALIGN_LEFT, x + pad, y + 137, width,
                        _("Scan it, or find this number."));
    buffer_done(&number);
    buffer_done(&place);
    return done;
}

static bool draw_code(const struct pen *pen, const struct kader *person, double x, double y)
{
    char text[CARD_BYTES];
    struct buffer printed = {0};
    struct bits bits;
    card_text(&person->enrolment, text);
    if (!qr_encode(text, QR_QUARTILE, &bits, pen->err))
        return false;
    code_draw(pen->cairo, &bits, x + wide - code_right - code_side(&bits), y + code_top);
    buffer_printf(&printed, "%.6s", text);
    for (const char *rest = text + 6; *rest != '\0'; rest += GROUP)
        buffer_printf(&printed, " %.4s", rest);
    bool done = pen_line_within(pen, &code_style, ALIGN_LEFT, x + pad, y + 147, wide - 2 * pad,
                                buffer_text(&printed));
    buffer_done(&printed);
    return done;
}

static bool draw_card(const struct drawing *drawing, const struct kader *person, double x, double y)
{
    const struct forms *forms = drawing->forms;
    const struct pen *pen = drawing->pen;
    struct buffer training = {0};
    buffer_printf(&training, "%s%s", forms->demo ? "CONTOH   ·   " : "", forms->training.title);
    frame_rule(pen, x + pad, y + 23, wide - 2 * pad, 0.8, INK_ACCENT);
    bool done = pen_line_within(pen, &training_style, ALIGN_LEFT, x + pad, y + 18, wide - 2 * pad,
                                buffer_text(&training)) &&
                draw_name(pen, person->name, x, y) && draw_place(pen, person, x, y) &&
                draw_code(pen, person, x, y);
    buffer_done(&training);
    return done;
}

bool cards_draw(struct drawing *drawing)
{
    const struct forms *forms = drawing->forms;
    for (size_t i = 0; i < forms->people_count; i++) {
        int place = (int)(i % ON_PAGE);
        const struct kader *person = &forms->people[i];
        if (place == 0)
            draw_cuts(drawing->pen);
        if (!draw_card(drawing, person, left + place % COLUMNS * wide,
                       top + (double)(place / COLUMNS) * high))
            return error_context(drawing->pen->err, "%s", person->name);
        if (place + 1 == ON_PAGE || i + 1 == forms->people_count)
            sheet_turn(drawing);
    }
    return true;
}
