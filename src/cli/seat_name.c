/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seat_name.h"
#include "base/language.h"
#include "base/text.h"
#include "training/person.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* "tty2" is the second screen of the machine, "pts/0" its first window; others keep their names. */
static void name_of_terminal(char out[SEAT_BYTES])
{
    static const struct {
        const char *device, *words; /* words: N */
        int first;
    } kinds[] = {{"/dev/tty", N_("screen %d"), 0}, {"/dev/pts/", N_("window %d"), 1}};
    static const char devices[] = "/dev/";
    char path[256];
    if (ttyname_r(STDIN_FILENO, path, sizeof path) != 0)
        path[0] = '\0';
    text_copy(out, SEAT_BYTES, text_starts_with(path, devices) ? path + strlen(devices) : path);
    for (size_t i = 0; i < COUNT(kinds); i++) {
        const char *number = path + strlen(kinds[i].device);
        if (text_starts_with(path, kinds[i].device) && *number != '\0' &&
            number[strspn(number, "0123456789")] == '\0')
            snprintf(out, SEAT_BYTES, gettext(kinds[i].words), atoi(number) + kinds[i].first);
    }
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
