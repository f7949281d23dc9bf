/* SPDX-License-Identifier: GPL-3.0-or-later */
/* classes.h - classes to report on, all invented. */
#ifndef LULUS_TESTS_REPORT_CLASSES_H
#define LULUS_TESTS_REPORT_CLASSES_H
#include "base/arena.h"
#include "report/results.h"

/* Nine people, three rounds, a gain of 36 in 180, as the demo tells it. */
struct report *lorulun_class(struct arena *arena);
/* Five people: a late pretest, a missing posttest, a repeat, a withdrawal, a long name. */
struct report *mixed_class(struct arena *arena);
struct report *empty_class(struct arena *arena);
/* Up to 30 people with anything that may be; one seed gives one class. */
struct report *random_class(struct arena *arena, uint64_t seed);
/* The text is that of the file; with LULUS_GOLDEN=update the file becomes the text. */
void assert_golden(struct arena *arena, const char *text, const char *path);
/* A whole file as text in the arena; ends the test when it cannot be read. */
char *file_text(struct arena *arena, const char *path);
#endif
