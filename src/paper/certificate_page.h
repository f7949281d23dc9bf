/* SPDX-License-Identifier: GPL-3.0-or-later */
/* certificate_page.h - one certificate on one A4 page, lying: certificate.md 7.5 and 10. */
#ifndef LULUS_PAPER_CERTIFICATE_PAGE_H
#define LULUS_PAPER_CERTIFICATE_PAGE_H
#include "pen.h"
#include "training/facts.h"

/* Draws on a surface of PAGE_WIDTH x PAGE_HEIGHT points. ERROR_REFUSED (the pen's) naming a
 * character that cannot be printed. The words come in the language that gettext speaks at that
 * moment. */
bool certificate_page_draw(const struct pen *pen, const struct facts *facts, const char *payload);
#endif
