/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two observers of the same hands: the second scores unseen, then both see where they differ. */
#include "../support/run.h"

#include "../../src/cli/observing.h"
#include "crypto/pin.h"
#include "store/people.h"
#include "storyboard.h"

static void come_as_another(struct seat *seat)
{
    struct staff staff = {.role = ROLE_OBSERVER, .name = "Bidan Kedua"};
    char hash[PIN_HASH_TEXT];
    pin_hash("3333", hash);
    assert_true(store_add_staff(seat->player.store, &staff, hash, &seat->err));
    keys(seat, "223333\n");
}

static void score_the_rest(struct seat *seat)
{
    while (sheet_unscored(seat->player.app.observing->sheet) > 0)
        keys(seat, "2");
}

static void turn_to_the_end(struct seat *seat)
{
    while (player_is_at(&seat->player, "verdict") || player_is_at(&seat->player, "guidance"))
        keys(seat, "\n");
}

static const struct scene observers[] = {
    {"311111\n1", "board", NOBODY, "", NULL},
    {"11-", "home", NOBODY, "", NULL},
    {"212222\n", "observer", NOBODY, "", NULL},
    {"2\n\n1", "sheet", NOBODY, "", NULL},
    {"1221", "sheet", NOBODY, "", NULL},
    {"/3", "observer", NOBODY, "", NULL},
    {"-", "home", NOBODY, "", NULL},
    {"", "observer", NOBODY, "", come_as_another},
    {"2\n", "one-sheet", STAFF, "sheet-of-another", NULL},
    {"4", "sheet", STAFF, "sheet-beside", NULL},
    {"2220*3", "sheet", STAFF, "sheet-beside-going", NULL},
    {"", "sheet", NOBODY, "", score_the_rest},
    {"4\n1\n", "verdict", NOBODY, "", NULL},
    {"", "observer", STAFF, "observer-beside-closed", turn_to_the_end},
    {"2\n", "one-sheet", STAFF, "own-second-sheet", NULL},
    {"--", "home", NOBODY, "", NULL},
    {"212222\n", "observer", NOBODY, "", NULL},
    {"2\n", "sheet", NOBODY, "", NULL},
    {"", "sheet", NOBODY, "", score_the_rest},
    {"3\n1\n", "verdict", NOBODY, "", NULL},
    {"", "differ", STAFF, "differ", turn_to_the_end},
    {"\n", "observer", NOBODY, "", NULL},
    {"2\n", "one-sheet", STAFF, "own-first-sheet", NULL},
    {"--311111\n", "board", NOBODY, "", NULL},
    {"\n2\n3", "sheets", STAFF, "sheets-of-two", NULL},
    {"4", "one-sheet", STAFF, "second-sheet", NULL},
    {"6", "reason", NOBODY, "", NULL},
    {"penilai pertama terlalu jauh\n", "sure", STAFF, "choice-sure", NULL},
    {"1", "one-sheet", STAFF, "second-sheet-counts", NULL},
    {"5", "differ", STAFF, "differ-chosen", NULL},
    {"---", "person", STAFF, "person-chosen", NULL},
};

const struct story observers_story = {STORY(observers), .point = DEMO_BEFORE_LAST_ROUND,
                                      .day = {2019, 11, 2}};
