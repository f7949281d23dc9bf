/* SPDX-License-Identifier: GPL-3.0-or-later */
/* connection.h - what an open store consists of. */
#ifndef LULUS_STORE_CONNECTION_H
#define LULUS_STORE_CONNECTION_H
#include "statement.h"
#include "store/store.h"
#include <sqlite3.h>

enum { STORE_BUSY_MS = 5000 }; /* programs that do not know our lock */

struct store {
    sqlite3 *db;
    sqlite3_stmt *statements[SQL_COUNT]; /* NULL until first used */
    struct store_options options;        /* path and boot_id are copies owned here */
    char *path, *boot_id;
    char seat[SEAT_BYTES]; /* a copy of options.seat */
    int lock_fd;           /* of FILE.lock; -1 when there is none (reading only) */
    int64_t boot;          /* n of this boot; 0 when reading in a boot the store has not seen */
    bool new_boot;         /* this opening was the first of its boot */
    int wal_pages;         /* after the last commit of this process */
    int checkpoint_at;     /* pages at which the writer next tries a checkpoint */
    bool together;         /* inside store_together: verbs neither begin nor commit */
    bool spoiled;          /* and one of them failed */
    int64_t commits;       /* of this process: data_version does not count them */
};
#endif
