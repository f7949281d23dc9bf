/* SPDX-License-Identifier: GPL-3.0-or-later */
/* course_tests.h - the tests of a course: scored, placed with whom they are of, and added up item
 * by item, in one pass over the answers. */
#ifndef LULUS_CLI_COURSE_TESTS_H
#define LULUS_CLI_COURSE_TESTS_H
#include "course.h"

/* After people, occasions and attempts were read. */
bool course_place_tests(struct course *course, struct store *store, struct error *err);
void course_tests_free(struct course *course);
#endif
