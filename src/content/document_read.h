/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document_read.h - reading either kind of file, with the places of its entries. */
#ifndef LULUS_CONTENT_DOCUMENT_READ_H
#define LULUS_CONTENT_DOCUMENT_READ_H
#include "content/document.h"
#include "reader.h"

/* Returns the arena that owns the document and `entries` (NULL is welcome there); NULL, with a
 * fault, when it is neither kind. */
struct arena *document_read(const char *bytes, size_t length, struct faults *faults,
                            struct entries *entries, enum document_kind *kind);
#endif
