/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "columns.h"
#include "base/decimal.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add_blanks(struct buffer *out, int columns)
{
    if (columns > 0)
        buffer_repeat(out, " ", (size_t)columns);
}

void add_left(struct buffer *out, const char *text, int columns)
{
    buffer_puts(out, text);
    add_blanks(out, columns - text_width(text));
}

void add_right(struct buffer *out, const char *text, int columns)
{
    add_blanks(out, columns - text_width(text));
    buffer_puts(out, text);
}

void add_paragraph(struct buffer *out, const char *text, int indent)
{
    while (*text != '\0') {
        const char *next;
        size_t length = text_wrap(text, PAPER_WIDTH - indent, &next);
        add_blanks(out, indent);
        buffer_add(out, text, length);
        buffer_putc(out, '\n');
        text = next;
    }
}

static char *formatted(const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    struct buffer text = {0};
    buffer_repeat(&text, " ", (size_t)length + 1);
    vsnprintf(text.data, (size_t)length + 1, format, arguments);
    return buffer_claim(&text);
}

void add_sentence(struct buffer *out, int indent, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = formatted(format, arguments);
    va_end(arguments);
    add_paragraph(out, text, indent);
    free(text);
}

void add_heading(struct buffer *out, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = formatted(format, arguments);
    va_end(arguments);
    buffer_putc(out, '\n');
    add_paragraph(out, text, 0);
    free(text);
}

void add_value(struct buffer *out, double value, int digits, bool sign, enum language language,
               int columns)
{
    char number[DECIMAL_TEXT], text[DECIMAL_TEXT + 1];
    decimal_round(value, digits, language, number);
    bool more = sign && value > 0 && strpbrk(number, "123456789") != NULL;
    snprintf(text, sizeof text, "%s%s", more ? "+" : "", number);
    add_right(out, text, columns);
}
