/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seat_name.h"
#include "base/language.h"
#include "base/text.h"
#include "training/person.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void name_of_terminal(char out[SEAT_BYTES])
{
    static const char devices[] = "/dev/";
    char path[256];
    if (ttyname_r(STDIN_FILENO, path, sizeof path) != 0)
        path[0] = '\0';
    bool device = text_starts_with(path, devices);
    text_copy(out, SEAT_BYTES, device ? path + strlen(devices) : path);
}

bool seat_name(const char *given, char out[SEAT_BYTES], struct error *err)
{
    struct error why = {0};
    if (given == NULL)
        given = getenv("LULUS_SEAT");
    if (given == NULL || given[0] == '\0')
        name_of_terminal(out);
    else if (!words_accept(out, SEAT_CHARACTERS, given, &why))
        return fail(err, ERROR_USAGE, _("the name of this seat: %s"), why.message);
    return true;
}
