/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entry_mark.h"
#include "lines.h"
#include <ctype.h>

enum { DIGITS_MOST = 4 };

bool entry_mark_parse(char *text, struct entry_mark *mark)
{
    int number = 0, digits = 0;
    while (digits < DIGITS_MOST && isdigit((unsigned char)text[digits]))
        number = number * 10 + (text[digits++] - '0');
    char *dot = text + digits;
    if (digits == 0 || (*dot != '.' && *dot != ')'))
        return false;
    bool has_space = dot[1] == '\0' || blank_at(dot + 1);
    /* "1.5 ml" and "3..." are text. */
    if (!has_space && (isdigit((unsigned char)dot[1]) || dot[1] == '.' || dot[1] == ')'))
        return false;
    *mark = (struct entry_mark){number, dot + 1, has_space};
    return true;
}
