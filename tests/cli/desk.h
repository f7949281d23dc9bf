/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk.h - the scene's store, opened and gathered, for one test. */
#ifndef LULUS_TESTS_CLI_DESK_H
#define LULUS_TESTS_CLI_DESK_H
#include "course.h"

struct desk {
    char folder[4096], path[4200];
    struct store *store;
    struct library *library;
    struct arena *arena;
    struct training training;
    struct course *course;
    struct error err;
};

/* cmocka's setup and teardown: *state is the desk. */
int desk_setup(void **state);
int desk_demo_setup(void **state);
int desk_teardown(void **state);
void desk_gather(struct desk *desk); /* again, after something was written */
#endif
