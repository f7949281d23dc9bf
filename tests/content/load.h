/* SPDX-License-Identifier: GPL-3.0-or-later */
/* load.h - a fixture in memory, and the faults it has. */
#ifndef LULUS_TESTS_CONTENT_LOAD_H
#define LULUS_TESTS_CONTENT_LOAD_H
#include "../support/run.h"
#include "content/document.h"
#include "content/quiz.h"
#include <stddef.h>

struct text {
    char *bytes; /* NUL-terminated beyond its length */
    size_t length;
};

/* The file "content/NAME" of tests/fixtures; aborts the test when it is not there. */
struct text load_fixture(const char *name);
struct text load_file(const char *path);

struct faults new_faults(void);
void free_faults(struct faults *faults);
void print_faults(const struct faults *faults);
/* Prints them and ends the test when there is any, a warning included. */
void assert_no_faults(const struct faults *faults);
/* How many there are with this text in message or remedy at this place. */
unsigned faults_at(const struct faults *faults, int line, int column, const char *fragment);
/* A quiz that must be without faults and warnings. Free it. */
struct quiz *read_clean(const char *text);
/* Reads a quiz that has this one fault or warning. */
void assert_one_fault(const char *bytes, size_t length, int line, int column, const char *fragment);
#endif
