/* SPDX-License-Identifier: GPL-3.0-or-later */
/* locale.h - gettext on a machine where no locale was generated. */
#ifndef LULUS_CLI_LOCALE_H
#define LULUS_CLI_LOCALE_H
#include "base/language.h"
#include "paths.h"

void locale_start(const struct paths *paths);
/* From now on messages come in this language; LC_NUMERIC stays "C". */
void locale_switch(enum language language);
enum language locale_language(void); /* as last switched */
#endif
