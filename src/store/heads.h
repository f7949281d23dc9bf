/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heads.h - the signed heads of the journal, as lines of FILE.issued. */
#ifndef LULUS_STORE_HEADS_H
#define LULUS_STORE_HEADS_H
#include "store/certificates.h"
#include "store/journal.h"

struct head_line {
    char kiosk[UUID_TEXT];
    int64_t chain, n;
    struct digest hash;
    char kid[KID_TEXT];
    uint8_t signature[SIGNATURE_BYTES];
    bool has_signature; /* else that part cannot be read */
};

/* What is signed, and stands in the line: "KIOSK CHAIN N HASH", as journal.h says. */
enum { HEAD_TEXT = UUID_TEXT + DIGEST_TEXT + 42 };
void head_text(const char *kiosk, int64_t chain, int64_t n, const struct digest *hash,
               char out[HEAD_TEXT]);
/* False: no head, or one that does not even tell its row. */
bool head_parse(const char *line, struct head_line *head);

enum head_verdict { HEAD_GOOD, HEAD_WRONG, HEAD_STRANGE /* its key is none of these */ };
enum head_verdict head_judge(const struct head_line *head, const struct key_row *keys,
                             size_t count);
#endif
