/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet.h - what the pages of forms share: A4 standing, boxes to mark, head and foot. */
#ifndef LULUS_PAPER_SHEET_H
#define LULUS_PAPER_SHEET_H
#include "forms.h"
#include "pdf.h"
#include "pen.h"

/* A4 standing, in points. */
#define SHEET_WIDTH  595.28
#define SHEET_HEIGHT 841.89
#define SHEET_LEFT   48.0
#define SHEET_RIGHT  (SHEET_WIDTH - SHEET_LEFT)

struct drawing {
    const struct forms *forms;
    const struct pen *pen;
    struct pdf *pdf;
    void (*drawn)(size_t page, size_t pages);
    size_t page, pages;
    struct page_size size; /* of the largest */
};

/* Ends the page that is open. */
void sheet_turn(struct drawing *drawing);
enum { SHEET_UNKNOWN = 10 };

/* A square to mark with what stands for it in pale letters; `x` and `baseline` are where that line
 * begins. */
bool sheet_square(const struct pen *pen, double x, double baseline, double side, const char *text);
/* A square to mark with its digit in it, or "?" for SHEET_UNKNOWN: beside a number "0" would be
 * one; `x` and `baseline` are where the digit's line begins. */
bool sheet_box(const struct pen *pen, double x, double baseline, double side, int digit);
/* What stands for a critical step: a filled triangle, `side` wide, on the baseline. The font has
 * none. */
void sheet_triangle(const struct pen *pen, double x, double baseline, double side);
/* "Tes awal", the training, whose it is; a rule below. `person` NULL: nobody's. Returns false with
 * the pen's error. `top` is the upper edge, `right` the mark at the right. */
bool sheet_head(const struct drawing *drawing, double top, const char *title, const char *right,
                const struct kader *person);
/* How the boxes of this quiz are marked, and a mark changed. */
const char *sheet_how_to(const struct quiz *quiz);
/* A pale line at the foot: left and right. */
bool sheet_foot(const struct drawing *drawing, const char *left, const char *right);

/* Pages that each part takes. */
size_t test_sheet_pages(const struct forms *forms, const struct pen *pen);
size_t slip_pages(const struct forms *forms, const struct pen *pen);
size_t key_sheet_pages(const struct forms *forms, const struct pen *pen);
size_t leaflet_pages(const struct forms *forms, const struct pen *pen);
size_t round_sheet_pages(const struct forms *forms, const struct pen *pen);
size_t cards_pages(const struct forms *forms, const struct pen *pen);
size_t keypad_card_pages(const struct forms *forms, const struct pen *pen);
size_t guidance_slip_pages(const struct forms *forms, const struct pen *pen);

/* They draw and turn all pages of their part. */
bool test_sheet_draw(struct drawing *drawing);
bool slip_draw(struct drawing *drawing);
bool key_sheet_draw(struct drawing *drawing);
bool leaflet_draw(struct drawing *drawing);
bool round_sheet_draw(struct drawing *drawing);
bool cards_draw(struct drawing *drawing);
bool keypad_card_draw(struct drawing *drawing);
bool guidance_slip_draw(struct drawing *drawing);
/* Of its paper, a roll to begin with. */
struct page_size guidance_slip_size(const struct forms *forms);
#endif
