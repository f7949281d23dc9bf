/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kit.h - a store in a scratch folder with clocks that the test turns, and a small course in it. */
#ifndef LULUS_TESTS_STORE_KIT_H
#define LULUS_TESTS_STORE_KIT_H
#include "store/attempts.h"
#include "store/case_practices.h"
#include "store/certificates.h"
#include "store/journal.h"
#include "store/observations.h"
#include "store/people.h"
#include "store/store.h"
#include "store/trainings.h"
#include "support/run.h"
#include <sqlite3.h>
#include <sys/types.h>

enum { KIT_PATH = 512, KIT_PEOPLE = 3, KIT_STARTED = 4711 };

struct kit {
    char folder[KIT_PATH], path[KIT_PATH + 16];
    int64_t boot_ms, wall_ms;
    const char *boot_id;
    const char *seat;
    int64_t pid, started; /* only a process of KIT_STARTED is alive */
    bool demo;
    int waits; /* calls of options.waiting */
    struct arena *arena;
    struct error err;
};

#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

/* cmocka's setup and teardown: *state is the kit; the folder goes with all that is in it. */
int kit_setup(void **state);
int kit_teardown(void **state);

struct store_options kit_options(struct kit *kit, enum store_mode mode);
/* Opens, and fails the test when it cannot. */
struct store *kit_open(struct kit *kit, enum store_mode mode);
/* Opens a store that has to be refused; kit->err holds the sentence. */
void kit_refused(struct kit *kit, enum store_mode mode);
const char *kit_beside(struct kit *kit, const char *suffix); /* in the kit's arena */

/* Whole files; the length when `length` is not NULL. */
char *kit_read(struct kit *kit, const char *path, size_t *length);
void kit_write(const char *path, const char *bytes, size_t length);

/* A training with a pretest, a session, a posttest and Praktik, all planned. */
struct course {
    struct training training;
    struct staff trainer, observer;
    struct kader kader[KIT_PEOPLE];
    struct occasion *occasions; /* pretest, session, posttest, Praktik */
};
void kit_course(struct kit *kit, struct store *store, struct course *course);
/* A new store with a course whose pretest is open; closed again. */
struct course kit_open_course(struct kit *kit);
void kit_open_stage(struct kit *kit, struct store *store, const struct occasion *occasion);
struct attempt kit_attempt(struct kit *kit, struct store *store, const struct course *course,
                           int person);
/* A sheet in Praktik as kit_sheet starts it: the lead's, on a friend. */
struct observation kit_wanted(const struct course *course, int person);
struct observation kit_sheet(struct kit *kit, struct store *store, const struct course *course,
                             int person);
void kit_answer(struct kit *kit, struct store *store, const struct uuid *attempt, const char *item,
                const char *response);
void kit_mark(struct kit *kit, struct store *store, const struct uuid *sheet, const char *step,
              int value);

/* SQL from outside, on its own connection. */
int64_t kit_sql(const struct kit *kit, const char *sql);
/* Runs `work` in a child that ends without clearing up; its exit code, or 128 + signal. */
int kit_child(struct kit *kit, int (*work)(struct kit *kit));
pid_t kit_fork(struct kit *kit, int (*work)(struct kit *kit));
int kit_wait(pid_t child);
#endif
