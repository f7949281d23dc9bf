/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a certificate's code. Any bytes are checked as somebody might type them; and their
 * lines are taken as name, course and number of a certificate, signed, and checked again: as
 * written, in lower case and with spaces it is genuine, with one character changed it is not. */
#include "base/alloc.h"
#include "base/buffer.h"
#include "certificate/demo_key.h"
#include "certificate/payload.h"
#include "crypto/crypto.h"
#include "fuzz.h"
#include <ctype.h>
#include <string.h>

const char fuzz_noun[] = "payload";

static struct code_check check_with(const struct trusted_key *keys, size_t count, const char *text,
                                    size_t length)
{
    struct code_check check;
    payload_check(text, length, keys, count, &check);
    return check;
}

/* The code as it must have been written: what a genuine text says, signed anew. */
static void a_genuine_text_is_what_was_signed(const struct signing_key *key,
                                              const struct trusted_key *trusted, const char *text,
                                              size_t length)
{
    char whole[CODE_TEXT_MAX + 1];
    struct error err = {0};
    struct code_check check = check_with(trusted, 1, text, length);
    HOLDS(check.verdict != CODE_REPLACED);
    HOLDS(check.have_fields || check.verdict != CODE_GENUINE);
    HOLDS((check.issuer[0] != '\0') == (check.verdict == CODE_GENUINE));
    HOLDS(check_with(NULL, 0, text, length).verdict != CODE_GENUINE);
    HOLDS(verdict_words(check.verdict)[0] != '\0');
    if (check.verdict != CODE_GENUINE || check.attendance)
        return;
    HOLDS(payload_sign(whole, &check.fields, key, &err));
    const char *at = whole;
    for (size_t i = 0; i < length; i++) {
        char capital = (char)toupper((unsigned char)text[i]);
        if (capital == *at)
            at++;
        else
            HOLDS(isspace((unsigned char)capital));
    }
    HOLDS(*at == '\0');
}

/* The n-th line of the bytes, cut to the field; "" when there is none. */
static void take_line(char *out, size_t size, const char *text, size_t length, int n)
{
    const char *end = text + length;
    while (n > 0 && text < end)
        n -= *text++ == '\n';
    size_t used = 0;
    while (text < end && *text != '\n' && *text != '\0' && used + 1 < size)
        out[used++] = *text++;
    out[used] = '\0';
}

static struct code_check check_spaced(const struct trusted_key *trusted, const char *code)
{
    struct buffer spaced = {0};
    for (const char *at = code; *at != '\0'; at++) {
        buffer_puts(&spaced, *at == '+' ? "\r\n+ " : "");
        if (*at != '+')
            buffer_putc(&spaced, (char)tolower((unsigned char)*at));
    }
    struct code_check check = check_with(trusted, 1, buffer_text(&spaced), spaced.length);
    buffer_done(&spaced);
    return check;
}

static void no_change_is_overlooked(const struct trusted_key *trusted, const char *code, size_t at,
                                    char c)
{
    char changed[CODE_TEXT_MAX + 1];
    strcpy(changed, code);
    changed[at] = c;
    bool same_space = code[at] == ' ' && isspace((unsigned char)c);
    if (same_space || toupper((unsigned char)c) == code[at])
        return;
    HOLDS(check_with(trusted, 1, changed, strlen(code)).verdict != CODE_GENUINE);
}

static void what_is_signed_is_genuine(const struct signing_key *key,
                                      const struct trusted_key *trusted, const char *text,
                                      size_t length)
{
    struct facts facts = {.issued = {2019, 11, 2}, .kiosk.demo = length % 2 != 0};
    struct code_fields fields;
    struct error err = {0};
    char code[CODE_TEXT_MAX + 1];
    take_line(facts.code_name, sizeof facts.code_name, text, length, 0);
    take_line(facts.short_title, sizeof facts.short_title, text, length, 1);
    take_line(facts.number, sizeof facts.number, text, length, 2);
    if (!payload_fields(&fields, &facts, &key->public, &err) ||
        !payload_sign(code, &fields, key, &err)) {
        HOLDS(err.kind == ERROR_REFUSED && err.message[0] != '\0');
        return;
    }
    struct code_check check = check_with(trusted, 1, code, strlen(code));
    HOLDS(check.verdict == CODE_GENUINE && !check.attendance);
    HOLDS(memcmp(&check.fields, &fields, sizeof fields) == 0);
    HOLDS(check_spaced(trusted, code).verdict == CODE_GENUINE);
    size_t at = length % strlen(code);
    no_change_is_overlooked(trusted, code, at, length > 0 ? text[length - 1] : 'A');
    no_change_is_overlooked(trusted, code, at, code[at] == 'A' ? 'B' : 'A');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    struct signing_key key;
    struct trusted_key trusted = {.issuer = "Lorulun"};
    struct error err = {0};
    HOLDS(crypto_start(&err));
    demo_key(&key);
    trusted.key = key.public;
    a_genuine_text_is_what_was_signed(&key, &trusted, text, size);
    what_is_signed_is_genuine(&key, &trusted, text, size);
    return 0;
}
