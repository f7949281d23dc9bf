/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "certificate/card.h"
#include "crypto/base32.h"
#include "crypto/digest.h"
#include <ctype.h>
#include <string.h>

enum { ID_BYTES = 16, SUM_BYTES = 4, ALL_BYTES = ID_BYTES + SUM_BYTES };

static const char begin[] = "KARTU1";
_Static_assert(sizeof begin + BASE32_LENGTH(ALL_BYTES) == CARD_BYTES, "the text of a card");

/* Of the card's beginning too: no other code of ours has the same sum. */
static void checksum(const struct uuid *enrolment, uint8_t sum[SUM_BYTES])
{
    uint8_t bytes[sizeof begin + ID_BYTES];
    memcpy(bytes, begin, sizeof begin);
    memcpy(bytes + sizeof begin, enrolment->bytes, ID_BYTES);
    const struct digest digest = digest_of(bytes, sizeof bytes);
    memcpy(sum, digest.bytes, SUM_BYTES);
}

void card_text(const struct uuid *enrolment, char out[CARD_BYTES])
{
    uint8_t bytes[ALL_BYTES];
    memcpy(bytes, enrolment->bytes, ID_BYTES);
    checksum(enrolment, bytes + ID_BYTES);
    memcpy(out, begin, sizeof begin);
    base32_encode(out + sizeof begin - 1, bytes, sizeof bytes);
}

/* The first characters that are no spaces, in capitals; one more than a card has at most. */
static void squeeze(const char *text, char out[CARD_BYTES + 1])
{
    size_t length = 0;
    for (; *text != '\0' && length < CARD_BYTES; text++)
        if (!isspace((unsigned char)*text))
            out[length++] = (char)toupper((unsigned char)*text);
    out[length] = '\0';
}

enum card_reading card_read(const char *text, struct uuid *enrolment)
{
    char typed[CARD_BYTES + 1];
    uint8_t bytes[ALL_BYTES], sum[SUM_BYTES];
    struct uuid found;
    squeeze(text, typed);
    if (strncmp(typed, begin, sizeof begin - 1) != 0)
        return CARD_OTHER;
    if (!base32_decode(bytes, sizeof bytes, typed + sizeof begin - 1))
        return CARD_DAMAGED;
    memcpy(found.bytes, bytes, ID_BYTES);
    checksum(&found, sum);
    if (memcmp(sum, bytes + ID_BYTES, SUM_BYTES) != 0)
        return CARD_DAMAGED;
    *enrolment = found;
    return CARD_READ;
}
