/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A test on paper, filled in away from the kiosk and typed in by the trainer; meanwhile its owner
 * comes to the kiosk, and another began at a screen. */
#include "../support/run.h"

#include "storyboard.h"

static const struct scene paper[] = {
    {"311111\n447", "typing", STAFF, "typing-nothing-open", NULL},
    {"\n--", "board", NOBODY, "", NULL},
    {"11-", "board", NOBODY, "", NULL},
    {"-14\n1*1\n", "question", NOBODY, "", NULL},
    {"--1", "home", NOBODY, "", NULL},
    {"311111\n447", "typing", STAFF, "typing", NULL},
    {"4\n", "message", STAFF, "typing-at-a-screen", NULL},
    {"\n3\n", "row", STAFF, "row", NULL},
    {"2", "row", STAFF, "row-saved", NULL},
    {"9", "row", STAFF, "row-no-box", NULL},
    {"\n", "row", STAFF, "row-unfinished", NULL},
    {"3124.*1", "row", STAFF, "row-marks", NULL},
    {"-", "row", STAFF, "row-one-back", NULL},
    {"+", "typing", STAFF, "typing-begun", NULL},
    {"---", "board", STAFF, "board-paper", NULL},
    {"\n3\n", "person", STAFF, "person-paper", NULL},
    {"--13\n1", "message", KADER, "paper-being-typed", NULL},
    {"\n-311111\n4473\n", "row", STAFF, "row-again-there", NULL},
    {"112123121423", "row", STAFF, "row-full", NULL},
    {"3", "row", STAFF, "row-too-many", NULL},
    {"\n", "typed", STAFF, "typed", NULL},
    {"2", "again", STAFF, "again", NULL},
    {"23124.*1112123121223\n", "differences", STAFF, "differences", NULL},
    {"18\n", "row", STAFF, "row-differs", NULL},
    {"2\n2", "again", NOBODY, "", NULL},
    {"23124.*1112123121223\n", "message", STAFF, "compared", NULL},
    {"\n1", "confirm", STAFF, "typed-hand-in", NULL},
    {"1", "typing", STAFF, "typing-one-less", NULL},
    {"---", "board", STAFF, "board-typed", NULL},
    {"12", "confirm", STAFF, "lesson-before-closing", NULL},
    {"21", "closing", NOBODY, "", NULL},
};

const struct story paper_story = {STORY(paper), .day = {2019, 9, 26}};
