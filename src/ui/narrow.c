/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "narrow.h"
#include "base/text.h"
#include "training/person.h"
#include <stdio.h>
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

enum { BEYOND_ALL = 100000 };
_Static_assert(BEYOND_ALL > (int)PEOPLE_MAX, "a number that grows no further is nobody's");

int narrow_number(const char *typed)
{
    int number = 0;
    for (; *typed != '\0'; typed++)
        if (is_digit(*typed) && number < BEYOND_ALL)
            number = 10 * number + (*typed - '0');
    return number;
}

static bool number_begins(int number, const char *typed)
{
    char digits[16];
    const char *at = digits;
    snprintf(digits, sizeof digits, "%d", number);
    for (; *typed != '\0'; typed++)
        if (is_digit(*typed) && *typed != *at++)
            return false;
    return true;
}

/* Without marks, signs and spaces: "marif" begins "Ma'rifah", "sitia" begins "Siti Aminah". */
static bool a_word_begins(const char *text, const char *letters)
{
    char key[NAME_BYTES];
    while (text != NULL && *text != '\0') {
        text_search_key(key, sizeof key, text);
        if (text_starts_with(key, letters))
            return true;
        text = strchr(text, ' ');
        if (text != NULL)
            text++;
    }
    return false;
}

bool narrow_keeps(const struct list_row *row, const char *typed)
{
    char letters[NAME_BYTES];
    size_t count = 0;
    text_search_key(letters, sizeof letters, typed);
    for (const char *c = letters; *c != '\0'; c++)
        if (!is_digit(*c))
            letters[count++] = *c;
    letters[count] = '\0';
    return number_begins(row->number, typed) && (count == 0 || a_word_begins(row->text, letters));
}

size_t narrow_list(const struct list *list, const char *typed, struct list_row *rows)
{
    size_t count = 0;
    for (size_t i = 0; i < list->row_count; i++)
        if (narrow_keeps(&list->rows[i], typed))
            rows[count++] = list->rows[i];
    return count;
}

const struct list_row *narrow_meant(const struct list *list, const char *typed)
{
    const struct list_row *only = NULL;
    int number = narrow_number(typed);
    size_t left = 0;
    for (size_t i = 0; i < list->row_count && *typed != '\0'; i++) {
        const struct list_row *row = &list->rows[i];
        if (!narrow_keeps(row, typed))
            continue;
        if (row->number == number)
            return row;
        only = row;
        left++;
    }
    return left == 1 ? only : NULL;
}
