/* SPDX-License-Identifier: GPL-3.0-or-later */
/* slug.h - a code made from words: "Mencuci tangan dengan sabun" -> "mencuci-tangan-dengan". */
#ifndef LULUS_CONTENT_SLUG_H
#define LULUS_CONTENT_SLUG_H
#include "content/header.h"

/* Whole words as far as they fit 24 characters; "n-7" when the text has no Latin letter. */
void slug_from_text(char out[CODE_MAX + 1], const char *text, int number);
/* The slug with "-2", "-3" ... at its end. */
void slug_number(char out[CODE_MAX + 1], const char *slug, unsigned n);
#endif
