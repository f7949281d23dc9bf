/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case has a title of one line, a text, the expert's marks and her reasons. Marks name steps by
 * number, and a step may stand below the case, so they are held against the steps at the end. */
#include "case_read.h"
#include "base/buffer.h"
#include "base/text.h"
#include "checklist_read.h"
#include <ctype.h>
#include <string.h>

struct given_mark {
    int step, value;
    struct value at;
};

struct given_reason {
    struct value at; /* with the step's number */
    struct phrase text;
};

struct case_draft {
    struct case_card card;
    struct value marks_at; /* line 0: no `Nilai` */
    struct given_mark *marks;
    size_t mark_count;
    struct given_reason **reasons; /* each in its own place: a text is read into it */
    size_t reason_count;
    bool disturbed; /* a mark could not be read: what follows from that is not reported */
};

static struct case_draft *current(struct reader *reader)
{
    const struct case_reading *cases = &((struct checklist_reader *)reader)->cases;
    return cases->drafts[cases->count - 1];
}

static void set_part(struct reader *reader, enum case_part part)
{
    ((struct checklist_reader *)reader)->cases.part = part;
}

/* --- marks --- */

static bool is_between(const char *at)
{
    return *at == ',' || *at == ';' || blank_at(at);
}

static char *skip_between(char *at)
{
    for (char *next; (next = *at == ',' || *at == ';' ? at + 1 : blank_skip(at)) != at;)
        at = next;
    return at;
}

/* Digits at *at, which moves behind them and the blanks that follow; -1 when there are none. */
static int take_figure(char **at)
{
    enum { DIGITS_MOST = 4 };
    int number = 0, digits = 0;
    while (digits < DIGITS_MOST && isdigit((unsigned char)(*at)[digits]))
        number = number * 10 + ((*at)[digits++] - '0');
    bool good = digits > 0 && !isdigit((unsigned char)(*at)[digits]);
    *at += digits;
    return good ? number : -1;
}

/* "3=2" at *at, which moves behind it. */
static bool take_mark(char **at, struct given_mark *mark)
{
    mark->step = take_figure(at);
    char *equals = blank_skip(*at);
    if (mark->step < 0 || *equals != '=')
        return false;
    *at = blank_skip(equals + 1);
    mark->value = take_figure(at);
    return mark->value >= 0 && (**at == '\0' || is_between(*at));
}

static void add_mark(struct reader *reader, const struct given_mark *mark)
{
    struct case_draft *draft = current(reader);
    struct given_mark *kept =
        arena_push(reader->arena, (void **)&draft->marks, &draft->mark_count, sizeof *kept);
    *kept = *mark;
}

static void read_mark_line(struct reader *reader, const struct value *value)
{
    struct case_draft *draft = current(reader);
    for (char *at = skip_between(value->text); *at != '\0' && !draft->disturbed;
         at = skip_between(at)) {
        char *start = at;
        struct given_mark mark = {.at = *value};
        mark.at.text = start;
        mark.at.column += (int)text_characters(value->text, (size_t)(start - value->text));
        if (take_mark(&at, &mark)) {
            add_mark(reader, &mark);
            continue;
        }
        draft->disturbed = true;
        reader_fault(reader, &mark.at, _("the number of the step, \"=\" and its mark"),
                     _("marks are written like \"1=2 2=0\", not \"%s\""),
                     excerpt(reader->faults, start));
    }
}

static void read_marks(struct reader *reader, void *field, const struct value *value)
{
    (void)field;
    set_part(reader, CASE_MARKS);
    current(reader)->marks_at = *value;
    read_mark_line(reader, value);
}

/* --- reasons --- */

static const struct given_reason *reason_of(const struct case_draft *draft, int step)
{
    for (size_t i = 0; i < draft->reason_count; i++)
        if (draft->reasons[i]->at.number == step)
            return draft->reasons[i];
    return NULL;
}

static void refuse_reason(struct reader *reader, const struct value *value, const char *remedy,
                          const char *message)
{
    struct value at = *value;
    at.column = value->key_column;
    prose_end(&reader->prose, PROSE_IGNORED);
    reader_fault(reader, &at, remedy, "%s", message);
}

static void read_reason(struct reader *reader, void *field, const struct value *value)
{
    (void)field;
    set_part(reader, CASE_REASON);
    struct case_draft *draft = current(reader);
    const struct given_reason *before = reason_of(draft, value->number);
    if (value->number < 0) {
        refuse_reason(reader, value, _("write it like \"Alasan 3:\""),
                      _("this reason does not say for which step it is"));
    } else if (before != NULL) {
        refuse_reason(reader, value, _("keep one of the two"),
                      arena_printf(reader->faults->arena,
                                   _("this key is already written in line %d"), before->at.line));
    } else {
        struct given_reason *reason = arena_alloc(reader->arena, sizeof *reason);
        struct given_reason **kept =
            arena_push(reader->arena, (void **)&draft->reasons, &draft->reason_count, sizeof *kept);
        reason->at = *value;
        reason->at.column = value->key_column;
        *kept = reason;
        read_phrase(reader, &reason->text, value);
    }
}

static const struct key keys[] = {
    {"Nilai", {"Marks", "Mark"}, read_marks, 0},
    {"Alasan", {"Reason"}, read_reason, 0, KEY_MANY | KEY_NUMBER},
};
_Static_assert(COUNT(keys) <= KEYS_MAX, "key_set.lines has no room");

struct key_set case_keys(void *record)
{
    return (struct key_set){.keys = keys, .count = COUNT(keys), .record = record};
}

/* --- a case --- */

void case_begin(struct reader *reader, const struct value *value)
{
    static const struct prose_kind title = {keep_phrase, N_("this practice case has no name"), true,
                                            true};
    struct case_reading *cases = &((struct checklist_reader *)reader)->cases;
    if (cases->count == CASES_MAX) {
        struct value at = *value;
        at.column = 1;
        reader_fault(reader, &at, _("split the file into two"),
                     _("at most 50 practice cases fit into a file"));
        reader->stopped = true;
        reader->place = PLACE_PHASE;
        return;
    }
    struct case_draft *draft = arena_alloc(reader->arena, sizeof *draft);
    struct case_draft **kept =
        arena_push(reader->arena, (void **)&cases->drafts, &cases->count, sizeof *kept);
    *kept = draft;
    draft->card.line = value->line;
    set_part(reader, CASE_TITLE);
    prose_open(&reader->prose, &title, &draft->card.title, value);
}

void case_end(struct reader *reader)
{
    struct case_draft *draft = current(reader);
    if (draft->card.text.text[0] == NULL && !draft->disturbed)
        faults_add(reader->faults, SEVERITY_FAULT, draft->card.line, 1,
                   _("tell under its name what the kader does"), "%s",
                   _("this practice case has no text"));
    if (draft->marks_at.line == 0 && reader->card_lines[0] == 0)
        faults_add(reader->faults, SEVERITY_FAULT, draft->card.line, 1,
                   _("write the expert's mark of every step like \"Nilai: 1=2 2=0\""), "%s",
                   _("this practice case has no \"Nilai:\" line"));
}

bool case_line(struct reader *reader, char *content)
{
    struct value value = reader_here(reader, content);
    enum case_part part = ((struct checklist_reader *)reader)->cases.part;
    if (part == CASE_MARKS && reader->prose.state != PROSE_IGNORED)
        read_mark_line(reader, &value);
    else if (part == CASE_TITLE && strcmp(content, "\\") != 0) {
        set_part(reader, CASE_TEXT);
        if (*content == '\\')
            value.text++;
        read_phrase(reader, &current(reader)->card.text, &value);
    } else if (part != CASE_TITLE)
        return false;
    return true;
}

/* --- all steps are known --- */

/* The first step of that number that is still free; `step_count` when there is none. */
static size_t find_step(const struct checklist *checklist, const bool *taken, int number,
                        bool *known)
{
    *known = false;
    for (size_t i = 0; i < checklist->step_count; i++)
        if (checklist->steps[i].number == number) {
            *known = true;
            if (!taken[i])
                return i;
        }
    return checklist->step_count;
}

static void unknown_step(struct reader *reader, const struct value *at, int number)
{
    reader_fault(reader, at, "", _("there is no step %d in this file"), number);
}

static void check_value(struct reader *reader, const struct step *step,
                        const struct given_mark *mark)
{
    if (mark->value >= MARK_LEVELS && mark->value != CASE_NO_MARK)
        reader_fault(reader, &mark->at, _("9 is for a step that does not apply"),
                     _("a mark is 0, 1, 2 or 9, not %d"), mark->value);
    else if (mark->value == CASE_NO_MARK && !step->may_not_apply)
        reader_fault(reader, &mark->at,
                     _("rate it 0, 1 or 2, or write \"Tidak berlaku: boleh\" under the step"),
                     _("step %d always applies"), mark->step);
}

static void give_mark(struct checklist_reader *reading, const struct given_mark *mark, bool *taken,
                      int8_t *marks)
{
    struct reader *reader = &reading->reader;
    bool known;
    size_t step = find_step(reading->checklist, taken, mark->step, &known);
    if (!known)
        unknown_step(reader, &mark->at, mark->step);
    else if (step == reading->checklist->step_count)
        reader_fault(reader, &mark->at, _("keep one of the two"), _("step %d has two marks"),
                     mark->step);
    else {
        taken[step] = true;
        marks[step] = (int8_t)(mark->value < MARK_LEVELS ? mark->value : CASE_NO_MARK);
        check_value(reader, &reading->checklist->steps[step], mark);
    }
}

static void report_missing(struct checklist_reader *reading, const struct case_draft *draft,
                           const bool *taken)
{
    enum { NAMED_MOST = 10 };
    struct buffer numbers = {0};
    const struct checklist *checklist = reading->checklist;
    unsigned missing = 0;
    for (size_t i = 0; i < checklist->step_count; i++) {
        if (taken[i] || missing++ >= NAMED_MOST)
            continue;
        buffer_printf(&numbers, missing > 1 ? ", %d" : "%d", checklist->steps[i].number);
    }
    if (missing > NAMED_MOST)
        buffer_puts(&numbers, " …");
    if (missing > 0)
        reader_fault(&reading->reader, &draft->marks_at,
                     _("write the expert's mark of every step like \"Nilai: 1=2 2=0\""),
                     ngettext("step %s has no mark", "steps %s have no mark", missing),
                     buffer_text(&numbers));
    buffer_done(&numbers);
}

static void give_reasons(struct checklist_reader *reading, const struct case_draft *draft,
                         struct phrase *reasons)
{
    const struct checklist *checklist = reading->checklist;
    bool nothing[STEPS_MAX] = {false}, known;
    for (size_t i = 0; i < draft->reason_count; i++) {
        const struct given_reason *reason = draft->reasons[i];
        size_t step = find_step(checklist, nothing, reason->at.number, &known);
        if (known)
            reasons[step] = reason->text;
        else
            unknown_step(&reading->reader, &reason->at, reason->at.number);
    }
}

static void finish(struct checklist_reader *reading, struct case_draft *draft)
{
    struct checklist *checklist = reading->checklist;
    struct arena *arena = checklist->arena;
    bool taken[STEPS_MAX] = {false};
    int8_t *marks = arena_alloc(arena, checklist->step_count + 1);
    struct phrase *reasons = arena_alloc(arena, (checklist->step_count + 1) * sizeof *reasons);
    memset(marks, CASE_NO_MARK, checklist->step_count);
    for (size_t i = 0; i < draft->mark_count; i++)
        give_mark(reading, &draft->marks[i], taken, marks);
    if (draft->marks_at.line > 0 && !draft->disturbed)
        report_missing(reading, draft, taken);
    give_reasons(reading, draft, reasons);
    draft->card.marks = marks;
    draft->card.reasons = reasons;
    struct case_card *card =
        arena_push(arena, (void **)&checklist->cases, &checklist->case_count, sizeof *card);
    *card = draft->card;
}

void cases_finish(struct reader *reader)
{
    struct checklist_reader *reading = (struct checklist_reader *)reader;
    /* A file without steps, or with too many, has its fault already. */
    if (reading->checklist->step_count == 0 || reader->stopped)
        return;
    for (size_t i = 0; i < reading->cases.count; i++)
        finish(reading, reading->cases.drafts[i]);
}
