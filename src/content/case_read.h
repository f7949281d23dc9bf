/* SPDX-License-Identifier: GPL-3.0-or-later */
/* case_read.h - practice cases ("~~ ") while a checklist is read. */
#ifndef LULUS_CONTENT_CASE_READ_H
#define LULUS_CONTENT_CASE_READ_H
#include "content/checklist.h"
#include "reader.h"

enum case_part { CASE_TITLE, CASE_TEXT, CASE_MARKS, CASE_REASON };

struct case_reading {
    struct case_draft **drafts; /* those read so far, the current one last */
    size_t count;
    enum case_part part; /* of the current one: what an indented line continues */
};

/* Keys of a case; `record` is the struct checklist_reader. */
struct key_set case_keys(void *record);
/* For struct document_type; the reader is a struct checklist_reader. */
void case_begin(struct reader *reader, const struct value *value);
void case_end(struct reader *reader);
bool case_line(struct reader *reader, char *content);
/* Gives marks and reasons their steps, which may stand below the case. */
void cases_finish(struct reader *reader);
#endif
