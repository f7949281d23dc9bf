/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/setting.h"
#include "base/language.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

static const struct setting_kind kinds[] = {
    [SETTING_IDLE] = {.name = "idle",
                      .usual = 3,
                      .least = 1,
                      .most = 15,
                      .label = N_("A seat is free again after"),
                      .hint = N_("When nobody presses a key for so long, the first page comes "
                                 "back. The test waits; nothing is lost.")},
};
_Static_assert(COUNT(kinds) == SETTING_COUNT, "a row for each setting");

const struct setting_kind *setting_kind(enum setting setting)
{
    return &kinds[setting];
}

enum setting setting_named(const char *name)
{
    size_t i = 0;
    while (i < SETTING_COUNT && strcmp(kinds[i].name, name) != 0)
        i++;
    return (enum setting)i;
}

bool setting_allows(enum setting setting, int value)
{
    return value >= kinds[setting].least && value <= kinds[setting].most;
}

void settings_usual(struct settings *settings)
{
    for (size_t i = 0; i < SETTING_COUNT; i++)
        settings->value[i] = kinds[i].usual;
}

void setting_words(enum setting setting, int value, char out[SETTING_TEXT])
{
    const struct setting_kind *kind = &kinds[setting];
    if (kind->choices != NULL)
        text_copy(out, SETTING_TEXT, gettext(kind->choices[value - kind->least]));
    else if (value == 0 && kind->none != NULL)
        text_copy(out, SETTING_TEXT, gettext(kind->none));
    else
        snprintf(out, SETTING_TEXT, ngettext("%d minute", "%d minutes", (unsigned long)value),
                 value);
}
