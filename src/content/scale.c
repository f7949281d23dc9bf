/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scale.h"
#include "content/checklist.h"
#include <string.h>

/* The figure that begins at `text` ("1 = ..."), and its words; -1 when none does. */
static int level_at(const char *text, const char **words)
{
    int level = text[0] - '0';
    if (level < 0 || level > 9)
        return -1;
    const char *equals = blank_skip(text + 1);
    if (*equals != '=')
        return -1;
    *words = blank_skip(equals + 1);
    return level;
}

/* The words up to the "; 2 =" that ends them, or to the end; *next is where to go on. */
static size_t words_length(const char *words, const char **next)
{
    const char *unused;
    const char *end = words;
    for (; *end != '\0'; end++)
        if (*end == ';' &&
            (level_at(blank_skip(end + 1), &unused) >= 0 || *blank_skip(end + 1) == '\0'))
            break;
    *next = *end == ';' ? blank_skip(end + 1) : end;
    return (size_t)(end - words);
}

static void keep_scale(struct prose *prose, void *field, size_t language, const char *text,
                       const struct value *at)
{
    struct phrase *scale = field;
    int found = 0;
    for (const char *next = text; *next != '\0';) {
        const char *words;
        int level = level_at(next, &words);
        if (level < 0 || level >= MARK_LEVELS || scale[level].text[language] != NULL) {
            found = 0;
            break;
        }
        char *level_text = arena_strndup(prose->arena, words, words_length(words, &next));
        blank_trim(level_text);
        scale[level].text[language] = level_text;
        found += *level_text != '\0';
    }
    if (found < MARK_LEVELS)
        faults_add(prose->faults, SEVERITY_FAULT, at->line, at->column, "",
                   _("a scale is written like \"0 = not done; 1 = with help; 2 = alone\""));
}

const struct prose_kind prose_scale = {keep_scale, N_("there is no text here"), true, true};
