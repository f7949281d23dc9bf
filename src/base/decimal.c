/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Own figures, not printf's: those follow the locale's decimal mark, ours the reader's language. */
#include "base/decimal.h"
#include <assert.h>
#include <ctype.h>
#include <float.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { POINT_DIGITS = 5 };

static char decimal_mark(enum language language)
{
    return language == LANGUAGE_ID ? ',' : '.';
}

bool decimal_parse(const char *text, int64_t *value)
{
    const int64_t most = INT64_MAX / POINT / 10 - 1;
    int64_t number = 0;
    const char *at = text;
    for (; isdigit((unsigned char)*at); at++) {
        if (number > most)
            return false;
        number = number * 10 + (*at - '0');
    }
    if (at == text)
        return false;
    int decimals = 0;
    if (*at == ',' || *at == '.') {
        for (at++; isdigit((unsigned char)*at) && decimals < POINT_DIGITS; at++, decimals++)
            number = number * 10 + (*at - '0');
        if (decimals == 0)
            return false;
    }
    for (; decimals < POINT_DIGITS; decimals++)
        number *= 10;
    if (*at == '\0')
        *value = number;
    return *at == '\0';
}

void decimal_score(int64_t value, enum language language, char out[DECIMAL_TEXT])
{
    uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;
    uint64_t part = size % POINT;
    int length = snprintf(out, DECIMAL_TEXT, "%s%" PRIu64, value < 0 ? "-" : "", size / POINT);
    if (part == 0)
        return;
    snprintf(out + length, DECIMAL_TEXT - (size_t)length, "%c%05" PRIu64, decimal_mark(language),
             part);
    for (size_t end = strlen(out); out[end - 1] == '0'; end--)
        out[end - 1] = '\0';
}

/* The nearest whole number, half up; 0 <= value < 2^63. */
static uint64_t nearest(double value)
{
    uint64_t whole = (uint64_t)value;
    return whole + (value - (double)whole >= 0.5);
}

void decimal_round(double value, int digits, enum language language, char out[DECIMAL_TEXT])
{
    assert(digits >= 0 && digits <= 9);
    static const uint32_t powers[] = {1,      10,      100,      1000,      10000,
                                      100000, 1000000, 10000000, 100000000, 1000000000};
    double size = (value < 0 ? -value : value) * powers[digits];
    if (!(size < 9e18)) {
        snprintf(out, DECIMAL_TEXT, "-");
        return;
    }
    uint64_t scaled = nearest(size);
    int length = snprintf(out, DECIMAL_TEXT, "%s%" PRIu64, value < 0 && scaled > 0 ? "-" : "",
                          scaled / powers[digits]);
    if (digits > 0)
        snprintf(out + length, DECIMAL_TEXT - (size_t)length, "%c%0*" PRIu64,
                 decimal_mark(language), digits, scaled % powers[digits]);
}

bool decimal_reaches(int64_t part, int64_t whole, int percent)
{
    assert(whole > 0);
    return part * 100 >= whole * percent;
}
