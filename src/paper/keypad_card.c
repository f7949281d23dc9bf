/* SPDX-License-Identifier: GPL-3.0-or-later */
/* keypad_card.c - what the keys of a numeric keypad do, drawn as the keypad is, to lie beside it.
 * Two on a page, to be cut apart. */
#include "base/language.h"
#include "frame.h"
#include "sheet.h"

enum { COPIES = 2 };

static const double half = SHEET_HEIGHT / COPIES;
static const double key_wide = 118, key_high = 60, gap = 6, first_row = 66;
static const struct style title_style = {17, FACE_BOLD, INK_ACCENT, 0.3};
static const struct style english_style = {9, FACE_REGULAR, INK_GREY, 0};

static const struct cap {
    int column, row, columns, rows;
    const char *sign;
    const char *word; /* N: in both languages; NULL: the key does nothing */
} caps[] = {
    {0, 0, 1, 1, "Num", NULL},
    {1, 0, 1, 1, "/", N_("language")},
    {2, 0, 1, 1, "*", N_("NOT SURE")},
    {3, 0, 1, 1, "-", N_("BACK")},
    {0, 1, 1, 1, "7", ""},
    {1, 1, 1, 1, "8", ""},
    {2, 1, 1, 1, "9", ""},
    {3, 1, 1, 2, "+", N_("size of letters")},
    {0, 2, 1, 1, "4", N_("answer 4")},
    {1, 2, 1, 1, "5", ""},
    {2, 2, 1, 1, "6", ""},
    {0, 3, 1, 1, "1", N_("answer 1")},
    {1, 3, 1, 1, "2", N_("answer 2")},
    {2, 3, 1, 1, "3", N_("answer 3")},
    {3, 3, 1, 2, "Enter", N_("GO ON")},
    {0, 4, 2, 1, "0", N_("I DO NOT KNOW")},
    {2, 4, 1, 1, ".", N_("help")},
};

size_t keypad_card_pages(const struct forms *forms, const struct pen *pen)
{
    (void)forms;
    (void)pen;
    return 1;
}

static void draw_outline(const struct pen *pen, double x, double y, double wide, double high,
                         bool used)
{
    pen_ink(pen, used ? INK_BLACK : INK_PALE);
    cairo_rectangle(pen->cairo, x, y, wide, high);
    cairo_set_line_width(pen->cairo, used ? 1.4 : 1);
    cairo_stroke(pen->cairo);
}

/* The sign as it stands on the key, and below it the word, large, with the English one small. */
static bool draw_cap(const struct pen *pen, const struct cap *cap, double down)
{
    bool used = cap->word != NULL, said = used && cap->word[0] != '\0';
    const struct style sign = {20, FACE_BOLD, used ? INK_BLACK : INK_GREY, 0};
    const struct style word = {14, FACE_BOLD, INK_BLACK, 0};
    double wide = cap->columns * key_wide - gap, high = cap->rows * (key_high + gap) - gap;
    double x = (SHEET_WIDTH - 4 * key_wide + gap) / 2 + cap->column * key_wide,
           y = down + first_row + cap->row * (key_high + gap), middle = x + wide / 2;
    draw_outline(pen, x, y, wide, high, used);
    double baseline = y + (said ? (high - key_high) / 2 + 21 : high / 2 + 7);
    return pen_line(pen, &sign, ALIGN_CENTRE, middle, baseline, cap->sign) &&
           (!said || (pen_line_within(pen, &word, ALIGN_CENTRE, middle, baseline + 18, wide - 8,
                                      gettext(cap->word)) &&
                      pen_line_within(pen, &english_style, ALIGN_CENTRE, middle, baseline + 31,
                                      wide - 8, cap->word)));
}

static bool draw_copy(const struct pen *pen, double down)
{
    const double middle = SHEET_WIDTH / 2;
    for (size_t i = 0; i < COUNT(caps); i++)
        if (!draw_cap(pen, &caps[i], down))
            return false;
    return pen_line_within(pen, &title_style, ALIGN_CENTRE, middle, down + 36,
                           SHEET_RIGHT - SHEET_LEFT, _("The keys: what they do")) &&
           pen_line_within(pen, &english_style, ALIGN_CENTRE, middle, down + 52,
                           SHEET_RIGHT - SHEET_LEFT,
                           _("Press one key, look at the screen, then go on. Nothing can break."));
}

bool keypad_card_draw(struct drawing *drawing)
{
    static const double dash[] = {4, 4};
    for (int i = 0; i < COPIES; i++)
        if (!draw_copy(drawing->pen, i * half))
            return false;
    cairo_save(drawing->pen->cairo);
    cairo_set_dash(drawing->pen->cairo, dash, 2, 0);
    frame_rule(drawing->pen, 0, half, SHEET_WIDTH, 0.5, INK_GREY);
    cairo_restore(drawing->pen->cairo);
    sheet_turn(drawing);
    return true;
}
