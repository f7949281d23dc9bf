/* SPDX-License-Identifier: GPL-3.0-or-later */
/* key_read.h - what a line with a key does to the reader. */
#ifndef LULUS_CONTENT_KEY_READ_H
#define LULUS_CONTENT_KEY_READ_H
#include "reader.h"

/* Reads the value, or reports that the key was there before. */
void key_apply(struct reader *reader, const struct key_match *match,
               const struct key_line *key_line);
/* Reports a misspelt key and reads its value as that of the right one; false, and nothing done,
 * when it is near to none. `careful`: see key_guess. */
bool key_correct(struct reader *reader, const struct key_set *sets, size_t count,
                 const struct key_line *key_line, bool careful);
/* Takes "en: ..."; false when it is none of the document's languages nor of the program's. */
bool key_translate(struct reader *reader, const struct key_line *key_line);
/* Takes an indented key of the present place; false when it is none, perhaps text. */
bool key_take_indented(struct reader *reader, const struct key_line *key_line);
/* The name as it is written, in the arena of the faults. */
const char *key_written(struct reader *reader, const struct key_line *key_line);
#endif
