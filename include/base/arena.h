/* SPDX-License-Identifier: GPL-3.0-or-later */
/* arena.h - memory of one document: only allocate, free everything once.
 * Also carries the rows of one query result. */
#ifndef LULUS_BASE_ARENA_H
#define LULUS_BASE_ARENA_H
#include <stdarg.h>
#include <stddef.h>

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena);                /* NULL is welcome */
void arena_clear(struct arena *arena);               /* all that it gave is gone; for the next */
void *arena_alloc(struct arena *arena, size_t size); /* zeroed, aligned for any type */
char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
/* Grows an array of `*count` elements by one and returns the new zeroed element; the array doubles
 * its room whenever the count reaches a power of two, so no capacity is kept. */
void *arena_push(struct arena *arena, void **array, size_t *count, size_t element_size);
#endif
