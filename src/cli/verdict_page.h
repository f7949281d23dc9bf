/* SPDX-License-Identifier: GPL-3.0-or-later */
/* verdict_page.h - what became of a sheet, shown on Enter, away from the mother. */
#ifndef LULUS_CLI_VERDICT_PAGE_H
#define LULUS_CLI_VERDICT_PAGE_H
#include "app.h"
#include "base/buffer.h"
#include "training/observation.h"

extern const struct page_ops closed_page;
/* The steps at those positions with their marks and remarks, a line each. */
void steps_text(struct buffer *text, const struct sheet *sheet, const uint8_t *positions,
                size_t count, enum language language);
#endif
