/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pen.h - words on a page: baselines and widths in points, from the top left corner.
 *
 * Every writing function returns false with the pen's error (ERROR_REFUSED) when the font lacks a
 * character: it is named, and nothing is ever replaced by a box or a question mark. */
#ifndef LULUS_PAPER_PEN_H
#define LULUS_PAPER_PEN_H
#include "fonts.h"
#include <cairo.h>

enum ink { INK_BLACK, INK_ACCENT, INK_GREY, INK_PALE, INK_COUNT };
enum face { FACE_REGULAR, FACE_BOLD, FACE_ITALIC };
enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

struct style {
    double size; /* points */
    enum face face;
    enum ink ink;
    double spacing; /* points added between letters */
};

enum { PEN_KEPT = 128 };

struct pen {
    cairo_t *cairo;
    PangoContext *context;
    struct error *err;
    struct kept {
        struct style style;
        double width; /* wrapped to; negative: one line */
        PangoLayout *layout;
    } * kept; /* laid out before: most lines of a certificate stand on the next one too */
};

/* `cairo`, `fonts` and `err` are borrowed until pen_close. */
void pen_open(struct pen *pen, cairo_t *cairo, const struct fonts *fonts, struct error *err);
void pen_close(struct pen *pen);
void pen_ink(const struct pen *pen, enum ink ink); /* for strokes and fills */

double pen_width(const struct pen *pen, const struct style *style, const char *text);
/* Bytes of one line of `text` that fit `width`. */
size_t pen_reach(const struct pen *pen, const struct style *style, double width, const char *text);
/* Bytes of the first line of `text` when wrapped to `width`, with the space after it. */
size_t pen_wrap(const struct pen *pen, const struct style *style, double width, const char *text);
/* How many lines `text` takes when wrapped to `width`. */
int pen_lines(const struct pen *pen, const struct style *style, double width, const char *text);
/* One line. `x` is its left end, its middle or its right end. */
bool pen_line(const struct pen *pen, const struct style *style, enum align align, double x,
              double baseline, const char *text);
/* The same, in smaller letters where it would be wider than `width`. */
bool pen_line_within(const struct pen *pen, const struct style *style, enum align align, double x,
                     double baseline, double width, const char *text);
/* Wraps to `width`; `*baseline` starts at the first line and ends at the last. */
bool pen_paragraph(const struct pen *pen, const struct style *style, enum align align, double x,
                   double *baseline, double width, double leading, const char *text);
#endif
