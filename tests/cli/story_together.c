/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A class test: the ways and their times, each question before the room, a power cut in its midst,
 * and the slips typed in. */
#include "../support/run.h"

#include "storyboard.h"

static void pass_twelve_seconds(struct seat *seat)
{
    for (int i = 0; i < 12; i++) {
        player_wait(&seat->player, 1000);
        app_event(&seat->player.app,
                  &(struct event){.kind = EVENT_TICK, .now_ms = seat->player.now_ms});
    }
}

static void fail_the_power(struct seat *seat)
{
    seat_on(seat, 2019, 9, 27);
}

/* However many pages the last question takes. */
static void go_past_the_last(struct seat *seat)
{
    keys(seat, "20\n");
    for (int i = 0; i < 9 && player_is_at(&seat->player, "together"); i++)
        keys(seat, "\n");
}

static const struct scene together[] = {
    {"311111\n", "board", NOBODY, "", NULL},
    {"11", "ways", STAFF, "ways", NULL},
    {"5", "ways", STAFF, "ways-two-screens", NULL},
    {".", "help", STAFF, "ways-help", NULL},
    {"\n2", "forms", STAFF, "ways-paper", NULL},
    {"--", "board", STAFF, "board-paper-chosen", NULL},
    {"\n3\n", "person", STAFF, "person-paper-awaited", NULL},
    {"-1", "stage", STAFF, "stage-ways", NULL},
    {"33", "together-start", STAFF, "together-start", NULL},
    {"2", "together-start", STAFF, "together-start-pace", NULL},
    {"34", "together-start", STAFF, "together-start-all", NULL},
    {"1", "together", KADER, "together-first", NULL},
    {".", "help", KADER, "together-help", NULL},
    {"\n2\n", "together", KADER, "together-second", NULL},
    {"", "together", KADER, "together-time", pass_twelve_seconds},
    {"*", "together", KADER, "together-stopped", NULL},
    {"*12", "together", KADER, "together-number", NULL},
    {"\n", "together", KADER, "together-twelve", NULL},
    {"99\n", "together", KADER, "together-no-such", NULL},
    {"1\n-", "confirm", KADER, "together-leave", NULL},
    {"-7\n", "together", NOBODY, "", NULL},
    {"", "home", NOBODY, "", fail_the_power},
    {"311111\n1", "board", STAFF, "board-class-test", NULL},
    {"1", "stage", STAFF, "stage-class-test", NULL},
    {"3", "together-resume", KADER, "together-resume", NULL},
    {"\n", "together", KADER, "together-again", NULL},
    {"", "together-over", KADER, "together-over", go_past_the_last},
    {"-", "together", NOBODY, "", NULL},
    {"", "together-over", NOBODY, "", go_past_the_last},
    {"2", "together-start", STAFF, "together-start-again", NULL},
    {"1", "together", NOBODY, "", NULL},
    {"", "together-over", NOBODY, "", go_past_the_last},
    {"3", "board", STAFF, "board-slips", NULL},
    {"\n3\n", "person", STAFF, "person-slip-awaited", NULL},
    {"-447", "typing", STAFF, "typing-slips", NULL},
    {"*", "typing", STAFF, "typing-sheets", NULL},
    {"*3\n", "row", STAFF, "row-of-a-slip", NULL},
    {"11111111111111111111\n11", "typing", STAFF, "typing-slip-done", NULL},
    {"---", "board", STAFF, "board-together", NULL},
    {"\n3\n", "person", STAFF, "person-together", NULL},
};

const struct story together_story = {STORY(together), .day = {2019, 9, 26}};
