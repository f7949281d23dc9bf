/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A test with a time limit: set by the rules, stopped, cut off, given more time, over. */
#include "storyboard.h"

static void two_minutes(struct seat *seat)
{
    seat_wait(seat, 120);
}

static void until_a_minute_is_left(struct seat *seat)
{
    for (int i = 0; i < 2; i++) {
        seat_wait(seat, 100);
        keys(seat, "*");
    }
    seat_wait(seat, 100);
}

static void to_the_end(struct seat *seat)
{
    keys(seat, "*");
    seat_wait(seat, 60);
}

static void cut_the_power(struct seat *seat)
{
    seat_on(seat, 2019, 9, 28);
}

static const struct scene limit[] = {
    {"311111\n1", "board", NOBODY, "", NULL},
    {"11-", "board", NOBODY, "", NULL},
    {"94", "rules", NOBODY, "", NULL},
    {"10\n", "rule", STAFF, "rule-limit", NULL},
    {"7\n", "rules", STAFF, "rules-limit", NULL},
    {"---1", "names", NOBODY, "", NULL},
    {"1\n1*", "limit", KADER, "limit", NULL},
    {"\n", "question", KADER, "question-timed", NULL},
    {"1\n", "question", KADER, "question-five-minutes", two_minutes},
    {"--1", "home", NOBODY, "", NULL},
    {"11\n1", "resume", KADER, "resume-stopped-timed", NULL},
    {"", "home", NOBODY, "", cut_the_power},
    {"11\n1", "resume", KADER, "resume-power-timed", NULL},
    {"-", "names", NOBODY, "", NULL},
    {"\b311111\n1", "board", NOBODY, "", NULL},
    {"\n1\n", "person", STAFF, "person-timed", NULL},
    {"8", "minutes", STAFF, "minutes", NULL},
    {"0\n", "minutes", STAFF, "minutes-refused", NULL},
    {"-1\n", "reason", STAFF, "minutes-reason", NULL},
    {"membaca pelan\n", "sure", STAFF, "minutes-sure", NULL},
    {"1", "person", STAFF, "person-given-time", NULL},
    {"-1", "stage", STAFF, "stage-timed", NULL},
    {"-", "board", NOBODY, "", NULL},
    {"-11\n1\n", "question", NOBODY, "", NULL},
    {"", "question", KADER, "question-one-minute", until_a_minute_is_left},
    {"", "time-over", KADER, "time-over", to_the_end},
    {"\n", "name-check", NOBODY, "", NULL},
};

const struct story limit_story = {STORY(limit), .day = {2019, 9, 27}};
