/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of an item only once all its lines are read. */
#include "quiz_read.h"
#include <string.h>

static void item_fault(struct quiz_reader *reader, int line, int column, const char *remedy,
                       const char *message)
{
    faults_add(reader->reader.faults, SEVERITY_FAULT, line, column, remedy, "%s", message);
}

static const char *true_false_word(const char *code, int option)
{
    static const char *const words[LANGUAGE_COUNT][2] = {
        [LANGUAGE_ID] = {"Benar", "Salah"},
        [LANGUAGE_EN] = {"True", "False"},
    };
    enum language language;
    return language_parse(code, &language) ? words[language][option] : NULL;
}

static void make_true_false(struct quiz_reader *reader)
{
    struct item *item = &reader->item;
    const struct languages *languages = &reader->reader.prose.languages;
    item->shuffle = false;
    item->option_count = 2;
    for (int i = 0; i < item->option_count; i++) {
        struct phrase *text = &item->options[i].text;
        for (size_t n = 0; n < languages->count; n++)
            text->text[n] = true_false_word(languages->code[n], i);
        if (text->text[0] == NULL)
            text->text[0] = true_false_word("id", i);
        item->options[i].line = reader->answer.line;
    }
}

static void set_keys(struct item *item, unsigned letters)
{
    for (int i = 0; i < item->option_count; i++)
        item->options[i].key = (letters >> i & 1) != 0;
}

static bool same_text(const struct phrase *a, const struct phrase *b)
{
    for (size_t n = 0; n < PHRASE_LANGUAGES; n++)
        if (a->text[n] != NULL && b->text[n] != NULL && strcmp(a->text[n], b->text[n]) == 0)
            return true;
    return false;
}

static void check_twins(struct quiz_reader *reader)
{
    struct item *item = &reader->item;
    for (int i = 1; i < item->option_count; i++)
        for (int other = 0; other < i; other++)
            if (same_text(&item->options[i].text, &item->options[other].text)) {
                faults_add(reader->reader.faults, SEVERITY_FAULT, item->options[i].line,
                           reader->option_column[i], _("nobody could tell them apart"),
                           _("this option has the same text as %c"), 'A' + other);
                break;
            }
}

static void check_letters(struct quiz_reader *reader, const struct answer *answer)
{
    struct item *item = &reader->item;
    if (item->option_count < 2) {
        item_fault(reader, item->line, 1, _("write options \"A. ...\", \"B. ...\" under it"),
                   _("this item has fewer than 2 options"));
        return;
    }
    for (int i = item->option_count; i < OPTIONS_MAX; i++)
        if ((answer->letters >> i & 1) != 0) {
            faults_add(reader->reader.faults, SEVERITY_FAULT, reader->answer.line,
                       answer->letter_column[i], "", _("this item has no option %c"), 'A' + i);
            return;
        }
    if (answer->letters == (1U << item->option_count) - 1)
        item_fault(reader, reader->answer.line, reader->answer.column,
                   _("at least one option must be wrong"), _("every option is right"));
}

static void check_explained(struct quiz_reader *reader)
{
    for (int i = reader->item.option_count; i < OPTIONS_MAX; i++)
        if (reader->explained[i].line > 0)
            faults_add(reader->reader.faults, SEVERITY_FAULT, reader->explained[i].line,
                       reader->explained[i].key_column, "", _("this item has no option %c"),
                       'A' + i);
}

static void check_by_kind(struct quiz_reader *reader, const struct answer *answer)
{
    struct item *item = &reader->item;
    bool lettered = answer->kind == ITEM_SINGLE || answer->kind == ITEM_MULTIPLE;
    item->kind = answer->kind;
    item->low = answer->low;
    item->high = answer->high;
    if (!lettered && item->option_count > 0) {
        item_fault(reader, reader->answer.line, reader->answer.column,
                   _("write the letter of the right option, or take the options out"),
                   _("an item with options is answered by a letter"));
        return;
    }
    if (answer->kind == ITEM_TRUE_FALSE)
        make_true_false(reader);
    else if (lettered && !reader->options_disturbed)
        check_letters(reader, answer);
    set_keys(item, answer->letters);
    if (!reader->options_disturbed)
        check_explained(reader);
}

void item_check(struct quiz_reader *reader)
{
    struct answer answer;
    check_twins(reader);
    if (reader->answer.line == 0)
        item_fault(reader, reader->item.line, 1, _("write under it which answer is right"),
                   _("this item has no \"Jawaban:\" line"));
    else if (answer_parse(&reader->answer, &answer, reader->reader.faults))
        check_by_kind(reader, &answer);
}
