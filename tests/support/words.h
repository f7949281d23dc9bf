/* SPDX-License-Identifier: GPL-3.0-or-later */
/* words.h - what a kader reads: kind words, few of them, short sentences. */
#ifndef LULUS_TESTS_WORDS_H
#define LULUS_TESTS_WORDS_H

/* Each ends the test, naming `where`. */

/* No word that blames or speaks of machines. The options Benar and Salah are the quiz's, "salah
 * satu" is "one of". */
void words_are_kind(const char *where, const char *text);
/* The same for staff: none of an engineer's words, and "printer" is the one for a printer. */
void words_are_plain(const char *where, const char *text);
/* A message: at most 10 words between two stops; "bila" and "if" begin their sentence. */
void words_are_easy(const char *where, const char *text);
/* The body of a painted screen: at most 7 lines and 60 words beside its options, at most 10 words
 * a sentence, one question. */
void words_are_few(const char *where, const char *text);
#endif
