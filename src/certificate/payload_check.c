/* SPDX-License-Identifier: GPL-3.0-or-later */
/* payload_check.c - is this text as it was signed?
 *
 * People type it, copy it out of a chat or a PDF, or scan it. So capitals do not matter, a run of
 * white space counts as one space, and white space at the ends, beside a "+" and in the signature
 * counts as nothing: no folded field begins or ends with a space. Everything else must be exact.
 * The text is brought into that form in a buffer of the longest code plus one: what does not fit
 * is no code, however long it is. */
#include "base/text.h"
#include "certificate/payload.h"
#include "fields.h"
#include <string.h>

struct plain {
    char text[CODE_TEXT_MAX + 2];
    size_t length;
};

static bool is_white(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static char capital(char c)
{
    if (c == '\0')
        return '?'; /* no code holds either */
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static void normalise(struct plain *plain, const char *text, size_t length)
{
    const char *last_plus = length > 0 ? memrchr(text, '+', length) : NULL;
    bool space = false;
    plain->length = 0;
    for (size_t i = 0; i < length && plain->length <= CODE_TEXT_MAX; i++) {
        bool in_signature = last_plus != NULL && text + i > last_plus;
        if (is_white(text[i])) {
            space = plain->length > 0 && !in_signature;
            continue;
        }
        if (space && text[i] != '+' && plain->text[plain->length - 1] != '+')
            plain->text[plain->length++] = ' ';
        space = false;
        if (plain->length <= CODE_TEXT_MAX)
            plain->text[plain->length++] = capital(text[i]);
    }
    plain->text[plain->length] = '\0';
}

/* Length of LULUS or HADIR, digits and before the "+"; 0 when the text does not begin so. */
static size_t header_length(const char *text)
{
    if (!text_starts_with(text, "LULUS") && !text_starts_with(text, "HADIR"))
        return 0;
    size_t digits = strspn(text + 5, "0123456789");
    return digits > 0 && text[5 + digits] == '+' ? 5 + digits : 0;
}

static bool header_is(const char *text, size_t length, const char *header)
{
    return length == strlen(header) && memcmp(text, header, length) == 0;
}

static enum code_verdict judge(const struct plain *plain, size_t signed_length,
                               const uint8_t signature[SIGNATURE_BYTES],
                               const struct trusted_key *keys, size_t key_count,
                               struct code_check *check)
{
    const char *context = check->attendance ? CONTEXT_ATTENDANCE : CONTEXT_CERTIFICATE;
    enum code_verdict verdict = CODE_UNKNOWN_KEY;
    for (size_t i = 0; i < key_count; i++) {
        char kid[KID_TEXT];
        key_kid(&keys[i].key, kid);
        if (strcmp(kid, check->fields.kid) != 0)
            continue;
        verdict = CODE_ALTERED;
        if (key_verify(&keys[i].key, context, plain->text, signed_length, signature)) {
            text_copy(check->issuer, sizeof check->issuer, keys[i].issuer);
            return CODE_GENUINE;
        }
    }
    return verdict;
}

void payload_check(const char *text, size_t length, const struct trusted_key *keys,
                   size_t key_count, struct code_check *check)
{
    struct plain plain;
    uint8_t signature[SIGNATURE_BYTES];
    size_t signed_length;
    memset(check, 0, sizeof *check);
    normalise(&plain, text, length);
    size_t header = header_length(plain.text);
    if (header == 0) {
        check->verdict = CODE_NOT_LULUS;
        return;
    }
    check->attendance = header_is(plain.text, header, HEADER_ATTENDANCE);
    if (!check->attendance && !header_is(plain.text, header, HEADER_CERTIFICATE)) {
        check->verdict = CODE_NEWER;
        return;
    }
    check->have_fields = plain.length <= CODE_TEXT_MAX &&
                         fields_parse(plain.text, &check->fields, &signed_length, signature);
    check->verdict = check->have_fields
                         ? judge(&plain, signed_length, signature, keys, key_count, check)
                         : CODE_ALTERED;
}
