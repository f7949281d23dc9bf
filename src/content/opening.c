/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "opening.h"
#include "base/language.h"
#include <string.h>
#include <strings.h>

static const char FORMAT_VERSION[] = "1";

bool opening_is(const char *line, const char *name, const char **number)
{
    size_t length = strlen(name);
    if (strncasecmp(line, name, length) != 0)
        return false;
    const char *colon = blank_skip(line + length);
    if (*colon != ':')
        return false;
    *number = blank_skip(colon + 1);
    return true;
}

static bool is_number(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    return digits > 0 && text[digits] == '\0';
}

bool opening_is_nearly(const char *line, const char *name)
{
    char word[KEY_NAME] = "";
    size_t length = strcspn(line, ":0123456789");
    if (length >= sizeof word)
        return false;
    memcpy(word, line, length);
    blank_trim(word);
    return key_distance(word, name) <= 2;
}

static void refuse(const struct document_type *type, struct faults *faults, int column)
{
    faults_add(faults, SEVERITY_FAULT, 1, column, "", _("the first line must be \"%s: 1\""),
               type->opening);
}

bool opening_check(const struct document_type *type, const struct line *line, struct faults *faults)
{
    const char *number;
    if (opening_is(line->text, type->opening, &number)) {
        struct value value = line_value(line, (char *)number);
        const char *version = value.text + strspn(value.text, "0");
        if (!is_number(value.text) || *version == '\0') {
            refuse(type, faults, value.column);
            return true;
        }
        if (strcmp(version, FORMAT_VERSION) == 0)
            return true;
        faults_add(faults, SEVERITY_FAULT, 1, 1, _("update Lulus to read it"),
                   _("this file was made for a newer Lulus"));
        return false;
    }
    if (opening_is(line->text, type->other_opening, &number)) {
        faults_add(faults, SEVERITY_FAULT, 1, 1, "", "%s", _(type->other));
        return false;
    }
    refuse(type, faults, 1);
    return opening_is_nearly(line->text, type->opening);
}
