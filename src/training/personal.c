/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/personal.h"
#include <ctype.h>
#include <stddef.h>
#include <string.h>

enum { DIGITS_OF_A_NUMBER = 10 };

/* 16 digits of an identity card, 10 to 13 of a telephone, in groups or not. */
static bool has_long_number(const char *text)
{
    int digits = 0;
    for (; *text != '\0'; text++) {
        if (isdigit((unsigned char)*text))
            digits++;
        else if (strchr(" .-", *text) == NULL)
            digits = 0;
        if (digits >= DIGITS_OF_A_NUMBER)
            return true;
    }
    return false;
}

static bool is_capitalised(const char *word)
{
    return isupper((unsigned char)word[0]) && islower((unsigned char)word[1]);
}

/* What they stand before is told by itself, and "Ibu" alone is nobody's name. */
static bool is_title(const char *word, size_t length)
{
    static const char *const titles[] = {"Ibu", "Bu", "Ny", "Ny.", "Bapak", "Pak", "Kakak", "Kak"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (strlen(titles[i]) == length && strncmp(word, titles[i], length) == 0)
            return true;
    return false;
}

bool text_looks_personal(const char *text)
{
    bool begins = true; /* a sentence, where a capital says nothing */
    if (has_long_number(text))
        return true;
    for (text += strspn(text, " "); *text != '\0'; text += strspn(text, " ")) {
        size_t length = strcspn(text, " ");
        bool title = is_title(text, length);
        if (is_capitalised(text) && !begins && !title)
            return true;
        begins = !title && strchr(".!?:;", text[length - 1]) != NULL;
        text += length;
    }
    return false;
}
