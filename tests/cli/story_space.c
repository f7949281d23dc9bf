/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The disk fills: at 6 % free nothing is said, at 4 and 0 % it is, and a full one is told. */
#include "storyboard.h"

static void leave_six(struct seat *seat)
{
    seat_has_left(seat, 6);
}

static void leave_four(struct seat *seat)
{
    seat_has_left(seat, 4);
}

static void leave_none(struct seat *seat)
{
    seat_has_left(seat, 0);
}

static const struct scene space[] = {
    {"311111\n1", "board", NOBODY, "", NULL},
    {"11-", "board", STAFF, "board-six", leave_six},
    {"-", "home", KADER, "home-six", NULL},
    {"", "home", KADER, "home-four", leave_four},
    {"311111\n", "board", STAFF, "board-four", NULL},
    {"1", "stage", STAFF, "stage-four", NULL},
    {"-4", "print", STAFF, "print-four", NULL},
    {"-9", "other", STAFF, "other-four", NULL},
    {"--", "home", KADER, "home-none", leave_none},
    {"311111\n", "board", STAFF, "board-none", NULL},
    {"-11\n1*", "question", NOBODY, "", NULL},
    {"1", "message", KADER, "full", seat_fill_the_disk},
    {"\n", "question", KADER, "question-full", NULL},
    {"1", "question", KADER, "question-saved", seat_empty_the_disk},
};

const struct story space_story = {STORY(space), .day = {2019, 9, 27}};
