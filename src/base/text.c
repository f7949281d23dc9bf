/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only base knows libunistring. Plain ASCII, nearly all of our text, takes a short path. */
#include "base/text.h"
#include "base/alloc.h"
#include "latin.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

enum { REPLACEMENT = 0xFFFD };

static bool is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

size_t text_decode(const char *text, size_t length, uint32_t *rune)
{
    if (length == 0)
        return 0;
    ucs4_t decoded;
    int taken = u8_mbtoucr(&decoded, (const uint8_t *)text, length);
    if (taken <= 0) {
        *rune = REPLACEMENT;
        return 1;
    }
    *rune = decoded;
    return (size_t)taken;
}

size_t text_encode(uint32_t rune, char out[4])
{
    int written = u8_uctomb((uint8_t *)out, rune, 4);
    if (written <= 0)
        written = u8_uctomb((uint8_t *)out, REPLACEMENT, 4);
    return (size_t)written;
}

bool text_valid(const char *text, size_t length, size_t *bad)
{
    const uint8_t *fault = u8_check((const uint8_t *)text, length);
    if (fault == NULL)
        return true;
    *bad = (size_t)(fault - (const uint8_t *)text);
    return false;
}

int text_width_of(uint32_t rune)
{
    if (rune >= ' ' && rune < 0x7f)
        return 1;
    int columns = uc_width(rune, "UTF-8");
    return columns > 0 ? columns : 0;
}

static int width_of_bytes(const char *text, size_t length)
{
    int columns = 0;
    for (size_t at = 0; at < length;) {
        uint32_t rune;
        at += text_decode(text + at, length - at, &rune);
        columns += text_width_of(rune);
    }
    return columns;
}

int text_width(const char *text)
{
    return width_of_bytes(text, strlen(text));
}

/* Bytes of the first letter together with its marks; length > 0. */
static size_t cluster(const char *text, size_t length)
{
    if (is_ascii(text[0]) && (length == 1 || is_ascii(text[1])))
        return 1;
    const uint8_t *start = (const uint8_t *)text;
    return (size_t)(u8_grapheme_next(start, start + length) - start);
}

size_t text_fit(const char *text, int columns)
{
    size_t length = strlen(text), at = 0;
    int used = 0;
    while (at < length) {
        size_t bytes = cluster(text + at, length - at);
        used += width_of_bytes(text + at, bytes);
        if (used > columns)
            break;
        at += bytes;
    }
    return at;
}

size_t text_characters(const char *text, size_t length)
{
    size_t count = 0;
    uint32_t rune;
    for (size_t at = 0; at < length; count++)
        at += text_decode(text + at, length - at, &rune);
    return count;
}

/* Single spaces between words, U+FFFD for what is not UTF-8; room for 3 bytes a byte. */
static size_t single_spaces(char *out, const char *src)
{
    size_t length = strlen(src), used = 0;
    bool space = false;
    for (size_t at = 0; at < length;) {
        uint32_t rune;
        at += text_decode(src + at, length - at, &rune);
        if (uc_is_property_white_space(rune)) {
            space = used > 0;
            continue;
        }
        if (space)
            out[used++] = ' ';
        space = false;
        used += text_encode(rune, out + used);
    }
    return used;
}

bool text_tidy(char *dst, size_t size, const char *src)
{
    char *spaced = xmalloc(4 * strlen(src) + 1);
    char *normal = text_nfc(spaced, single_spaces(spaced, src), NULL);
    assert(normal != NULL);
    bool whole = text_copy(dst, size, normal);
    size_t length = strlen(dst);
    if (length > 0 && dst[length - 1] == ' ')
        dst[length - 1] = '\0';
    free(normal);
    free(spaced);
    return whole;
}

/* Below U+0300, the first combining mark, every character is its own normal form: that is all of
 * Indonesian and English. */
static bool is_nfc_already(const char *src, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)src[i] >= 0xCC)
            return false;
    return true;
}

char *text_nfc(const char *src, size_t length, size_t *out_length)
{
    size_t bad, normal_length = 0;
    if (!text_valid(src, length, &bad))
        return NULL;
    if (is_nfc_already(src, length)) {
        if (out_length != NULL)
            *out_length = length;
        char *same = xmalloc(length + 1);
        memcpy(same, src, length);
        same[length] = '\0';
        return same;
    }
    uint8_t *normal = u8_normalize(UNINORM_NFC, (const uint8_t *)src, length, NULL, &normal_length);
    if (normal == NULL && length > 0)
        abort();
    char *copy = xmalloc(normal_length + 1);
    memcpy(copy, normal != NULL ? (const char *)normal : "", normal_length);
    copy[normal_length] = '\0';
    free(normal);
    if (out_length != NULL)
        *out_length = normal_length;
    return copy;
}

void text_search_key(char *dst, size_t size, const char *src)
{
    assert(size > 0);
    size_t length = strlen(src), used = 0;
    for (size_t at = 0; at < length;) {
        uint32_t rune;
        at += text_decode(src + at, length - at, &rune);
        char capitals[LATIN_TEXT];
        if (!latin_capitals(rune, capitals))
            continue;
        for (const char *c = capitals; *c != '\0' && used + 1 < size; c++)
            if (*c >= 'A' && *c <= 'Z')
                dst[used++] = (char)(*c - 'A' + 'a');
            else if (*c >= '0' && *c <= '9')
                dst[used++] = *c;
    }
    dst[used] = '\0';
}

bool text_copy(char *dst, size_t size, const char *src)
{
    assert(size > 0);
    size_t length = strlen(src);
    bool whole = length < size;
    if (!whole) {
        length = size - 1;
        while (length > 0 && ((unsigned char)src[length] & 0xC0) == 0x80)
            length--;
    }
    memcpy(dst, src, length);
    dst[length] = '\0';
    return whole;
}

bool text_starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}
