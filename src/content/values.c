/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of one line. Whatever cannot be taken is refused: nothing is guessed, cut or defaulted. */
#include "base/decimal.h"
#include "base/text.h"
#include "reader.h"
#include <ctype.h>
#include <string.h>
#include <strings.h>

void read_yes(struct reader *reader, void *field, const struct value *value)
{
    static const struct {
        const char *word;
        bool yes;
    } words[] = {{"ya", true}, {"tidak", false}, {"yes", true}, {"no", false}};
    for (size_t i = 0; i < COUNT(words); i++)
        if (strcasecmp(value->text, words[i].word) == 0) {
            *(bool *)field = words[i].yes;
            return;
        }
    reader_fault(reader, value, "", _("write ya or tidak (yes or no), not \"%s\""),
                 excerpt(reader->faults, value->text));
}

/* The whole number at *text, at most `most`; -1 when there is none or it is larger. */
static int take_number(const char **text, int most)
{
    const char *at = *text;
    int number = 0;
    while (isdigit((unsigned char)*at) && number <= most)
        number = number * 10 + (*at++ - '0');
    if (at == *text || number > most)
        return -1;
    *text = blank_skip(at);
    return number;
}

void read_percent(struct reader *reader, void *field, const struct value *value)
{
    const char *at = value->text;
    int number = take_number(&at, 100);
    if (number >= 0 && *at == '%')
        at++;
    if (number >= 0 && *at == '\0')
        *(int *)field = number;
    else
        reader_fault(reader, value, "", _("must be a whole number 0-100, not \"%s\""),
                     excerpt(reader->faults, value->text));
}

enum { SECONDS_MOST = 24 * 60 * 60 };

/* Seconds of "20 menit", "30 detik"; 0 when it is anything else. */
static int duration(const char *text)
{
    static const struct {
        const char *unit;
        int seconds;
    } units[] = {{"menit", 60}, {"min", 60}, {"detik", 1}, {"s", 1}};
    int number = take_number(&text, SECONDS_MOST);
    for (size_t i = 0; i < COUNT(units); i++)
        if (strcasecmp(text, units[i].unit) == 0 && number > 0)
            return number <= SECONDS_MOST / units[i].seconds ? number * units[i].seconds : 0;
    return 0;
}

void read_seconds(struct reader *reader, void *field, const struct value *value)
{
    int seconds = duration(value->text);
    if (seconds > 0)
        *(int *)field = seconds;
    else
        reader_fault(reader, value, "", _("must be like \"3 menit\" or \"30 detik\", not \"%s\""),
                     excerpt(reader->faults, value->text));
}

void read_minutes(struct reader *reader, void *field, const struct value *value)
{
    int seconds = duration(value->text);
    if (seconds > 0 && seconds % 60 == 0)
        *(int *)field = seconds / 60;
    else
        reader_fault(reader, value, _("without a time limit, take the line out"),
                     _("must be whole minutes like \"20 menit\", not \"%s\""),
                     excerpt(reader->faults, value->text));
}

enum { WEIGHT_MOST = 1000 };

void read_weight(struct reader *reader, void *field, const struct value *value)
{
    int64_t weight;
    if (decimal_parse(value->text, &weight) && weight > 0 && weight <= (int64_t)WEIGHT_MOST * POINT)
        *(int64_t *)field = weight;
    else
        reader_fault(reader, value, "",
                     _("must be a number above 0, at most 1000, like 2 or 1,5, not \"%s\""),
                     excerpt(reader->faults, value->text));
}

static bool is_code(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return text[length] == '\0' && length > 0 && length <= CODE_MAX;
}

void read_code(struct reader *reader, void *field, const struct value *value)
{
    if (is_code(value->text))
        *(const char **)field = value->text;
    else
        reader_fault(reader, value, _("for example \"asi-01\""),
                     _("a code has 1 to 32 of a-z, 0-9 and \"-\", not \"%s\""),
                     excerpt(reader->faults, value->text));
}

void read_entry_code(struct reader *reader, void *field, const struct value *value)
{
    const char *code = NULL;
    reader->current.code_given = true;
    read_code(reader, &code, value);
    for (size_t i = 0; code != NULL && i < reader->entries.count; i++) {
        const struct entry *other = &reader->entries.list[i];
        if (other->code != NULL && strcmp(other->code, code) == 0) {
            reader_fault(reader, value, _("a code belongs to one alone, for ever"),
                         _("the code \"%s\" is already used in line %d"), code, other->line);
            return;
        }
    }
    *(const char **)field = code;
}
