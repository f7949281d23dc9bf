/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf.h - a PDF under way, in memory until it is whole. */
#ifndef LULUS_PAPER_PDF_H
#define LULUS_PAPER_PDF_H
#include "base/date.h"
#include "base/error.h"
#include <cairo.h>

struct pdf;

/* Pages of `width` x `height` points; `date` is the document's, so that equal pages give equal
 * bytes. */
struct pdf *pdf_new(double width, double height, const char *title, struct date date);
cairo_t *pdf_cairo(struct pdf *pdf); /* borrowed; draws on the page that is open */
void pdf_next_page(struct pdf *pdf);
/* Ends the document and puts it at `path`; frees `pdf` in any case. ERROR_SYSTEM. */
bool pdf_save(struct pdf *pdf, const char *path, struct error *err);
void pdf_free(struct pdf *pdf); /* without saving; NULL is welcome */
#endif
