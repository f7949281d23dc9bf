/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/response.h"
#include "base/decimal.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

/* The letters as bits, bit 0 for "A"; false when it is anything but letters of the item, each once
 * and in order. */
static bool letters_of(const struct item *item, const char *response, unsigned *letters)
{
    int least = 0;
    for (*letters = 0;; response += 2) {
        int option = response[0] - 'A';
        if (option < least || option >= item->option_count)
            return false;
        *letters |= 1U << option;
        least = option + 1;
        if (response[1] == '\0')
            return true;
        if (response[1] != ',')
            return false;
    }
}

static unsigned keys_of(const struct item *item)
{
    unsigned keys = 0;
    for (int i = 0; i < item->option_count; i++)
        keys |= (unsigned)item->options[i].key << i;
    return keys;
}

static int count_bits(unsigned bits)
{
    int count = 0;
    for (; bits != 0; bits &= bits - 1)
        count++;
    return count;
}

static bool number_is_right(const struct item *item, const char *response)
{
    int64_t number;
    return decimal_parse(response, &number) && item->low <= number && number <= item->high;
}

bool response_is_right(const struct item *item, const char *response)
{
    unsigned letters;
    if (item->kind == ITEM_NUMERIC)
        return number_is_right(item, response);
    return letters_of(item, response, &letters) && letters == keys_of(item);
}

/* weight * part / whole to the nearest; part <= whole, both small. */
static int64_t share_of(int64_t weight, int part, int whole)
{
    return weight / whole * part + (weight % whole * part * 2 + whole) / (2 * whole);
}

int64_t response_points(const struct item *item, const char *response)
{
    unsigned letters, keys = keys_of(item);
    if (item->kind != ITEM_MULTIPLE)
        return response_is_right(item, response) ? item->weight : 0;
    if (!letters_of(item, response, &letters))
        return 0;
    int right = count_bits(keys), wrong = item->option_count - right;
    int part = count_bits(letters & keys) * wrong - count_bits(letters & ~keys) * right;
    return part > 0 ? share_of(item->weight, part, right * wrong) : 0;
}

bool response_holds(const char *response, char letter)
{
    return letter >= 'A' && letter <= 'Z' && strchr(response, letter) != NULL;
}

void response_toggle(const struct item *item, const char *response, char letter,
                     char out[RESPONSE_BYTES])
{
    unsigned letters;
    size_t used = 0;
    if (!letters_of(item, response, &letters))
        letters = 0;
    letters ^= 1U << (letter - 'A');
    for (int i = 0; i < item->option_count; i++) {
        if ((letters >> i & 1) == 0)
            continue;
        if (used > 0)
            out[used++] = ',';
        out[used++] = (char)('A' + i);
    }
    out[used] = '\0';
}

bool response_number(const char *typed, char out[RESPONSE_BYTES])
{
    char digits[RESPONSE_BYTES], shortest[DECIMAL_TEXT];
    int64_t number;
    size_t length = strlen(typed);
    if (length >= sizeof digits)
        return false;
    text_copy(digits, sizeof digits, typed);
    if (length > 1 && (digits[length - 1] == ',' || digits[length - 1] == '.'))
        digits[length - 1] = '\0';
    if (!decimal_parse(digits, &number))
        return false;
    decimal_score(number, LANGUAGE_EN, shortest);
    text_copy(out, RESPONSE_BYTES, shortest);
    return true;
}
