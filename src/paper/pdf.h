/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf.h - a PDF that appears whole or not at all: written beside, synced, renamed. */
#ifndef LULUS_PAPER_PDF_H
#define LULUS_PAPER_PDF_H
#include "base/date.h"
#include "base/error.h"
#include <cairo.h>

struct pdf;

/* Pages of `width` x `height` points; `date` is the document's, so that equal pages give equal
 * bytes. NULL with err (ERROR_SYSTEM). `path` is copied. */
struct pdf *pdf_open(const char *path, double width, double height, const char *title,
                     struct date date, struct error *err);
cairo_t *pdf_cairo(struct pdf *pdf); /* borrowed; for the page that is open */
void pdf_next_page(struct pdf *pdf);
/* Ends the document and puts it in place; frees `pdf` in any case. ERROR_SYSTEM. */
bool pdf_finish(struct pdf *pdf, struct error *err);
void pdf_abandon(struct pdf *pdf); /* leaves nothing behind; NULL is welcome */
#endif
