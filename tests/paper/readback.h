/* SPDX-License-Identifier: GPL-3.0-or-later */
/* readback.h - what others make of our pages. Both are the caller's to free. */
#ifndef LULUS_TESTS_PAPER_READBACK_H
#define LULUS_TESTS_PAPER_READBACK_H
#include "../support/run.h"

/* What a command prints on its standard output; the test fails with it. */
char *readback_output(const char *command);
char *readback_bytes(const char *path, size_t *length);
#endif
