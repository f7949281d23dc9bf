/* SPDX-License-Identifier: GPL-3.0-or-later */
/* catalogue.c - a build tree is known by locale/locpath beside the program. Where the user has
 * no UTF-8 locale, a link to C.UTF-8 under another name serves: gettext is mute in C itself. */
#include "catalogue.h"
#include <langinfo.h>
#include <libgen.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern int _nl_msg_cat_cntr; /* gettext's own switch: forget cached translations */

struct places {
    char messages[PATH_MAX], locales[PATH_MAX];
};

static void find(struct places *places)
{
    char program[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    program[length > 0 ? length : 0] = '\0';
    const char *folder = dirname(program);
    snprintf(places->messages, PATH_MAX, "%s/locale", folder);
    snprintf(places->locales, PATH_MAX, "%s/locale/locpath", folder);
    if (access(places->locales, X_OK) == 0)
        return;
    snprintf(places->messages, PATH_MAX, "%s", LOCALEDIR);
    snprintf(places->locales, PATH_MAX, "%s/locale", PKGLIBEXECDIR);
}

static bool surroundings_serve(void)
{
    if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        return false;
    const char *messages = setlocale(LC_MESSAGES, "");
    return messages != NULL && messages[0] != 'C' && strcmp(messages, "POSIX") != 0;
}

void catalogue_open(void)
{
    struct places places;
    enum language language = LANGUAGE_ID;
    const char *code = getenv("LANGUAGE");
    find(&places);
    if (!surroundings_serve()) {
        setenv("LOCPATH", places.locales, 1);
        setlocale(LC_CTYPE, "id_ID.UTF-8");
        setlocale(LC_MESSAGES, "id_ID.UTF-8");
        unsetenv("LOCPATH");
    }
    bindtextdomain("lulus", places.messages);
    bind_textdomain_codeset("lulus", "UTF-8");
    textdomain("lulus");
    if (code != NULL)
        language_parse(code, &language);
    catalogue_speak(language);
}

enum language catalogue_speak(enum language language)
{
    enum language before = LANGUAGE_ID;
    const char *code = getenv("LANGUAGE");
    if (code != NULL)
        language_parse(code, &before);
    setenv("LANGUAGE", language_code(language), 1);
    ++_nl_msg_cat_cntr;
    return before;
}
