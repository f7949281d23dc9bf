/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "header_read.h"
#include "base/text.h"
#include "entry_mark.h"
#include <ctype.h>
#include <string.h>

enum { SHORT_TITLE_MOST = 32 };

static void keep_short_title(struct prose *prose, void *field, size_t language, const char *text,
                             const struct value *at)
{
    ((struct phrase *)field)->text[language] = text;
    size_t length = text_characters(text, strlen(text));
    if (length > SHORT_TITLE_MOST)
        faults_add(prose->faults, SEVERITY_FAULT, at->line, at->column, _("please shorten it"),
                   _("the short title has %zu characters; 32 fit into the QR code"), length);
}

static void read_short_title(struct reader *reader, void *field, const struct value *value)
{
    static const struct prose_kind kind = {keep_short_title, N_("there is no text here"),
                                           .translatable = true};
    prose_open(&reader->prose, &kind, field, value);
}

static bool same_mark(const struct source *source, const char *mark, size_t length)
{
    return strlen(source->mark) == length && memcmp(source->mark, mark, length) == 0;
}

/* "W1 = ..." */
static void keep_source(struct prose *prose, void *field, size_t language, const char *text,
                        const struct value *at)
{
    (void)language;
    struct content_header *head = field;
    size_t length = strcspn(text, "= \t");
    const char *equals = blank_skip(text + length);
    const char *rest = *equals == '=' ? blank_skip(equals + 1) : "";
    if (length == 0 || *rest == '\0') {
        faults_add(prose->faults, SEVERITY_FAULT, at->line, at->column, "",
                   _("a source is written like \"W1 = title, place\""));
        return;
    }
    for (size_t i = 0; i < head->source_count; i++)
        if (same_mark(&head->sources[i], text, length)) {
            faults_add(prose->faults, SEVERITY_FAULT, at->line, at->column,
                       _("give each source a mark of its own"),
                       _("the source \"%s\" is already there"), head->sources[i].mark);
            return;
        }
    struct source *source =
        arena_push(prose->arena, (void **)&head->sources, &head->source_count, sizeof *source);
    source->mark = arena_strndup(prose->arena, text, length);
    source->text = rest;
}

static void read_source(struct reader *reader, void *field, const struct value *value)
{
    static const struct prose_kind kind = {keep_source, N_("there is no text here")};
    prose_open(&reader->prose, &kind, field, value);
}

enum languages_fault { LANGUAGES_GOOD, LANGUAGES_SPELLING, LANGUAGES_TWICE, LANGUAGES_MANY };

static enum languages_fault add_language(struct languages *languages, const char *word,
                                         size_t length)
{
    if (length != 2 || !isalpha((unsigned char)word[0]) || !isalpha((unsigned char)word[1]))
        return LANGUAGES_SPELLING;
    if (languages->count == PHRASE_LANGUAGES)
        return LANGUAGES_MANY;
    char *code = languages->code[languages->count];
    code[0] = (char)tolower((unsigned char)word[0]);
    code[1] = (char)tolower((unsigned char)word[1]);
    code[2] = '\0';
    for (size_t i = 0; i < languages->count; i++)
        if (strcmp(languages->code[i], code) == 0)
            return LANGUAGES_TWICE;
    languages->count++;
    return LANGUAGES_GOOD;
}

/* "id, en" */
static enum languages_fault parse_languages(const char *text, struct languages *languages)
{
    *languages = (struct languages){0};
    for (const char *at = text;;) {
        at = blank_skip(at);
        size_t length = strcspn(at, ", \t");
        enum languages_fault fault = add_language(languages, at, length);
        if (fault != LANGUAGES_GOOD)
            return fault;
        at = blank_skip(at + length);
        if (*at == '\0')
            return LANGUAGES_GOOD;
        if (*at == ',')
            at++;
    }
}

static void read_languages(struct reader *reader, void *field, const struct value *value)
{
    static const char *const messages[] = {
        [LANGUAGES_SPELLING] = N_("must be two letters for each language, like \"id, en\""),
        [LANGUAGES_TWICE] = N_("a language is named twice"),
        [LANGUAGES_MANY] = N_("at most 4 languages fit"),
    };
    struct languages languages;
    enum languages_fault fault = parse_languages(value->text, &languages);
    reader->languages_at = *value;
    if (fault == LANGUAGES_GOOD)
        *(struct languages *)field = languages;
    else
        reader_fault(reader, value, "", "%s", _(messages[fault]));
}

#define FIELD(member) offsetof(struct content_header, member)

static const struct key keys[] = {
    {"Judul", {"Title"}, read_phrase, FIELD(title), KEY_REQUIRED},
    {"Judul singkat", {"Short title"}, read_short_title, FIELD(short_title)},
    {"Kode", {"Code"}, read_code, FIELD(code)},
    {"Bahasa", {"Languages"}, read_languages, FIELD(languages), KEY_REQUIRED},
    {"Nilai lulus", {"Pass mark"}, read_percent, FIELD(pass_mark)},
    {"Topik", {"Topics"}, read_phrase, FIELD(topics)},
    {"Ditinjau", {"Reviewed by"}, read_blank, FIELD(reviewed)},
    {"Sumber", {"Sources", "Source"}, read_source, 0, KEY_MANY},
    {"Lisensi", {"Licence", "License"}, read_plain, FIELD(licence)},
};
_Static_assert(COUNT(keys) <= KEYS_MAX, "key_set.lines has no room");

struct key_set header_keys(struct content_header *head)
{
    return (struct key_set){.keys = keys, .count = COUNT(keys), .record = head};
}

/* The value of `Bahasa`, misspelt perhaps; its text is NULL when the line is another one. */
static struct value languages_value(struct reader *reader, struct line *line)
{
    char *content = blank_skip(line->text);
    struct key_line key_line;
    if (line->text[0] == '#' || !key_line_parse(content, &key_line))
        return (struct value){0};
    struct key_match match = key_find(reader->header, KEY_SETS, &key_line);
    if (match.key == NULL && content == line->text)
        match = key_guess(reader->header, KEY_SETS, &key_line, false);
    if (match.key == NULL || match.key->read != read_languages)
        return (struct value){0};
    return line_value(line, key_line.value_start);
}

void header_languages(struct reader *reader, const char *bytes, size_t length)
{
    static const struct languages usual = {{"id", "en"}, 2};
    struct prose *prose = &reader->prose;
    prose->languages = usual;
    struct lines lines;
    struct line line;
    if (!lines_open(&lines, bytes, length, reader->arena, NULL))
        return;
    while (lines_next(&lines, &line)) {
        struct entry_mark mark;
        if (entry_mark_parse(line.text, &mark) || text_starts_with(line.text, "=="))
            break;
        struct languages languages;
        struct value value = languages_value(reader, &line);
        if (value.text != NULL && parse_languages(value.text, &languages) == LANGUAGES_GOOD) {
            prose->languages = languages;
            reader->languages_at = value;
            prose->languages_certain = true;
            break;
        }
    }
    reader->head->languages = prose->languages;
}

void header_check(struct reader *reader)
{
    for (size_t i = 0; i < COUNT(keys); i++)
        if ((keys[i].flags & KEY_REQUIRED) && reader->header[0].lines[i] == 0)
            faults_add(reader->faults, SEVERITY_FAULT, 1, 1, _("add it under the first line"),
                       _("this file has no \"%s:\" line"), keys[i].name);
}
