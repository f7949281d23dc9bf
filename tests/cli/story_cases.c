/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Observers practise on written cases, whether a round is open or not. */
#include "../support/run.h"

#include "../../src/cli/casework.h"
#include "storyboard.h"

static void sign_in_observer(struct seat *seat)
{
    keys(seat, "212222\n");
}

static void score_the_rest(struct seat *seat)
{
    while (sheet_unscored(seat->player.app.casework->sheet) > 0)
        keys(seat, "2");
}

static void read_it_all(struct seat *seat)
{
    while (player_is_at(&seat->player, "case-result"))
        keys(seat, "\n");
}

static const struct scene cases[] = {
    {"1", "cases", STAFF, "cases", sign_in_observer},
    {"3", "case-text", STAFF, "case-text", NULL},
    {"\n", "case-text", STAFF, "case-text-second", NULL},
    {"1", "case-sheet", STAFF, "case-sheet", NULL},
    {"2", "case-sheet", STAFF, "case-sheet-scored", NULL},
    {".", "case-sheet", NOBODY, "", NULL},
    {"\n*", "case-sheet", STAFF, "case-sheet-text", NULL},
    {"*/", "case-sheet", STAFF, "case-sheet-menu", NULL},
    {"2", "cases", STAFF, "cases-begun", NULL},
    {"31", "case-sheet", NOBODY, "", NULL},
    {"", "case-sheet", STAFF, "case-sheet-end", score_the_rest},
    {"\n", "case-sheet", STAFF, "case-sheet-closing", NULL},
    {"\n", "case-sheet", STAFF, "case-sheet-closing-reminder", NULL},
    {"1", "case-result", STAFF, "case-result", NULL},
    {"", "cases", STAFF, "cases-done", read_it_all},
    {"3", "case-done", STAFF, "case-done", NULL},
    {"1", "case-result", NOBODY, "", NULL},
    {"--", "observer", NOBODY, "", NULL},
    {"-311111\n1", "board", NOBODY, "", NULL},
    {"9", "other", STAFF, "other", NULL},
    {"5", "practised", STAFF, "practised", NULL},
    {"\n-11-", "home", NOBODY, "", NULL},
    {"", "observer", STAFF, "observer-with-cases", sign_in_observer},
    {"*", "cases", NOBODY, "", NULL},
};

const struct story cases_story = {STORY(cases), .point = DEMO_BEFORE_LAST_ROUND,
                                  .day = {2019, 11, 2}};
