/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trainer sets the rules of the training, before a test and in the middle of one. */
#include "storyboard.h"

static const struct scene rules[] = {
    {"311111\n1", "board", NOBODY, "", NULL},
    {"9", "other", NOBODY, "", NULL},
    {"4", "rules", STAFF, "rules", NULL},
    {"1\n", "rule", STAFF, "rule-minutes", NULL},
    {"0\n", "rule", STAFF, "rule-minutes-refused", NULL},
    {"-5\n", "rules", STAFF, "rules-set", NULL},
    {"2\n", "rule", STAFF, "rule-choices", NULL},
    {"--", "other", NOBODY, "", NULL},
    {"-11--11\n1*1", "question", NOBODY, "", NULL},
    {"-1", "home", NOBODY, "", NULL},
    {"311111\n943\n", "rule", STAFF, "rule-late", NULL},
    {"2", "rule-sure", STAFF, "rule-sure", NULL},
    {"1", "rules", STAFF, "rules-changed", NULL},
    {"--111", "board", NOBODY, "", NULL},
    {"\n2\n", "person", STAFF, "person-closed-test", NULL},
    {"7", "permit", STAFF, "permit", NULL},
    {"1", "permit-sure", STAFF, "permit-sure", NULL},
    {"1", "person", STAFF, "person-permitted", NULL},
    {"7", "permit", STAFF, "permit-given", NULL},
    {"1", "permit-sure", STAFF, "permit-back", NULL},
    {"1", "person", STAFF, "person-no-longer-permitted", NULL},
    {"711", "person", NOBODY, "", NULL},
    {"--1", "names", KADER, "names-late-comer", NULL},
    {"3\n1", "message", NOBODY, "", NULL},
    {"\n2\n1*", "question", NOBODY, "", NULL},
    {"-1", "home", NOBODY, "", NULL},
};

const struct story rules_story = {STORY(rules), .day = {2019, 9, 27}};
