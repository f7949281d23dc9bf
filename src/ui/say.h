/* SPDX-License-Identifier: GPL-3.0-or-later */
/* say.h - translating while painting what a screen was given as msgid. */
#ifndef LULUS_UI_SAY_H
#define LULUS_UI_SAY_H
#include "base/language.h"

/* gettext for a text that may be missing or empty. */
static inline const char *say(const char *msgid)
{
    return msgid != NULL && *msgid != '\0' ? gettext(msgid) : "";
}
#endif
