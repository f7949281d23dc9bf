/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "key_read.h"
#include <string.h>

/* Reads the value; `guessed` keys were misspelt and reported already. */
static void apply(struct reader *reader, const struct key_match *match,
                  const struct key_line *key_line, bool guessed)
{
    const struct key *key = match->key;
    int *first = &match->set->lines[key - match->set->keys];
    bool once = !(key->flags & KEY_MANY);
    if (key_line->letter != '\0')
        first = &reader->letter_lines[key_line->letter - 'A'];
    if (once && *first != 0 && (guessed || *first > 0)) {
        prose_end(&reader->prose, PROSE_IGNORED);
        struct value at = reader_here(reader, key_line->name_start);
        if (!guessed)
            reader_fault(reader, &at, _("keep one of the two"),
                         _("this key is already written in line %d"), *first);
        return;
    }
    if (once)
        *first = guessed ? -1 : reader->line.number;
    prose_end(&reader->prose, PROSE_NONE);
    struct value value = reader_here(reader, key_line->value_start);
    value.letter = key_line->letter;
    value.number = key_line->number;
    value.key_column = reader_here(reader, key_line->name_start).column;
    size_t before = reader->faults->count;
    key->read(reader, (char *)match->set->record + key->offset, &value);
    if (reader->prose.state == PROSE_NONE && reader->faults->count > before)
        reader->prose.state = PROSE_IGNORED;
}

void key_apply(struct reader *reader, const struct key_match *match,
               const struct key_line *key_line)
{
    apply(reader, match, key_line, false);
}

const char *key_written(struct reader *reader, const struct key_line *key_line)
{
    size_t length = (size_t)(key_line->value_start - 1 - key_line->name_start);
    char *name = arena_strndup(reader->faults->arena, key_line->name_start, length);
    blank_trim(name);
    return name;
}

bool key_correct(struct reader *reader, const struct key_set *sets, size_t count,
                 const struct key_line *key_line, bool careful)
{
    struct key_match match = key_guess(sets, count, key_line, careful);
    if (match.key == NULL)
        return false;
    struct value at = reader_here(reader, key_line->name_start);
    reader_fault(reader, &at, careful ? _("if this is text, begin the line with \"\\\"") : "",
                 _("unknown key: \"%s\" (did you mean \"%s\"?)"), key_written(reader, key_line),
                 match.spelling);
    apply(reader, &match, key_line, true);
    return true;
}

bool key_translate(struct reader *reader, const struct key_line *key_line)
{
    const char *name = key_line->name;
    if (strlen(name) != 2 || key_line->letter != '\0')
        return false;
    const struct languages *languages = &reader->prose.languages;
    struct value value = reader_here(reader, key_line->value_start);
    for (size_t i = 0; i < languages->count; i++)
        if (strcmp(languages->code[i], name) == 0) {
            prose_translate(&reader->prose, i, &value);
            return true;
        }
    enum language known;
    if (!language_parse(name, &known))
        return false;
    prose_end(&reader->prose, PROSE_IGNORED);
    struct value at = reader_here(reader, key_line->name_start);
    reader_fault(reader, &at, _("add it there, or take this line out"),
                 _("the language \"%s\" is not named in \"Bahasa:\""), name);
    return true;
}

/* Before the first step of a phase there is no key. */
static bool refuse_in_phase(struct reader *reader, const struct key_line *key_line)
{
    if (key_find(&reader->entry, 1, key_line).key == NULL)
        return false;
    struct value at = reader_here(reader, key_line->name_start);
    if (reader->prose.state != PROSE_IGNORED)
        reader_fault(reader, &at, _("put it under the line with the number"),
                     _("this key belongs to a step"));
    prose_end(&reader->prose, PROSE_IGNORED);
    return true;
}

static bool take_key_of(struct reader *reader, const struct key_set *set,
                        const struct key_line *key_line)
{
    struct key_match match = key_find(set, 1, key_line);
    if (match.key == NULL && !key_correct(reader, set, 1, key_line, true))
        return false;
    if (match.key != NULL)
        apply(reader, &match, key_line, false);
    reader->only_text = false;
    return true;
}

bool key_take_indented(struct reader *reader, const struct key_line *key_line)
{
    if (reader->place == PLACE_PHASE)
        return refuse_in_phase(reader, key_line);
    if (reader->place == PLACE_ENTRY)
        return take_key_of(reader, &reader->entry, key_line);
    if (reader->place == PLACE_CARD)
        return take_key_of(reader, &reader->card, key_line);
    struct key_match match = key_find(reader->header, KEY_SETS, key_line);
    if (match.key == NULL)
        return key_correct(reader, reader->header, KEY_SETS, key_line, true);
    apply(reader, &match, key_line, false);
    return true;
}
