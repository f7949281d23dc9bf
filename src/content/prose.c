/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

void keep_phrase(struct prose *prose, void *field, size_t language, const char *text,
                 const struct value *at)
{
    (void)prose, (void)at;
    ((struct phrase *)field)->text[language] = text;
}

static void keep_plain(struct prose *prose, void *field, size_t language, const char *text,
                       const struct value *at)
{
    (void)prose, (void)language, (void)at;
    *(const char **)field = text;
}

#define NO_TEXT N_("there is no text here")

const struct prose_kind prose_phrase = {keep_phrase, NO_TEXT, true, true};
const struct prose_kind prose_plain = {keep_plain, NO_TEXT, false, false};
const struct prose_kind prose_blank = {keep_plain, NULL, false, false};

/* One line of text: joined by a space or, after a "\" line, a blank line; tabs are spaces. */
static void add_line(struct prose *prose, const char *text)
{
    if (*text == '\0')
        return;
    if (prose->text.length > 0)
        buffer_puts(&prose->text, prose->paragraph ? "\n\n" : " ");
    prose->paragraph = false;
    for (const char *c = text; *c != '\0'; c++)
        buffer_putc(&prose->text, *c == '\t' ? ' ' : *c);
}

static const char *normal_text(struct prose *prose)
{
    size_t length;
    char *normal = text_nfc(buffer_text(&prose->text), prose->text.length, &length);
    const char *text = arena_strndup(prose->arena, normal, length);
    free(normal);
    return text;
}

/* False, with a fault, when there is no text. */
static bool end_language(struct prose *prose)
{
    const struct prose_kind *kind = prose->kind;
    const struct value *at = &prose->at;
    bool good = prose->text.length > 0 || kind->empty == NULL;
    if (good)
        kind->keep(prose, prose->field, prose->language, normal_text(prose), at);
    else
        faults_add(prose->faults, SEVERITY_FAULT, at->line, at->column,
                   _("write it after the mark, or take the line out"), "%s", _(kind->empty));
    buffer_done(&prose->text);
    prose->paragraph = false;
    return good;
}

static void note_missing(struct prose *prose)
{
    if (!prose->languages_certain || !prose->kind->wanted)
        return;
    for (size_t i = 1; i < prose->languages.count; i++) {
        if (prose->has[i])
            continue;
        struct missing *missing = arena_push(prose->arena, (void **)&prose->missing,
                                             &prose->missing_count, sizeof *missing);
        *missing = (struct missing){prose->first.line, prose->first.column, i};
    }
}

void prose_end(struct prose *prose, enum prose_state state)
{
    if (prose->state == PROSE_OPEN && end_language(prose))
        note_missing(prose);
    prose->state = state;
}

void prose_open(struct prose *prose, const struct prose_kind *kind, void *field,
                const struct value *value)
{
    prose_end(prose, PROSE_OPEN);
    prose->kind = kind;
    prose->field = field;
    prose->first = prose->at = *value;
    prose->language = 0;
    memset(prose->has, 0, sizeof prose->has);
    prose->has[0] = true;
    prose->last_line = value->line;
    add_line(prose, value->text);
}

bool prose_continue(struct prose *prose, int line, const char *text)
{
    if (prose->state != PROSE_OPEN)
        return prose->state == PROSE_IGNORED;
    prose->last_line = line;
    if (strcmp(text, "\\") == 0)
        prose->paragraph = true;
    else
        add_line(prose, *text == '\\' ? text + 1 : text);
    return true;
}

/* The text that has no translation is the one just read: both are one mistake. */
static void refuse_misplaced(struct prose *prose, size_t language, const struct value *value)
{
    prose_end(prose, PROSE_IGNORED);
    faults_add(prose->faults, SEVERITY_FAULT, value->line, value->column,
               _("put the translation right under its text"),
               _("the line above has nothing to translate"));
    size_t count = prose->missing_count;
    if (count > 0 && prose->missing[count - 1].language == language)
        prose->missing_count--;
}

void prose_translate(struct prose *prose, size_t language, const struct value *value)
{
    prose->used[language] = true;
    if (prose->state == PROSE_IGNORED)
        return;
    if (prose->state == PROSE_NONE || !prose->kind->translatable) {
        refuse_misplaced(prose, language, value);
        return;
    }
    if (!end_language(prose)) {
        prose->state = PROSE_IGNORED;
        return;
    }
    prose->last_line = value->line;
    prose->language = language;
    prose->at = *value;
    if (prose->has[language]) {
        note_missing(prose);
        prose->state = PROSE_IGNORED;
        faults_add(prose->faults, SEVERITY_FAULT, value->line, value->column,
                   _("keep one of the two"), _("this text is already there in \"%s\""),
                   prose->languages.code[language]);
        return;
    }
    prose->has[language] = true;
    add_line(prose, value->text);
}

static void warn_language(struct prose *prose, size_t language, const struct value *at)
{
    const char *code = prose->languages.code[language];
    const char *remedy = arena_printf(
        prose->faults->arena, _("add lines \"%s:\", or take \"%s\" out of this line"), code, code);
    faults_add(prose->faults, SEVERITY_WARNING, at->line, at->column, remedy,
               _("nothing is translated to \"%s\""), code);
}

void prose_finish(struct prose *prose, const struct value *languages_at)
{
    prose_end(prose, PROSE_NONE);
    if (!prose->languages_certain)
        return;
    for (size_t i = 1; i < prose->languages.count; i++)
        if (!prose->used[i])
            warn_language(prose, i, languages_at);
    const char *remedy = arena_printf(prose->faults->arena, _("it is shown in \"%s\" instead"),
                                      prose->languages.code[0]);
    for (size_t i = 0; i < prose->missing_count; i++) {
        const struct missing *missing = &prose->missing[i];
        if (prose->used[missing->language])
            faults_add(prose->faults, SEVERITY_WARNING, missing->line, missing->column, remedy,
                       _("this text has no \"%s:\" line"),
                       prose->languages.code[missing->language]);
    }
}
