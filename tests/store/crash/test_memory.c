/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every verb under SQLite's n-th allocation that fails, n = 1, 2, 3 ... until it succeeds: a
 * sentence or an abort, and a store that opens with everything acknowledged. MEMORY_STEP=1 takes
 * every n. Each trial is a child, for the store aborts when memory is short. */
#include "base/language.h"
#include "chance.h"
#include "judge.h"
#include "record.h"
#include "scene.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { STEP = 67, ALLOCATIONS_MAX = 20000 };
enum { DONE, SAID, THROUGH, BLAMED }; /* exit codes of a trial */

/* SQLite asks without a context. */
static struct {
    int at, counted; /* the allocation that fails, from 1; 0: none */
    bool lasting;
    sqlite3_mem_methods real;
} memory;

static bool is_short(void)
{
    if (memory.at == 0)
        return false;
    memory.counted++;
    return memory.lasting ? memory.counted >= memory.at : memory.counted == memory.at;
}

static void *take(int size)
{
    return is_short() ? NULL : memory.real.xMalloc(size);
}

static void *retake(void *old, int size)
{
    return is_short() ? NULL : memory.real.xRealloc(old, size);
}

static bool watch_memory(void)
{
    sqlite3_mem_methods own;
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory.real) != SQLITE_OK)
        return false;
    own = memory.real;
    own.xMalloc = take;
    own.xRealloc = retake;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &own) == SQLITE_OK;
}

static void fail_allocation(int n, bool lasting)
{
    memory.at = n;
    memory.counted = 0;
    memory.lasting = lasting;
}

static int step(void)
{
    const char *wanted = getenv("MEMORY_STEP");
    return wanted == NULL ? STEP : atoi(wanted);
}

/* A store at rest, and what is done to it. */
struct trial {
    struct kit *kit;
    struct scene scene;
    struct recorder recorder; /* whose VFS the scene is made with */
    const char *bytes, *issued;
    size_t length, issued_length;
    const struct act *act; /* NULL: it is opened in a new boot */
    enum store_mode mode;  /* of opening */
    int n;
    bool lasting;
};

static void trial_begin(struct trial *trial, struct kit *kit)
{
    *trial = (struct trial){.kit = kit, .mode = STORE_WRITE};
    recorder_start(&trial->recorder, kit->path);
    trial->recorder.recording = false;
    scene_begin(&trial->scene, kit);
    store_close(trial->scene.store);
    trial->bytes = kit_read(kit, kit->path, &trial->length);
    trial->issued = kit_read(kit, kit_beside(kit, ".issued"), &trial->issued_length);
}

static void restore(const struct trial *trial)
{
    struct kit *kit = trial->kit;
    unlink(kit_beside(kit, "-wal"));
    unlink(kit_beside(kit, "-shm"));
    unlink(kit->path);
    unlink(kit_beside(kit, ".issued"));
    if (trial->mode == STORE_CREATE)
        return;
    kit_write(kit->path, trial->bytes, trial->length);
    kit_write(kit_beside(kit, ".issued"), trial->issued, trial->issued_length);
}

static struct store *open_it(const struct trial *trial, const char *boot_id, struct error *err)
{
    struct store_options options = kit_options(trial->kit, trial->mode);
    options.boot_id = boot_id;
    return store_open(&options, err);
}

static int code_of(bool done, const struct error *err)
{
    if (memory.counted < memory.at)
        return done ? THROUGH : BLAMED;
    if (done)
        return DONE;
    return err->message[0] != '\0' && err->remedy[0] != '\0' ? SAID : BLAMED;
}

static int act_short_of_memory(const struct trial *trial)
{
    struct error err = {0};
    struct scene scene = trial->scene;
    scene.store = open_it(trial, trial->kit->boot_id, &err);
    chance_begin_anew();
    fail_allocation(trial->n, trial->lasting);
    return code_of(trial->act->run(&scene, &err), &err);
}

static int open_short_of_memory(const struct trial *trial)
{
    struct error err = {0};
    chance_begin_anew();
    fail_allocation(trial->n, trial->lasting);
    const char *boot_id = trial->mode == STORE_CREATE ? trial->kit->boot_id : AFTER_THE_CUT;
    return code_of(open_it(trial, boot_id, &err) != NULL, &err);
}

/* cmocka's handlers would go on with the next test. */
static void die_alone(void)
{
    static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE};
    static const struct rlimit no_core;
    for (size_t i = 0; i < COUNT(signals); i++)
        signal(signals[i], SIG_DFL);
    setrlimit(RLIMIT_CORE, &no_core);
}

/* The child's exit code, or 128 + its signal. */
static int try(const struct trial *trial)
{
    restore(trial);
    pid_t child = fork();
    if (child == 0) {
        die_alone();
        _exit(trial->act != NULL ? act_short_of_memory(trial) : open_short_of_memory(trial));
    }
    return kit_wait(child);
}

/* The rows after it was opened by the program. */
static uint64_t rows_of(const struct trial *trial, const char *words)
{
    struct error err = {0};
    struct sight sight;
    chance_begin_anew();
    struct store *store = open_it(trial, trial->kit->boot_id, &err);
    if (store == NULL)
        fail_msg("%s, allocation %d: %s\n", words, trial->n, err.message);
    assert_true(judge_look(trial->kit->path, &sight));
    if (!sight.sound || sight.unfit != NULL || !judge_numbers(trial->kit->path))
        fail_msg("%s, allocation %d: %s\n", words, trial->n,
                 sight.unfit != NULL ? sight.unfit : "not sound");
    store_close(store);
    return sight.print;
}

struct outcome {
    int trials, aborts, sentences;
};

/* True when nothing failed any more. */
static bool suffer(const struct trial *trial, uint64_t before, uint64_t after,
                   struct outcome *outcome)
{
    const char *words = trial->act == NULL ? "opening" : trial->act->words;
    int code = try(trial);
    uint64_t rows = rows_of(trial, words);
    bool done = code == DONE || code == THROUGH, aborted = code == 128 + SIGABRT;
    if (!done && !aborted && code != SAID)
        fail_msg("%s, allocation %d: it ended with %d\n", words, trial->n, code);
    if (done && rows != after)
        fail_msg("%s, allocation %d: saved, and yet not there\n", words, trial->n);
    if (code == SAID && rows != before)
        fail_msg("%s, allocation %d: not saved, and yet there\n", words, trial->n);
    if (aborted && rows != before && rows != after)
        fail_msg("%s, allocation %d: half of it is there\n", words, trial->n);
    outcome->trials++;
    outcome->aborts += aborted;
    outcome->sentences += code == SAID;
    return code == THROUGH;
}

static void torment(struct trial *trial, int first, struct outcome *outcome)
{
    restore(trial);
    uint64_t before = rows_of(trial, "at rest");
    trial->n = ALLOCATIONS_MAX;
    assert_int_equal(try(trial), THROUGH);
    uint64_t after = rows_of(trial, "done");
    for (trial->n = first; !suffer(trial, before, after, outcome); trial->n += step())
        assert_true(trial->n < ALLOCATIONS_MAX);
}

static void told(const char *words, const struct outcome *outcome)
{
    print_message("# %s: %d trials, %d aborts, %d sentences\n", words, outcome->trials,
                  outcome->aborts, outcome->sentences);
    assert_true(outcome->aborts > 0);
}

static void a_verb_short_of_memory_ends_whole_or_not_at_all(void **state)
{
    struct trial trial;
    struct outcome outcome = {0};
    trial_begin(&trial, *state);
    for (int lasting = 0; lasting < 2; lasting++)
        for (size_t i = 0; i < act_count; i++) {
            trial.act = &acts[i];
            trial.lasting = lasting != 0;
            torment(&trial, 1 + (int)(i + 7 * (size_t)lasting) % step(), &outcome);
        }
    recorder_stop(&trial.recorder);
    told("verbs", &outcome);
}

static void so_does_opening(void **state)
{
    struct trial trial;
    struct outcome outcome = {0};
    trial_begin(&trial, *state);
    for (trial.mode = STORE_WRITE; trial.mode <= STORE_CREATE; trial.mode++)
        torment(&trial, 1, &outcome);
    recorder_stop(&trial.recorder);
    told("opening", &outcome);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_verb_short_of_memory_ends_whole_or_not_at_all),
        TEST(so_does_opening),
    };
    return watch_memory() ? RUN(tests) : 99;
}
