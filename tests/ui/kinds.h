/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kinds.h - a test with an item of every kind: tests/fixtures/content/ragam.kuis.txt. */
#ifndef LULUS_TESTS_UI_KINDS_H
#define LULUS_TESTS_UI_KINDS_H
#include "../support/run.h"
#include "training/attempt.h"
#include <stdio.h>
#include <stdlib.h>

enum { KIND_SINGLE, KIND_TRUTH, KIND_SEVERAL, KIND_NUMBER, KIND_ZERO, KIND_LAST, KIND_ITEMS };

/* Free it with quiz_free. */
static inline struct quiz *kinds_quiz(struct arena *arena)
{
    static char bytes[16384];
    char path[4096];
    const char *source = getenv("srcdir");
    struct faults faults = {.arena = arena};
    snprintf(path, sizeof path, "%s/tests/fixtures/content/ragam.kuis.txt",
             source != NULL ? source : "..");
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    struct quiz *quiz = quiz_read(bytes, length, &faults);
    assert_int_equal(faults.fault_count, 0);
    assert_int_equal(quiz->item_count, KIND_ITEMS);
    return quiz;
}
#endif
