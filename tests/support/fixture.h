/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fixture.h - files of tests/fixtures, found from the build folder too, and scratch paths. */
#ifndef LULUS_TESTS_FIXTURE_H
#define LULUS_TESTS_FIXTURE_H
#include <stdio.h>
#include <stdlib.h>

enum { FIXTURE_PATH = 4096 };

/* "certificate/vectors.txt" to its path. */
static inline const char *fixture_path(char out[FIXTURE_PATH], const char *name)
{
    const char *source = getenv("srcdir");
    snprintf(out, FIXTURE_PATH, "%s/tests/fixtures/%s", source != NULL ? source : "..", name);
    return out;
}

/* A new empty folder under $TMPDIR or /tmp. */
static inline void scratch_folder(char out[FIXTURE_PATH])
{
    const char *base = getenv("TMPDIR");
    snprintf(out, FIXTURE_PATH, "%s/lulus-test-XXXXXX", base != NULL ? base : "/tmp");
    if (mkdtemp(out) == NULL)
        abort();
}
#endif
