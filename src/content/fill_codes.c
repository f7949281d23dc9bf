/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only lines are put in; nothing of the file is written anew, so every other byte stays. */
#include "document_read.h"
#include "slug.h"
#include <string.h>

static bool code_is_used(const struct entries *entries, const char *code)
{
    for (size_t i = 0; i < entries->count; i++)
        if (entries->list[i].code != NULL && strcmp(entries->list[i].code, code) == 0)
            return true;
    return false;
}

static void make_code(const struct entries *entries, struct entry *entry, struct arena *arena)
{
    char slug[CODE_MAX + 1], code[CODE_MAX + 1];
    slug_from_text(slug, entry->text, entry->number);
    strcpy(code, slug);
    for (unsigned n = 2; code_is_used(entries, code); n++)
        slug_number(code, slug, n);
    entry->code = arena_strdup(arena, code);
}

/* As the first line ends: "\r\n", "\r" or "\n". */
static const char *find_line_break(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n')
            return "\n";
        if (bytes[i] == '\r')
            return i + 1 < length && bytes[i + 1] == '\n' ? "\r\n" : "\r";
    }
    return "\n";
}

static void add_code_line(struct buffer *out, const char *code, const char *line_break,
                          bool after_break)
{
    if (after_break)
        buffer_printf(out, "   Kode: %s%s", code, line_break);
    else
        buffer_printf(out, "%s   Kode: %s", line_break, code); /* the file ends without one */
}

static int fill(const char *bytes, size_t length, struct entries *entries, struct arena *arena,
                struct buffer *out)
{
    const char *line_break = find_line_break(bytes, length);
    struct lines lines;
    struct line line = {0};
    size_t copied = 0;
    int added = 0;
    lines_open(&lines, bytes, length, arena, NULL);
    for (size_t i = 0; i < entries->count; i++) {
        struct entry *entry = &entries->list[i];
        if (entry->code != NULL)
            continue;
        make_code(entries, entry, arena);
        while (line.number < entry->last_line && lines_next(&lines, &line))
            continue;
        size_t next_line = lines.at < length ? lines.at : length;
        buffer_add(out, bytes + copied, next_line - copied);
        copied = next_line;
        add_code_line(out, entry->code, line_break, line.end < length);
        added++;
    }
    buffer_add(out, bytes + copied, length - copied);
    return added;
}

int document_fill_codes(const char *bytes, size_t length, struct buffer *out)
{
    struct arena *fault_arena = arena_new();
    struct faults faults = {.arena = fault_arena};
    struct entries entries;
    enum document_kind kind;
    struct arena *arena = document_read(bytes, length, &faults, &entries, &kind);
    int added = faults.fault_count == 0 ? fill(bytes, length, &entries, arena, out) : -1;
    arena_free(arena);
    arena_free(fault_arena);
    return added;
}
