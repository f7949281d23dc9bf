/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_results.c - `lulus results --json` over 100,000 participants with both tests, beside one
 * SELECT that reads every answer. Processor time: the machine's other work counts for neither.
 * An argument is another number of participants. */
#include "../support/run.h"

#include "../../src/cli/clock.h"
#include "../../src/cli/course.h"
#include "../cli/seat.h"
#include "row.h"
#include "store/trainings.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    PARTICIPANTS = 100000,
    FEWEST = 10,
    FIRST_NUMBER = 1000,
    OF_PERSON = 1,
    OF_ENROLMENT,
    OF_ATTEMPT
};

static void must(sqlite3 *db, int rc)
{
    if (rc == SQLITE_OK || rc == SQLITE_DONE || rc == SQLITE_ROW)
        return;
    fprintf(stderr, "bench_results: %s\n", sqlite3_errmsg(db));
    exit(1);
}

static void need(bool good, const struct error *err)
{
    if (good)
        return;
    fprintf(stderr, "bench_results: %s\n", err->message);
    exit(1);
}

static double cpu_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* --- the participants, by the schema --- */

struct class
{
    int participants;
    sqlite3 *db;
    const struct quiz *quiz;
    const struct training *training;
    const struct occasion *tests[2];
    sqlite3_stmt *person, *name, *enrolment, *attempt, *answer;
};

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement;
    must(db, sqlite3_prepare_v2(db, sql, -1, &statement, NULL));
    return statement;
}

/* Ids rise as those of UUIDv7 do. */
static void bind_id(sqlite3_stmt *statement, int column, int64_t n, int kind)
{
    uint8_t id[16] = {1};
    for (int i = 0; i < 8; i++)
        id[8 - i] = (uint8_t)(n >> 8 * i);
    id[15] = (uint8_t)kind;
    sqlite3_bind_blob(statement, column, id, sizeof id, SQLITE_TRANSIENT);
}

static void bind_uuid(sqlite3_stmt *statement, int column, const struct uuid *id)
{
    sqlite3_bind_blob(statement, column, id->bytes, sizeof id->bytes, SQLITE_STATIC);
}

static void insert(const struct class *class, sqlite3_stmt *statement)
{
    must(class->db, sqlite3_step(statement));
    must(class->db, sqlite3_reset(statement));
}

static int64_t seed_of(int64_t attempt)
{
    return attempt * 1000003;
}

/* In the order in which her questions come. */
static void add_answers(const struct class *class, int64_t attempt)
{
    struct test *test = test_new(class->quiz, (uint64_t)seed_of(attempt), NULL, 0);
    for (size_t i = 0; i < test->item_count; i++) {
        const struct item *item = test->items[i].item;
        int option = (int)((attempt * 7 + (int64_t)i * 3) % (item->option_count + 1));
        char response[2] = {option < item->option_count ? (char)('A' + option) : '?', '\0'};
        bind_id(class->answer, 1, attempt, OF_ATTEMPT);
        sqlite3_bind_int(class->answer, 2, (int)i + 1);
        sqlite3_bind_text(class->answer, 3, item->code, -1, SQLITE_STATIC);
        sqlite3_bind_text(class->answer, 4, response, -1, SQLITE_STATIC);
        sqlite3_bind_int(class->answer, 5, (int)(1000 * i));
        insert(class, class->answer);
    }
    test_free(test);
}

static void add_participant(const struct class *class, int n)
{
    bind_id(class->person, 1, n, OF_PERSON);
    insert(class, class->person);
    bind_id(class->name, 1, n, OF_PERSON);
    insert(class, class->name);
    bind_id(class->enrolment, 1, n, OF_ENROLMENT);
    bind_uuid(class->enrolment, 2, &class->training->id);
    sqlite3_bind_int(class->enrolment, 3, FIRST_NUMBER + n);
    bind_id(class->enrolment, 4, n, OF_PERSON);
    insert(class, class->enrolment);
    for (int test = 0; test < 2; test++) {
        int64_t attempt = (int64_t)test * class->participants + n;
        bind_id(class->attempt, 1, attempt, OF_ATTEMPT);
        bind_uuid(class->attempt, 2, &class->tests[test]->id);
        bind_id(class->attempt, 3, n, OF_ENROLMENT);
        sqlite3_bind_int64(class->attempt, 4, seed_of(attempt));
        insert(class, class->attempt);
        add_answers(class, attempt);
    }
}

static void fill(struct class *class, const char *path)
{
    must(NULL, sqlite3_open(path, &class->db));
    must(class->db, sqlite3_exec(class->db,
                                 "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                                 "PRAGMA cache_size = -200000; BEGIN",
                                 NULL, NULL, NULL));
    class->person = prepare(class->db, "INSERT INTO person VALUES (?1)");
    class->name = prepare(class->db, "INSERT INTO person_name VALUES (?1, 1, 'Contoh', 1, 0)");
    class->enrolment =
        prepare(class->db, "INSERT INTO enrolment VALUES (?1, ?2, ?3, ?4, 1,"
                           " 'Melati', 'Lorulun', 'K' || ?3, 0, '', 0, 1, '', 0, 0, '', 1, 0)");
    class->attempt = prepare(class->db, "INSERT INTO attempt VALUES (?1, ?2, ?3, 1, ?4, 1, '', 0,"
                                        " 0, NULL, 1, 0, NULL, NULL, NULL, NULL, 0, 0, 0)");
    class->answer = prepare(class->db, "INSERT INTO answer VALUES (?1, ?2, ?3, ?4, 0, ?5, 1, 0)");
    for (int n = 0; n < class->participants; n++)
        add_participant(class, n);
    sqlite3_stmt *const statements[] = {class->person, class->name, class->enrolment,
                                        class->attempt, class->answer};
    for (size_t i = 0; i < COUNT(statements); i++)
        sqlite3_finalize(statements[i]);
    must(class->db, sqlite3_exec(class->db, "COMMIT; PRAGMA journal_mode = WAL", NULL, NULL, NULL));
    sqlite3_close(class->db);
}

/* --- what is measured --- */

/* Milliseconds that one SELECT takes which reads every answer; *sum keeps it honest. */
static double read_all(const char *path, int64_t *sum)
{
    sqlite3 *db;
    must(NULL, sqlite3_open(path, &db));
    double start = cpu_ms();
    sqlite3_stmt *select =
        prepare(db, "SELECT attempt, n, item, response, doubtful, active_ms, boot, ms FROM answer");
    while (sqlite3_step(select) == SQLITE_ROW) {
        *sum += ((const uint8_t *)sqlite3_column_blob(select, 0))[8];
        *sum += sqlite3_column_text(select, 2)[0] + sqlite3_column_text(select, 3)[0];
        for (int column = 4; column < 8; column++)
            *sum += sqlite3_column_int64(select, column);
        *sum += sqlite3_column_int(select, 1);
    }
    sqlite3_finalize(select);
    double ms = cpu_ms() - start;
    sqlite3_close(db);
    return ms;
}

static struct store *open_to_read(const char *path)
{
    struct error err = {0};
    struct store_options options = clock_store_options(path, STORE_READ, "bench");
    struct store *store = store_open(&options, &err);
    need(store != NULL, &err);
    return store;
}

static double results_ms(const char *path, const struct training *training, size_t *people)
{
    struct error err = {0};
    struct results results;
    struct buffer out = {0};
    double start = cpu_ms();
    struct library *library = library_new();
    struct store *store = open_to_read(path);
    struct course *course = course_gather(store, library, training, &err);
    need(course != NULL, &err);
    course_results(course, &results);
    struct report report = course_report(course, &results, LANGUAGE_ID);
    report_json(&out, &report);
    *people = results.n_paired;
    buffer_done(&out);
    course_free(course);
    store_close(store);
    library_free(library);
    return cpu_ms() - start;
}

/* The demo's training, both tests of it, and its quiz in `library`. */
static void find_class(struct class *class, struct training *training, struct library *library,
                       struct arena *arena, const char *path)
{
    struct error err = {0};
    struct training *trainings;
    struct occasion *occasions;
    size_t count;
    struct store *store = open_to_read(path);
    need(store_list_trainings(store, arena, &trainings, &count, &err), &err);
    *training = trainings[count - 1];
    class->training = training;
    class->quiz = library_quiz(library, store, training->quiz_digest, &err);
    need(class->quiz != NULL, &err);
    need(store_list_occasions(store, &training->id, arena, &occasions, &count, &err), &err);
    for (size_t i = count; i-- > 0;)
        if (occasions[i].kind == OCCASION_PRETEST || occasions[i].kind == OCCASION_POSTTEST)
            class->tests[occasions[i].kind == OCCASION_POSTTEST] = &occasions[i];
    store_close(store);
}

int main(int argc, char **argv)
{
    struct seat seat;
    struct class class = {.participants = argc > 1 ? atoi(argv[1]) : PARTICIPANTS};
    char work[80];
    struct training training;
    struct library *library = library_new();
    struct arena *arena = arena_new();
    int64_t sum = 0;
    size_t people;
    if (class.participants < FEWEST)
        return 2;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    find_class(&class, &training, library, arena, seat.path);
    fill(&class, seat.path);
    read_all(seat.path, &sum); /* from now on it is in the system's memory */
    double floor = read_all(seat.path, &sum);
    double ours = results_ms(seat.path, &training, &people);
    if (people != (size_t) class.participants || sum == 0)
        return 1;
    snprintf(work, sizeof work, "results of %d participants", class.participants);
    row_print(&(struct row){work, "ms CPU", floor, ours, "<= 3x"});
    library_free(library);
    arena_free(arena);
    seat_end(&seat);
    return 0;
}
