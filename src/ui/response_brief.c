/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buffer.h"
#include "base/decimal.h"
#include "base/text.h"
#include "question_face.h"
#include <stdio.h>
#include <string.h>

bool response_shows(const struct test_item *item, const char *response, int digit)
{
    if (digit == 0)
        return strcmp(response, RESPONSE_UNKNOWN) == 0;
    return response_holds(response, test_letter(item, digit));
}

static void brief_digits(const struct test_item *item, const char *response, char out[BRIEF_BYTES])
{
    size_t used = 0;
    for (int digit = 0; digit <= item->item->option_count; digit++)
        if (response_shows(item, response, digit))
            used += (size_t)snprintf(out + used, BRIEF_BYTES - used, "%s%d", used > 0 ? ", " : "",
                                     digit);
}

const char *response_brief(const struct test_item *item, const char *response,
                           enum language language, char out[BRIEF_BYTES])
{
    int64_t number;
    out[0] = '\0';
    if (item->item->kind != ITEM_NUMERIC)
        brief_digits(item, response, out);
    else if (strcmp(response, RESPONSE_UNKNOWN) == 0)
        text_copy(out, BRIEF_BYTES, _("not known"));
    else if (decimal_parse(response, &number)) {
        char text[DECIMAL_TEXT];
        decimal_score(number, language, text);
        text_copy(out, BRIEF_BYTES, text);
    }
    return out;
}
