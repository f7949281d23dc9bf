/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checklist.h - the steps of a technique as their file says them. */
#ifndef LULUS_CONTENT_CHECKLIST_H
#define LULUS_CONTENT_CHECKLIST_H
#include "content/fault.h"
#include "content/header.h"
#include <stdbool.h>

enum { STEPS_MAX = 200, REMARKS_MAX = 9, MARK_LEVELS = 3 };

struct step {
    int line;
    int number;
    const char *code;     /* NULL when the file gives none */
    struct phrase *phase; /* shared by the steps of one phase; NULL before the first */
    struct phrase text;
    struct phrase guidance; /* text[0] NULL when absent */
    bool critical;
    bool may_not_apply;                   /* default: allowed unless critical */
    int seconds;                          /* `Durasi`; 0 when absent */
    const char *source, *leaflet, *video; /* NULL when absent */
};

struct checklist {
    struct content_header header;
    struct phrase scale[MARK_LEVELS]; /* texts of 0, 1, 2; text[0] NULL when absent */
    struct phrase equipment, before_start;
    struct phrase remarks[REMARKS_MAX]; /* offered to the observer by digit */
    int remark_count;
    struct step *steps;
    size_t step_count;
    struct arena *arena;
};

/* As quiz_read. Case cards ("~~ ") are skipped with a warning until their feature exists. */
struct checklist *checklist_read(const char *bytes, size_t length, struct faults *faults);
void checklist_free(struct checklist *checklist);            /* NULL is welcome */
bool checklist_has_codes(const struct checklist *checklist); /* every step has one */
#endif
