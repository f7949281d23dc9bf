/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/phrase.h"
#include <string.h>

const char *phrase_in(const struct phrase *phrase, const struct languages *languages,
                      enum language language)
{
    for (size_t i = 0; i < languages->count; i++)
        if (phrase->text[i] != NULL && strcmp(languages->code[i], language_code(language)) == 0)
            return phrase->text[i];
    return phrase->text[0] != NULL ? phrase->text[0] : "";
}
