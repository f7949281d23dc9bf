/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue.h"
#include "base/buffer.h"
#include "kept.h"
#include "run.h"
#include <stdlib.h>
#include <string.h>

struct reading {
    struct buffer files, english, indonesian;
    struct buffer *into; /* where a line that is only a string goes */
    catalogue_read *read;
    void *context;
    int count;
};

/* What stands between the quotes. */
static void add_string(struct buffer *out, const char *line)
{
    const char *c = strchr(line, '"');
    for (c++; *c != '\0' && *c != '"'; c++) {
        if (*c == '\\')
            c++;
        buffer_putc(out, c[-1] == '\\' && *c == 'n' ? '\n' : *c);
    }
}

static void read_line(struct reading *it, const char *line)
{
    static const char reference[] = "#: ", plural[] = "msgid_plural";
    if (strncmp(line, reference, strlen(reference)) == 0)
        buffer_printf(&it->files, "%s ", line + strlen(reference));
    if (strncmp(line, "msgid", 5) == 0)
        it->into = &it->english;
    else if (strncmp(line, "msgstr", 6) == 0)
        it->into = &it->indonesian;
    else if (line[0] != '"')
        return;
    if (strncmp(line, plural, strlen(plural)) == 0)
        buffer_putc(it->into, '\n');
    add_string(it->into, line);
}

static void end_message(struct reading *it)
{
    const struct message message = {.files = buffer_text(&it->files),
                                    .english = buffer_text(&it->english),
                                    .indonesian = buffer_text(&it->indonesian)};
    if (message.english[0] != '\0') {
        it->count++;
        it->read(it->context, &message);
    }
    buffer_done(&it->files);
    buffer_done(&it->english);
    buffer_done(&it->indonesian);
    it->files = it->english = it->indonesian = (struct buffer){0};
}

int catalogue_each(catalogue_read *read, void *context)
{
    struct reading it = {.read = read, .context = context};
    char *text = kept_file("po/id.po"), *rest = text, *line;
    while ((line = strsep(&rest, "\n")) != NULL) {
        if (line[0] == '\0')
            end_message(&it);
        else
            read_line(&it, line);
    }
    end_message(&it);
    free(text);
    return it.count;
}
