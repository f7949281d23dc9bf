/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf.h - a PDF under way, in memory until it is whole. */
#ifndef LULUS_PAPER_PDF_H
#define LULUS_PAPER_PDF_H
#include "base/buffer.h"
#include "base/date.h"
#include "base/error.h"
#include <cairo.h>

struct pdf;

/* Pages of `width` x `height` points; `date` is the document's, so that equal pages give equal
 * bytes. */
struct pdf *pdf_new(double width, double height, const char *title, struct date date);
cairo_t *pdf_cairo(struct pdf *pdf); /* borrowed; draws on the page that is open */
void pdf_next_page(struct pdf *pdf);
/* Of the page that is open, before anything is drawn on it, and of those after it. */
void pdf_resize(struct pdf *pdf, double width, double height);
/* Ends the document and adds it to `out`; frees `pdf` in any case. ERROR_SYSTEM. */
bool pdf_finish(struct pdf *pdf, struct buffer *out, struct error *err);
void pdf_free(struct pdf *pdf); /* unfinished; NULL is welcome */

/* A finished document as a file, whole or not at all. ERROR_SYSTEM. */
bool pdf_put(const struct buffer *pdf, const char *path, struct error *err);
#endif
