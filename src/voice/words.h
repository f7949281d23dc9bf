/* SPDX-License-Identifier: GPL-3.0-or-later */
/* words.h - a text as one would read it out: units, ranges, signs and the abbreviations that the
 * voice would spell, by a table a language. */
#ifndef LULUS_VOICE_WORDS_H
#define LULUS_VOICE_WORDS_H
#include "base/buffer.h"

/* Adds `text` as it is to be spoken. In a language without a table it stays as it is. */
void words_spoken(struct buffer *out, const char *code, const char *text);
#endif
