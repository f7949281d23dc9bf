/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_writers.c - 32 seats that answer at once through the store's verbs, beside 32 bare
 * inserters with the same lock, pragmas and checkpoints. Both take turns, eight times. */
#include "../store/kit.h"
#include "row.h"
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { SEATS = 32, ANSWERS = 30, ROUNDS = 8, WAL_PAGES = 256 };

/* What parent and seats share. */
struct board {
    atomic_int ready;
    atomic_bool go;
    double wait_ms[SEATS][ANSWERS]; /* from asking to durable */
};

struct bench {
    struct kit *kit;
    struct board *board;
    struct uuid attempts[SEATS];
    char floor[KIT_PATH + 16];
};

struct figures {
    double seconds;
    double wait_ms[ROUNDS * SEATS * ANSWERS];
    size_t waits;
};

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void start_together(struct board *board)
{
    board->ready++;
    while (!board->go)
        usleep(200);
}

/* --- the store's verbs --- */

static int seat(struct bench *bench, int number)
{
    struct store *store = kit_open(bench->kit, STORE_WRITE);
    double *wait_ms = bench->board->wait_ms[number];
    start_together(bench->board);
    for (int i = 0; i < ANSWERS; i++) {
        double before = now_ms();
        kit_answer(bench->kit, store, &bench->attempts[number], "ASI-EKSKLUSIF", "B");
        wait_ms[i] = now_ms() - before;
    }
    return 0; /* as it stands: closing has its own checkpoint */
}

/* --- the least that does it --- */

static void must(sqlite3 *db, int rc)
{
    if (rc == SQLITE_OK || rc == SQLITE_DONE)
        return;
    fprintf(stderr, "floor: %s\n", sqlite3_errmsg(db));
    _exit(1);
}

static int count_pages(void *context, sqlite3 *db, const char *schema, int pages)
{
    (void)db, (void)schema;
    *(int *)context = pages;
    return SQLITE_OK;
}

static sqlite3 *open_floor(const struct bench *bench)
{
    sqlite3 *db;
    char uri[KIT_PATH + 64];
    snprintf(uri, sizeof uri, "file:%s?psow=0", bench->floor);
    must(NULL, sqlite3_open_v2(uri, &db,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, NULL));
    sqlite3_busy_timeout(db, 5000);
    must(db, sqlite3_exec(db,
                          "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL;"
                          "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;"
                          "PRAGMA secure_delete = ON;"
                          "CREATE TABLE IF NOT EXISTS answer"
                          " (attempt BLOB, item TEXT, response TEXT, ms INT)",
                          NULL, NULL, NULL));
    return db;
}

static void insert_one(sqlite3 *db, int lock, sqlite3_stmt *const statements[3], int *pages)
{
    flock(lock, LOCK_EX);
    for (int i = 0; i < 3; i++) {
        must(db, sqlite3_step(statements[i]));
        must(db, sqlite3_reset(statements[i]));
    }
    if (*pages >= WAL_PAGES)
        sqlite3_wal_checkpoint_v2(db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    flock(lock, LOCK_UN);
}

static int bare_inserter(struct bench *bench, int number)
{
    static const char *const sql[] = {
        "BEGIN IMMEDIATE",
        "INSERT INTO answer VALUES (x'00112233445566778899aabbccddeeff', 'ASI-EKSKLUSIF', 'B', 1)",
        "COMMIT"};
    char path[KIT_PATH + 32];
    sqlite3_stmt *statements[3];
    int pages = 0;
    snprintf(path, sizeof path, "%s.lock", bench->floor);
    int lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    flock(lock, LOCK_EX); /* nobody opens while another does */
    sqlite3 *db = open_floor(bench);
    flock(lock, LOCK_UN);
    sqlite3_wal_hook(db, count_pages, &pages);
    for (int i = 0; i < 3; i++)
        must(db, sqlite3_prepare_v2(db, sql[i], -1, &statements[i], NULL));
    start_together(bench->board);
    for (int i = 0; i < ANSWERS; i++) {
        double before = now_ms();
        insert_one(db, lock, statements, &pages);
        bench->board->wait_ms[number][i] = now_ms() - before;
    }
    return 0;
}

/* --- both --- */

static void run(struct bench *bench, int (*work)(struct bench *, int), struct figures *figures)
{
    pid_t children[SEATS];
    bench->board->ready = 0;
    bench->board->go = false;
    fflush(NULL);
    for (int i = 0; i < SEATS; i++) {
        children[i] = fork();
        if (children[i] == 0)
            _exit(work(bench, i));
    }
    while (bench->board->ready < SEATS)
        usleep(1000);
    double start = now_ms();
    bench->board->go = true;
    for (int i = 0; i < SEATS; i++)
        if (kit_wait(children[i]) != 0)
            exit(1);
    figures->seconds += (now_ms() - start) / 1e3;
    for (int i = 0; i < SEATS; i++)
        for (int k = 0; k < ANSWERS; k++)
            figures->wait_ms[figures->waits++] = bench->board->wait_ms[i][k];
}

static int by_size(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double percentile(struct figures *figures, int percent)
{
    qsort(figures->wait_ms, figures->waits, sizeof figures->wait_ms[0], by_size);
    return figures->wait_ms[figures->waits * (size_t)percent / 100];
}

static void prepare(struct bench *bench, struct kit *kit)
{
    struct course course;
    struct store *store = kit_open(kit, STORE_CREATE);
    bench->kit = kit;
    snprintf(bench->floor, sizeof bench->floor, "%s/floor.db", kit->folder);
    bench->board =
        mmap(NULL, sizeof *bench->board, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    kit_course(kit, store, &course);
    kit_open_stage(kit, store, &course.occasions[0]);
    for (int i = 0; i < SEATS; i++) {
        struct kader kader = {.name = "Contoh"};
        struct attempt attempt;
        if (!store_add_kader(store, &course.training.id, &kader, &kit->err) ||
            !store_start_attempt(store, &course.occasions[0].id, &kader.enrolment, 7, &attempt,
                                 &kit->err))
            exit(1);
        bench->attempts[i] = attempt.id;
    }
    store_close(store);
}

int main(void)
{
    static struct figures floor, ours;
    void *state;
    struct bench bench;
    if (kit_setup(&state) != 0)
        return 1;
    prepare(&bench, state);
    for (int round = 0; round < ROUNDS; round++) {
        run(&bench, bare_inserter, &floor);
        run(&bench, seat, &ours);
    }
    if (kit_sql(state, "SELECT count(*) FROM answer") != ROUNDS * SEATS * ANSWERS)
        return 1;
    row_print(&(struct row){"32 seats on one store", "answers/s",
                            (double)floor.waits / floor.seconds, (double)ours.waits / ours.seconds,
                            ">= 0.8x"});
    row_print(&(struct row){"wait of a writer among 32", "ms, p99", percentile(&floor, 99),
                            percentile(&ours, 99), "<= 200 ms"});
    return kit_teardown(&state);
}
