/* SPDX-License-Identifier: GPL-3.0-or-later */
/* judge.h - what a store says: its rows in one number, and whether they make sense. */
#ifndef LULUS_TESTS_STORE_CRASH_JUDGE_H
#define LULUS_TESTS_STORE_CRASH_JUDGE_H
#include "../kit.h"

#define AFTER_THE_CUT "after-the-cut" /* boot id of those who look; its rows do not count */

struct sight {
    uint64_t print;    /* of every row of every table, in order */
    bool sound;        /* integrity_check and foreign keys */
    const char *unfit; /* the law that is broken; NULL when none */
    bool fresh;        /* nobody has done anything with it yet */
};

/* Reads FILE beside whoever has it open. False when it cannot be read. */
bool judge_look(const char *path, struct sight *sight);
/* Whether each certificate's number stands in FILE.issued, once, and no number there twice. */
bool judge_numbers(const char *path);
/* The highest serial number, of a certificate or in FILE.issued. */
int64_t judge_highest(const char *path);
#endif
