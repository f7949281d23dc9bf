/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text.h - UTF-8 as people see it: characters, columns, wrapping, normal form. */
#ifndef LULUS_BASE_TEXT_H
#define LULUS_BASE_TEXT_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one character at `text` (at most `length` bytes). Returns its bytes (>= 1) and sets
 * *rune; an invalid or cut sequence yields 1 and U+FFFD. 0 only at length 0. */
size_t text_decode(const char *text, size_t length, uint32_t *rune);
/* Writes `rune` as UTF-8 into out[4]; returns the number of bytes. */
size_t text_encode(uint32_t rune, char out[4]);
/* True when all of it is well-formed UTF-8; otherwise *bad is the offset of the first bad byte. */
bool text_valid(const char *text, size_t length, size_t *bad);

/* Columns on a terminal (wide characters 2, combining marks 0). */
int text_width(const char *text);
int text_width_of(uint32_t rune);
/* Bytes of the longest prefix that fits `columns`; never cuts a character from its marks. */
size_t text_fit(const char *text, int columns);
size_t text_characters(const char *text, size_t length); /* code points in `length` bytes */

/* Next line of `text` when wrapped to `columns` (>= 1) at spaces; a word that is too long breaks
 * after a hyphen, else between two letters. '\n' ends a line. Returns the bytes to show and sets
 * *next to where the following line starts; *next points at the final NUL when there is no more. */
size_t text_wrap(const char *text, int columns, const char **next);
int text_wrap_lines(const char *text, int columns); /* lines that text_wrap would give; >= 1 */

/* Copies in NFC, white-space runs (NBSP too) as one space, trimmed, cut to fit `size`, bytes that
 * are not UTF-8 as U+FFFD. Returns false when it had to be cut. dst may not overlap src. */
bool text_tidy(char *dst, size_t size, const char *src);
/* NFC, newly allocated (free it); NULL when src is not UTF-8. */
char *text_nfc(const char *src, size_t length, size_t *out_length);
/* Lower-case ASCII letters and digits of src with marks dropped, for finding names: "É." -> "e". */
void text_search_key(char *dst, size_t size, const char *src);
/* Copies, cutting at a character boundary; always terminates. Returns false when cut. */
bool text_copy(char *dst, size_t size, const char *src);
bool text_starts_with(const char *text, const char *prefix);
#endif
