/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader.h - what quizzes and checklists have in common while they are read.
 *
 * A line's first token decides what it is. Everything wrong is reported and reading goes on as if
 * it were right, so that one mistake is one message. */
#ifndef LULUS_CONTENT_READER_H
#define LULUS_CONTENT_READER_H
#include "content/header.h"
#include "keys.h"
#include "prose.h"

enum place { PLACE_HEADER, PLACE_PHASE, PLACE_ENTRY, PLACE_CARD };

/* An item or a step, for filling in codes and for checking them. */
struct entry {
    int line, last_line; /* of its own text, translations included */
    int number;
    const char *code; /* NULL: none */
    bool code_given;  /* even if it was refused */
    const char *text;
};

struct entries {
    struct entry *list;
    size_t count;
};

/* What is different between a quiz and a checklist. Texts are msgids. */
struct document_type {
    const char *opening;       /* "Lulus-Kuis" */
    const char *other_opening; /* "Lulus-Ceklis" */
    const char *other;         /* the fault when it is that one */
    const char *none;          /* the fault when there are no entries at all */
    const char *too_many;
    size_t most_entries;
    bool numbers_in_text; /* an indented "2. " may be text while nothing but text was read */
    /* Makes the record ready for keys and opens the entry's text in it. */
    void (*begin_entry)(struct reader *reader, const struct value *value);
    /* Checks and keeps the entry, whose texts have ended; fills in `code` and `text`. */
    void (*end_entry)(struct reader *reader, struct entry *entry);
    void (*phase)(struct reader *reader, const struct value *value); /* NULL: has none */
    /* Takes an indented line that is syntax of its own (options). */
    bool (*entry_line)(struct reader *reader, char *content); /* NULL: has none */
    /* As begin_entry and end_entry, for a practice case. NULL: has none. */
    void (*begin_card)(struct reader *reader, const struct value *value);
    void (*end_card)(struct reader *reader);
    /* Takes an indented line that is no key and more than a continuation. */
    bool (*card_line)(struct reader *reader, char *content);
    /* Checks what needs all entries; the last text has ended. */
    void (*finish)(struct reader *reader);
    void (*warn_codes)(struct faults *faults, const struct entry *first, unsigned count);
};

enum { LETTERS = 26 };

struct reader {
    const struct document_type *type;
    struct faults *faults;
    struct arena *arena; /* the document's */
    struct content_header *head;
    struct lines lines;
    struct line line; /* the one being read */
    struct prose prose;
    enum place place;
    struct key_set header[KEY_SETS]; /* the common keys, then the type's own */
    struct key_set entry;            /* keys of an item or step */
    struct key_set card;             /* of a practice case */
    int header_lines[KEY_SETS][KEYS_MAX], entry_lines[KEYS_MAX], card_lines[KEYS_MAX];
    int letter_lines[LETTERS]; /* of "Pembahasan A" and so on */
    struct value languages_at;
    struct entries entries;
    struct entry current; /* while place is PLACE_ENTRY */
    const void *own_text; /* the field of the current entry's own text */
    int next_number;
    bool only_text;              /* no key and no option in the current entry yet */
    bool in_card, card_reported; /* of a file that has none: skipped, with one fault */
    bool stopped;
};

/* Reads it all and sorts the faults. `reader` is zero but for type, faults, arena, head, header[1],
 * entry and card (all without `lines`). */
void reader_run(struct reader *reader, const char *bytes, size_t length);

/* For keys and entries: begins a text at the value. */
void read_phrase(struct reader *reader, void *field, const struct value *value);
void read_plain(struct reader *reader, void *field, const struct value *value);
void read_blank(struct reader *reader, void *field, const struct value *value);
/* For keys with a value of one line; each reports what it cannot take. */
void read_yes(struct reader *reader, void *field, const struct value *value);     /* bool */
void read_percent(struct reader *reader, void *field, const struct value *value); /* int */
void read_minutes(struct reader *reader, void *field, const struct value *value); /* int */
void read_seconds(struct reader *reader, void *field, const struct value *value); /* int */
void read_weight(struct reader *reader, void *field, const struct value *value);  /* int64_t */
void read_code(struct reader *reader, void *field, const struct value *value);    /* const char * */
/* The same, unique among the entries. */
void read_entry_code(struct reader *reader, void *field, const struct value *value);

/* The trimmed rest of the present line from `content` on. */
struct value reader_here(const struct reader *reader, char *content);
/* Adds a fault at the value. */
void reader_fault(struct reader *reader, const struct value *at, const char *remedy,
                  const char *format, ...) __attribute__((format(printf, 4, 5)));
#endif
