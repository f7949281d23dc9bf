/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quiz_read.h"
#include "base/decimal.h"
#include "base/text.h"
#include <ctype.h>
#include <string.h>

static void read_answer(struct reader *reader, void *field, const struct value *value)
{
    (void)reader;
    ((struct quiz_reader *)field)->answer = *value;
}

/* `Pembahasan`, of the item or of one option. */
static void read_explanation(struct reader *reader, void *field, const struct value *value)
{
    struct quiz_reader *quiz = field;
    if (value->letter == '\0') {
        read_phrase(reader, &quiz->item.explanation, value);
        return;
    }
    int option = value->letter - 'A';
    if (option >= OPTIONS_MAX) {
        prose_end(&reader->prose, PROSE_IGNORED);
        faults_add(reader->faults, SEVERITY_FAULT, value->line, value->key_column, "",
                   _("this item has no option %c"), value->letter);
    } else {
        quiz->explained[option] = *value;
        read_phrase(reader, &quiz->item.options[option].explanation, value);
    }
}

#define ITEM(member) (offsetof(struct quiz_reader, item) + offsetof(struct item, member))

static const struct key item_keys[] = {
    {"Jawaban", {"ANSWER", "Kunci"}, read_answer, 0},
    {"Kode", {"Code"}, read_entry_code, ITEM(code)},
    {"Pembahasan", {"Explanation"}, read_explanation, 0, KEY_LETTER},
    {"Topik", {"Topic"}, read_plain, ITEM(topic)},
    {"Bobot", {"Weight"}, read_weight, ITEM(weight)},
    {"Sumber", {"Source", "Sources"}, read_plain, ITEM(source)},
    {"Acak", {"Shuffle"}, read_yes, ITEM(shuffle)},
};
_Static_assert(COUNT(item_keys) <= KEYS_MAX, "key_set.lines has no room");

/* Both are within reach of one record: the quiz itself is allocated apart. */
static void read_minutes_of_quiz(struct reader *reader, void *field, const struct value *value)
{
    read_minutes(reader, &((struct quiz_reader *)field)->quiz->minutes, value);
}

static void read_shuffle_items(struct reader *reader, void *field, const struct value *value)
{
    read_yes(reader, &((struct quiz_reader *)field)->quiz->shuffle_items, value);
}

static const struct key quiz_keys[] = {
    {"Waktu", {"Time"}, read_minutes_of_quiz, 0},
    {"Acak soal", {"Shuffle items"}, read_shuffle_items, 0},
    {"Acak pilihan", {"Shuffle options"}, read_yes, offsetof(struct quiz_reader, shuffle_options)},
};

static void begin_item(struct reader *reader, const struct value *value)
{
    static const struct prose_kind stem = {keep_phrase, N_("this item has no text"), true, true};
    struct quiz_reader *quiz = (struct quiz_reader *)reader;
    quiz->item = (struct item){.line = value->line,
                               .number = reader->current.number,
                               .weight = POINT,
                               .shuffle = quiz->shuffle_options};
    quiz->answer = (struct value){0};
    memset(quiz->explained, 0, sizeof quiz->explained);
    quiz->options_disturbed = false;
    prose_open(&reader->prose, &stem, &quiz->item.stem, value);
}

static void end_item(struct reader *reader, struct entry *entry)
{
    struct quiz_reader *reading = (struct quiz_reader *)reader;
    struct quiz *quiz = reading->quiz;
    item_check(reading);
    struct item *item =
        arena_push(reader->arena, (void **)&quiz->items, &quiz->item_count, sizeof *item);
    *item = reading->item;
    entry->code = item->code;
    entry->text = item->stem.text[0];
}

/* Reports what is wrong with the mark of an option, once an item. */
static void option_fault(struct quiz_reader *quiz, const struct value *at, const char *remedy,
                         const char *message)
{
    if (!quiz->options_disturbed)
        reader_fault(&quiz->reader, at, remedy, "%s", message);
    quiz->options_disturbed = true;
}

static void open_option(struct quiz_reader *quiz, const struct value *at, char *rest)
{
    static const struct prose_kind option = {keep_phrase, N_("this option has no text"), true,
                                             true};
    struct item *item = &quiz->item;
    struct reader *reader = &quiz->reader;
    if (item->option_count == OPTIONS_MAX) {
        prose_end(&reader->prose, PROSE_IGNORED);
        return;
    }
    quiz->option_column[item->option_count] = at->column;
    struct option *new = &item->options[item->option_count++];
    new->line = at->line;
    struct value value = line_value(&reader->line, rest);
    prose_open(&reader->prose, &option, &new->text, &value);
}

/* "A. text", "A) text"; also "a. text" and "A.text" where A is due, which are reported. */
static bool take_option(struct reader *reader, char *content)
{
    struct quiz_reader *quiz = (struct quiz_reader *)reader;
    const char *text_remedy = _("if this is text, begin the line with \"\\\"");
    char due = (char)('A' + quiz->item.option_count), letter = content[0];
    if (letter == '\0' || (content[1] != '.' && content[1] != ')'))
        return false;
    bool has_space = content[2] == '\0' || blank_at(content + 2);
    bool is_due = toupper((unsigned char)letter) == due;
    bool is_option = letter >= 'A' && letter < 'A' + OPTIONS_MAX && has_space;
    if (!is_option && !(is_due && content[2] != '.'))
        return false;
    struct value at = line_value(&reader->line, content);
    if (letter == 'A' + OPTIONS_MAX)
        option_fault(quiz, &at, text_remedy, _("at most 9 options fit: A to I"));
    else if (!has_space)
        option_fault(quiz, &at, text_remedy, _("put a space after the letter of the option"));
    else if (letter != due && is_due)
        option_fault(quiz, &at, text_remedy, _("options have capital letters"));
    else if (letter != due && !quiz->options_disturbed) {
        quiz->options_disturbed = true;
        reader_fault(reader, &at, text_remedy, _("option %c is expected here, not %c"), due,
                     letter);
    }
    open_option(quiz, &at, content + 2);
    return true;
}

static void warn_codes(struct faults *faults, const struct entry *first, unsigned count)
{
    faults_add(
        faults, SEVERITY_WARNING, first->line, 1, _("\"lulus check --fill-codes\" writes them"),
        ngettext("%u item has no \"Kode:\" line: the file cannot be used in a training",
                 "%u items have no \"Kode:\" line: the file cannot be used in a training", count),
        count);
}

static const struct document_type quiz_type = {
    .opening = "Lulus-Kuis",
    .other_opening = "Lulus-Ceklis",
    .other = N_("this is a checklist, not a quiz"),
    .none = N_("there is no item in this file: an item begins with \"1. \""),
    .too_many = N_("at most 300 items fit into a file"),
    .most_entries = ITEMS_MAX,
    .numbers_in_text = true,
    .begin_entry = begin_item,
    .end_entry = end_item,
    .entry_line = take_option,
    .warn_codes = warn_codes,
};

struct quiz *quiz_read_entries(const char *bytes, size_t length, struct faults *faults,
                               struct entries *entries)
{
    struct arena *arena = arena_new();
    struct quiz *quiz = arena_alloc(arena, sizeof *quiz);
    struct quiz_reader *reading = arena_alloc(arena, sizeof *reading);
    quiz->arena = arena;
    quiz->shuffle_items = true;
    *reading = (struct quiz_reader){
        .reader = {.type = &quiz_type,
                   .faults = faults,
                   .arena = arena,
                   .head = &quiz->header,
                   .header[1] = {quiz_keys, COUNT(quiz_keys), reading},
                   .entry = {item_keys, COUNT(item_keys), reading}},
        .quiz = quiz,
        .shuffle_options = true,
    };
    reader_run(&reading->reader, bytes, length);
    if (entries != NULL)
        *entries = reading->reader.entries;
    return quiz;
}

struct quiz *quiz_read(const char *bytes, size_t length, struct faults *faults)
{
    return quiz_read_entries(bytes, length, faults, NULL);
}
