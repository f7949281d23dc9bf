/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "columns.h"
#include "base/alloc.h"
#include "base/decimal.h"
#include "base/text.h"
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
    add_blanks(out, indent);
    buffer_printf(out, "%s\n", text);
}

static void add_line(struct buffer *out, const char *line, int columns)
{
    int indent = (int)strspn(line, " ");
    const char *rest = line + indent;
    while (*rest != '\0') {
        const char *next;
        size_t length = text_wrap(rest, columns - indent, &next);
        add_blanks(out, indent);
        buffer_add(out, rest, length);
        buffer_putc(out, '\n');
        rest = next;
    }
}

void add_wrapped(struct buffer *out, const char *lines, int columns)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        char *line = xstrndup(lines, length);
        if (text_width(line) <= columns)
            buffer_printf(out, "%s\n", line);
        else
            add_line(out, line, columns);
        free(line);
        lines += length + (lines[length] == '\n');
    }
}

static void add_formatted(struct buffer *out, int indent, const char *format, va_list args)
{
    struct buffer text = {0};
    buffer_vprintf(&text, format, args);
    add_paragraph(out, buffer_text(&text), indent);
    buffer_done(&text);
}

void add_sentence(struct buffer *out, int indent, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add_formatted(out, indent, format, args);
    va_end(args);
}

void add_heading(struct buffer *out, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buffer_putc(out, '\n');
    add_formatted(out, 0, format, args);
    va_end(args);
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
