/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/fold.h"
#include "base/buffer.h"
#include "base/language.h"
#include "base/text.h"
#include "latin.h"
#include <string.h>

static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
static const char signs[] = ".-/";        /* these and the capitals are QR alphanumeric */
static const char dear_signs[] = ",'()&"; /* each run of these leaves that mode */

static bool is_code_sign(char c)
{
    return c != '\0' && (strchr(capitals, c) || strchr(signs, c) || strchr(dear_signs, c));
}

/* The code's spelling of an ASCII sign: "" when there is none. */
static const char *replacement(char c)
{
    static const char *const table[128] = {
        ['+'] = "-", [':'] = " -", ['"'] = "'", ['`'] = "'", ['_'] = "-",
        [';'] = ",", ['['] = "(",  ['{'] = "(", [']'] = ")", ['}'] = ")",
    };
    const char *found = table[(unsigned char)c & 0x7f];
    return found != NULL ? found : "";
}

/* Adds one capital, sign or space; spaces wait until something follows them. */
static bool add(struct buffer *out, bool *space, char c)
{
    if (c == ' ') {
        *space = out->length > 0;
        return true;
    }
    if (!is_code_sign(c))
        return false;
    if (*space)
        buffer_putc(out, ' ');
    *space = false;
    buffer_putc(out, c);
    return true;
}

static bool add_rune(struct buffer *out, bool *space, uint32_t rune)
{
    char spelled[LATIN_TEXT];
    if (!latin_capitals(rune, spelled))
        return false;
    for (const char *c = spelled; *c != '\0'; c++) {
        if (add(out, space, *c))
            continue;
        const char *other = replacement(*c);
        if (*other == '\0')
            return false;
        for (; *other != '\0'; other++)
            add(out, space, *other);
    }
    return true;
}

static bool refuse_rune(uint32_t rune, struct error *err)
{
    char shown[5] = "";
    if (rune >= ' ' && !(rune >= 0x7f && rune < 0xa0)) /* controls stay unseen */
        shown[text_encode(rune, shown)] = '\0';
    fail(err, ERROR_REFUSED, _("\"%s\" (U+%04X) has no Latin spelling"), shown, (unsigned)rune);
    return error_remedy(err, _("Please write it with the letters A to Z."));
}

static bool fold_into(struct buffer *out, const char *src, struct error *err)
{
    size_t length = strlen(src), bad;
    if (!text_valid(src, length, &bad))
        return fail(err, ERROR_REFUSED, _("this is not readable text (UTF-8)"));
    bool space = false;
    for (size_t at = 0; at < length;) {
        uint32_t rune;
        at += text_decode(src + at, length - at, &rune);
        if (!add_rune(out, &space, rune))
            return refuse_rune(rune, err);
    }
    return true;
}

bool fold_code(char *dst, size_t size, const char *src, struct error *err)
{
    struct buffer out = {0};
    bool done = fold_into(&out, src, err);
    if (done && out.length >= size) {
        done = fail(err, ERROR_REFUSED, _("\"%s\" is too long: %zu characters fit"),
                    buffer_text(&out), size - 1);
        error_remedy(err, _("Please shorten it."));
    }
    if (done)
        memcpy(dst, buffer_text(&out), out.length + 1);
    buffer_done(&out);
    return done;
}

bool fold_is_plain(const char *text)
{
    char before = ' ';
    for (const char *c = text; *c != '\0'; before = *c++)
        if (*c == ' ' ? before == ' ' : !is_code_sign(*c))
            return false;
    return before != ' ' || *text == '\0';
}

int fold_runs(const char *text)
{
    int runs = 0;
    for (const char *at = text; *at != '\0'; runs++) {
        at += strcspn(at, dear_signs);
        if (*at == '\0')
            break;
        at += strspn(at, dear_signs);
    }
    return runs;
}
