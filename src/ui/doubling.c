/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doubling.h"
#include "base/language.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEEP_CURSOR "\0337"
#define TAKE_CURSOR "\0338"

bool doubling_ask(const char *term, struct extent window)
{
    static const char *const others[] = {"linux", "screen", "tmux", "ansi"};
    for (size_t i = 0; i < COUNT(others); i++)
        if (strncmp(term, others[i], strlen(others[i])) == 0)
            return false;
    /* Moved right, for xterm lets a cursor be placed beyond the middle all the same. */
    fprintf(stdout, KEEP_CURSOR "\033[1;1H\033#6\033[%dC\033[6n\033#5" TAKE_CURSOR,
            window.columns - 1);
    fflush(stdout);
    return true;
}

bool doubling_answer(const char *position, struct extent window)
{
    char *end;
    long row = strtol(position, &end, 10);
    return row == 1 && *end == ';' && strtol(end + 1, NULL, 10) == window.columns / 2;
}

void doubling_lines(struct extent window, bool doubled)
{
    fputs(KEEP_CURSOR, stdout);
    for (int row = 0; row < window.rows; row++)
        fprintf(stdout, "\033[%dH\033#%c", row + 1,
                !doubled || row + 1 - row % 2 == window.rows ? '5'
                : row % 2 == 0                               ? '3'
                                                             : '4');
    fputs(TAKE_CURSOR, stdout);
    fflush(stdout);
}
