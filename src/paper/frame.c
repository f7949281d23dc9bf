/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "frame.h"
#include "base/language.h"
#include <math.h>

static const double millimetre = 72 / 25.4;
static const double pi = 3.14159265358979323846;

/* A rectangle whose corners are bitten out by quarter circles. */
static void bitten(cairo_t *cairo, double inset, double radius)
{
    double right = PAGE_WIDTH - inset, bottom = PAGE_HEIGHT - inset;
    cairo_new_path(cairo);
    cairo_arc_negative(cairo, inset, inset, radius, pi / 2, 0);
    cairo_arc_negative(cairo, right, inset, radius, pi, pi / 2);
    cairo_arc_negative(cairo, right, bottom, radius, 3 * pi / 2, pi);
    cairo_arc_negative(cairo, inset, bottom, radius, 0, -pi / 2);
    cairo_close_path(cairo);
    cairo_stroke(cairo);
}

static void dot(cairo_t *cairo, double x, double y)
{
    cairo_arc(cairo, x, y, 2.4, 0, 2 * pi);
    cairo_fill(cairo);
}

void frame_border(const struct pen *pen)
{
    const double outer = 17, inner = 21.6, heart = outer + 5;
    pen_ink(pen, INK_ACCENT);
    cairo_set_line_width(pen->cairo, 2.2);
    bitten(pen->cairo, outer, 16);
    cairo_set_line_width(pen->cairo, 0.6);
    bitten(pen->cairo, inner, 16);
    for (int corner = 0; corner < 4; corner++)
        dot(pen->cairo, corner % 2 == 0 ? heart : PAGE_WIDTH - heart,
            corner < 2 ? heart : PAGE_HEIGHT - heart);
}

bool frame_watermark(const struct pen *pen, const char *word)
{
    const struct style style = {150, FACE_BOLD, INK_PALE, 12};
    cairo_save(pen->cairo);
    cairo_translate(pen->cairo, PAGE_WIDTH / 2, PAGE_HEIGHT / 2);
    cairo_rotate(pen->cairo, -atan2(PAGE_HEIGHT, PAGE_WIDTH));
    bool done = pen_line(pen, &style, ALIGN_CENTRE, 0, style.size / 3, word);
    cairo_restore(pen->cairo);
    return done;
}

void frame_rule(const struct pen *pen, double x, double y, double width, double thickness,
                enum ink ink)
{
    pen_ink(pen, ink);
    cairo_set_line_width(pen->cairo, thickness);
    cairo_move_to(pen->cairo, x, y);
    cairo_line_to(pen->cairo, x + width, y);
    cairo_stroke(pen->cairo);
}

bool frame_ruler(const struct pen *pen, double x, double y)
{
    const struct style style = {6, FACE_REGULAR, INK_GREY, 0};
    const int centimetres = 5;
    double width = 10 * centimetres * millimetre;
    frame_rule(pen, x, y, width, 0.5, INK_GREY);
    for (int i = 0; i <= centimetres; i++) {
        double tick = i == 0 || i == centimetres ? 3 : 1.5;
        cairo_move_to(pen->cairo, x + i * 10 * millimetre, y - tick);
        cairo_line_to(pen->cairo, x + i * 10 * millimetre, y);
    }
    cairo_stroke(pen->cairo);
    return pen_line(pen, &style, ALIGN_CENTRE, x + width / 2, y + 6,
                    _("50 mm when printed in true size"));
}
