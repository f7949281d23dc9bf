/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entry_mark.h - "12. " or "12) ", with which an item or step begins. */
#ifndef LULUS_CONTENT_ENTRY_MARK_H
#define LULUS_CONTENT_ENTRY_MARK_H
#include <stdbool.h>

struct entry_mark {
    int number;
    char *rest;     /* after the dot */
    bool has_space; /* false: "12.Text", which somebody meant to be one */
};

bool entry_mark_parse(char *text, struct entry_mark *mark);
#endif
