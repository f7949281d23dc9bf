/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Formats at most size bytes and never leaves half a character at the end. */
static void format_text(char *out, size_t size, const char *format, va_list args)
{
    int needed = vsnprintf(out, size, format, args);
    if (needed < 0 || (size_t)needed < size)
        return;
    size_t bad;
    if (!text_valid(out, strlen(out), &bad))
        out[bad] = '\0';
}

bool error_set(struct error *err, enum error_kind kind, const char *source, int source_line,
               const char *format, ...)
{
    if (err == NULL)
        return false;
    memset(err, 0, sizeof *err);
    err->kind = kind;
    err->source = source;
    err->source_line = source_line;
    va_list args;
    va_start(args, format);
    format_text(err->message, sizeof err->message, format, args);
    va_end(args);
    return false;
}

bool error_remedy(struct error *err, const char *format, ...)
{
    if (err == NULL)
        return false;
    va_list args;
    va_start(args, format);
    format_text(err->remedy, sizeof err->remedy, format, args);
    va_end(args);
    return false;
}

bool error_context(struct error *err, const char *format, ...)
{
    if (err == NULL)
        return false;
    char cause[sizeof err->message], context[sizeof err->message];
    text_copy(cause, sizeof cause, err->message);
    va_list args;
    va_start(args, format);
    format_text(context, sizeof context, format, args);
    va_end(args);
    char joined[2 * sizeof err->message + sizeof ": "];
    snprintf(joined, sizeof joined, "%s: %s", context, cause);
    text_copy(err->message, sizeof err->message, joined);
    return false;
}

bool error_place(struct error *err, const char *file, int line, int column)
{
    if (err == NULL)
        return false;
    text_copy(err->file, sizeof err->file, file);
    err->line = line;
    err->column = column;
    return false;
}
