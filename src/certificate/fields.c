/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fields.h"
#include "base/fold.h"
#include "base/language.h"
#include <stddef.h>
#include <string.h>

struct field {
    const char *name;
    size_t offset, least, most;
};

#define FIELD(member, least, label)                                                                \
    {                                                                                              \
        label, offsetof(struct code_fields, member), least,                                        \
            sizeof((struct code_fields *)0)->member - 1                                            \
    }

static const struct field fields_in_order[] = {
    FIELD(name, 2, N_("name for the code")), FIELD(course, 2, N_("short title")),
    FIELD(result, 2, N_("result")),          FIELD(date, 10, N_("date")),
    FIELD(number, 4, N_("number")),          FIELD(kid, 4, N_("key")),
};

static const char *value_of(const struct field *field, const struct code_fields *fields)
{
    return (const char *)fields + field->offset;
}

static bool kid_good(const char *kid)
{
    return strspn(kid, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == strlen(kid);
}

const char *fields_fault(const struct code_fields *fields)
{
    struct date date;
    for (size_t i = 0; i < COUNT(fields_in_order); i++) {
        const struct field *field = &fields_in_order[i];
        const char *value = value_of(field, fields);
        size_t length = strlen(value);
        if (length < field->least || length > field->most || !fold_is_plain(value))
            return field->name;
    }
    if (!date_parse_iso(fields->date, &date))
        return N_("date");
    return kid_good(fields->kid) ? NULL : N_("key");
}

/* Copies up to the next "+"; NULL when there is none or the field is too long. */
static const char *take(const char *text, const struct field *field, struct code_fields *fields)
{
    size_t length = strcspn(text, "+");
    if (text[length] == '\0' || length > field->most)
        return NULL;
    char *value = (char *)fields + field->offset;
    memcpy(value, text, length);
    value[length] = '\0';
    return text + length + 1;
}

bool fields_parse(const char *text, struct code_fields *fields, size_t *signed_length,
                  uint8_t signature[SIGNATURE_BYTES])
{
    const char *at = strchr(text, '+') + 1;
    memset(fields, 0, sizeof *fields);
    for (size_t i = 0; i < COUNT(fields_in_order) && at != NULL; i++)
        at = take(at, &fields_in_order[i], fields);
    if (at == NULL || fields_fault(fields) != NULL)
        return false;
    *signed_length = (size_t)(at - text) - 1;
    return base32_decode(signature, SIGNATURE_BYTES, at);
}
