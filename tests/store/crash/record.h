/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record.h - what a store does to the disk, written down in order; and faults on purpose.
 *
 * SQLite's part is seen by a VFS over the usual one, the store's own calls (FILE.issued, the rename
 * of a new FILE) by the linker's --wrap. The -shm is memory and the .lock is empty: left out. */
#ifndef LULUS_TESTS_STORE_CRASH_RECORD_H
#define LULUS_TESTS_STORE_CRASH_RECORD_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RECORDER_VFS "recorder"

/* The files of a store. */
enum name {
    NAME_FILE,
    NAME_WAL,
    NAME_JOURNAL,
    NAME_ISSUED,
    NAME_ISSUED_NEXT, /* its next version, under a name that chance made */
    NAME_NEW,
    NAME_NEW_WAL,
    NAME_NEW_JOURNAL,
    NAME_WAL_OLD,
    NAME_COUNT
};
const char *name_suffix(enum name name);

enum did {
    DID_CREATE,
    DID_WRITE,
    DID_TRUNCATE,
    DID_SYNC,
    DID_FAIL_TO_SYNC,
    DID_DELETE,
    DID_RENAME,
    DID_SYNC_FOLDER
};

struct event {
    enum did did;
    enum name name, to; /* `to` of a rename */
    int64_t offset;     /* of a write; the new size when truncating */
    size_t length;
    unsigned char *bytes; /* of a write; owned by the recorder */
};

enum call { CALL_OTHER, CALL_WRITE, CALL_SYNC };
/* Which calls fail: every kind, those that may need room, those that sync; these without a word. */
enum mishap { MISHAP_NONE, MISHAP_IO, MISHAP_FULL, MISHAP_SYNC, MISHAP_LIE };

struct recorder {
    const char *path; /* of FILE, as SQLite spells it; borrowed */
    bool recording;
    struct event *events;
    size_t count, room;
    bool powersafe; /* says that a torn write leaves the bytes beside it alone (psow=1) */
    bool lazy;      /* does not really sync: nothing here outlives the machine anyway */
    enum mishap mishap;
    bool lasting;    /* every call from then on fails, not only one */
    int at, counted; /* the call that fails, from 1; calls counted so far */
};

/* Makes `recorder` (zeros) the one that everything of this process goes to. */
void recorder_start(struct recorder *recorder, const char *path);
void recorder_stop(struct recorder *recorder);
void recorder_fail(struct recorder *recorder, enum mishap mishap, bool lasting, int at);

/* --- for the two ways of seeing --- */
struct recorder *recorder_now(void); /* NULL when none listens */
/* False for files that do not matter. */
bool recorder_names(const struct recorder *recorder, const char *path, enum name *name);
void recorder_note(struct recorder *recorder, struct event event);
/* Counts a call; true when it has to fail. */
bool recorder_fails(struct recorder *recorder, enum call call);
int recorder_register(void); /* the VFS; an SQLite code */
#endif
