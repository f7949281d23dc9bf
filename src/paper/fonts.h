/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fonts.h - the one font family of every page, found without the machine's own font settings, so
 * that a page looks the same everywhere: Gentium Plus (fonts-sil-gentiumplus). */
#ifndef LULUS_PAPER_FONTS_H
#define LULUS_PAPER_FONTS_H
#include "base/error.h"
#include <pango/pango.h>

#define FONT_FAMILY "Gentium Plus"

struct fonts;

/* From the family's files in `folder`; NULL with err (ERROR_SYSTEM) when one is not there. */
struct fonts *fonts_open(const char *folder, struct error *err);
void fonts_close(struct fonts *fonts);              /* NULL is welcome */
PangoFontMap *fonts_map(const struct fonts *fonts); /* borrowed */
#endif
