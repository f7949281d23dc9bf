/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quiz_read.h - a quiz while it is read. */
#ifndef LULUS_CONTENT_QUIZ_READ_H
#define LULUS_CONTENT_QUIZ_READ_H
#include "answer.h"
#include "reader.h"

struct quiz_reader {
    struct reader reader; /* first: the reader's functions are given this */
    struct quiz *quiz;
    bool shuffle_options; /* `Acak pilihan`: what items do by default */
    struct item item;     /* the current one */
    struct value answer;
    int option_column[OPTIONS_MAX];
    struct value explained[OPTIONS_MAX]; /* the `Pembahasan B` lines; line 0: none */
    bool options_disturbed;              /* a fault of letters was reported: expect more of them */
};

/* Checks and completes the current item: answer, options, kind. */
void item_check(struct quiz_reader *reader);
/* As quiz_read, telling where the items are. */
struct quiz *quiz_read_entries(const char *bytes, size_t length, struct faults *faults,
                               struct entries *entries);
#endif
