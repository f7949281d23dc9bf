/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trouble.h - what can go wrong with the store, each as one sentence with its remedy. */
#ifndef LULUS_STORE_TROUBLE_H
#define LULUS_STORE_TROUBLE_H
#include "base/error.h"
#include "store/store.h"

enum trouble {
    TROUBLE_FULL,
    TROUBLE_READ_ONLY,
    TROUBLE_PERMISSION,
    TROUBLE_NO_FOLDER,
    TROUBLE_ABSENT,
    TROUBLE_FOREIGN,
    TROUBLE_NEWER,
    TROUBLE_OLDER, /* and may only be read */
    TROUBLE_DAMAGED,
    TROUBLE_BUSY,
    TROUBLE_WAITED,     /* for the lock, in vain */
    TROUBLE_UNREAD_WAL, /* rows in FILE-wal, in a folder where SQLite cannot read them */
    TROUBLE_DISK,
    TROUBLE_UNFIT, /* a row that the schema refuses: a fault of ours */
    TROUBLE_COUNT,
};

/* All three record the sentence about the file at `path` (ERROR_STORE) and yield false. */
bool trouble_is(enum trouble which, const char *path, struct error *err);
bool trouble_errno(int error, const char *path, struct error *err);
/* `rc` of SQLite on this store. Out of memory aborts. */
bool trouble(struct store *store, int rc, struct error *err);
#endif
