/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef LULUS_CONTENT_CHECKLIST_READ_H
#define LULUS_CONTENT_CHECKLIST_READ_H
#include "content/checklist.h"
#include "reader.h"

/* As checklist_read, telling where the steps are. */
struct checklist *checklist_read_entries(const char *bytes, size_t length, struct faults *faults,
                                         struct entries *entries);
#endif
