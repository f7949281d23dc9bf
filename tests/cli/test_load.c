/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 32 seats at once on one store, some of them killed, with the board, the results and checkpoints
 * beside them: nothing is lost, nothing doubled, nobody sees an error. LOAD_TURNS and LOAD_KILLS
 * make it longer (make check-load). */
#include "../support/run.h"

#include "../../src/cli/course.h"
#include "crowd.h"
#include "store/attempts.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    TURNS = 3,
    KILLS = 40,
    BETWEEN_LOOKS_US = 10000,
    BETWEEN_CHECKPOINTS_US = 200,
    PAGE_IN_WAL = 4096 + 24
};

static int from_environment(const char *name, int usual)
{
    const char *value = getenv(name);
    return value != NULL ? atoi(value) : usual;
}

/* --- helpers --- */

/* What the seats had been told when somebody began to look. */
struct told {
    int acknowledged[CROWD_SEATS];
    bool handed_in[CROWD_SEATS];
};

static struct told told_so_far(const struct tally *tally)
{
    struct told told;
    for (int i = 0; i < CROWD_SEATS; i++) {
        told.handed_in[i] = tally->handed_in[i];
        told.acknowledged[i] = tally->acknowledged[i];
    }
    return told;
}

static bool is_shown(const struct crowd *crowd, const struct told *told,
                     const struct test_result *result, int seat)
{
    int items = (int)crowd->quiz->item_count, answered = told->acknowledged[seat];
    if (answered > items)
        answered = items;
    if (result->state == PROGRESS_DONE)
        return result->score.right == crowd_right(crowd, seat) &&
               result->score.unknown == items - result->score.right;
    return !told->handed_in[seat] && result->answered >= answered &&
           (result->state == PROGRESS_OPEN || answered == 0);
}

static bool look(struct crowd *crowd, struct store *store)
{
    struct error err = {0};
    struct told told = told_so_far(crowd->tally);
    struct course *course = course_gather(store, crowd->library, &crowd->training, &err);
    if (course == NULL)
        fprintf(stderr, "# looking: %s\n", err.message);
    bool good = course != NULL && course->people_count == CROWD_SEATS;
    for (int i = 0; good && i < CROWD_SEATS; i++) {
        good = is_shown(crowd, &told, &course->people[i].pretest, i);
        if (!good)
            fprintf(stderr, "# seat %d is not shown as it was acknowledged\n", i);
    }
    if (good) {
        struct results results;
        struct buffer out = {0};
        course_results(course, &results);
        struct report report = course_report(course, &results, LANGUAGE_ID);
        report_json(&out, &report);
        good = out.length > 0;
        buffer_done(&out);
    }
    course_free(course);
    return good;
}

/* The board stays open and never waits for the lock while it looks. */
static int watch_the_board(struct crowd *crowd)
{
    int waits = 0;
    struct store *store = crowd_open(crowd, STORE_WRITE, &waits);
    if (store == NULL)
        return 1;
    bool good = true;
    waits = 0;
    while (good && !crowd->tally->over) {
        good = look(crowd, store) && waits == 0;
        usleep(BETWEEN_LOOKS_US);
    }
    store_close(store);
    return good ? 0 : 1;
}

/* `lulus results --json`, again and again. */
static int read_the_results(struct crowd *crowd)
{
    bool good = true;
    int waits = 0;
    while (good && !crowd->tally->over) {
        struct store *store = crowd_open(crowd, STORE_READ, &waits);
        good = store != NULL && look(crowd, store) && waits == 0;
        store_close(store);
        usleep(BETWEEN_LOOKS_US);
    }
    return good ? 0 : 1;
}

static off_t wal_bytes(const struct crowd *crowd)
{
    char path[128];
    struct stat about = {0};
    snprintf(path, sizeof path, "%s-wal", crowd->path);
    stat(path, &about);
    return about.st_size;
}

static int checkpoint_without_pause(struct crowd *crowd)
{
    struct error err = {0};
    struct store *store = crowd_open(crowd, STORE_WRITE, NULL);
    bool good = store != NULL;
    while (good && !crowd->tally->over) {
        good = store_checkpoint(store, &err);
        crowd->tally->truncated += wal_bytes(crowd) == 0;
        usleep(BETWEEN_CHECKPOINTS_US);
    }
    if (!good)
        fprintf(stderr, "# checkpointing: %s\n", err.message);
    store_close(store);
    return good ? 0 : 1;
}

/* --- facts afterwards --- */

static int64_t ask(const struct crowd *crowd, const char *sql)
{
    sqlite3 *db;
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_open_v2(crowd->path, &db, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    int64_t value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return value;
}

static void every_seat_has_its_answers_once(struct crowd *crowd)
{
    struct error err = {0};
    struct arena *arena = arena_new();
    struct attempt *attempts;
    struct answer *rows;
    size_t count;
    struct store *store = crowd_open(crowd, STORE_READ, NULL);
    assert_non_null(store);
    assert_true(store_list_attempts(store, &crowd->training.id, arena, &attempts, &count, &err));
    assert_int_equal(count, CROWD_SEATS);
    for (int i = 0; i < CROWD_SEATS; i++) {
        assert_true(uuid_equal(&attempts[i].enrolment, &crowd->enrolment[i]));
        assert_int_equal(attempts[i].state, ATTEMPT_HANDED_IN);
        assert_int_equal(crowd->tally->acknowledged[i], crowd->answers);
        assert_true(store_list_answers(store, &attempts[i].id, arena, &rows, &count, &err));
        assert_int_equal(count, crowd->answers);
        assert_true(crowd_check(crowd, i, rows, count));
    }
    assert_true(look(crowd, store));
    store_close(store);
    arena_free(arena);
}

static void the_file_is_whole(const struct crowd *crowd)
{
    assert_int_equal(ask(crowd, "SELECT count(*) FROM pragma_integrity_check"
                                " WHERE integrity_check = 'ok'"),
                     1);
    assert_int_equal(ask(crowd, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert_int_equal(ask(crowd, "SELECT count(*) FROM answer"), CROWD_SEATS * crowd->answers);
    assert_int_equal(ask(crowd, "SELECT count(*) FROM (SELECT 1 FROM journal GROUP BY kiosk, chain"
                                " HAVING count(*) <> max(n))"),
                     0);
    assert_int_equal(ask(crowd, "SELECT count(*) FROM journal WHERE event = 'handed-in'"),
                     CROWD_SEATS);
}

/* --- tests --- */

static void begin(struct crowd *crowd, struct seat *seat)
{
    seat_bring_back(seat);
    crowd_gather(crowd, seat);
    crowd->answers = from_environment("LOAD_TURNS", TURNS) * (int)crowd->quiz->item_count;
}

static void killed_seats_lose_nothing_and_double_nothing(void **state)
{
    static crowd_helper *const helpers[] = {watch_the_board, read_the_results,
                                            checkpoint_without_pause, NULL};
    struct crowd crowd;
    begin(&crowd, *state);
    crowd.kills = from_environment("LOAD_KILLS", KILLS);
    crowd_run(&crowd, helpers);
    assert_true(crowd.tally->truncated > 0);
    every_seat_has_its_answers_once(&crowd);
    the_file_is_whole(&crowd);
    crowd_end(&crowd);
}

/* PASSIVE, by whichever writer finds 256 pages in FILE-wal. */
static void seats_that_checkpoint_as_they_write_lose_nothing(void **state)
{
    static crowd_helper *const none[] = {NULL};
    struct crowd crowd;
    begin(&crowd, *state);
    crowd.unplugged = true;
    crowd_run(&crowd, none);
    assert_true(wal_bytes(&crowd) < CROWD_SEATS * crowd.answers / 2 * PAGE_IN_WAL);
    every_seat_has_its_answers_once(&crowd);
    the_file_is_whole(&crowd);
    crowd_end(&crowd);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(killed_seats_lose_nothing_and_double_nothing),
        cmocka_unit_test(seats_that_checkpoint_as_they_write_lose_nothing),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
