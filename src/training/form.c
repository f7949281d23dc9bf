/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/form.h"
#include <stdio.h>

enum { TESTS = 3 };

int form_test(enum occasion_kind kind, int n)
{
    return kind == OCCASION_PRETEST ? 1 : n + 1;
}

void form_number(enum occasion_kind kind, int n, int list_number, char out[FORM_NUMBER_BYTES])
{
    int place = kind == OCCASION_ROUND ? TESTS + n : form_test(kind, n);
    char letter = (char)('A' + place - 1);
    snprintf(out, FORM_NUMBER_BYTES, "%c-%02d", letter, list_number);
}
