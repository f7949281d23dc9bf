/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "checklist_read.h"
#include "scale.h"
#include <string.h>
#include <strings.h>

static void read_scale(struct reader *reader, void *field, const struct value *value)
{
    prose_open(&reader->prose, &prose_scale, field, value);
}

static void read_remark(struct reader *reader, void *field, const struct value *value)
{
    struct checklist *checklist = field;
    if (checklist->remark_count == REMARKS_MAX) {
        prose_end(&reader->prose, PROSE_IGNORED);
        reader_fault(reader, value, _("each has one digit as its key"),
                     _("at most 9 common remarks fit"));
        return;
    }
    read_phrase(reader, &checklist->remarks[checklist->remark_count++], value);
}

static void read_not_applicable(struct reader *reader, void *field, const struct value *value)
{
    static const struct {
        const char *words;
        enum permission permission;
    } table[] = {{"boleh", ALLOWED},
                 {"allowed", ALLOWED},
                 {"tidak boleh", FORBIDDEN},
                 {"not allowed", FORBIDDEN}};
    for (size_t i = 0; i < COUNT(table); i++)
        if (strcasecmp(value->text, table[i].words) == 0) {
            *(enum permission *)field = table[i].permission;
            return;
        }
    reader_fault(reader, value, "", _("write boleh or tidak boleh, not \"%s\""),
                 excerpt(reader->faults, value->text));
}

#define CHECKLIST(member) offsetof(struct checklist, member)

static const struct key checklist_keys[] = {
    {"Skala", {"Scale"}, read_scale, CHECKLIST(scale)},
    {"Alat", {"Equipment"}, read_phrase, CHECKLIST(equipment)},
    {"Catatan umum", {"Common remarks", "Common remark"}, read_remark, 0, KEY_MANY},
    {"Sebelum mulai", {"Before starting"}, read_phrase, CHECKLIST(before_start)},
};
_Static_assert(COUNT(checklist_keys) <= KEYS_MAX, "key_set.lines has no room");

#define STEP(member) (offsetof(struct checklist_reader, step) + offsetof(struct step, member))

static const struct key step_keys[] = {
    {"Kode", {"Code"}, read_entry_code, STEP(code)},
    {"Kritis", {"Critical"}, read_yes, STEP(critical)},
    {"Panduan", {"Guidance"}, read_phrase, STEP(guidance)},
    {"Durasi", {"Duration"}, read_seconds, STEP(seconds)},
    {"Tidak berlaku",
     {"Not applicable"},
     read_not_applicable,
     offsetof(struct checklist_reader, may_not_apply)},
    {"Sumber", {"Source", "Sources"}, read_plain, STEP(source)},
    {"Leaflet", {NULL}, read_plain, STEP(leaflet)},
    {"Video", {NULL}, read_plain, STEP(video)},
};
_Static_assert(COUNT(step_keys) <= KEYS_MAX, "key_set.lines has no room");

static void begin_step(struct reader *reader, const struct value *value)
{
    static const struct prose_kind text = {keep_phrase, N_("this step has no text"), true, true};
    struct checklist_reader *reading = (struct checklist_reader *)reader;
    reading->step = (struct step){
        .line = value->line, .number = reader->current.number, .phase = reading->phase};
    reading->may_not_apply = BY_DEFAULT;
    prose_open(&reader->prose, &text, &reading->step.text, value);
}

static void end_step(struct reader *reader, struct entry *entry)
{
    struct checklist_reader *reading = (struct checklist_reader *)reader;
    struct checklist *checklist = reading->checklist;
    reading->step.may_not_apply = reading->may_not_apply == BY_DEFAULT
                                      ? !reading->step.critical
                                      : reading->may_not_apply == ALLOWED;
    struct step *step =
        arena_push(reader->arena, (void **)&checklist->steps, &checklist->step_count, sizeof *step);
    *step = reading->step;
    entry->code = step->code;
    entry->text = step->text.text[0];
}

static void begin_phase(struct reader *reader, const struct value *value)
{
    static const struct prose_kind text = {keep_phrase, N_("this phase has no name"), true, true};
    struct checklist_reader *reading = (struct checklist_reader *)reader;
    reading->phase = arena_alloc(reader->arena, sizeof *reading->phase);
    prose_open(&reader->prose, &text, reading->phase, value);
}

static void warn_codes(struct faults *faults, const struct entry *first, unsigned count)
{
    faults_add(
        faults, SEVERITY_WARNING, first->line, 1, _("\"lulus check --fill-codes\" writes them"),
        ngettext("%u step has no \"Kode:\" line: the file cannot be used in a training",
                 "%u steps have no \"Kode:\" line: the file cannot be used in a training", count),
        count);
}

static const struct document_type checklist_type = {
    .opening = "Lulus-Ceklis",
    .other_opening = "Lulus-Kuis",
    .other = N_("this is a quiz, not a checklist"),
    .none = N_("there is no step in this file: a step begins with \"1. \""),
    .too_many = N_("at most 200 steps fit into a file"),
    .most_entries = STEPS_MAX,
    .begin_entry = begin_step,
    .end_entry = end_step,
    .phase = begin_phase,
    .begin_card = case_begin,
    .end_card = case_end,
    .card_line = case_line,
    .finish = cases_finish,
    .warn_codes = warn_codes,
};

struct checklist *checklist_read_entries(const char *bytes, size_t length, struct faults *faults,
                                         struct entries *entries)
{
    struct arena *arena = arena_new();
    struct checklist *checklist = arena_alloc(arena, sizeof *checklist);
    struct checklist_reader *reading = arena_alloc(arena, sizeof *reading);
    checklist->arena = arena;
    *reading = (struct checklist_reader){
        .reader = {.type = &checklist_type,
                   .faults = faults,
                   .arena = arena,
                   .head = &checklist->header,
                   .header[1] = {checklist_keys, COUNT(checklist_keys), checklist},
                   .entry = {step_keys, COUNT(step_keys), reading},
                   .card = case_keys(reading)},
        .checklist = checklist,
    };
    reader_run(&reading->reader, bytes, length);
    if (entries != NULL)
        *entries = reading->reader.entries;
    return checklist;
}

struct checklist *checklist_read(const char *bytes, size_t length, struct faults *faults)
{
    return checklist_read_entries(bytes, length, faults, NULL);
}
