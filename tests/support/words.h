/* SPDX-License-Identifier: GPL-3.0-or-later */
/* words.h - what a kader reads: kind words, few of them, short sentences. */
#ifndef LULUS_TESTS_WORDS_H
#define LULUS_TESTS_WORDS_H

/* Ends the test, naming `screen`, where a word blames or speaks of machines. The options Benar and
 * Salah are the quiz's, "salah satu" is "one of". */
void words_are_kind(const char *screen, const char *text);
/* The body of a painted screen: at most 7 lines and 60 words beside its options, at most 10 words
 * a sentence. */
void words_are_few(const char *screen, const char *text);
#endif
