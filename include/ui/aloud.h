/* SPDX-License-Identifier: GPL-3.0-or-later */
/* aloud.h - reading aloud, as the screens know it: what a screen has to say (screen_ops.read), and
 * whether anybody can say it.
 *
 * What is said is lines, "CODE TEXT\n": the language of the text ("id"), then one utterance.
 * Between two lines the voice pauses. */
#ifndef LULUS_UI_ALOUD_H
#define LULUS_UI_ALOUD_H
#include "base/buffer.h"
#include "base/language.h"
#include "training/attempt.h"
#include <stdbool.h>

/* Kept up to date by cli; screens borrow it, and ask each time they paint or take a key. */
struct aloud {
    bool offered;  /* there is a voice, and who sits here would hear it */
    bool speaking; /* now; every key ends it and is obeyed all the same */
};

bool aloud_offered(const struct aloud *aloud); /* NULL: no */

void aloud_add(struct buffer *lines, const char *code, const char *text); /* nothing for "" */
/* The same in the language that the phrase has for `language`. */
void aloud_phrase(struct buffer *lines, const struct phrase *phrase,
                  const struct languages *languages, enum language language);
/* An item as it is shown: stem, what kind of answer it wants, each option behind its digit, "0: I
 * do not know". */
void aloud_item(struct buffer *lines, const struct test_item *item,
                const struct languages *languages, enum language language);
#endif
