/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the questions asked of a line is the format; see reader.h. */
#include "reader.h"
#include "base/text.h"
#include "entry_mark.h"
#include "header_read.h"
#include "key_read.h"
#include "opening.h"
#include <ctype.h>
#include <string.h>

void reader_fault(struct reader *reader, const struct value *at, const char *remedy,
                  const char *format, ...)
{
    va_list args;
    va_start(args, format);
    faults_vadd(reader->faults, SEVERITY_FAULT, at->line, at->column, remedy, format, args);
    va_end(args);
}

void read_phrase(struct reader *reader, void *field, const struct value *value)
{
    prose_open(&reader->prose, &prose_phrase, field, value);
}

void read_plain(struct reader *reader, void *field, const struct value *value)
{
    prose_open(&reader->prose, &prose_plain, field, value);
}

void read_blank(struct reader *reader, void *field, const struct value *value)
{
    prose_open(&reader->prose, &prose_blank, field, value);
}

struct value reader_here(const struct reader *reader, char *content)
{
    return line_value(&reader->line, content);
}

static void leave_entry(struct reader *reader)
{
    prose_end(&reader->prose, PROSE_NONE);
    if (reader->place == PLACE_HEADER)
        header_check(reader);
    if (reader->place == PLACE_ENTRY) {
        reader->type->end_entry(reader, &reader->current);
        struct entry *entry = arena_push(reader->arena, (void **)&reader->entries.list,
                                         &reader->entries.count, sizeof *entry);
        *entry = reader->current;
    }
    if (reader->place == PLACE_CARD)
        reader->type->end_card(reader);
    reader->place = PLACE_PHASE;
}

static void begin_entry(struct reader *reader, const struct entry_mark *mark, char *content)
{
    leave_entry(reader);
    struct value at = reader_here(reader, content), value = reader_here(reader, mark->rest);
    if (reader->entries.count == reader->type->most_entries) {
        reader_fault(reader, &at, _("split the file into two"), "%s", _(reader->type->too_many));
        reader->stopped = true;
        return;
    }
    if (mark->number != reader->next_number)
        faults_add(reader->faults, SEVERITY_WARNING, at.line, at.column, "",
                   _("number %d is expected here, not %d"), reader->next_number, mark->number);
    reader->next_number = mark->number + 1;
    reader->current = (struct entry){.line = at.line, .last_line = at.line, .number = mark->number};
    memset(reader->entry_lines, 0, sizeof reader->entry_lines);
    memset(reader->letter_lines, 0, sizeof reader->letter_lines);
    reader->only_text = true;
    reader->place = PLACE_ENTRY;
    reader->type->begin_entry(reader, &value);
    reader->own_text = reader->prose.field;
}

static bool take_entry(struct reader *reader, char *content)
{
    struct entry_mark mark;
    if (!entry_mark_parse(content, &mark))
        return false;
    if (!mark.has_space) {
        struct value at = reader_here(reader, mark.rest);
        reader_fault(reader, &at, "", _("put a space after the number"));
    }
    begin_entry(reader, &mark, content);
    return true;
}

/* "   2. ..." where item 2 is due. */
static bool take_indented_entry(struct reader *reader, char *content)
{
    struct entry_mark mark;
    if (!entry_mark_parse(content, &mark) || mark.number != reader->next_number || !mark.has_space)
        return false;
    if (reader->type->numbers_in_text && reader->only_text)
        return false;
    struct value at = reader_here(reader, content);
    reader_fault(reader, &at, _("if this is text, begin the line with \"\\\""),
                 _("take away the spaces in front of the number"));
    begin_entry(reader, &mark, content);
    return true;
}

/* Everything an indented line can be but text. */
static bool take_syntax(struct reader *reader, char *content)
{
    struct key_line key_line;
    if (key_line_parse(content, &key_line) &&
        (key_translate(reader, &key_line) || key_take_indented(reader, &key_line)))
        return true;
    if (reader->place != PLACE_ENTRY)
        return false;
    if (reader->type->entry_line != NULL && reader->type->entry_line(reader, content)) {
        reader->only_text = false;
        return true;
    }
    return take_indented_entry(reader, content);
}

static void refuse_text(struct reader *reader, char *content)
{
    struct key_line key_line;
    struct value at = reader_here(reader, content);
    if (key_line_parse(content, &key_line))
        reader_fault(reader, &at, "", _("unknown key: \"%s\""), key_written(reader, &key_line));
    else
        reader_fault(reader, &at, _("put it right under the text that it continues"),
                     _("there is no text above that this line could continue"));
    prose_end(&reader->prose, PROSE_IGNORED);
}

/* A line that goes on with what is above it. */
static bool take_more(struct reader *reader, char *content)
{
    return (reader->place == PLACE_CARD && reader->type->card_line(reader, content)) ||
           prose_continue(&reader->prose, reader->line.number, content);
}

static void read_indented(struct reader *reader, char *content)
{
    if (*content != '\\' && take_syntax(reader, content))
        return;
    if (!take_more(reader, content))
        refuse_text(reader, content);
}

/* A quiz has no practice cases: the first is reported and all are skipped. */
static void skip_card(struct reader *reader, const struct value *at)
{
    prose_end(&reader->prose, PROSE_IGNORED);
    reader->in_card = true;
    if (!reader->card_reported)
        reader_fault(reader, at, _("move it into a file that begins with \"Lulus-Ceklis: 1\""),
                     _("practice cases belong to a checklist"));
    reader->card_reported = true;
}

static bool take_card(struct reader *reader, char *content)
{
    if (!text_starts_with(content, "~~"))
        return false;
    leave_entry(reader);
    struct value value = reader_here(reader, content + 2), at = reader_here(reader, content);
    if (reader->type->begin_card == NULL) {
        skip_card(reader, &at);
        return true;
    }
    if (content[2] != '\0' && !blank_at(content + 2))
        reader_fault(reader, &at, "", _("put a space after \"~~\""));
    memset(reader->card_lines, 0, sizeof reader->card_lines);
    reader->place = PLACE_CARD;
    reader->type->begin_card(reader, &value);
    return true;
}

static bool take_phase(struct reader *reader, char *content)
{
    if (!text_starts_with(content, "=="))
        return false;
    leave_entry(reader);
    struct value value = reader_here(reader, content + 2), at = reader_here(reader, content);
    if (reader->type->phase == NULL) {
        reader_fault(reader, &at, _("take this line out, or make it a comment with \"#\""),
                     _("phases belong to a checklist"));
        prose_end(&reader->prose, PROSE_IGNORED);
        return true;
    }
    if (content[2] != '\0' && !blank_at(content + 2))
        reader_fault(reader, &at, "", _("put a space after \"==\""));
    reader->type->phase(reader, &value);
    return true;
}

static void stray_text(struct reader *reader, char *content)
{
    struct value at = reader_here(reader, content);
    reader_fault(reader, &at, _("put spaces in front if it continues the line above"),
                 _("this line is no key, item or step"));
    if (!take_more(reader, content))
        prose_end(&reader->prose, PROSE_IGNORED);
}

static void read_header_line(struct reader *reader, char *content)
{
    struct key_line key_line;
    if (!key_line_parse(content, &key_line)) {
        stray_text(reader, content);
        return;
    }
    struct key_match match = key_find(reader->header, KEY_SETS, &key_line);
    struct value at = reader_here(reader, content);
    size_t before = reader->faults->count;
    if (match.key != NULL) {
        key_apply(reader, &match, &key_line);
    } else if (key_translate(reader, &key_line)) {
        if (reader->faults->count == before)
            reader_fault(reader, &at, "", _("put spaces in front of this line"));
    } else if (!key_correct(reader, reader->header, KEY_SETS, &key_line, false)) {
        reader_fault(reader, &at, _("put spaces in front if it continues the line above"),
                     _("unknown key: \"%s\""), key_written(reader, &key_line));
        prose_end(&reader->prose, PROSE_IGNORED);
    }
}

/* In column 1, after the header, and neither phase nor entry: it was meant to be indented. */
static void read_stray(struct reader *reader, char *content)
{
    struct key_line key_line;
    struct value at = reader_here(reader, content);
    bool is_key = key_line_parse(content, &key_line);
    if (is_key && key_find(&reader->entry, 1, &key_line).key == NULL &&
        key_find(reader->header, KEY_SETS, &key_line).key != NULL) {
        prose_end(&reader->prose, PROSE_IGNORED);
        reader_fault(reader, &at, _("move it up, under the first line"),
                     _("\"%s\" belongs to the head of the file"), key_written(reader, &key_line));
        return;
    }
    size_t before = reader->faults->count;
    if (!take_syntax(reader, content))
        stray_text(reader, content);
    else if (reader->faults->count == before)
        reader_fault(reader, &at, "", _("put spaces in front of this line"));
}

static void read_line(struct reader *reader)
{
    char *text = reader->line.text;
    char *content = blank_skip(text);
    blank_trim(content);
    bool indented = content != text;
    if (*content == '\0' || *text == '#' || (reader->in_card && indented))
        return;
    reader->in_card = false;
    if (indented)
        read_indented(reader, content);
    else if (take_card(reader, content) || take_phase(reader, content) ||
             take_entry(reader, content))
        return;
    else if (reader->place == PLACE_HEADER)
        read_header_line(reader, content);
    else
        read_stray(reader, content);
}

static void follow_own_text(struct reader *reader)
{
    const struct prose *prose = &reader->prose;
    if (reader->place == PLACE_ENTRY && prose->state == PROSE_OPEN &&
        prose->field == reader->own_text)
        reader->current.last_line = prose->last_line;
}

static void finish(struct reader *reader)
{
    leave_entry(reader);
    prose_finish(&reader->prose, &reader->languages_at);
    if (reader->type->finish != NULL)
        reader->type->finish(reader);
    if (reader->entries.count == 0)
        faults_add(reader->faults, SEVERITY_FAULT, 1, 1, "", "%s", _(reader->type->none));
    const struct entry *first = NULL;
    unsigned without = 0;
    for (size_t i = reader->entries.count; i-- > 0;)
        if (!reader->entries.list[i].code_given) {
            first = &reader->entries.list[i];
            without++;
        }
    if (without > 0)
        reader->type->warn_codes(reader->faults, first, without);
}

static void prepare(struct reader *reader)
{
    reader->prose.arena = reader->arena;
    reader->prose.faults = reader->faults;
    reader->header[0] = header_keys(reader->head);
    for (size_t i = 0; i < KEY_SETS; i++)
        reader->header[i].lines = reader->header_lines[i];
    reader->entry.lines = reader->entry_lines;
    reader->card.lines = reader->card_lines;
    reader->next_number = 1;
    reader->head->pass_mark = -1;
}

void reader_run(struct reader *reader, const char *bytes, size_t length)
{
    prepare(reader);
    if (lines_open(&reader->lines, bytes, length, reader->arena, reader->faults)) {
        lines_next(&reader->lines, &reader->line);
        if (opening_check(reader->type, &reader->line, reader->faults)) {
            header_languages(reader, bytes, length);
            while (!reader->stopped && lines_next(&reader->lines, &reader->line)) {
                read_line(reader);
                follow_own_text(reader);
            }
            finish(reader);
        }
    }
    faults_sort(reader->faults);
}
