/* SPDX-License-Identifier: GPL-3.0-or-later */
/* buffer.h - text that grows.
 *
 *     struct buffer out = {0};
 *     buffer_printf(&out, "%d", 42);
 *     fputs(buffer_text(&out), stdout);
 *     buffer_done(&out); */
#ifndef LULUS_BASE_BUFFER_H
#define LULUS_BASE_BUFFER_H
#include <stdarg.h>
#include <stddef.h>

struct buffer {
    char *data; /* NUL-terminated once something was added */
    size_t length, room;
};

void buffer_add(struct buffer *buffer, const char *bytes, size_t length);
void buffer_puts(struct buffer *buffer, const char *text);
void buffer_putc(struct buffer *buffer, char c);
void buffer_repeat(struct buffer *buffer, const char *text, size_t times);
void buffer_printf(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_vprintf(struct buffer *buffer, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
const char *buffer_text(const struct buffer *buffer); /* "" when empty; valid until the next add */
char *buffer_claim(struct buffer *buffer);            /* hands the text over (free it); empties */
void buffer_done(struct buffer *buffer);
#endif
