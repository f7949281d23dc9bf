/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/training.h"
#include "base/fold.h"
#include <assert.h>
#include <string.h>

enum { MINUTES = 18, ITEMS = 20, STEP = 5 };

int training_minutes_alone(int people, int items)
{
    assert(people >= 0 && items >= 0);
    if (people == 0 || items == 0)
        return 0;
    int64_t part = (int64_t)ITEMS * STEP; /* minutes in units of STEP = work / part */
    int64_t work = (int64_t)people * items * MINUTES;
    int64_t steps = (2 * work + part) / (2 * part);
    return (int)(steps > 0 ? steps : 1) * STEP;
}

bool short_title_accept(char out[SHORT_TITLE_BYTES], const char *typed, struct error *err)
{
    char folded[4 * TITLE_BYTES];
    if (!fold_code(folded, sizeof folded, typed, err))
        return false;
    if (folded[0] == '\0')
        return fail(err, ERROR_REFUSED, _("the short title is still empty"));
    if (strlen(folded) >= SHORT_TITLE_BYTES) {
        fail(err, ERROR_REFUSED, _("the short title is longer than %d characters"),
             SHORT_TITLE_BYTES - 1);
        return error_remedy(err,
                            _("Please shorten it: it stands in the code of every certificate."));
    }
    strcpy(out, folded);
    return true;
}

bool unit_accept(char out[UNIT_BYTES], const char *typed, struct error *err)
{
    char folded[4 * PLACE_BYTES];
    if (!fold_code(folded, sizeof folded, typed, err))
        return false;
    size_t length = strlen(folded);
    bool plain = strspn(folded, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./") == length;
    if (!plain || length < UNIT_MIN || length > UNIT_MAX) {
        fail(err, ERROR_REFUSED,
             _("a unit code has %d to %d characters: letters, digits, hyphen, dot or slash"),
             UNIT_MIN, UNIT_MAX);
        return error_remedy(err, _("For example: PKM-LRL"));
    }
    strcpy(out, folded);
    return true;
}
