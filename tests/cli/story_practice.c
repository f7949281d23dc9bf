/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Observers and their sheets. */
#include "../support/run.h"

#include "../../src/cli/observing.h"
#include "storyboard.h"

static void sign_in_observer(struct seat *seat)
{
    keys(seat, "212222\n");
}

static void score_the_rest(struct seat *seat)
{
    while (sheet_unscored(seat->player.app.observing->sheet) > 0)
        keys(seat, "2");
}

static void let_it_take_long(struct seat *seat)
{
    seat_wait(seat, 185);
}

static void leave_it_alone(struct seat *seat)
{
    seat_wait(seat, 20 * 60);
}

static void read_it_all(struct seat *seat)
{
    while (player_is_at(&seat->player, "verdict"))
        keys(seat, "\n");
}

static const struct scene practice[] = {
    {"", "observer", STAFF, "observer-nothing-open", sign_in_observer},
    {"-", "home", NOBODY, "", NULL},
    {"311111\n1", "board", NOBODY, "", NULL},
    {"11-1111111111-111", "board", NOBODY, "", NULL},
    {"1", "stage", STAFF, "stage-practice", NULL},
    {"1", "board", STAFF, "board-practice", NULL},
    {"-", "home", KADER, "home-practice", NULL},
    {"", "observer", STAFF, "observer", sign_in_observer},
    {"12\n", "observer", STAFF, "observer-unknown", NULL},
    {"4\n9", "away", STAFF, "away", NULL},
    {"5", "away-reason", STAFF, "away-reason", NULL},
    {"anak sakit\n", "observer", STAFF, "observer-one-away", NULL},
    {"--311111\n", "board", STAFF, "board-one-away", NULL},
    {"-", "home", NOBODY, "", NULL},
    {"212222\n", "observer", NOBODY, "", NULL},
    {"4\n", "come", STAFF, "come", NULL},
    {"1", "on-whom", NOBODY, "", NULL},
    {"-", "observer", NOBODY, "", NULL},
    {"1\n", "on-whom", STAFF, "on-whom", NULL},
    {".", "help", STAFF, "on-whom-help", NULL},
    {"\n3", "mother", STAFF, "mother", NULL},
    {"1", "consent", STAFF, "consent", NULL},
    {"2", "message", STAFF, "consent-not-given", NULL},
    {"\n3", "mother", NOBODY, "", NULL},
    {"11", "safety", STAFF, "safety", NULL},
    {"2", "message", STAFF, "safety-not-given", NULL},
    {"\n311", "safety", NOBODY, "", NULL},
    {"1", "sheet", STAFF, "sheet", NULL},
    {"2", "sheet", STAFF, "sheet-scored", NULL},
    {"9", "sheet", STAFF, "sheet-must-score", NULL},
    {"*", "sheet", STAFF, "sheet-remarks", NULL},
    {"9", "sheet", NOBODY, "", NULL},
    {"-", "sheet", NOBODY, "", NULL},
    {".", "sheet", STAFF, "sheet-guidance", NULL},
    {"\n222222222", "sheet", STAFF, "sheet-middle", NULL},
    {"+", "sheet", STAFF, "sheet-jump", NULL},
    {"16\n", "sheet", STAFF, "sheet-timed", NULL},
    {"", "sheet", STAFF, "sheet-timed-over", let_it_take_long},
    {"", "curtain", STAFF, "curtain", leave_it_alone},
    {"\n", "curtain-pin", STAFF, "curtain-pin", NULL},
    {"1234\n", "curtain-pin", STAFF, "curtain-pin-refused", NULL},
    {"1111\n", "curtain-lifted", STAFF, "curtain-lifted", NULL},
    {"-\n2222\n", "sheet", STAFF, "sheet-uncovered", NULL},
    {"+22\n", "sheet", STAFF, "sheet-last", NULL},
    {"2\n", "sheet", STAFF, "sheet-back-to-open", NULL},
    {"/", "sheet", STAFF, "sheet-menu", NULL},
    {"3", "observer", STAFF, "observer-begun", NULL},
    {"1\n", "sheet", STAFF, "sheet-again", NULL},
    {"", "sheet", STAFF, "sheet-impression", score_the_rest},
    {"4", "sheet", STAFF, "sheet-impression-given", NULL},
    {"\n", "sheet", STAFF, "sheet-closing", NULL},
    {"\n", "sheet", STAFF, "sheet-closing-reminder", NULL},
    {"1", "closed", STAFF, "closed", NULL},
    {"\n", "verdict", STAFF, "verdict-able", NULL},
    {"1", "slip", STAFF, "slip-all-right", NULL},
    {"-", "verdict", NOBODY, "", NULL},
    {"\n", "observer", STAFF, "observer-one-scored", NULL},
    {"1\n", "one-sheet", STAFF, "sheet-closed-already", NULL},
    {"-2\n31", "consent", STAFF, "consent-once", NULL},
    {"11", "sheet", NOBODY, "", NULL},
    {"1121101210221", "sheet", NOBODY, "", NULL},
    {"", "sheet", NOBODY, "", score_the_rest},
    {"2\n1\n", "verdict", STAFF, "verdict-not-able", NULL},
    {"1", "slip", STAFF, "slip", NULL},
    {"-", "verdict", NOBODY, "", NULL},
    {"", "guidance", STAFF, "guidance", read_it_all},
    {"13", "guidance", STAFF, "guidance-given", NULL},
    {"\n", "observer", NOBODY, "", NULL},
    {"3\n3", "mother", STAFF, "mother-again", NULL},
    {"1", "consent", STAFF, "consent-ask-again", NULL},
    {"--1/1", "sheet", STAFF, "sheet-reasons", NULL},
    {"1", "sheet", STAFF, "sheet-stop", NULL},
    {"-5", "sheet", STAFF, "sheet-reason", NULL},
    {"mati lampu\n", "sheet", STAFF, "sheet-stop-typed", NULL},
    {"1", "observer", STAFF, "observer-stopped", NULL},
    {"-311111\n", "board", STAFF, "board-practice-going", NULL},
    {"*", "board", STAFF, "board-practice-scores", NULL},
    {"1", "stage", STAFF, "stage-practice-open", NULL},
    {"1", "closing", STAFF, "closing-practice", NULL},
    {"1", "board", STAFF, "board-practice-over", NULL},
    {"1", "stage", STAFF, "stage-first-round", NULL},
    {"-\n1\n", "person", STAFF, "person-scored", NULL},
    {"3", "sheets", STAFF, "sheets", NULL},
    {"*", "history", STAFF, "history-one-round", NULL},
    {"-", "sheets", NOBODY, "", NULL},
    {"1", "one-sheet", STAFF, "one-sheet", NULL},
    {"1", "correction", STAFF, "correction", NULL},
    {"\n", "correction", STAFF, "correction-no-reason", NULL},
    {"langkah 3 terlewat\n", "sheet", STAFF, "correction-open", NULL},
    {"-+3\n1", "sheet", STAFF, "correction-marked", NULL},
    {"/3", "one-sheet", NOBODY, "", NULL},
    {"-", "sheets", STAFF, "sheets-correcting", NULL},
    {"2", "one-sheet", STAFF, "one-sheet-correcting", NULL},
    {"3", "sheet", STAFF, "correction-again", NULL},
    {"\n1", "closed", NOBODY, "", NULL},
    {"\n\n\n", "one-sheet", STAFF, "one-sheet-corrected", NULL},
    {"-1", "one-sheet", STAFF, "one-sheet-before", NULL},
    {"--", "person", STAFF, "person-corrected", NULL},
    {"-457", "typing-sheets", STAFF, "typing-sheets", NULL},
    {"4\n", "who-observed", STAFF, "who-observed", NULL},
    {"2", "performed", STAFF, "performed", NULL},
    {"1,1,2030\n", "performed", STAFF, "performed-refused", NULL},
    {"--------26,9,2019\n", "on-whom", NOBODY, "", NULL},
    {"1", "sheet", STAFF, "sheet-from-paper", NULL},
    {"", "sheet", NOBODY, "", score_the_rest},
    {"3\n1", "closed", STAFF, "closed-from-paper", NULL},
};

static const struct scene later_round[] = {
    {"311111\n1", "board", STAFF, "board-before-round", NULL},
    {"\n2\n3*", "history", STAFF, "history", NULL},
    {"---", "board", NOBODY, "", NULL},
    {"1", "stage", STAFF, "stage-round", NULL},
    {"1", "board", STAFF, "board-round", NULL},
    {"-", "home", STAFF, "home-round", NULL},
    {"", "observer", STAFF, "observer-round", sign_in_observer},
    {"2\n", "last-time", STAFF, "last-time", NULL},
    {"\n1", "sheet", STAFF, "sheet-round", NULL},
    {"2", "sheet", STAFF, "sheet-round-weak", NULL},
    {"*0kata Ibu Rut\n", "sheet", STAFF, "sheet-remark-name", NULL},
};

const struct story practice_story = {STORY(practice), .day = {2019, 9, 27}};
const struct story round_story = {STORY(later_round), .point = DEMO_BEFORE_LAST_ROUND,
                                  .day = {2019, 11, 2}};
