/* SPDX-License-Identifier: GPL-3.0-or-later */
/* walker.h - a kiosk that is put back to any point of a course of keys, as often as wanted.
 *
 * A course is a string: '\n' is Enter, '\b' Backspace, and WALKER_KEYS names the others. The store
 * of its beginning is held in memory; nothing is flushed to the disk. */
#ifndef LULUS_TESTS_WALKER_H
#define LULUS_TESTS_WALKER_H
#include "../support/golden.h"
#include "scene.h"
#include "seat.h"
#include <sqlite3.h>

enum { KEY_ESCAPE = '\033', KEY_F1 = '\001', KEY_F2 = '\002', COURSE_MOST = 400 };

/* Every key of a keypad and a keyboard; one letter stands for all. */
#define WALKER_KEYS "0123456789\n-*./+\033\b\001\002a"

struct kept_file {
    char name[64];
    struct buffer bytes;
};

struct walker {
    struct seat seat;
    struct date day;
    enum language language; /* the usual one */
    struct golden_size size;
    struct kept_file kept[8];
    size_t kept_count;
    sqlite3 *db; /* looks on */
};

/* What somebody sees, and what the store says besides. */
struct sight {
    char page[32]; /* name of the top page */
    char *text;    /* the painted screen */
    char *rows;    /* changes when the store does */
    int finals;    /* acts of the journal that cannot be taken back */
};

/* At that moment of the small class; NOBODY_YET: a machine that nobody has set up. */
enum { NOBODY_YET = -1 };
void walker_begin(struct walker *walker, int moment, struct date day);
void walker_end(struct walker *walker);
void walker_go(struct walker *walker, const char *course); /* from the beginning */
void walker_press(struct walker *walker, char key);
struct sight walker_sight(struct walker *walker);
/* Painted at that size, the clock blanked out. */
char *walker_text(const struct walker *walker, struct golden_size size);
void sight_done(struct sight *sight);
#endif
