/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store.h - the kiosk's memory: one SQLite file, everything acknowledged is on disk.
 *
 * Every verb that writes is one transaction under the store's lock and returns true only after
 * COMMIT: "Tersimpan" may be shown then, not before. On false, `err` is set (ERROR_STORE, or
 * ERROR_REFUSED when a rule forbids it) and nothing was changed. Every SELECT is read out before
 * returning; lists come in the caller's arena. Strings and structs passed in are copied.
 *
 * crypto_start comes before. A process opens a FILE once at a time and never forks while it is
 * open (SQLite's locks would go); children are started by posix_spawn. An id that the store does
 * not hold is ERROR_REFUSED. Beside FILE stand FILE.lock, FILE.issued and SQLite's -wal and -shm.
 */
#ifndef LULUS_STORE_STORE_H
#define LULUS_STORE_STORE_H
#include "base/arena.h"
#include "base/error.h"
#include "training/training.h"
#include <stdbool.h>
#include <stdint.h>

struct store;

enum store_mode {
    STORE_READ,   /* must exist; nothing is made, migrated or waited for; a read-only folder will do
                   */
    STORE_WRITE,  /* must exist; migrates */
    STORE_CREATE, /* made when absent; migrates */
};

/* The name of a seat: characters of UTF-8, and the bytes that hold as many with the final 0. */
enum { SEAT_CHARACTERS = 20, SEAT_BYTES = 4 * SEAT_CHARACTERS + 1 };

struct store_options {
    const char *path;
    enum store_mode mode;
    bool demo;       /* when creating: mark the store as a demo for ever */
    const char *vfs; /* NULL: SQLite's default; tests bring their own */
    /* Called every 300 ms while another process holds the lock; may be NULL. */
    void (*waiting)(void *context);
    void *context;
    int patience_ms; /* how long to wait for it; 0: 10 seconds */
    /* Milliseconds since boot, and of wall time (UTC): handed in, never asked for elsewhere. */
    int64_t (*boot_ms)(void *clock_context);
    int64_t (*wall_ms)(void *clock_context);
    void *clock_context;
    const char *boot_id; /* of the running kernel; a new one starts a row of `boot` */
    /* For leases: this seat as others see it ("tty1", copied; NULL: it has no name), its process
     * and when that began, so that a number given anew is another process. */
    const char *seat;
    int64_t pid, started;
    /* True when that process of this boot is still there. */
    bool (*alive)(int64_t pid, int64_t started);
};

/* NULL with err: absent (STORE_READ/WRITE), unreadable, newer, foreign or damaged store, an older
 * one when reading, read-only folder, full disk: one sentence with remedy each. A file that is
 * refused keeps every byte. */
struct store *store_open(const struct store_options *options, struct error *err);
void store_close(struct store *store); /* checkpoints if the lock is free; NULL is welcome */

/* Changes whenever any process commits to the file: compare with the last value. */
int64_t store_version(struct store *store);
/* TRUNCATE checkpoint for quiet moments. Nobody is waited for: while another process writes nothing
 * is done, and what a reader holds back stays for the next one. */
bool store_checkpoint(struct store *store, struct error *err);
const char *store_path(const struct store *store);

/* --- boots and the date --- */
struct boot {
    int64_t n;         /* counts boots of this store, from 1; 0: reading in one it has not seen */
    int64_t offset_ms; /* wall = offset + ms since boot, as far as known */
    bool confirmed;    /* somebody said what day it is */
    bool clean_start;  /* this opening was the first of its boot */
};
bool store_boot(struct store *store, struct boot *boot, struct error *err);
/* Seats of this boot that were started and not stopped, at least 1: one that was killed counts. */
int store_seats(struct store *store);
/* The date was confirmed by a person: moves this boot, and so every row of it, by whole days. */
bool store_confirm_date(struct store *store, struct date date, enum zone zone,
                        const struct uuid *staff, struct error *err);
/* Newest wall time the store is sure of (issue dates, acts in confirmed boots); 0 when none. */
int64_t store_newest_ms(struct store *store);
int64_t store_now_ms(struct store *store); /* wall time by this boot's offset */

/* --- settings: small texts by name; those with a '.' in it are drafts of the set-up screens, which
 * the journal passes over --- */
/* Into `out` (size bytes); "" when absent. */
bool store_setting(struct store *store, const char *name, char *out, size_t size,
                   struct error *err);
bool store_put_setting(struct store *store, const char *name, const char *value,
                       struct error *err); /* NULL value removes */
bool store_drop_settings(struct store *store, const char *prefix, struct error *err);

/* Carries out several verbs as one: when it returns true all they wrote is on the disk, else none
 * of it. `acts` calls verbs of this store, but no checkpoint and no other store_together. */
bool store_together(struct store *store, bool (*acts)(void *context, struct error *err),
                    void *context, struct error *err);

bool store_kiosk(struct store *store, struct kiosk *kiosk, struct error *err);
/* Whether it is a demo was decided when the store was made: `kiosk->demo` is passed over. */
bool store_put_kiosk(struct store *store, const struct kiosk *kiosk, struct error *err);
bool store_is_set_up(struct store *store); /* has a kiosk name and an active trainer */
#endif
