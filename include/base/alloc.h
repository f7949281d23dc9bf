/* SPDX-License-Identifier: GPL-3.0-or-later */
/* alloc.h - allocation that cannot fail: out of memory aborts the program.
 * The store then still holds every acknowledged row. Free with free(). */
#ifndef LULUS_BASE_ALLOC_H
#define LULUS_BASE_ALLOC_H
#include <stddef.h>

void *xmalloc(size_t size) __attribute__((malloc, returns_nonnull));
void *xcalloc(size_t count, size_t size) __attribute__((malloc, returns_nonnull)); /* zeroed */
void *xrealloc(void *old, size_t count, size_t size) __attribute__((returns_nonnull));
char *xstrdup(const char *text) __attribute__((malloc, returns_nonnull));
char *xstrndup(const char *text, size_t length) __attribute__((malloc, returns_nonnull));
#endif
