/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lines.h - the bytes of a content file as clean lines, and places in them. */
#ifndef LULUS_CONTENT_LINES_H
#define LULUS_CONTENT_LINES_H
#include "content/fault.h"

enum { LINE_MAX_BYTES = 4096 };

struct line {
    int number;        /* from 1 */
    char *text;        /* UTF-8; each refused character replaced by U+FFFD; in the arena */
    size_t start, end; /* its bytes in the file, without the line break */
};

struct lines {
    const char *bytes;
    size_t length, at;
    int number;
    struct arena *arena;   /* borrowed, holds the lines */
    struct faults *faults; /* borrowed; NULL: read without reporting */
    bool encoding_reported;
};

/* A text of the file that may be pointed at. */
struct value {
    char *text; /* trimmed */
    int line, column;
    char letter;    /* the B of "Pembahasan B"; NUL when there is none */
    int number;     /* the 3 of "Alasan 3"; -1 when there is none */
    int key_column; /* where its key begins; 0 when it has none */
};

/* Refuses a file as a whole (empty, UTF-16, a Word file, too large): false, with one fault. */
bool lines_open(struct lines *lines, const char *bytes, size_t length, struct arena *arena,
                struct faults *faults);
bool lines_next(struct lines *lines, struct line *line); /* false at the end */

/* Space, tab and the no-break space that Word likes are all blanks. */
char *blank_skip(const char *text);
void blank_trim(char *text); /* at its end */
bool blank_at(const char *text);
/* The trimmed rest of the line from `at` on. */
struct value line_value(const struct line *line, char *at);
/* A short piece of a text for a message, in the arena of the faults. */
const char *excerpt(struct faults *faults, const char *text);
#endif
