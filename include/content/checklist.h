/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checklist.h - the steps of a technique as their file says them. */
#ifndef LULUS_CONTENT_CHECKLIST_H
#define LULUS_CONTENT_CHECKLIST_H
#include "content/fault.h"
#include "content/header.h"
#include <stdbool.h>
#include <stdint.h>

enum { STEPS_MAX = 200, REMARKS_MAX = 9, MARK_LEVELS = 3, CASES_MAX = 50 };

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

/* A written performance with the marks an expert gives it: observers practise on it. */
struct case_card {
    int line;
    struct phrase title, text;
    const int8_t *marks;          /* one a step, in the steps' order: 0, 1, 2, CASE_NO_MARK */
    const struct phrase *reasons; /* likewise; text[0] NULL where none is given */
};

enum { CASE_NO_MARK = 9 }; /* does not apply */

struct checklist {
    struct content_header header;
    struct phrase scale[MARK_LEVELS]; /* texts of 0, 1, 2; text[0] NULL when absent */
    struct phrase equipment, before_start;
    struct phrase remarks[REMARKS_MAX]; /* offered to the observer by digit */
    int remark_count;
    struct step *steps;
    size_t step_count;
    struct case_card *cases;
    size_t case_count;
    struct arena *arena;
};

/* As quiz_read. With faults a case may lack marks and reasons. */
struct checklist *checklist_read(const char *bytes, size_t length, struct faults *faults);
void checklist_free(struct checklist *checklist);            /* NULL is welcome */
bool checklist_has_codes(const struct checklist *checklist); /* every step has one */
#endif
