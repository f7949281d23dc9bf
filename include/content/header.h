/* SPDX-License-Identifier: GPL-3.0-or-later */
/* header.h - what every content file says about itself. */
#ifndef LULUS_CONTENT_HEADER_H
#define LULUS_CONTENT_HEADER_H
#include "content/phrase.h"

enum { CODE_MAX = 32 };

struct source {
    const char *mark; /* "W1" */
    const char *text;
};

struct content_header {
    struct languages languages;
    struct phrase title;
    struct phrase short_title; /* <= 32 characters; text[0] NULL when absent */
    const char *code;          /* NULL when absent */
    int pass_mark;             /* 0 to 100; -1 when absent */
    struct phrase topics;
    const char *reviewed; /* "" or NULL: not reviewed yet */
    struct source *sources;
    size_t source_count;
    const char *licence; /* NULL when absent */
};
#endif
