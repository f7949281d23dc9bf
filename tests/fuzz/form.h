/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form.h - a document that has been read, written in one form: every fact of it and nothing else,
 * so that equal texts are equal documents. Reading it again gives the same document. */
#ifndef LULUS_TESTS_FUZZ_FORM_H
#define LULUS_TESTS_FUZZ_FORM_H
#include "base/buffer.h"
#include "content/checklist.h"
#include "content/quiz.h"

/* Only documents without faults. The codes of entries are left out where `with_codes` is false. */
void form_quiz(struct buffer *out, const struct quiz *quiz, bool with_codes);
void form_checklist(struct buffer *out, const struct checklist *checklist, bool with_codes);
#endif
