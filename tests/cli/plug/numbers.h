/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numbers.h - FILE.issued as a reader of the file alone sees it. */
#ifndef LULUS_TESTS_NUMBERS_H
#define LULUS_TESTS_NUMBERS_H
#include "training/facts.h"
#include <stdbool.h>
#include <stddef.h>

enum { NUMBERS_MAX = 400 };

struct numbers {
    char list[NUMBERS_MAX][CODE_NUMBER_MAX + 1];
    size_t count;
};

/* Reads it anew. NULL, or what is wrong: a number twice, or one of the last reading gone. */
const char *numbers_read(struct numbers *numbers, const char *store);
bool numbers_hold(const struct numbers *numbers, const char *number);
#endif
