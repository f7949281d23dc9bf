/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.h - which kind of content file this is, and filling in missing codes. */
#ifndef LULUS_CONTENT_DOCUMENT_H
#define LULUS_CONTENT_DOCUMENT_H
#include "base/buffer.h"
#include "content/fault.h"
#include <stdbool.h>
#include <stddef.h>

enum document_kind { DOCUMENT_UNKNOWN, DOCUMENT_QUIZ, DOCUMENT_CHECKLIST };

enum { DOCUMENT_MAX_BYTES = 256 * 1024 };

/* Reads either kind, or reports that it is neither (1:1). Only for checking: the result is dropped.
 */
enum document_kind document_check(const char *bytes, size_t length, struct faults *faults);
/* Writes the file with a `Kode:` line under every item or step that has none (made from its words,
 * unique in the file); every other byte stays. Returns how many were added; -1 when the file has
 * faults (nothing is written to out then). */
int document_fill_codes(const char *bytes, size_t length, struct buffer *out);
#endif
