/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer.h"
#include "base/decimal.h"
#include "base/text.h"
#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { NUMBER_ROOM = 48 };

/* `message` may quote the value with one %s. */
static bool answer_fault(const struct value *value, struct faults *faults, const char *message,
                         const char *remedy)
{
    faults_add(faults, SEVERITY_FAULT, value->line, value->column, remedy, message,
               excerpt(faults, value->text));
    return false;
}

static bool parse_true_false(const char *text, struct answer *answer)
{
    static const struct {
        const char *word;
        unsigned letters;
    } words[] = {{"benar", 1}, {"salah", 2}, {"true", 1}, {"false", 2}};
    for (size_t i = 0; i < COUNT(words); i++)
        if (strcasecmp(text, words[i].word) == 0) {
            answer->kind = ITEM_TRUE_FALSE;
            answer->letters = words[i].letters;
            return true;
        }
    return false;
}

/* "B" or "A, C"; false when it is anything else. */
static bool parse_letters(const struct value *value, struct answer *answer)
{
    int count = 0;
    for (const char *at = value->text;;) {
        int option = toupper((unsigned char)*at) - 'A';
        if (option < 0 || option >= OPTIONS_MAX || (answer->letters >> option & 1) != 0)
            return false;
        answer->letters |= 1U << option;
        answer->letter_column[option] =
            value->column + (int)text_characters(value->text, (size_t)(at - value->text));
        count++;
        at = blank_skip(at + 1);
        if (*at == '\0')
            break;
        if (*at != ',')
            return false;
        at = blank_skip(at + 1);
    }
    answer->kind = count > 1 ? ITEM_MULTIPLE : ITEM_SINGLE;
    return true;
}

/* The decimal at *text, which moves behind it and the blanks that follow. */
static bool take_decimal(const char **text, int64_t *number)
{
    char digits[NUMBER_ROOM];
    size_t length = strspn(*text, "0123456789,.");
    const char *dots = strstr(*text, "..");
    if (dots != NULL && (size_t)(dots - *text) < length)
        length = (size_t)(dots - *text);
    if (length >= sizeof digits)
        return false;
    memcpy(digits, *text, length);
    digits[length] = '\0';
    *text = blank_skip(*text + length);
    return decimal_parse(digits, number);
}

/* "2,5", "2,5 ± 0,1" or "2..3" */
static bool parse_number(const char *text, struct answer *answer)
{
    static const char plus_minus[] = "\xC2\xB1";
    int64_t second;
    if (!take_decimal(&text, &answer->low))
        return false;
    answer->kind = ITEM_NUMERIC;
    answer->high = answer->low;
    if (*text == '\0')
        return true;
    bool range = text_starts_with(text, "..");
    if (!range && !text_starts_with(text, plus_minus))
        return false;
    text = blank_skip(text + 2);
    if (!take_decimal(&text, &second) || *text != '\0')
        return false;
    if (range) {
        answer->high = second;
        return true;
    }
    if (second > INT64_MAX - answer->high)
        return false;
    answer->high += second;
    answer->low = answer->low > second ? answer->low - second : 0;
    return true;
}

/* In Indonesia "1.000" is a thousand. */
static bool is_grouped(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    return digits > 0 && digits <= 3 && text[0] != '0' && text[digits] == '.' &&
           strspn(text + digits + 1, "0123456789") == 3;
}

static bool check_number(const struct value *value, const struct answer *answer,
                         struct faults *faults)
{
    if (answer->low > answer->high)
        return answer_fault(value, faults, _("the range \"%s\" begins with its larger number"),
                            _("write the smaller one first"));
    if (is_grouped(value->text))
        faults_add(faults, SEVERITY_WARNING, value->line, value->column,
                   _("write a thousand without a dot: 1000"),
                   _("\"%s\" is read as a decimal number"), excerpt(faults, value->text));
    return true;
}

bool answer_parse(const struct value *value, struct answer *answer, struct faults *faults)
{
    *answer = (struct answer){0};
    const char *text = value->text;
    if (isdigit((unsigned char)*text)) {
        if (parse_number(text, answer))
            return check_number(value, answer, faults);
        return answer_fault(value, faults, _("\"%s\" is not a number"),
                            _("write it like 2,5 or 2,5 ± 0,1 or 2..3"));
    }
    if (parse_true_false(text, answer) || parse_letters(value, answer))
        return true;
    if (*text == '-')
        return answer_fault(value, faults, _("\"%s\" is negative"),
                            _("nobody could type it: ask for a number from 0 up"));
    return answer_fault(value, faults,
                        *text == '\0' ? _("there is no answer here")
                                      : _("\"%s\" cannot be an answer"),
                        _("write a letter (B), letters (A, C), Benar, Salah or a number (2,5)"));
}
