/* SPDX-License-Identifier: GPL-3.0-or-later */
/* header_read.h - the keys that quizzes and checklists share. */
#ifndef LULUS_CONTENT_HEADER_READ_H
#define LULUS_CONTENT_HEADER_READ_H
#include "reader.h"

struct key_set header_keys(struct content_header *head);
/* Looks ahead for `Bahasa`, which may come after the first translation. */
void header_languages(struct reader *reader, const char *bytes, size_t length);
/* When the header is over: what is missing. */
void header_check(struct reader *reader);
#endif
