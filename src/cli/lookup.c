/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lookup.h"
#include "base/alloc.h"
#include <stdlib.h>
#include <string.h>

struct entry {
    const struct uuid *id;
    void *row;
};

struct lookup {
    size_t count;
    struct entry *entries; /* by id */
};

static int by_id(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    return memcmp(a->id->bytes, b->id->bytes, sizeof a->id->bytes);
}

struct lookup *lookup_new(void *rows, size_t count, size_t size, size_t id_at)
{
    struct lookup *lookup = xcalloc(1, sizeof *lookup);
    lookup->count = count;
    lookup->entries = xcalloc(count + 1, sizeof *lookup->entries);
    for (size_t i = 0; i < count; i++) {
        char *row = (char *)rows + i * size;
        lookup->entries[i] = (struct entry){(const struct uuid *)(row + id_at), row};
    }
    qsort(lookup->entries, count, sizeof *lookup->entries, by_id);
    return lookup;
}

void lookup_free(struct lookup *lookup)
{
    if (lookup == NULL)
        return;
    free(lookup->entries);
    free(lookup);
}

void *lookup_find(const struct lookup *lookup, const struct uuid *id)
{
    const struct entry wanted = {.id = id}, *found;
    found = bsearch(&wanted, lookup->entries, lookup->count, sizeof wanted, by_id);
    return found != NULL ? found->row : NULL;
}
