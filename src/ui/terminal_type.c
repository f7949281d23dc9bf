/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asked of terminfo alone, apart from terminal.c: term.h has macros for half of the words there. */
#include "terminal_type.h"
#include "base/language.h"
#include "ui/terminal.h"
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

bool terminal_unusable(const char *name, struct error *err)
{
    fail(err, ERROR_USAGE, _("a terminal of type \"%s\" cannot show the kiosk"), name);
    return error_remedy(err, _("set TERM to what the terminal is, for example: TERM=linux"));
}

void terminal_keep_lines_below(void)
{
    clr_eos = NULL;
}

static bool places_text(void)
{
    int found;
    if (setupterm(NULL, STDOUT_FILENO, &found) != OK)
        return false;
    bool places = tigetstr("cup") != NULL;
    del_curterm(cur_term);
    return places;
}

bool terminal_suits(struct error *err)
{
    const char *name = getenv("TERM");
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
        fail(err, ERROR_USAGE, _("the kiosk needs a terminal with a keyboard"));
        return error_remedy(err, _("start it on the console, or try: lulus demo --replay"));
    }
    if (name == NULL || *name == '\0' || strcmp(name, "dumb") == 0 || !places_text())
        return terminal_unusable(name != NULL ? name : "", err);
    return true;
}
