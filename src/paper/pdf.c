/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "base/language.h"
#include "crypto/durable.h"
#include <cairo-pdf.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pdf {
    struct buffer bytes;
    cairo_surface_t *surface;
    cairo_t *cairo;
};

static cairo_status_t keep(void *context, const unsigned char *bytes, unsigned length)
{
    struct pdf *pdf = context;
    buffer_add(&pdf->bytes, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

struct pdf *pdf_new(double width, double height, const char *title, struct date date)
{
    struct pdf *pdf = xcalloc(1, sizeof *pdf);
    char iso[DATE_TEXT], created[DATE_TEXT + 16];
    date_iso(date, iso);
    snprintf(created, sizeof created, "%sT00:00:00Z", iso);
    pdf->surface = cairo_pdf_surface_create_for_stream(keep, pdf, width, height);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATOR, "Lulus");
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
    pdf->cairo = cairo_create(pdf->surface);
    return pdf;
}

cairo_t *pdf_cairo(struct pdf *pdf)
{
    return pdf->cairo;
}

void pdf_next_page(struct pdf *pdf)
{
    cairo_show_page(pdf->cairo);
}

void pdf_resize(struct pdf *pdf, double width, double height)
{
    cairo_pdf_surface_set_size(pdf->surface, width, height);
}

bool pdf_finish(struct pdf *pdf, struct buffer *out, struct error *err)
{
    cairo_status_t status = cairo_status(pdf->cairo);
    cairo_surface_finish(pdf->surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(pdf->surface);
    if (status == CAIRO_STATUS_SUCCESS)
        buffer_add(out, pdf->bytes.data, pdf->bytes.length);
    pdf_free(pdf);
    return status == CAIRO_STATUS_SUCCESS ||
           fail(err, ERROR_SYSTEM, _("the page cannot be drawn: %s"),
                cairo_status_to_string(status));
}

bool pdf_put(const struct buffer *pdf, const char *path, struct error *err)
{
    if (durable_replace(path, pdf->data, pdf->length))
        return true;
    fail(err, ERROR_SYSTEM, _("the file cannot be written: %s"), strerror(errno));
    error_remedy(err, _("Please check that the folder can be written and has room."));
    return error_place(err, path, 0, 0);
}

void pdf_free(struct pdf *pdf)
{
    if (pdf == NULL)
        return;
    cairo_destroy(pdf->cairo);
    cairo_surface_destroy(pdf->surface);
    buffer_done(&pdf->bytes);
    free(pdf);
}
