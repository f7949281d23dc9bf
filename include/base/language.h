/* SPDX-License-Identifier: GPL-3.0-or-later */
/* language.h - the languages of the screens and of content, and the gettext words. */
#ifndef LULUS_BASE_LANGUAGE_H
#define LULUS_BASE_LANGUAGE_H
#include <libintl.h>
#include <locale.h> /* libintl.h needs LC_MESSAGES when optimising */
#include <stdbool.h>

#define _(text)      gettext(text)
#define N_(text)     (text)
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum language { LANGUAGE_ID, LANGUAGE_EN, LANGUAGE_COUNT }; /* Indonesian is the default */

const char *language_code(enum language language); /* "id", "en" */
/* "id" or "en" to its language; false when it is another one. */
bool language_parse(const char *code, enum language *language);
#endif
