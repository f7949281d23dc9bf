/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/person.h"
#include "base/alloc.h"
#include "base/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const sapaan_words[SAPAAN_COUNT] = {
    [SAPAAN_NONE] = "",
    [SAPAAN_IBU] = "Ibu",
    [SAPAAN_BAPAK] = "Bapak",
    [SAPAAN_KAKAK] = "Kakak",
};

const char *sapaan_word(enum sapaan sapaan)
{
    return sapaan < SAPAAN_COUNT ? sapaan_words[sapaan] : "";
}

/* The first word that is a name: "Ny." and "Dr." are passed over while a word follows. */
static const char *first_name(const char *name, size_t *length)
{
    for (;;) {
        *length = strcspn(name, " ");
        if (*length == 0 || name[*length - 1] != '.' || name[*length] == '\0')
            break;
        name += *length + 1;
    }
    while (*length > 1 && name[*length - 1] == ',')
        --*length;
    return name;
}

void kader_address(const struct kader *kader, char out[NAME_BYTES])
{
    size_t length;
    const char *name = first_name(kader->name, &length);
    const char *sapaan = sapaan_word(kader->sapaan);
    char text[NAME_BYTES + 16];
    snprintf(text, sizeof text, "%s%s%.*s", sapaan, *sapaan != '\0' ? " " : "", (int)length, name);
    text_copy(out, NAME_BYTES, text);
}

/* Characters that a person cannot see or that turn the line around. */
static bool is_control(uint32_t rune)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x00, 0x1f},     {0x7f, 0x9f},     {0xad, 0xad},     {0x200b, 0x200f},
        {0x2028, 0x202e}, {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xe0000, 0xe0fff},
    };
    for (size_t i = 0; i < COUNT(ranges); i++)
        if (rune >= ranges[i].first && rune <= ranges[i].last)
            return true;
    return false;
}

static bool has_control(const char *text)
{
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        uint32_t rune;
        at += text_decode(text + at, length - at, &rune);
        if (is_control(rune))
            return true;
    }
    return false;
}

struct refusals {
    const char *empty, *long_one; /* long_one takes the limit */
};

static bool tidy_into(char *out, int limit, const char *typed, const struct refusals *say,
                      struct error *err)
{
    size_t bad, size = 4 * (size_t)limit + 1;
    if (!text_valid(typed, strlen(typed), &bad))
        return fail(err, ERROR_REFUSED, _("this is not readable text (UTF-8)"));
    if (has_control(typed)) {
        fail(err, ERROR_REFUSED, _("this contains characters that cannot be seen or printed"));
        return error_remedy(err, _("Please type it again without them."));
    }
    char *tidy = xmalloc(size);
    bool fits = text_tidy(tidy, size, typed);
    size_t characters = text_characters(tidy, strlen(tidy));
    bool taken = fits && characters > 0 && characters <= (size_t)limit;
    if (taken)
        memcpy(out, tidy, strlen(tidy) + 1);
    else if (characters == 0)
        fail(err, ERROR_REFUSED, "%s", gettext(say->empty));
    else
        fail(err, ERROR_REFUSED, gettext(say->long_one), limit);
    free(tidy);
    return taken;
}

bool name_accept(char name[NAME_BYTES], const char *typed, struct error *err)
{
    static const struct refusals say = {
        .empty = N_("the name is still empty"),
        .long_one = N_("the name is longer than %d characters"),
    };
    return tidy_into(name, NAME_CHARACTERS, typed, &say, err);
}

bool words_accept(char *out, int limit, const char *typed, struct error *err)
{
    static const struct refusals say = {
        .empty = N_("nothing has been typed yet"),
        .long_one = N_("this is longer than %d characters"),
    };
    return tidy_into(out, limit, typed, &say, err);
}
