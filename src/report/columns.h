/* SPDX-License-Identifier: GPL-3.0-or-later */
/* columns.h - plain text in columns, as a terminal counts them, and paragraphs. */
#ifndef LULUS_REPORT_COLUMNS_H
#define LULUS_REPORT_COLUMNS_H
#include "base/buffer.h"
#include "base/language.h"
#include <stddef.h>

void add_left(struct buffer *out, const char *text, int columns);  /* blanks after it */
void add_right(struct buffer *out, const char *text, int columns); /* blanks before it */
/* One line after `indent` blanks, ended by a newline: wrapped at the end, by add_wrapped. */
void add_paragraph(struct buffer *out, const char *text, int indent);
/* The same, formatted. */
void add_sentence(struct buffer *out, int indent, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* An empty line and a heading. */
void add_heading(struct buffer *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Lines as they are, those wider than `columns` wrapped behind their own indent. */
void add_wrapped(struct buffer *out, const char *lines, int columns);

/* Rounded to `digits`, right-aligned; "-" for NaN; with + or - in front when `sign`. */
void add_value(struct buffer *out, double value, int digits, bool sign, enum language language,
               int columns);
#endif
