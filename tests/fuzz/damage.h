/* SPDX-License-Identifier: GPL-3.0-or-later */
/* damage.h - a store with a course in it, and damages to its files as lines of text:
 *
 *     file 2 100 00ff    page 2 of FILE, from byte 100 on: these bytes
 *     wal 1 24 0a        the same in FILE-wal, page 0 being its first 4096 bytes
 *     cut file 3         FILE ends before page 3
 *     cut wal 1
 *     issued TEXT        one more line in FILE.issued
 *     key TEXT           one more line in FILE.key
 *
 * Every other line means nothing. */
#ifndef LULUS_TESTS_FUZZ_DAMAGE_H
#define LULUS_TESTS_FUZZ_DAMAGE_H
#include "base/buffer.h"
#include "store/kit.h"

struct damaged {
    struct kit *kit; /* an own folder */
    struct course course;
    struct uuid attempt, sheet;
    struct public_key key;
    struct buffer file, wal, issued; /* whole, as a power cut left them */
};

/* Made once: the course, one test handed in, one open, an open sheet, a certificate; the newest
 * rows are in FILE-wal only. */
struct damaged *damaged_new(void);
/* Writes FILE, FILE-wal, FILE.issued and FILE.key as the lines say; everything else beside is taken
 * away. `file` and `key` are then what was written. */
void damaged_write(struct damaged *damaged, const char *lines, size_t length, struct buffer *file,
                   struct buffer *key);
bool damaged_issue(struct damaged *damaged, struct store *store, int person,
                   struct certificate *certificate, struct error *err);
#endif
