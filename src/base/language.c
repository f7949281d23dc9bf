/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/language.h"
#include <string.h>

static const char *const codes[LANGUAGE_COUNT] = {[LANGUAGE_ID] = "id", [LANGUAGE_EN] = "en"};

const char *language_code(enum language language)
{
    return codes[language];
}

bool language_parse(const char *code, enum language *language)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++) {
        if (strcmp(code, codes[i]) == 0) {
            *language = (enum language)i;
            return true;
        }
    }
    return false;
}
