/* SPDX-License-Identifier: GPL-3.0-or-later */
/* card.h - the code on a participant's card: "KARTU1", then the 16 bytes of her enrolment and four
 * of their checksum in Base32. It says who she is on the list of one training, and proves nothing:
 * it is not signed, and her PIN is asked all the same. */
#ifndef LULUS_CERTIFICATE_CARD_H
#define LULUS_CERTIFICATE_CARD_H
#include "base/uuid.h"

enum { CARD_BYTES = 39 }; /* of the text, with its NUL */

/* 38 characters that a QR code holds in its mode for capitals and digits. */
void card_text(const struct uuid *enrolment, char out[CARD_BYTES]);

enum card_reading {
    CARD_OTHER,   /* no card at all */
    CARD_DAMAGED, /* begins like one; a character is missing or another */
    CARD_READ,
};
/* Spaces are passed over, and small letters are as good: a scanner types what it was set to. */
enum card_reading card_read(const char *text, struct uuid *enrolment);
#endif
