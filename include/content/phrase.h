/* SPDX-License-Identifier: GPL-3.0-or-later */
/* phrase.h - one text in the languages of its document. */
#ifndef LULUS_CONTENT_PHRASE_H
#define LULUS_CONTENT_PHRASE_H
#include "base/language.h"
#include <stddef.h>

enum { PHRASE_LANGUAGES = 4 };

struct languages {
    char code[PHRASE_LANGUAGES][3]; /* "id", "en" ... in the order of `Bahasa:` */
    size_t count;                   /* at least 1 in a document without faults */
};

struct phrase {
    const char *text[PHRASE_LANGUAGES]; /* by position in `languages`; NULL where not translated */
};

/* The text in `language`, else in the document's first language, else "". A blank line ("\n\n")
 * separates paragraphs. */
const char *phrase_in(const struct phrase *phrase, const struct languages *languages,
                      enum language language);
/* The code of the language that text is in: "id". */
const char *phrase_code_in(const struct phrase *phrase, const struct languages *languages,
                           enum language language);
#endif
