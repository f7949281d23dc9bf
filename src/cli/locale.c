/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Since glibc 2.39 LANGUAGE is ignored in C.UTF-8; a link with another name to the same locale data
 * is not. So: a real UTF-8 locale of the user is kept, else LOCPATH leads to that link for one
 * moment. */
#include "locale.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

extern int _nl_msg_cat_cntr; /* gettext's own switch: forget cached translations */

static bool surroundings_serve(void)
{
    if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        return false;
    const char *messages = setlocale(LC_MESSAGES, "");
    return messages != NULL && messages[0] != 'C' && strcmp(messages, "POSIX") != 0;
}

void locale_start(const struct paths *paths)
{
    if (!surroundings_serve()) {
        setenv("LOCPATH", paths->locpath, 1);
        setlocale(LC_CTYPE, "id_ID.UTF-8");
        setlocale(LC_MESSAGES, "id_ID.UTF-8");
        unsetenv("LOCPATH");
    }
    bindtextdomain("lulus", paths->locale);
    bind_textdomain_codeset("lulus", "UTF-8");
    textdomain("lulus");
    locale_switch(LANGUAGE_ID);
}

void locale_switch(enum language language)
{
    setenv("LANGUAGE", language_code(language), 1);
    ++_nl_msg_cat_cntr;
}

enum language locale_language(void)
{
    enum language language = LANGUAGE_ID;
    const char *code = getenv("LANGUAGE");
    if (code != NULL)
        language_parse(code, &language);
    return language;
}
