/* SPDX-License-Identifier: GPL-3.0-or-later */
/* keys.h - the words before a colon: tables, finding, and guessing what was meant. */
#ifndef LULUS_CONTENT_KEYS_H
#define LULUS_CONTENT_KEYS_H
#include "lines.h"

struct reader;

enum key_flag {
    KEY_MANY = 1,   /* may be written more than once */
    KEY_LETTER = 2, /* may name an option: "Pembahasan B" */
    KEY_REQUIRED = 4,
    KEY_NUMBER = 8, /* names a step: "Alasan 3" */
};

struct key {
    const char *name, *alias[2]; /* as shown to people; compared without regard to case */
    /* Reads the value into `field`, which is `offset` bytes into the set's record. */
    void (*read)(struct reader *reader, void *field, const struct value *value);
    size_t offset;
    unsigned flags;
};

enum { KEYS_MAX = 16, KEY_SETS = 2, KEY_NAME = 32 };

/* Keys that are valid at one place, and the record they fill. */
struct key_set {
    const struct key *keys;
    size_t count;
    void *record;
    int *lines; /* where each key was written first; 0 not yet, -1 guessed from a misspelling */
};

/* A line that begins with a word and a colon. */
struct key_line {
    char name[KEY_NAME]; /* lower case, single spaces, without the letter */
    char letter;         /* capital; NUL when there is none */
    char word[KEY_NAME]; /* the name without the number that may end it */
    int number;          /* that number; -1: there is none */
    char *name_start, *value_start;
};

struct key_match {
    const struct key_set *set; /* NULL: nothing found */
    const struct key *key;
    const char *spelling; /* the name or alias that fits */
};

/* False when the line does not look like "Word: ..." */
bool key_line_parse(char *content, struct key_line *line);
struct key_match key_find(const struct key_set *sets, size_t count, const struct key_line *line);
/* The key this was probably meant to be. `careful` is for places where the line may as well be
 * text: then short words must be nearer. */
struct key_match key_guess(const struct key_set *sets, size_t count, const struct key_line *line,
                           bool careful);
/* Letters to insert, drop, replace or swap to make b of a. */
int key_distance(const char *a, const char *b);
#endif
