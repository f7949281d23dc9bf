/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of pages where people leave in the middle, where other seats change the store, and
 * where it cannot be read. */
#include "../../src/cli/job.h"
#include "../../src/cli/sitting.h"
#include "../support/run.h"
#include "seat.h"
#include "store/attempts.h"
#include "store/people.h"
#include "store/trainings.h"
#include <poll.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/stat.h>

/* Time passes without a key, then the loop's second is over. */
static void wait_seconds(struct seat *seat, int seconds)
{
    player_wait(&seat->player, 1000LL * seconds);
    app_tick(&seat->player.app);
}

static void begin_at_home(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_on(seat, 2019, 9, 27);
    AT(seat, "home");
}

/* The quiz that this training names is in no store: nothing of it can be read until again. */
static void spoil(struct seat *seat)
{
    seat->player.app.training.quiz_digest[0] ^= 1;
}

static void the_board_keeps_what_it_shows_while_the_store_cannot_be_read(void **state)
{
    struct seat seat;
    (void)state;
    begin_at_home(&seat);
    keys(&seat, "311111\n1");
    spoil(&seat);
    wait_seconds(&seat, 60);
    shows(&seat, "Yosefina");
    spoil(&seat);
    keys(&seat, "\n1\n");
    AT(&seat, "person");
    seat_end(&seat);
}

static void a_page_that_could_not_be_opened_is_tried_again_by_enter(void **state)
{
    struct seat seat;
    (void)state;
    begin_at_home(&seat);
    keys(&seat, "311111\n1");
    spoil(&seat);
    keys(&seat, "\n1\n");
    shows(&seat, "Just a moment");
    spoil(&seat);
    keys(&seat, "\n");
    shows(&seat, "Yosefina");
    seat_end(&seat);
}

static void a_page_that_could_not_be_opened_is_tried_again_each_minute(void **state)
{
    struct seat seat;
    (void)state;
    begin_at_home(&seat);
    keys(&seat, "311111\n1");
    AT(&seat, "board");
    spoil(&seat);
    app_reopen(&seat.player.app);
    shows(&seat, "Just a moment");
    spoil(&seat);
    wait_seconds(&seat, 60);
    shows(&seat, "Yosefina");
    seat_end(&seat);
}

static void home_speaks_the_usual_language_for_the_next_person(void **state)
{
    struct seat seat;
    (void)state;
    begin_at_home(&seat);
    keys(&seat, "1/");
    assert_int_equal(seat.player.app.language, LANGUAGE_ID);
    keys(&seat, "-");
    AT(&seat, "home");
    assert_int_equal(seat.player.app.language, LANGUAGE_EN);
    seat_end(&seat);
}

static void home_left_alone_speaks_the_usual_language_again(void **state)
{
    struct seat seat;
    (void)state;
    begin_at_home(&seat);
    keys(&seat, "/");
    assert_int_equal(seat.player.app.language, LANGUAGE_ID);
    wait_seconds(&seat, 200);
    assert_int_equal(seat.player.app.language, LANGUAGE_EN);
    seat_end(&seat);
}

/* The trainer lets a seat wait for a minute only; then the names are shown. */
static void begin_a_minute(struct seat *seat)
{
    begin_at_home(seat);
    keys(seat, "311111\n111-941\n");
    AT(seat, "rule");
    keys(seat, "1\n");
    AT(seat, "rules");
    keys(seat, "---");
    AT(seat, "home");
}

static void a_seat_waits_for_the_minutes_of_the_training_after_a_warning(void **state)
{
    struct seat seat;
    (void)state;
    begin_a_minute(&seat);
    keys(&seat, "1");
    AT(&seat, "names");
    wait_seconds(&seat, 28);
    assert_null(app_notice(&seat.player.app));
    wait_seconds(&seat, 10);
    assert_string_equal(app_notice(&seat.player.app), "Still here? Then press Enter.");
    AT(&seat, "names");
    wait_seconds(&seat, 30);
    AT(&seat, "home");
    assert_null(app_notice(&seat.player.app));
    seat_end(&seat);
}

static void enter_after_the_warning_only_stays(void **state)
{
    struct seat seat;
    (void)state;
    begin_a_minute(&seat);
    keys(&seat, "1");
    wait_seconds(&seat, 40);
    keys(&seat, "1\n");
    AT(&seat, "confirm-name");
    wait_seconds(&seat, 40);
    assert_non_null(app_notice(&seat.player.app));
    keys(&seat, "\n");
    assert_null(app_notice(&seat.player.app));
    assert_false(has(&seat, "Please press"));
    AT(&seat, "confirm-name");
    wait_seconds(&seat, 40);
    keys(&seat, "1");
    AT(&seat, "trial");
    seat_end(&seat);
}

static void a_test_waits_for_the_minutes_of_the_training(void **state)
{
    struct seat seat;
    (void)state;
    begin_a_minute(&seat);
    keys(&seat, "11\n1*1");
    AT(&seat, "question");
    wait_seconds(&seat, 65); /* its screen counts, by the events it gets */
    AT(&seat, "question");
    int64_t now = seat.player.now_ms;
    app_event(&seat.player.app, &(struct event){.kind = EVENT_TICK, .now_ms = now - 34000});
    shows(&seat, "Still here?");
    app_event(&seat.player.app, &(struct event){.kind = EVENT_TICK, .now_ms = now});
    AT(&seat, "home");
    seat_end(&seat);
}

static void nobody_is_signed_in_at_home_when_the_date_was_not_given(void **state)
{
    struct seat seat;
    (void)state;
    begin_at_home(&seat);
    keys(&seat, "311111\n2");
    AT(&seat, "date");
    keys(&seat, "-");
    AT(&seat, "sign-in");
    keys(&seat, "-");
    AT(&seat, "home");
    assert_false(app_is_signed_in(&seat.player.app));
    seat_end(&seat);
}

static void a_message_over_a_sheet_waits_for_the_observer(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 7);
    seat_on(&seat, 2019, 9, 28);
    keys(&seat, "212222\n2\n1");
    AT(&seat, "sheet");
    app_say(&seat.player.app, "", "The disk is full.");
    wait_seconds(&seat, 3600);
    AT(&seat, "message");
    keys(&seat, "\n");
    AT(&seat, "sheet");
    seat_end(&seat);
}

static void a_message_over_a_test_gives_way_to_home(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    seat_on(&seat, 2019, 9, 28);
    keys(&seat, "14\n1*");
    AT(&seat, "question");
    app_say(&seat.player.app, "", "The disk is full.");
    wait_seconds(&seat, 200);
    AT(&seat, "home");
    seat_end(&seat);
}

static void begin_a_test(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(seat, 1);
    seat_on(seat, 2019, 9, 28);
    keys(seat, "14\n1*2");
    AT(seat, "question");
}

static void a_test_closed_elsewhere_sets_its_seat_free(void **state)
{
    struct seat seat;
    (void)state;
    begin_a_test(&seat);
    seat_close_elsewhere(&seat);
    wait_seconds(&seat, 1);
    AT(&seat, "test-stopped");
    shows(&seat, "1 answer is saved, Ibu.");
    keys(&seat, "\n");
    AT(&seat, "home");
    seat_end(&seat);
}

static size_t answers_kept(struct seat *seat, const struct uuid *attempt)
{
    struct arena *arena = arena_new();
    struct answer *answers;
    size_t count;
    assert_true(
        store_list_answers(seat->player.store, attempt, arena, &answers, &count, &seat->err));
    arena_free(arena);
    return count;
}

static void nothing_is_answered_or_handed_in_once_the_test_is_closed(void **state)
{
    struct seat seat;
    (void)state;
    begin_a_test(&seat);
    struct uuid attempt = seat.player.app.sitting->attempt.id;
    seat_close_elsewhere(&seat);
    keys(&seat, "3");
    AT(&seat, "test-stopped");
    assert_int_equal(answers_kept(&seat, &attempt), 1);
    seat_end(&seat);
}

static void the_hand_in_of_a_closed_test_is_told_the_same(void **state)
{
    struct seat seat;
    (void)state;
    begin_a_test(&seat);
    for (int i = 0; i < 20; i++)
        keys(&seat, "1\n");
    keys(&seat, "0");
    AT(&seat, "review");
    seat_close_elsewhere(&seat);
    keys(&seat, "1");
    AT(&seat, "test-stopped");
    seat_end(&seat);
}

static void a_test_closed_while_the_name_was_asked_is_not_begun(void **state)
{
    struct seat seat;
    (void)state;
    begin_a_test(&seat);
    struct occasion occasion = seat.player.app.sitting->occasion;
    keys(&seat, "-114\n");
    AT(&seat, "confirm-name");
    assert_true(store_close_occasion(seat.player.store, &occasion.id, NULL, &seat.err));
    keys(&seat, "1");
    shows(&seat, "This test is closed.");
    seat_end(&seat);
}

static void a_test_that_cannot_be_read_is_not_held(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    seat_on(&seat, 2019, 9, 28);
    keys(&seat, "14\n");
    AT(&seat, "confirm-name");
    spoil(&seat);
    keys(&seat, "1");
    shows(&seat, "Just a moment");
    assert_null(seat.player.app.sitting);
    spoil(&seat);
    keys(&seat, "\n1");
    AT(&seat, "trial");
    seat_end(&seat);
}

static void home_hears_of_a_training_begun_at_another_seat(void **state)
{
    struct seat seat;
    (void)state;
    begin_at_home(&seat);
    seat.player.app.has_training = false;
    app_reopen(&seat.player.app);
    wait_seconds(&seat, 60);
    assert_true(seat.player.app.has_training);
    seat_end(&seat);
}

static void the_welcome_gives_way_when_another_seat_set_the_kiosk_up(void **state)
{
    struct seat seat;
    struct staff trainer = {.role = ROLE_TRAINER, .name = "Pelatih", .active = true};
    const struct kiosk kiosk = {.name = "Puskesmas", .unit = "PKM", .contact = "Bidan"};
    (void)state;
    seat_begin_empty(&seat);
    seat_on(&seat, 2019, 9, 27);
    AT(&seat, "welcome");
    assert_true(store_put_kiosk(seat.player.store, &kiosk, &seat.err));
    assert_true(store_add_staff(seat.player.store, &trainer, "no hash", &seat.err));
    wait_seconds(&seat, 60);
    AT(&seat, "home");
    assert_string_equal(seat.player.app.kiosk.name, "Puskesmas");
    seat_end(&seat);
}

static void help_over_a_page_may_switch_its_language(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 10, 2);
    keys(&seat, "311111\n");
    shows(&seat, "2 October 2019");
    keys(&seat, "./\n");
    AT(&seat, "confirm-date");
    shows(&seat, "2 Oktober 2019");
    seat_end(&seat);
}

static void a_message_leaves_what_was_typed_below_it(void **state)
{
    struct seat seat;
    (void)state;
    begin_at_home(&seat);
    keys(&seat, "311111\n1\n1\n1 B");
    AT(&seat, "rename");
    app_say(&seat.player.app, "", "The pages are with the printer.");
    keys(&seat, "\n");
    AT(&seat, "rename");
    shows(&seat, "Yosefina Sabar B");
    seat_end(&seat);
}

/* A little shell script stands in for lulus-paper. */
static void let_paper_do(struct seat *seat, const char *script)
{
    struct paths *paths = &seat->player.app.paths;
    snprintf(paths->paper, sizeof paths->paper, "%s/paper", seat->folder);
    FILE *file = fopen(paths->paper, "we");
    assert_non_null(file);
    fprintf(file, "#!/bin/sh\n%s\n", script);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(paths->paper, 0700), 0);
}

static void end_job(struct seat *seat)
{
    struct pollfd watched = {.events = POLLIN};
    while ((watched.fd = job_pipe(&seat->player.app)) >= 0) {
        poll(&watched, 1, -1);
        job_read(&seat->player.app);
    }
}

/* How many prints the journal tells of that a trainer asked for. */
static int prints_by_a_trainer(const struct seat *seat)
{
    sqlite3 *db;
    sqlite3_stmt *query;
    assert_int_equal(sqlite3_open(seat->path, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_prepare_v2(db,
                           "SELECT count(*) FROM journal JOIN staff ON staff.id = journal.staff"
                           " WHERE event = 'certificate-printed' AND role = ?",
                           -1, &query, NULL),
        SQLITE_OK);
    sqlite3_bind_int(query, 1, ROLE_TRAINER);
    assert_int_equal(sqlite3_step(query), SQLITE_ROW);
    int count = sqlite3_column_int(query, 0);
    sqlite3_finalize(query);
    sqlite3_close(db);
    return count;
}

static void a_print_is_noted_for_the_trainer_though_she_has_left(void **state)
{
    struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_FINISHED);
    seat_on(&seat, 2019, 11, 3);
    let_paper_do(&seat, "echo sent 7 office");
    keys(&seat, "311111\n1411\n--");
    AT(&seat, "home");
    end_job(&seat);
    AT(&seat, "home");
    assert_int_equal(prints_by_a_trainer(&seat), 9);
    keys(&seat, "311111\n");
    shows(&seat, "office");
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_board_keeps_what_it_shows_while_the_store_cannot_be_read),
        cmocka_unit_test(a_page_that_could_not_be_opened_is_tried_again_by_enter),
        cmocka_unit_test(a_page_that_could_not_be_opened_is_tried_again_each_minute),
        cmocka_unit_test(home_speaks_the_usual_language_for_the_next_person),
        cmocka_unit_test(home_left_alone_speaks_the_usual_language_again),
        cmocka_unit_test(a_seat_waits_for_the_minutes_of_the_training_after_a_warning),
        cmocka_unit_test(enter_after_the_warning_only_stays),
        cmocka_unit_test(a_test_waits_for_the_minutes_of_the_training),
        cmocka_unit_test(nobody_is_signed_in_at_home_when_the_date_was_not_given),
        cmocka_unit_test(a_message_over_a_sheet_waits_for_the_observer),
        cmocka_unit_test(a_message_over_a_test_gives_way_to_home),
        cmocka_unit_test(a_test_closed_elsewhere_sets_its_seat_free),
        cmocka_unit_test(nothing_is_answered_or_handed_in_once_the_test_is_closed),
        cmocka_unit_test(the_hand_in_of_a_closed_test_is_told_the_same),
        cmocka_unit_test(a_test_closed_while_the_name_was_asked_is_not_begun),
        cmocka_unit_test(a_test_that_cannot_be_read_is_not_held),
        cmocka_unit_test(home_hears_of_a_training_begun_at_another_seat),
        cmocka_unit_test(the_welcome_gives_way_when_another_seat_set_the_kiosk_up),
        cmocka_unit_test(help_over_a_page_may_switch_its_language),
        cmocka_unit_test(a_message_leaves_what_was_typed_below_it),
        cmocka_unit_test(a_print_is_noted_for_the_trainer_though_she_has_left),
    };
    return RUN(tests);
}
