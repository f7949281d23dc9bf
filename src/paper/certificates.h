/* SPDX-License-Identifier: GPL-3.0-or-later */
/* certificates.h - many certificates as one PDF, a page each. */
#ifndef LULUS_PAPER_CERTIFICATES_H
#define LULUS_PAPER_CERTIFICATES_H
#include "base/buffer.h"
#include "fonts.h"
#include "training/facts.h"

struct certificate_copy {
    struct facts facts;
    char payload[CODE_TEXT_MAX + 1];
};

/* Adds the document to `out`; `drawn` (may be NULL) is told of each page. False: `out` as it was.
 */
bool certificates_draw(struct buffer *out, const struct fonts *fonts,
                       const struct certificate_copy *copies, size_t count,
                       void (*drawn)(size_t page, size_t pages), struct error *err);
/* The same as a file. Nothing at `path` changes unless all is well. */
bool certificates_pdf(const char *path, const struct fonts *fonts,
                      const struct certificate_copy *copies, size_t count,
                      void (*drawn)(size_t page, size_t pages), struct error *err);
#endif
