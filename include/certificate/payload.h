/* SPDX-License-Identifier: GPL-3.0-or-later */
/* payload.h - the text inside the QR code:
 * LULUS1+NAME+COURSE+RESULT+DATE+NUMBER+KID+SIG (certificate.md section 7.1).
 *
 * Signed bytes: "LULUS-CERT-1" 0 then everything before the last "+". An attendance letter has the
 * header HADIR1 and the context "LULUS-HADIR-1". */
#ifndef LULUS_CERTIFICATE_PAYLOAD_H
#define LULUS_CERTIFICATE_PAYLOAD_H
#include "base/error.h"
#include "crypto/key.h"
#include "training/facts.h"

/* Folds what stands in `facts` (code_name, short_title, issued, number; result KOMPETEN, or CONTOH
 * in the demo). ERROR_REFUSED with the field that does not fit. */
bool payload_fields(struct code_fields *fields, const struct facts *facts,
                    const struct public_key *key, struct error *err);
/* Composes and signs. ERROR_REFUSED when over CODE_TEXT_MAX or CODE_RUNS_MAX. */
bool payload_sign(char out[CODE_TEXT_MAX + 1], const struct code_fields *fields,
                  const struct signing_key *key, struct error *err);

struct trusted_key {
    struct public_key key;
    char issuer[4 * 60 + 1];
};
/* Checks any text: spaces, line breaks and lower case are forgiven as certificate.md 7.1 and 10
 * say; every other change is refused. Never CODE_REPLACED: that is the store's to know. Any length.
 */
void payload_check(const char *text, size_t length, const struct trusted_key *keys,
                   size_t key_count, struct code_check *check);
#endif
