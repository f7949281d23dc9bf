/* SPDX-License-Identifier: GPL-3.0-or-later */
/* At which seat an attempt or sheet is being worked on, and when that ends. */
#include "kit.h"
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int claim_and_stay(struct kit *kit)
{
    struct store_options options = kit_options(kit, STORE_WRITE);
    struct store *store = store_open(&options, &kit->err);
    struct uuid work;
    size_t length;
    memcpy(work.bytes, kit_read(kit, kit_beside(kit, ".work"), &length), sizeof work.bytes);
    enum holder holder;
    if (store == NULL || !store_claim(store, &work, &holder, NULL, &kit->err) ||
        holder != HELD_HERE)
        return 1;
    kit_write(kit_beside(kit, ".held"), "x", 1);
    for (;;)
        pause();
}

/* A child that holds the lease of `work`. */
static pid_t start_claimer(struct kit *kit, const struct uuid *work)
{
    kit_write(kit_beside(kit, ".work"), (const char *)work->bytes, sizeof work->bytes);
    unlink(kit_beside(kit, ".held"));
    pid_t child = kit_fork(kit, claim_and_stay);
    while (access(kit_beside(kit, ".held"), F_OK) != 0)
        usleep(1000);
    return child;
}

static void end_claimer(pid_t claimer)
{
    kill(claimer, SIGKILL);
    kit_wait(claimer);
}

static bool claims(struct kit *kit, const struct uuid *work)
{
    enum holder holder;
    struct store *store = kit_open(kit, STORE_WRITE);
    assert_true(store_claim(store, work, &holder, NULL, &kit->err));
    store_close(store);
    return holder == HELD_HERE;
}

static struct uuid released_attempt(struct kit *kit, const struct course *course)
{
    struct store *store = kit_open(kit, STORE_WRITE);
    struct attempt attempt = kit_attempt(kit, store, course, 0);
    assert_true(store_release(store, &attempt.id, &kit->err));
    store_close(store);
    return attempt.id;
}

static void a_lease_ends_with_its_process(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    struct uuid work = released_attempt(kit, &course);
    pid_t holder = start_claimer(kit, &work);
    assert_false(claims(kit, &work));
    end_claimer(holder);
    assert_true(claims(kit, &work));
}

static void a_lease_ends_with_its_boot(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    struct uuid work = released_attempt(kit, &course);
    pid_t holder = start_claimer(kit, &work);
    assert_false(claims(kit, &work));
    kit->boot_id = "boot-two";
    assert_true(claims(kit, &work));
    end_claimer(holder);
}

static void only_its_holder_releases_a_lease(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    struct uuid work = released_attempt(kit, &course);
    pid_t holder = start_claimer(kit, &work);
    struct store *store = kit_open(kit, STORE_WRITE);
    assert_true(store_release(store, &work, &kit->err));
    store_close(store);
    assert_false(claims(kit, &work));
    end_claimer(holder);
}

static void sheets_have_leases_too(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    struct store *store = kit_open(kit, STORE_WRITE);
    kit_open_stage(kit, store, &course.occasions[3]);
    struct observation sheet = kit_sheet(kit, store, &course, 0);
    assert_true(store_release(store, &sheet.id, &kit->err));
    store_close(store);
    pid_t holder = start_claimer(kit, &sheet.id);
    assert_false(claims(kit, &sheet.id));
    end_claimer(holder);
    assert_true(claims(kit, &sheet.id));
}

static void the_seat_that_started_holds_the_lease(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    struct store *store = kit_open(kit, STORE_WRITE);
    struct attempt attempt = kit_attempt(kit, store, &course, 0);
    store_close(store);
    assert_true(claims(kit, &attempt.id));
    kit->pid = 1; /* another seat; this process lives */
    assert_false(claims(kit, &attempt.id));
}

static void what_has_ended_is_held_by_nobody(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    struct store *store = kit_open(kit, STORE_WRITE);
    kit_open_stage(kit, store, &course.occasions[3]);
    const struct uuid done = kit_attempt(kit, store, &course, 0).id,
                      aside = kit_attempt(kit, store, &course, 1).id,
                      sheet = kit_sheet(kit, store, &course, 0).id;
    assert_true(store_hand_in(store, &done, NULL, &kit->err));
    assert_true(store_void_attempt(store, &aside, "twice", NULL, &kit->err));
    assert_true(store_close_observation(store, &sheet, IMPRESSION_NONE, &kit->err));
    store_close(store);
    kit->pid = 1; /* another seat; this process lives */
    assert_true(claims(kit, &done));
    assert_true(claims(kit, &aside));
    assert_true(claims(kit, &sheet));
}

static void a_number_given_to_another_process_holds_nothing(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    kit->started = KIT_STARTED + 1; /* this process, as if it had begun at another time */
    struct store *store = kit_open(kit, STORE_WRITE);
    struct attempt attempt = kit_attempt(kit, store, &course, 0);
    store_close(store);
    kit->started = KIT_STARTED;
    assert_true(claims(kit, &attempt.id));
}

static void who_is_not_let_in_learns_where_it_is_worked_on(void **state)
{
    struct kit *kit = *state;
    char seat[SEAT_BYTES];
    enum holder holder;
    struct course course = kit_open_course(kit);
    kit->seat = "layar 2";
    struct store *store = kit_open(kit, STORE_WRITE);
    struct attempt attempt = kit_attempt(kit, store, &course, 0);
    assert_true(store_holder(store, &attempt.id, &holder, seat, &kit->err));
    assert_int_equal(holder, HELD_HERE);
    assert_string_equal(seat, "");
    store_close(store);
    kit->pid = 1;
    kit->seat = "tty1";
    store = kit_open(kit, STORE_WRITE);
    assert_true(store_claim(store, &attempt.id, &holder, seat, &kit->err));
    assert_int_equal(holder, HELD_ELSEWHERE);
    assert_string_equal(seat, "layar 2");
    store_close(store);
}

/* An attempt and a sheet of another seat, moved by the trainer's. */
static void what_was_moved_takes_nothing_more_from_its_old_seat(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    struct store *old = kit_open(kit, STORE_WRITE);
    kit_open_stage(kit, old, &course.occasions[3]);
    const struct uuid test = kit_attempt(kit, old, &course, 0).id,
                      sheet = kit_sheet(kit, old, &course, 0).id;
    struct answer answer = {.item = "b", .response = "B"};
    struct mark mark = {.step = "L2", .value = 2};
    kit_answer(kit, old, &test, "a", "A");
    kit_mark(kit, old, &sheet, "L1", 2);
    bool kept;
    assert_true(store_keep_time(old, &test, 20000, &kept, &kit->err));
    assert_true(store_move(old, &test, &course.trainer.id, &kit->err));
    assert_true(store_move(old, &sheet, &course.trainer.id, &kit->err));
    assert_false(store_record_answer(old, &test, &answer, &kit->err));
    assert_int_equal(kit->err.kind, ERROR_REFUSED);
    assert_non_null(strstr(kit->err.message, "goes on at another screen"));
    assert_false(store_hand_in(old, &test, NULL, &kit->err));
    assert_true(store_keep_time(old, &test, 90000, &kept, &kit->err));
    assert_int_equal(kit_sql(kit, "SELECT used_ms FROM attempt"), 20000);
    assert_false(store_record_mark(old, &sheet, &mark, &kit->err));
    assert_false(store_close_observation(old, &sheet, IMPRESSION_NONE, &kit->err));
    assert_false(store_stop_observation(old, &sheet, "x", &kit->err));
    store_close(old);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM answer"), 1);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM mark"), 1);
    assert_int_equal(kit_sql(kit, "SELECT count(*) FROM journal WHERE event = 'moved'"), 2);
    kit->pid = 1;
    assert_true(claims(kit, &test));
    assert_true(claims(kit, &sheet));
}

static void what_nobody_works_on_is_not_moved(void **state)
{
    struct kit *kit = *state;
    struct course course = kit_open_course(kit);
    struct uuid work = released_attempt(kit, &course);
    struct store *store = kit_open(kit, STORE_WRITE);
    assert_false(store_move(store, &work, &course.trainer.id, &kit->err));
    assert_int_equal(kit->err.kind, ERROR_REFUSED);
    store_close(store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_lease_ends_with_its_process),
        TEST(a_lease_ends_with_its_boot),
        TEST(only_its_holder_releases_a_lease),
        TEST(sheets_have_leases_too),
        TEST(the_seat_that_started_holds_the_lease),
        TEST(what_has_ended_is_held_by_nobody),
        TEST(a_number_given_to_another_process_holds_nothing),
        TEST(who_is_not_let_in_learns_where_it_is_worked_on),
        TEST(what_was_moved_takes_nothing_more_from_its_old_seat),
        TEST(what_nobody_works_on_is_not_moved),
    };
    return RUN(tests);
}
