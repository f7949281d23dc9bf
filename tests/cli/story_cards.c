/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scanner reads cards at the home and in the list of names. */
#include "../support/run.h"

#include "scanner.h"
#include "storyboard.h"

static void scan_ninth(struct seat *seat)
{
    char code[CARD_BYTES];
    card_of(seat, 9, code);
    scan(seat, code);
}

static void scan_torn(struct seat *seat)
{
    char code[CARD_BYTES];
    card_of(seat, 9, code);
    code[CARD_BYTES - 4] = '\0';
    scan(seat, code);
}

static void scan_strange(struct seat *seat)
{
    static const struct uuid nobody = {{1, 2, 3}};
    char code[CARD_BYTES];
    card_text(&nobody, code);
    scan(seat, code);
}

static void scan_parcel(struct seat *seat)
{
    scan(seat, "8991234567890");
}

static const struct scene cards[] = {
    {"", "names", KADER, "card-nothing-open", scan_ninth},
    {"\n311111\n1", "board", NOBODY, "", NULL},
    {"4", "print", NOBODY, "", NULL},
    {"6", "cards", STAFF, "cards", NULL},
    {"2", "message", STAFF, "cards-no-stick", NULL},
    {"\n--11--", "home", NOBODY, "", NULL},
    {"", "confirm-name", KADER, "card-at-home", scan_ninth},
    {"2", "names", NOBODY, "", NULL},
    {"", "confirm-name", KADER, "card-at-the-names", scan_ninth},
    {"-", "names", NOBODY, "", NULL},
    {"", "message", KADER, "card-torn", scan_torn},
    {"\n", "names", NOBODY, "", NULL},
    {"", "message", KADER, "card-unknown", scan_strange},
    {"\n-", "home", NOBODY, "", NULL},
    {"", "message", KADER, "card-is-none", scan_parcel},
};

const struct story cards_story = {STORY(cards), .day = {2019, 9, 27}};
