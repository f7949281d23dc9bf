/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a paragraph: they break at spaces; a word longer than a line breaks after its last
 * hyphen that fits, else anywhere between two letters. */
#include "base/text.h"
#include <assert.h>
#include <string.h>

/* Bytes of `text` up to the last space that has something in front; 0 when there is none.
 * `end` is what fits. */
static size_t last_space(const char *text, size_t end)
{
    size_t indent = strspn(text, " ");
    for (size_t at = end; at > indent; at--)
        if (text[at] == ' ')
            return at;
    return 0;
}

static size_t last_hyphen(const char *text, size_t end)
{
    for (size_t at = end; at > 1; at--)
        if (text[at - 1] == '-' && text[at - 2] != ' ' && text[at - 2] != '-')
            return at;
    return 0;
}

/* At least one character, however narrow the line. */
static size_t fit_something(const char *text, int columns)
{
    size_t end = text_fit(text, columns);
    while (end == 0)
        end = text_fit(text, ++columns);
    return end;
}

static size_t without_spaces(const char *text, size_t length)
{
    while (length > 0 && text[length - 1] == ' ')
        length--;
    return length;
}

size_t text_wrap(const char *text, int columns, const char **next)
{
    assert(columns >= 1);
    size_t line = strcspn(text, "\n");
    if (line == 0) {
        *next = text + (*text == '\n');
        return 0;
    }
    size_t end = fit_something(text, columns);
    if (end < line) {
        size_t space = last_space(text, end);
        size_t hyphen = space > 0 ? 0 : last_hyphen(text, end);
        end = space > 0 ? space : hyphen > 0 ? hyphen : end;
        line = end + strspn(text + end, " ");
    } else {
        end = line;
    }
    *next = text + line + (text[line] == '\n');
    return without_spaces(text, end);
}

int text_wrap_lines(const char *text, int columns)
{
    int lines = 0;
    do {
        text_wrap(text, columns, &text);
        lines++;
    } while (*text != '\0');
    return lines;
}
