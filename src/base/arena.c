/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of at least 16 KiB in a list; the newest one is filled. */
#include "base/arena.h"
#include "base/alloc.h"
#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 16384 };

struct block {
    struct block *older;
    size_t used, room;
    max_align_t data[];
};

struct arena {
    struct block *newest;
};

struct arena *arena_new(void)
{
    return xcalloc(1, sizeof(struct arena));
}

void arena_free(struct arena *arena)
{
    if (arena == NULL)
        return;
    for (struct block *block = arena->newest; block != NULL;) {
        struct block *older = block->older;
        free(block);
        block = older;
    }
    free(arena);
}

/* The newest block stays: it is the largest that was needed, or large enough for most. */
void arena_clear(struct arena *arena)
{
    struct block *kept = arena->newest;
    if (kept == NULL)
        return;
    while (kept->older != NULL) {
        struct block *older = kept->older;
        kept->older = older->older;
        free(older);
    }
    memset(kept->data, 0, kept->used);
    kept->used = 0;
}

static struct block *add_block(struct arena *arena, size_t size)
{
    size_t room = size > BLOCK ? size : BLOCK;
    struct block *block = xcalloc(1, sizeof *block + room);
    block->room = room;
    block->older = arena->newest;
    arena->newest = block;
    return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    const size_t align = _Alignof(max_align_t);
    size = (size + align - 1) / align * align;
    struct block *block = arena->newest;
    if (block == NULL || block->room - block->used < size)
        block = add_block(arena, size);
    void *memory = (char *)block->data + block->used;
    block->used += size;
    return memory;
}

char *arena_strdup(struct arena *arena, const char *text)
{
    return arena_strndup(arena, text, strlen(text));
}

char *arena_strndup(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);
    memcpy(copy, text, length);
    return copy;
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    assert(length >= 0);
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, args);
    return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}

void *arena_push(struct arena *arena, void **array, size_t *count, size_t element_size)
{
    size_t n = *count;
    if ((n & (n - 1)) == 0) {
        size_t room = n == 0 ? 1 : 2 * n;
        void *bigger = arena_alloc(arena, room * element_size);
        if (n > 0)
            memcpy(bigger, *array, n * element_size);
        *array = bigger;
    }
    *count = n + 1;
    return (char *)*array + n * element_size;
}
