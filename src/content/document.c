/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/language.h"
#include "checklist_read.h"
#include "document_read.h"
#include "opening.h"
#include "quiz_read.h"

static struct arena *read_quiz(const char *bytes, size_t length, struct faults *faults,
                               struct entries *entries)
{
    return quiz_read_entries(bytes, length, faults, entries)->arena;
}

static struct arena *read_checklist(const char *bytes, size_t length, struct faults *faults,
                                    struct entries *entries)
{
    return checklist_read_entries(bytes, length, faults, entries)->arena;
}

/* By enum document_kind; `read` returns the arena that owns the document and the entries. */
static const struct {
    const char *opening;
    struct arena *(*read)(const char *bytes, size_t length, struct faults *faults,
                          struct entries *entries);
} kinds[] = {
    [DOCUMENT_QUIZ] = {"Lulus-Kuis", read_quiz},
    [DOCUMENT_CHECKLIST] = {"Lulus-Ceklis", read_checklist},
};

static bool is_exactly(const char *line, const char *name)
{
    const char *number;
    return opening_is(line, name, &number);
}

static enum document_kind kind_of(const char *line, bool (*fits)(const char *, const char *))
{
    for (size_t kind = DOCUMENT_QUIZ; kind < COUNT(kinds); kind++)
        if (fits(line, kinds[kind].opening))
            return (enum document_kind)kind;
    return DOCUMENT_UNKNOWN;
}

/* The first line, clean, in the arena; NULL, with a fault, when the file is refused as a whole. */
static const char *first_line(const char *bytes, size_t length, struct arena *arena,
                              struct faults *faults)
{
    struct lines lines;
    struct line line;
    if (!lines_open(&lines, bytes, length, arena, faults))
        return NULL;
    lines.faults = NULL; /* its faults are reported by whoever reads it all */
    lines_next(&lines, &line);
    return line.text;
}

/* The kind that the file has or, with a slip in its first line, was to have. */
static enum document_kind find_kind(const char *bytes, size_t length, struct faults *faults)
{
    struct arena *arena = arena_new();
    const char *line = first_line(bytes, length, arena, faults);
    enum document_kind kind = DOCUMENT_UNKNOWN;
    if (line != NULL) {
        kind = kind_of(line, is_exactly);
        if (kind == DOCUMENT_UNKNOWN)
            kind = kind_of(line, opening_is_nearly);
        if (kind == DOCUMENT_UNKNOWN)
            faults_add(faults, SEVERITY_FAULT, 1, 1, "",
                       _("the first line must be \"Lulus-Kuis: 1\" or \"Lulus-Ceklis: 1\""));
    }
    arena_free(arena);
    return kind;
}

struct arena *document_read(const char *bytes, size_t length, struct faults *faults,
                            struct entries *entries, enum document_kind *kind)
{
    *kind = find_kind(bytes, length, faults);
    if (*kind == DOCUMENT_UNKNOWN)
        return NULL;
    return kinds[*kind].read(bytes, length, faults, entries);
}

enum document_kind document_check(const char *bytes, size_t length, struct faults *faults)
{
    enum document_kind kind;
    arena_free(document_read(bytes, length, faults, NULL, &kind));
    return kind;
}
