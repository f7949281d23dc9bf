/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader of quizzes and checklists. For any bytes: every fault has its place in the file and a
 * sentence; "\r\n" reads as "\n"; what was read, written in one form, reads as the same document;
 * filled codes change nothing but codes. */
#include "base/alloc.h"
#include "base/text.h"
#include "content/document.h"
#include "form.h"
#include "fuzz.h"
#include <string.h>

const char fuzz_noun[] = "content";

enum { WHOLE_LINE = 4000 }; /* a line longer than 4096 bytes is a fault */

struct reading {
    enum document_kind kind;
    struct faults faults;
    struct quiz *quiz;
    struct checklist *checklist;
};

static struct reading read_document(const char *bytes, size_t length)
{
    struct reading reading = {.faults = {.arena = arena_new()}};
    reading.kind = document_check(bytes, length, &reading.faults);
    struct faults again = {.arena = reading.faults.arena};
    if (reading.kind == DOCUMENT_QUIZ)
        reading.quiz = quiz_read(bytes, length, &again);
    else if (reading.kind == DOCUMENT_CHECKLIST)
        reading.checklist = checklist_read(bytes, length, &again);
    else
        return reading;
    HOLDS(again.count == reading.faults.count && again.fault_count == reading.faults.fault_count);
    return reading;
}

static void reading_done(struct reading *reading)
{
    quiz_free(reading->quiz);
    checklist_free(reading->checklist);
    arena_free(reading->faults.arena);
}

static size_t count_lines(const char *bytes, size_t length)
{
    size_t lines = 1;
    for (size_t i = 0; i + 1 < length; i++)
        lines += bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
    return lines;
}

static void faults_are_sentences_with_places(const struct faults *faults, const char *bytes,
                                             size_t length)
{
    size_t lines = count_lines(bytes, length), of_severity = 0, bad;
    for (size_t i = 0; i < faults->count; i++) {
        const struct fault *fault = &faults->list[i], *last = i > 0 ? fault - 1 : fault;
        HOLDS(fault->line >= 1 && (size_t)fault->line <= lines);
        HOLDS(fault->column >= 1 && (size_t)fault->column <= length + 1);
        HOLDS(fault->message[0] != '\0');
        HOLDS(text_valid(fault->message, strlen(fault->message), &bad));
        HOLDS(text_valid(fault->remedy, strlen(fault->remedy), &bad));
        HOLDS(last->line < fault->line ||
              (last->line == fault->line && last->column <= fault->column));
        of_severity += fault->severity == SEVERITY_FAULT;
    }
    HOLDS(of_severity == faults->fault_count);
}

static void line_breaks_do_not_matter(const struct faults *faults, const char *bytes, size_t length)
{
    struct buffer pairs = {0};
    bool may_be_utf16 = length > 1 && (bytes[0] == '\n' || bytes[1] == '\n');
    if (memchr(bytes, '\r', length) != NULL || length > DOCUMENT_MAX_BYTES / 2 || may_be_utf16)
        return;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n')
            buffer_putc(&pairs, '\r');
        buffer_putc(&pairs, bytes[i]);
    }
    struct reading same = read_document(buffer_text(&pairs), pairs.length);
    HOLDS(same.faults.count == faults->count);
    for (size_t i = 0; i < faults->count; i++) {
        HOLDS(same.faults.list[i].line == faults->list[i].line);
        HOLDS(same.faults.list[i].column == faults->list[i].column);
        HOLDS(strcmp(same.faults.list[i].message, faults->list[i].message) == 0);
    }
    reading_done(&same);
    buffer_done(&pairs);
}

static void an_item_can_be_asked(const struct item *item)
{
    int keys = 0;
    HOLDS(item->stem.text[0] != NULL && item->stem.text[0][0] != '\0');
    HOLDS(item->weight > 0);
    for (int i = 0; i < item->option_count; i++) {
        HOLDS(item->options[i].text.text[0] != NULL);
        keys += item->options[i].key;
    }
    if (item->kind == ITEM_NUMERIC) {
        HOLDS(item->option_count == 0 && 0 <= item->low && item->low <= item->high);
        return;
    }
    HOLDS(item->option_count >= 2 && item->option_count <= OPTIONS_MAX);
    HOLDS(keys >= 1 && keys < item->option_count);
    HOLDS((keys > 1) == (item->kind == ITEM_MULTIPLE));
}

static void every_entry_can_be_used(const struct reading *reading)
{
    if (reading->quiz != NULL) {
        HOLDS(reading->quiz->item_count >= 1 && reading->quiz->item_count <= ITEMS_MAX);
        for (size_t i = 0; i < reading->quiz->item_count; i++)
            an_item_can_be_asked(&reading->quiz->items[i]);
        HOLDS(quiz_max_score(reading->quiz) > 0);
    } else {
        HOLDS(reading->checklist->step_count >= 1 && reading->checklist->step_count <= STEPS_MAX);
        for (size_t i = 0; i < reading->checklist->step_count; i++)
            HOLDS(reading->checklist->steps[i].text.text[0][0] != '\0');
    }
}

static void form_of(struct buffer *out, const struct reading *reading, bool with_codes)
{
    if (reading->quiz != NULL)
        form_quiz(out, reading->quiz, with_codes);
    else
        form_checklist(out, reading->checklist, with_codes);
}

static bool has_long_line(const struct buffer *text)
{
    const char *end;
    for (const char *at = buffer_text(text); (end = strchr(at, '\n')) != NULL; at = end + 1)
        if (end - at > WHOLE_LINE)
            return true;
    return text->length > DOCUMENT_MAX_BYTES;
}

static void a_document_survives_its_form(const struct reading *reading)
{
    struct buffer form = {0}, again = {0};
    form_of(&form, reading, true);
    if (!has_long_line(&form)) {
        struct reading same = read_document(buffer_text(&form), form.length);
        HOLDS(same.kind == reading->kind);
        HOLDS(same.faults.fault_count == 0);
        form_of(&again, &same, true);
        HOLDS(strcmp(buffer_text(&form), buffer_text(&again)) == 0);
        reading_done(&same);
    }
    buffer_done(&form);
    buffer_done(&again);
}

static bool has_codes(const struct reading *reading)
{
    return reading->quiz != NULL ? quiz_has_codes(reading->quiz)
                                 : checklist_has_codes(reading->checklist);
}

static void filling_codes_changes_only_codes(const struct reading *reading,
                                             const struct buffer *filled, int added)
{
    struct buffer form = {0}, again = {0}, twice = {0};
    struct reading coded = read_document(buffer_text(filled), filled->length);
    HOLDS((added == 0) == has_codes(reading));
    HOLDS(coded.faults.fault_count == 0 && has_codes(&coded));
    form_of(&form, reading, false);
    form_of(&again, &coded, false);
    HOLDS(strcmp(buffer_text(&form), buffer_text(&again)) == 0);
    HOLDS(document_fill_codes(buffer_text(filled), filled->length, &twice) == 0);
    HOLDS(twice.length == filled->length &&
          memcmp(buffer_text(&twice), buffer_text(filled), twice.length) == 0);
    reading_done(&coded);
    buffer_done(&form);
    buffer_done(&again);
    buffer_done(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    struct buffer filled = {0};
    struct reading reading = read_document(bytes, size);
    int added = document_fill_codes(bytes, size, &filled);
    faults_are_sentences_with_places(&reading.faults, bytes, size);
    line_breaks_do_not_matter(&reading.faults, bytes, size);
    HOLDS((added < 0) == (reading.faults.fault_count > 0));
    HOLDS(reading.kind != DOCUMENT_UNKNOWN || reading.faults.fault_count > 0);
    if (added >= 0) {
        every_entry_can_be_used(&reading);
        a_document_survives_its_form(&reading);
        filling_codes_changes_only_codes(&reading, &filled, added);
    } else {
        HOLDS(filled.length == 0);
    }
    buffer_done(&filled);
    reading_done(&reading);
    return 0;
}
