/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_answers.c - answers made durable by the store, beside bare inserts with the same pragmas.
 */
#include "../store/kit.h"
#include "disk.h"
#include "row.h"
#include <stdio.h>
#include <stdlib.h>

enum { ANSWERS = 60 }; /* of each person */

struct cost {
    double bytes, flushes, device; /* per answer; device is negative when unknown */
};

static struct cost cost_since(struct disk disk, int64_t device, const char *folder, int answers)
{
    struct disk now = disk_counts();
    int64_t device_now = disk_device_flushes(folder);
    return (struct cost){(double)(now.bytes - disk.bytes) / answers,
                         (double)(now.flushes - disk.flushes) / answers,
                         device < 0 ? -1 : (double)(device_now - device) / answers};
}

static void must(sqlite3 *db, int rc)
{
    if (rc == SQLITE_OK || rc == SQLITE_DONE)
        return;
    fprintf(stderr, "floor: %s\n", sqlite3_errmsg(db));
    exit(1);
}

static sqlite3 *open_floor(const struct kit *kit)
{
    sqlite3 *db;
    char uri[KIT_PATH + 64];
    snprintf(uri, sizeof uri, "file:%s/floor.db?psow=0", kit->folder);
    must(NULL, sqlite3_open_v2(uri, &db,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, NULL));
    must(db, sqlite3_exec(db,
                          "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL;"
                          "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;"
                          "PRAGMA secure_delete = ON;"
                          "CREATE TABLE answer (attempt BLOB, item TEXT, response TEXT, ms INT)",
                          NULL, NULL, NULL));
    return db;
}

static struct cost floor_cost(const struct kit *kit)
{
    static const char attempt[16];
    sqlite3_stmt *insert;
    sqlite3 *db = open_floor(kit);
    must(db, sqlite3_prepare_v2(db, "INSERT INTO answer VALUES (?1, 'ASI-EKSKLUSIF', 'B', 4000)",
                                -1, &insert, NULL));
    must(db, sqlite3_bind_blob(insert, 1, attempt, sizeof attempt, SQLITE_STATIC));
    struct disk before = disk_counts();
    int64_t device = disk_device_flushes(kit->folder);
    for (int i = 0; i < KIT_PEOPLE * ANSWERS; i++) {
        must(db, sqlite3_step(insert));
        must(db, sqlite3_reset(insert));
    }
    struct cost cost = cost_since(before, device, kit->folder, KIT_PEOPLE * ANSWERS);
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return cost;
}

/* Heartbeats of a timed test: that of people who answer nothing for long. */
static struct cost beat_cost(struct kit *kit, struct store *store, const struct attempt attempts[])
{
    struct disk before = disk_counts();
    int64_t device = disk_device_flushes(kit->folder);
    for (int n = 0; n < KIT_PEOPLE * ANSWERS; n++) {
        bool kept;
        if (!store_keep_time(store, &attempts[n % KIT_PEOPLE].id, 15000 * (n + 1), &kept,
                             &kit->err))
            exit(1);
    }
    return cost_since(before, device, kit->folder, KIT_PEOPLE * ANSWERS);
}

static struct cost store_cost(struct kit *kit, struct cost *beat)
{
    struct course course;
    struct store *store = kit_open(kit, STORE_CREATE);
    kit_course(kit, store, &course);
    kit_open_stage(kit, store, &course.occasions[0]);
    struct attempt attempts[KIT_PEOPLE];
    for (int i = 0; i < KIT_PEOPLE; i++)
        attempts[i] = kit_attempt(kit, store, &course, i);
    struct disk before = disk_counts();
    int64_t device = disk_device_flushes(kit->folder);
    for (int n = 0; n < KIT_PEOPLE * ANSWERS; n++)
        kit_answer(kit, store, &attempts[n % KIT_PEOPLE].id, "ASI-EKSKLUSIF", "B");
    struct cost cost = cost_since(before, device, kit->folder, KIT_PEOPLE * ANSWERS);
    *beat = beat_cost(kit, store, attempts);
    store_close(store);
    return cost;
}

int main(void)
{
    void *state;
    if (kit_setup(&state) != 0)
        return 1;
    struct cost beat, floor = floor_cost(state), ours = store_cost(state, &beat);
    row_print(&(struct row){"one answer, written", "bytes", floor.bytes, ours.bytes, "<= 1.3x"});
    row_print(
        &(struct row){"one answer, made durable", "flushes", floor.flushes, ours.flushes, "1.0x"});
    if (ours.device >= 0)
        row_print(&(struct row){"the same by the disk's counter", "flushes", floor.device,
                                ours.device, "<= 1.1 an answer (quiet machine)"});
    row_print(&(struct row){"one heartbeat of a timed test", "bytes", floor.bytes, beat.bytes,
                            "each 15 s without an answer"});
    row_print(&(struct row){"the same, made durable", "flushes", floor.flushes, beat.flushes, ""});
    return kit_teardown(&state);
}
