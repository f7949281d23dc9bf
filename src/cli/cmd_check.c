/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus check: every fault of every file at once. Needs no store. */
#include "arguments.h"
#include "command.h"
#include "content/document.h"
#include "files.h"
#include <stdio.h>

/* The worst of several files: a file that cannot be read outweighs faults. */
static int worse(int a, int b)
{
    return a > b ? a : b;
}

static void print_faults(const char *path, const struct faults *faults)
{
    for (size_t i = 0; i < faults->count; i++) {
        const struct fault *fault = &faults->list[i];
        fprintf(stderr, "%s:%d:%d: %s: %s", path, fault->line, fault->column,
                fault->severity == SEVERITY_FAULT ? _("fault") : _("warning"), fault->message);
        if (fault->remedy[0] != '\0')
            fprintf(stderr, "; %s", fault->remedy);
        fputc('\n', stderr);
    }
}

static void print_outcome(const char *path, enum document_kind kind, const struct faults *faults)
{
    int found = (int)faults->fault_count, warned = (int)(faults->count - faults->fault_count);
    if (found > 0)
        printf(ngettext("%s: %d fault\n", "%s: %d faults\n", (unsigned long)found), path, found);
    else if (warned > 0)
        printf(ngettext("%s: can be used; %d warning\n", "%s: can be used; %d warnings\n",
                        (unsigned long)warned),
               path, warned);
    else if (kind == DOCUMENT_CHECKLIST)
        printf(_("%s: a checklist in good order\n"), path);
    else
        printf(_("%s: a quiz in good order\n"), path);
}

static int report(const char *path, const struct buffer *bytes)
{
    struct faults faults = {.arena = arena_new()};
    enum document_kind kind = document_check(buffer_text(bytes), bytes->length, &faults);
    print_faults(path, &faults);
    print_outcome(path, kind, &faults);
    int code = faults.fault_count > 0 ? ERROR_REFUSED : 0;
    arena_free(faults.arena);
    return code;
}

/* Replaces `bytes` by the file with its codes, on disk too; faults leave everything as it is. */
static int fill(const char *path, struct buffer *bytes)
{
    struct buffer filled = {0};
    struct error err = {0};
    int added = document_fill_codes(buffer_text(bytes), bytes->length, &filled);
    int code = 0;
    if (added > 0 && !file_replace(path, filled.data, filled.length, &err))
        code = show_error(&err);
    if (added > 0 && code == 0) {
        printf(ngettext("%s: %d code written\n", "%s: %d codes written\n", (unsigned long)added),
               path, added);
        buffer_done(bytes);
        *bytes = filled;
    } else {
        buffer_done(&filled);
    }
    return code;
}

static int check(const char *path, bool fill_codes)
{
    struct buffer bytes = {0};
    struct error err = {0};
    int code = 0;
    if (!file_read(path, DOCUMENT_MAX_BYTES + 1, &bytes, &err))
        code = show_error(&err);
    else if (fill_codes)
        code = fill(path, &bytes);
    if (code == 0)
        code = report(path, &bytes);
    buffer_done(&bytes);
    return code;
}

int cmd_check(struct session *session, int argc, char **argv)
{
    (void)session;
    bool fill_codes = false;
    const struct option_row rows[] = {{"--fill-codes", &fill_codes, NULL}};
    int count = arguments_take(argc, argv, rows, COUNT(rows));
    if (count < 1)
        return show_usage("check");
    int code = 0;
    for (int i = 0; i < count; i++)
        code = worse(code, check(argv[i], fill_codes));
    return code;
}
