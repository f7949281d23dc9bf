/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several processes on one store: the lock, sudden ends. Children are forked before the
 * store is opened in them, never after. */
#include "kit.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ANSWERS = 500, PATIENCE_MS = 600 };

/* An attempt of this person; 0, or an exit code. */
static int begin(struct kit *kit, struct store *store, int person, struct attempt *attempt)
{
    struct training *training;
    struct occasion *occasions;
    struct kader *kader;
    size_t n;
    if (!store_list_trainings(store, kit->arena, &training, &n, &kit->err) ||
        !store_list_occasions(store, &training->id, kit->arena, &occasions, &n, &kit->err) ||
        !store_list_kader(store, &training->id, kit->arena, &kader, &n, &kit->err))
        return 11;
    return store_start_attempt(store, &occasions[0].id, &kader[person].enrolment, 7, attempt,
                               &kit->err)
               ? 0
               : 12;
}

/* `count` answers of this person, each told to `acknowledge` (-1: nobody). */
static int answer_many(struct kit *kit, int person, int count, int acknowledge)
{
    struct store_options options = kit_options(kit, STORE_WRITE);
    struct store *store = store_open(&options, &kit->err);
    if (store == NULL)
        return 10;
    struct attempt attempt;
    int code = begin(kit, store, person, &attempt);
    if (code != 0)
        return code;
    for (int i = 0; i < count; i++) {
        struct answer answer = {.response = "A"};
        snprintf(answer.item, sizeof answer.item, "item-%d", i);
        if (!store_record_answer(store, &attempt.id, &answer, &kit->err))
            return 13;
        if (acknowledge >= 0 && write(acknowledge, "x", 1) != 1)
            return 14;
    }
    store_close(store);
    return 0;
}

static int first_seat(struct kit *kit)
{
    return answer_many(kit, 0, ANSWERS, -1);
}

static int second_seat(struct kit *kit)
{
    return answer_many(kit, 1, ANSWERS, -1);
}

static void two_seats_lose_no_answer(void **state)
{
    struct kit *kit = *state;
    kit_open_course(kit);
    pid_t one = kit_fork(kit, first_seat), two = kit_fork(kit, second_seat);
    assert_int_equal(kit_wait(one), 0);
    assert_int_equal(kit_wait(two), 0);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM answer"), 2 * ANSWERS);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM (SELECT max(n) AS last, count(*) AS rows"
                                  " FROM answer GROUP BY attempt) WHERE last = rows"),
                     2);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM pragma_integrity_check"
                                  " WHERE integrity_check = 'ok'"),
                     1);
}

static int third_seat(struct kit *kit)
{
    return answer_many(kit, 2, ANSWERS, -1);
}

static int checkpoint_without_pause(struct kit *kit)
{
    struct store_options options = kit_options(kit, STORE_WRITE);
    struct store *store = store_open(&options, &kit->err);
    if (store == NULL)
        return 1;
    while (access(kit_beside(kit, ".stop"), F_OK) != 0)
        if (!store_checkpoint(store, &kit->err))
            return 2;
    store_close(store);
    return 0;
}

static int read_without_pause(struct kit *kit)
{
    struct store_options options = kit_options(kit, STORE_READ);
    struct store *store = store_open(&options, &kit->err);
    int64_t version = 0, changes = 0;
    if (store == NULL)
        return 1;
    while (access(kit_beside(kit, ".stop"), F_OK) != 0) {
        changes += store_version(store) != version;
        version = store_version(store);
    }
    store_close(store);
    return changes > 1 ? 0 : 2;
}

/* SQLite's "WAL-reset" bug would lose rows here if checkpoints did not keep to the lock. */
static void seats_beside_a_busy_checkpointer_lose_nothing(void **state)
{
    struct kit *kit = *state;
    static int (*const seats[])(struct kit *) = {first_seat, second_seat, third_seat};
    pid_t children[3];
    kit_open_course(kit);
    pid_t checkpointer = kit_fork(kit, checkpoint_without_pause),
          reader = kit_fork(kit, read_without_pause);
    for (size_t i = 0; i < 3; i++)
        children[i] = kit_fork(kit, seats[i]);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(kit_wait(children[i]), 0);
    kit_write(kit_beside(kit, ".stop"), "x", 1);
    assert_int_equal(kit_wait(checkpointer), 0);
    assert_int_equal(kit_wait(reader), 0);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM answer"), 3 * ANSWERS);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM pragma_integrity_check"
                                  " WHERE integrity_check = 'ok'"),
                     1);
}

static int endless_seat(struct kit *kit)
{
    int fd = open(kit_beside(kit, ".ack"), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    return answer_many(kit, 0, 1000000, fd);
}

/* Answers acknowledged so far by the endless seat. */
static int64_t acknowledged(struct kit *kit)
{
    int fd = open(kit_beside(kit, ".ack"), O_RDONLY);
    int64_t count = fd < 0 ? 0 : lseek(fd, 0, SEEK_END);
    if (fd >= 0)
        close(fd);
    return count;
}

static void kill_in_mid_work_loses_no_acknowledged_answer(void **state)
{
    struct kit *kit = *state;
    kit_open_course(kit);
    for (int round = 1; round <= 4; round++) {
        unlink(kit_beside(kit, ".ack"));
        pid_t child = kit_fork(kit, endless_seat);
        while (acknowledged(kit) < 100 * round)
            usleep(500);
        kill(child, SIGKILL);
        assert_int_equal(kit_wait(child), 128 + SIGKILL);
        struct store *store = kit_open(kit, STORE_WRITE);
        store_close(store);
        int64_t kept = kit_sql(kit, "SELECT count(*) FROM answer WHERE attempt ="
                                    " (SELECT id FROM attempt WHERE state = 0)");
        assert_true(kept == acknowledged(kit) || kept == acknowledged(kit) + 1);
        assert_int_equal(kit_sql(kit, "SELECT count(*) FROM pragma_integrity_check"
                                      " WHERE integrity_check = 'ok'"),
                         1);
        kit_sql(kit, "UPDATE attempt SET state = 2");
    }
}

static int hold_the_lock(struct kit *kit)
{
    int fd = open(kit_beside(kit, ".lock"), O_RDWR);
    if (fd < 0 || flock(fd, LOCK_EX) != 0)
        return 1;
    kit_write(kit_beside(kit, ".held"), "x", 1);
    for (;;)
        pause();
}

static pid_t start_holder(struct kit *kit)
{
    pid_t holder = kit_fork(kit, hold_the_lock);
    while (access(kit_beside(kit, ".held"), F_OK) != 0)
        usleep(1000);
    return holder;
}

static void end_holder(pid_t holder)
{
    kill(holder, SIGKILL);
    kit_wait(holder);
}

static void reading_works_while_another_writes(void **state)
{
    struct kit *kit = *state;
    char value[8];
    pid_t holder;
    struct store *store = kit_open(kit, STORE_CREATE);
    assert_true(store_put_setting(store, "a", "b", &kit->err));
    store_close(store);
    holder = start_holder(kit);
    store = kit_open(kit, STORE_READ);
    assert_true(store_setting(store, "a", value, sizeof value, &kit->err));
    assert_string_equal(value, "b");
    assert_int_equal(kit->waits, 0);
    store_close(store);
    end_holder(holder);
}

/* Lets go of the lock once somebody has waited for it. */
struct impatient {
    pid_t holder;
    int waits;
};

static void end_it(void *context)
{
    struct impatient *impatient = context;
    if (++impatient->waits == 2)
        kill(impatient->holder, SIGKILL);
}

static void previous_alarm(int signal)
{
    (void)signal;
}

static void the_lock_is_free_after_good_and_refused_acts(void **state)
{
    struct kit *kit = *state;
    const struct uuid nobody = {{1}};
    struct store *store = kit_open(kit, STORE_CREATE);
    int fd = open(kit_beside(kit, ".lock"), O_RDWR | O_CLOEXEC);
    assert_int_equal(flock(fd, LOCK_EX | LOCK_NB), 0);
    flock(fd, LOCK_UN);
    assert_true(store_put_setting(store, "a", "1", &kit->err));
    assert_int_equal(flock(fd, LOCK_EX | LOCK_NB), 0);
    flock(fd, LOCK_UN);
    assert_false(store_hand_in(store, &nobody, NULL, &kit->err));
    assert_int_equal(flock(fd, LOCK_EX | LOCK_NB), 0);
    close(fd);
    store_close(store);
}

static void a_writer_waits_and_says_so(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    struct impatient impatient = {.holder = start_holder(kit)};
    struct store_options options = kit_options(kit, STORE_WRITE);
    options.waiting = end_it;
    options.context = &impatient;
    struct sigaction mine = {.sa_handler = previous_alarm}, after;
    sigset_t alarm, blocked;
    sigemptyset(&alarm);
    sigaddset(&alarm, SIGALRM);
    sigaction(SIGALRM, &mine, NULL);
    sigprocmask(SIG_BLOCK, &alarm, NULL);
    struct itimerval hour = {.it_value = {.tv_sec = 3600}}, left;
    setitimer(ITIMER_REAL, &hour, NULL);
    struct store *store = store_open(&options, &kit->err);
    assert_non_null(store);
    assert_true(impatient.waits >= 2);
    sigaction(SIGALRM, NULL, &after);
    sigprocmask(SIG_UNBLOCK, &alarm, &blocked);
    getitimer(ITIMER_REAL, &left);
    assert_int_equal(sigismember(&blocked, SIGALRM), 1);
    assert_ptr_equal(after.sa_handler, previous_alarm);
    assert_true(left.it_value.tv_sec > 3000);
    setitimer(ITIMER_REAL, &(struct itimerval){0}, NULL);
    signal(SIGALRM, SIG_DFL);
    store_close(store);
    kit_wait(impatient.holder);
}

static void an_opening_that_waits_too_long_gives_up_with_a_sentence(void **state)
{
    struct kit *kit = *state;
    store_close(kit_open(kit, STORE_CREATE));
    pid_t holder = start_holder(kit);
    struct store_options options = kit_options(kit, STORE_WRITE);
    options.patience_ms = PATIENCE_MS;
    assert_null(store_open(&options, &kit->err));
    assert_non_null(strstr(kit->err.message, "another screen has been writing"));
    assert_true(kit->waits >= 2);
    end_holder(holder);
    store_close(kit_open(kit, STORE_WRITE));
}

struct stopping {
    struct kit *kit;
    bool armed;
};

/* The store asks for the time of an answer while it holds the lock. */
static int64_t stop_when_armed(void *context)
{
    struct stopping *stopping = context;
    if (stopping->armed)
        raise(SIGSTOP);
    stopping->armed = false;
    return stopping->kit->boot_ms;
}

static int64_t same_wall(void *context)
{
    const struct stopping *stopping = context;
    return stopping->kit->wall_ms;
}

static int stopped_seat(struct kit *kit)
{
    struct stopping stopping = {.kit = kit};
    struct store_options options = kit_options(kit, STORE_WRITE);
    options.boot_ms = stop_when_armed;
    options.wall_ms = same_wall;
    options.clock_context = &stopping;
    struct store *store = store_open(&options, &kit->err);
    struct attempt attempt;
    struct answer answer = {.item = "item", .response = "A"};
    if (store == NULL || begin(kit, store, 0, &attempt) != 0)
        return 1;
    while (access(kit_beside(kit, ".go"), F_OK) != 0)
        usleep(500);
    stopping.armed = true;
    if (!store_record_answer(store, &attempt.id, &answer, &kit->err))
        return 2;
    store_close(store);
    return 0;
}

static void a_stopped_seat_makes_others_wait_and_not_hang_and_goes_on_unharmed(void **state)
{
    struct kit *kit = *state;
    struct attempt attempt;
    struct answer answer = {.item = "item", .response = "B"}, *rows;
    size_t count;
    int status;
    kit_open_course(kit);
    pid_t seat = kit_fork(kit, stopped_seat);
    struct store_options options = kit_options(kit, STORE_WRITE);
    options.patience_ms = PATIENCE_MS;
    struct store *store = store_open(&options, &kit->err);
    assert_non_null(store);
    assert_int_equal(begin(kit, store, 1, &attempt), 0);
    kit_write(kit_beside(kit, ".go"), "x", 1);
    assert_int_equal(waitpid(seat, &status, WUNTRACED), seat);
    assert_true(WIFSTOPPED(status));
    kit->waits = 0;
    assert_false(store_record_answer(store, &attempt.id, &answer, &kit->err));
    assert_int_equal(kit->err.kind, ERROR_STORE);
    assert_non_null(strstr(kit->err.message, "another screen has been writing"));
    assert_true(kit->waits >= 2);
    kit->waits = 0;
    assert_true(store_checkpoint(store, &kit->err));
    assert_true(store_list_answers(store, &attempt.id, kit->arena, &rows, &count, &kit->err));
    assert_int_equal(count, 0);
    assert_int_equal(kit->waits, 0);
    kill(seat, SIGCONT);
    assert_int_equal(kit_wait(seat), 0);
    assert_true(store_record_answer(store, &attempt.id, &answer, &kit->err));
    store_close(store);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM answer"), 2);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(two_seats_lose_no_answer),
        TEST(seats_beside_a_busy_checkpointer_lose_nothing),
        TEST(kill_in_mid_work_loses_no_acknowledged_answer),
        TEST(reading_works_while_another_writes),
        TEST(the_lock_is_free_after_good_and_refused_acts),
        TEST(a_writer_waits_and_says_so),
        TEST(an_opening_that_waits_too_long_gives_up_with_a_sentence),
        TEST(a_stopped_seat_makes_others_wait_and_not_hang_and_goes_on_unharmed),
    };
    return RUN(tests);
}
