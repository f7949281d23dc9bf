/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accept.h"
#include "base/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool accept_name(struct app *app, const char *typed, char *out, struct error *err)
{
    char name[NAME_BYTES];
    (void)app;
    if (!name_accept(name, typed, err))
        return false;
    text_copy(out, FORM_VALUE, name);
    return true;
}

bool accept_place(struct app *app, const char *typed, char *out, struct error *err)
{
    (void)app;
    return words_accept(out, PLACE_CHARACTERS, typed, err);
}

/* Who holds a certificate must be able to reach somebody. */
bool accept_contact(struct app *app, const char *typed, char *out, struct error *err)
{
    enum { DIGITS_LEAST = 5 };
    int digits = 0;
    for (const char *c = typed; *c != '\0'; c++)
        digits += *c >= '0' && *c <= '9';
    if (digits < DIGITS_LEAST && strchr(typed, '@') == NULL)
        return fail(err, ERROR_REFUSED, _("Please add a telephone number or an e-mail address."));
    return accept_place(app, typed, out, err);
}

bool accept_title(struct app *app, const char *typed, char *out, struct error *err)
{
    (void)app;
    return words_accept(out, TITLE_CHARACTERS, typed, err);
}

bool accept_short_title(struct app *app, const char *typed, char *out, struct error *err)
{
    (void)app;
    return short_title_accept(out, typed, err);
}

bool accept_unit(struct app *app, const char *typed, char *out, struct error *err)
{
    (void)app;
    return unit_accept(out, typed, err);
}

bool accept_date(struct app *app, const char *typed, char *out, struct error *err)
{
    struct date date;
    (void)app;
    if (!date_parse_typed(typed, &date) && !date_parse_iso(typed, &date))
        return fail(err, ERROR_REFUSED, _("Write day, month and year: 26,9,2019"));
    char text[DATE_TEXT];
    date_iso(date, text);
    text_copy(out, FORM_VALUE, text);
    return true;
}

static bool accept_number(const char *typed, long highest, char *out, struct error *err)
{
    char *end;
    long number = strtol(typed, &end, 10);
    if (typed[0] == '\0' || *end != '\0' || number < 0 || number > highest)
        return fail(err, ERROR_REFUSED, _("A whole number from 0 to %ld, please."), highest);
    snprintf(out, FORM_VALUE, "%ld", number);
    return true;
}

bool accept_percent(struct app *app, const char *typed, char *out, struct error *err)
{
    (void)app;
    return accept_number(typed, 100, out, err);
}

bool accept_hours(struct app *app, const char *typed, char *out, struct error *err)
{
    (void)app;
    return accept_number(typed, 500, out, err);
}

size_t choose_zone(struct app *app, struct arena *arena, struct choice **choices, struct error *err)
{
    static const char *const labels[ZONE_COUNT] = {
        [ZONE_WIB] = N_("WIB: Sumatra, Java, West and Central Kalimantan"),
        [ZONE_WITA] = N_("WITA: Bali, Nusa Tenggara, Sulawesi, South, East and North Kalimantan"),
        [ZONE_WIT] = N_("WIT: Maluku, Papua"),
    };
    (void)app;
    (void)err;
    *choices = arena_alloc(arena, ZONE_COUNT * sizeof **choices);
    for (int i = 0; i < ZONE_COUNT; i++)
        (*choices)[i] = (struct choice){_(labels[i]), zone_name((enum zone)i)};
    return ZONE_COUNT;
}

size_t choose_sapaan(struct app *app, struct arena *arena, struct choice **choices,
                     struct error *err)
{
    static const enum sapaan order[] = {SAPAAN_IBU, SAPAAN_BAPAK, SAPAAN_KAKAK, SAPAAN_NONE};
    (void)app;
    (void)err;
    *choices = arena_alloc(arena, COUNT(order) * sizeof **choices);
    for (size_t i = 0; i < COUNT(order); i++) {
        const char *word = sapaan_word(order[i]);
        (*choices)[i] = (struct choice){word[0] != '\0' ? word : _("the name alone"), word};
    }
    return COUNT(order);
}
