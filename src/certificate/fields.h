/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fields.h - the grammar of a code's text, for the side that writes and the side that reads:
 * HEADER+NAME+COURSE+RESULT+DATE+NUMBER+KID+SIG. */
#ifndef LULUS_CERTIFICATE_FIELDS_H
#define LULUS_CERTIFICATE_FIELDS_H
#include "crypto/base32.h"
#include "crypto/key.h"
#include "training/facts.h"

enum { SIGNATURE_TEXT = BASE32_LENGTH(SIGNATURE_BYTES) };

#define CONTEXT_CERTIFICATE "LULUS-CERT-1"
#define CONTEXT_ATTENDANCE  "LULUS-HADIR-1"
#define HEADER_CERTIFICATE  "LULUS1"
#define HEADER_ATTENDANCE   "HADIR1"

/* NULL when every field has its alphabet and length; else the untranslated (N_) name of the first
 * that has not, for messages. */
const char *fields_fault(const struct code_fields *fields);
/* Reads seven fields after the header out of `text` (NUL-terminated, in capitals). False when
 * their number, lengths, alphabet or the signature's Base32 are not as they must be; `fields` is
 * then filled as far as it could be read. `*signed_length` is the part before the last "+". */
bool fields_parse(const char *text, struct code_fields *fields, size_t *signed_length,
                  uint8_t signature[SIGNATURE_BYTES]);
#endif
