/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slug.h"
#include "base/text.h"
#include "lines.h"
#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { SLUG_MOST = 24, WORD_MOST = 64 }; /* room is left for a number */

/* Where the word at `text` ends: at a blank or any sign of ASCII. */
static const char *word_end(const char *text)
{
    while (*text != '\0' && !blank_at(text) &&
           ((unsigned char)*text >= 0x80 || isalnum((unsigned char)*text)))
        text++;
    return text;
}

/* Appends the word; false when it does not fit any more. */
static bool add_word(char *out, const char *word)
{
    size_t used = strlen(out), length = strlen(word);
    if (used == 0) {
        text_copy(out, SLUG_MOST + 1, word);
        return true;
    }
    if (used + 1 + length > SLUG_MOST)
        return false;
    out[used] = '-';
    memcpy(out + used + 1, word, length + 1);
    return true;
}

void slug_from_text(char out[CODE_MAX + 1], const char *text, int number)
{
    out[0] = '\0';
    bool fits = true;
    while (fits && *text != '\0') {
        const char *end = word_end(text);
        char word[WORD_MOST], key[WORD_MOST];
        size_t length = (size_t)(end - text) < sizeof word ? (size_t)(end - text) : 0;
        memcpy(word, text, length);
        word[length] = '\0';
        text_search_key(key, sizeof key, word);
        fits = key[0] == '\0' || add_word(out, key);
        text = blank_skip(end);
        if (*text != '\0' && word_end(text) == text)
            text++;
    }
    if (out[0] == '\0')
        snprintf(out, CODE_MAX + 1, "n-%d", number);
}

void slug_number(char out[CODE_MAX + 1], const char *slug, unsigned n)
{
    snprintf(out, CODE_MAX + 1, "%.*s-%u", SLUG_MOST, slug, n);
}
