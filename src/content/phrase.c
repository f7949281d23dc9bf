/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/phrase.h"
#include <string.h>

/* Its place among the document's languages; the first one's where it is not there. */
static size_t place(const struct phrase *phrase, const struct languages *languages,
                    enum language language)
{
    for (size_t i = 0; i < languages->count; i++)
        if (phrase->text[i] != NULL && strcmp(languages->code[i], language_code(language)) == 0)
            return i;
    return 0;
}

const char *phrase_in(const struct phrase *phrase, const struct languages *languages,
                      enum language language)
{
    const char *text = phrase->text[place(phrase, languages, language)];
    return text != NULL ? text : "";
}

const char *phrase_code_in(const struct phrase *phrase, const struct languages *languages,
                           enum language language)
{
    return languages->code[place(phrase, languages, language)];
}
