/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "certificates.h"
#include "base/language.h"
#include "certificate_page.h"
#include "frame.h"
#include "pdf.h"
#include <stddef.h>

static struct date newest(const struct certificate_copy *copies, size_t count)
{
    struct date date = copies[0].facts.issued;
    for (size_t i = 1; i < count; i++)
        if (date_compare(copies[i].facts.issued, date) > 0)
            date = copies[i].facts.issued;
    return date;
}

static bool draw_all(struct pdf *pdf, struct pen *pen, const struct certificate_copy *copies,
                     size_t count, void (*drawn)(size_t page, size_t pages))
{
    for (size_t i = 0; i < count; i++) {
        if (!certificate_page_draw(pen, &copies[i].facts, copies[i].payload))
            return error_context(pen->err, "%s", copies[i].facts.name);
        pdf_next_page(pdf);
        if (drawn != NULL)
            drawn(i + 1, count);
    }
    return true;
}

bool certificates_draw(struct buffer *out, const struct fonts *fonts,
                       const struct certificate_copy *copies, size_t count,
                       void (*drawn)(size_t page, size_t pages), struct error *err)
{
    struct pen pen;
    if (count == 0)
        return fail(err, ERROR_REFUSED, _("there is no certificate to print yet"));
    struct pdf *pdf =
        pdf_new(PAGE_WIDTH, PAGE_HEIGHT, copies[0].facts.title, newest(copies, count));
    pen_open(&pen, pdf_cairo(pdf), fonts, err);
    bool done = draw_all(pdf, &pen, copies, count, drawn);
    pen_close(&pen);
    if (done)
        return pdf_finish(pdf, out, err);
    pdf_free(pdf);
    return false;
}

bool certificates_pdf(const char *path, const struct fonts *fonts,
                      const struct certificate_copy *copies, size_t count,
                      void (*drawn)(size_t page, size_t pages), struct error *err)
{
    struct buffer pdf = {0};
    bool done =
        certificates_draw(&pdf, fonts, copies, count, drawn, err) && pdf_put(&pdf, path, err);
    buffer_done(&pdf);
    return done;
}
