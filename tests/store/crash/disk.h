/* SPDX-License-Identifier: GPL-3.0-or-later */
/* disk.h - what a disk may hold after the power went: everything that was synced, and of the rest
 * whatever luck decided. */
#ifndef LULUS_TESTS_STORE_CRASH_DISK_H
#define LULUS_TESTS_STORE_CRASH_DISK_H
#include "record.h"

/* What becomes of the writes that were not synced. */
enum luck {
    LUCK_NONE,   /* nothing of them arrived */
    LUCK_ALL,    /* everything, and every change of the folder */
    LUCK_PREFIX, /* the first ones, in the order they were made */
    LUCK_FILE,   /* those of one file only */
    LUCK_SUBSET, /* some, in any order */
    LUCK_TORN,   /* some, or of some only single sectors of 512 bytes */
    LUCK_RUINED, /* some; of others every 4096-byte block they touch may be garbage */
    LUCK_COUNT
};
const char *luck_word(enum luck luck);

struct disk;

struct disk *disk_new(void);
void disk_free(struct disk *disk);
void disk_apply(struct disk *disk, const struct event *event); /* the event is borrowed */
/* Whether anything is on its way, so that luck has something to decide. */
bool disk_is_unsettled(const struct disk *disk);
/* Puts one state of it in place of the files at `path`. One seed gives one state. */
void disk_write(const struct disk *disk, enum luck luck, uint64_t seed, const char *path);
#endif
