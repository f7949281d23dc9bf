/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checklist_read.h - a checklist while it is read. */
#ifndef LULUS_CONTENT_CHECKLIST_READ_H
#define LULUS_CONTENT_CHECKLIST_READ_H
#include "case_read.h"
#include "content/checklist.h"
#include "reader.h"

enum permission { BY_DEFAULT, ALLOWED, FORBIDDEN };

struct checklist_reader {
    struct reader reader; /* first: the reader's functions are given this */
    struct checklist *checklist;
    struct step step; /* the current one */
    enum permission may_not_apply;
    struct phrase *phase;
    struct case_reading cases;
};

/* As checklist_read, telling where the steps are. */
struct checklist *checklist_read_entries(const char *bytes, size_t length, struct faults *faults,
                                         struct entries *entries);
#endif
