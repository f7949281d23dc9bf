/* SPDX-License-Identifier: GPL-3.0-or-later */
/* opening.h - the first line, which says what the file is. */
#ifndef LULUS_CONTENT_OPENING_H
#define LULUS_CONTENT_OPENING_H
#include "reader.h"

/* The opening's name, as "Lulus-Kuis", and the text after the colon; false when it is none. */
bool opening_is(const char *line, const char *name, const char **number);
/* A slip of it: "Lulus Kuis: 1", "Lulus-Kuiz: 1", "Lulus-Kuis" ... */
bool opening_is_nearly(const char *line, const char *name);
/* Reports what is wrong with it; false when reading on would be of no use. */
bool opening_check(const struct document_type *type, const struct line *line,
                   struct faults *faults);
#endif
