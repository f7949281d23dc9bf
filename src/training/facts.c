/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/facts.h"
#include <stdio.h>
#include <string.h>

enum { PLAIN_NUMBER_MAX = CODE_NUMBER_MAX - 4 }; /* leaves room for "-R99" */

const char *verdict_words(enum code_verdict verdict)
{
    static const char *const words[] = {
        [CODE_GENUINE] = N_("GENUINE"),
        [CODE_ALTERED] = N_("DOES NOT MATCH: something in it was changed or mistyped"),
        [CODE_UNKNOWN_KEY] = N_("CANNOT BE CHECKED YET: the issuer is not known here"),
        [CODE_REPLACED] = N_("GENUINE, BUT REPLACED"),
        [CODE_NOT_LULUS] = N_("NOT A LULUS CODE"),
        [CODE_NEWER] = N_("CERTIFICATE OF A NEWER VERSION"),
    };
    if ((size_t)verdict >= COUNT(words) || words[verdict] == NULL)
        return "";
    return gettext(words[verdict]);
}

const char *check_words(const struct code_check *check)
{
    return check->unknown_number ? _("NO CERTIFICATE HERE HAS THIS NUMBER")
                                 : verdict_words(check->verdict);
}

bool certificate_number(char out[CODE_NUMBER_MAX + 1], int serial, const char *unit,
                        struct date date)
{
    char number[CODE_NUMBER_MAX + 1];
    int length = snprintf(number, sizeof number, "%03d/%s/%s/%d", serial, unit,
                          date_roman_month(date.month), date.year);
    if (length > PLAIN_NUMBER_MAX)
        return false;
    strcpy(out, number);
    return true;
}
