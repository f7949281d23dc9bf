/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A test with a time limit, played by keys: what counts, what does not, and its end. */
#include "../support/run.h"

#include "../../src/cli/clock.h"
#include "../../src/cli/sitting.h"
#include "seat.h"
#include "store/attempts.h"
#include "store/trainings.h"
#include "ui/question.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MINUTE_MS = 60000, LIMIT = 10 };

static struct sitting *sitting_of(struct seat *seat)
{
    return seat->player.app.sitting;
}

static void set_limit(struct seat *seat, int minutes)
{
    struct app *app = &seat->player.app;
    assert_true(store_put_training_setting(app->store, &app->training.id, SETTING_LIMIT, minutes,
                                           NULL, &seat->err));
}

/* Number 4 stands before the first question. */
static void begin(struct seat *seat)
{
    seat_on(seat, 2019, 9, 28);
    set_limit(seat, LIMIT);
    keys(seat, "14\n1*");
    AT(seat, "limit");
    keys(seat, "\n");
    AT(seat, "question");
}

/* As the store has it now, in whole seconds. */
static int kept_seconds(struct seat *seat)
{
    struct test_time time;
    assert_true(
        store_attempt_time(seat->player.store, &sitting_of(seat)->attempt.id, &time, &seat->err));
    return (int)(time.used_ms / 1000);
}

static int used_seconds(struct seat *seat)
{
    return (int)(sitting_of(seat)->time.used_ms / 1000);
}

/* Killed: nothing is tidied up, and the machine is another boot. */
static void cut(struct seat *seat, int day)
{
    seat_on(seat, 2019, 9, day);
}

static void she_is_told_of_the_minutes_before_the_first_question(void **state)
{
    struct seat *seat = *state;
    seat_on(seat, 2019, 9, 28);
    set_limit(seat, LIMIT);
    keys(seat, "14\n1*");
    AT(seat, "limit");
    shows(seat, "For this test there are 10 minutes.");
    seat_wait(seat, 100);
    assert_int_equal(used_seconds(seat), 0);
    keys(seat, "\n");
    shows(seat, "10 minutes left");
}

static void without_a_limit_nothing_is_said_of_time(void **state)
{
    struct seat *seat = *state;
    seat_on(seat, 2019, 9, 28);
    keys(seat, "14\n1*");
    AT(seat, "question");
    seat_wait(seat, 100);
    keys(seat, "1");
    assert_int_equal(kept_seconds(seat), used_seconds(seat));
    assert_false(test_time_is_over(&sitting_of(seat)->time));
}

static void the_review_counts_too(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    for (int i = 0; i < 20; i++)
        keys(seat, "1\n");
    AT(seat, "review");
    seat_wait(seat, 1);
    int before = used_seconds(seat);
    seat_wait(seat, 30);
    assert_int_equal(used_seconds(seat) - before, 30);
}

static void help_pause_and_home_cost_nothing(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    seat_wait(seat, 60);
    int before = used_seconds(seat);
    keys(seat, ".");
    AT(seat, "help");
    seat_wait(seat, 100);
    keys(seat, "\n-1");
    AT(seat, "home");
    seat_wait(seat, 3600);
    keys(seat, "14\n1");
    AT(seat, "limit");
    seat_wait(seat, 100);
    keys(seat, "\n");
    AT(seat, "question");
    assert_in_range(used_seconds(seat), before, before + 6);
}

static void who_stopped_is_told_that_the_time_stopped_too(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    keys(seat, "1");
    seat_wait(seat, 90);
    keys(seat, "-1");
    AT(seat, "home");
    keys(seat, "14\n1");
    AT(seat, "resume");
    shows(seat, "The time stopped with you.");
    shows(seat, "9 minutes are left.");
}

static void an_outage_costs_nothing_and_says_so(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    keys(seat, "1");
    seat_wait(seat, 90);
    cut(seat, 30);
    keys(seat, "14\n1");
    AT(seat, "resume");
    shows(seat, "The time stood still meanwhile.");
    shows(seat, "9 minutes are left.");
}

/* The store as it is at this moment is what a kill leaves: read by another process. */
static int seconds_a_kill_would_leave(struct seat *seat)
{
    struct store_options options =
        clock_store_options(seat->path, STORE_READ, seat->player.boot_id);
    struct test_time time;
    struct store *other = store_open(&options, &seat->err);
    assert_non_null(other);
    assert_true(store_attempt_time(other, &sitting_of(seat)->attempt.id, &time, &seat->err));
    store_close(other);
    return (int)(time.used_ms / 1000);
}

/* At another seat of this kiosk. */
static void add_elsewhere(struct seat *seat, int minutes)
{
    struct store_options options =
        clock_store_options(seat->path, STORE_WRITE, seat->player.boot_id);
    struct store *other = store_open(&options, &seat->err);
    assert_non_null(other);
    assert_true(store_add_minutes(other, &sitting_of(seat)->attempt.id, minutes, "membaca pelan",
                                  NULL, &seat->err));
    store_close(other);
}

static void a_kill_at_any_second_or_key_loses_at_most_fifteen_seconds(void **state)
{
    static const char *const pressed[] = {"1", "\n", "2", "3", "*", "\n", "0", "-", "-", "4"};
    struct seat *seat = *state;
    begin(seat);
    add_elsewhere(seat, 60);
    for (int i = 0; i < 200; i++) {
        seat_wait(seat, i * 7 % 5);
        keys(seat, pressed[i * 3 % 10]);
        AT(seat, "question");
        int lost = used_seconds(seat) - seconds_a_kill_would_leave(seat);
        assert_in_range(lost, 0, 15);
    }
}

static void at_the_end_what_is_there_is_handed_in(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    keys(seat, "1\n2\n");
    seat_wait(seat, 170);
    keys(seat, "3\n");
    while (player_is_at(&seat->player, "question")) {
        keys(seat, "-");
        seat_wait(seat, 100);
    }
    AT(seat, "time-over");
    shows(seat, "The time of this test is over.");
    shows(seat, "3 answers are saved");
    assert_int_equal(sitting_of(seat)->attempt.state, ATTEMPT_HANDED_IN);
    assert_in_range(seconds_a_kill_would_leave(seat), 60 * LIMIT, 60 * LIMIT + 5);
    keys(seat, "\n");
    AT(seat, "name-check");
    keys(seat, "1\n14\n1");
    shows(seat, "handed in already");
}

/* Uses up all but some of it, and stays at the first question. */
static void use_all_but(struct seat *seat, int seconds)
{
    int left;
    while ((left = 60 * LIMIT - seconds - used_seconds(seat)) > 0) {
        seat_wait(seat, left > 100 ? 100 : left);
        if (left > 100)
            keys(seat, "1");
    }
}

static void a_cut_before_the_end_goes_on_with_what_is_left(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    use_all_but(seat, 4);
    AT(seat, "question");
    cut(seat, 29);
    keys(seat, "14\n1");
    AT(seat, "resume");
    keys(seat, "\n");
    seat_wait(seat, 10);
    AT(seat, "time-over");
}

/* The time was kept, the hand-in was not: what a kill between two commits would leave. */
static void a_cut_exactly_at_the_end_is_handed_in_on_return(void **state)
{
    struct seat *seat = *state;
    bool kept;
    begin(seat);
    keys(seat, "1");
    assert_true(store_keep_time(seat->player.store, &sitting_of(seat)->attempt.id,
                                LIMIT * MINUTE_MS + 300, &kept, &seat->err));
    cut(seat, 29);
    keys(seat, "14\n1");
    AT(seat, "time-over");
    assert_int_equal(sitting_of(seat)->attempt.state, ATTEMPT_HANDED_IN);
}

static void the_trainer_closes_at_the_very_end(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    keys(seat, "1");
    use_all_but(seat, 2);
    seat_close_elsewhere(seat);
    seat_wait(seat, 5);
    AT(seat, "test-stopped");
    shows(seat, "1 answer is saved");
}

static void added_minutes_are_seen_within_a_second(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    seat_wait(seat, 61);
    shows(seat, "9 minutes left");
    add_elsewhere(seat, 20);
    seat_wait(seat, 1);
    shows(seat, "29 minutes left");
}

static void minutes_added_in_the_last_second_let_her_go_on(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    use_all_but(seat, 2);
    add_elsewhere(seat, 5);
    seat_wait(seat, 10);
    AT(seat, "question");
    shows(seat, "5 minutes");
}

static void the_trainer_adds_minutes_on_her_page_and_to_all(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    keys(seat, "1-1");
    AT(seat, "home");
    keys(seat, "31"
               "1111\n"
               "1\n4\n");
    AT(seat, "person");
    shows(seat, "10 of 10 minutes are left");
    keys(seat, "8");
    AT(seat, "minutes");
    keys(seat, "0\n");
    shows(seat, "Please write a number from 1 to 180.");
    keys(seat, "-5\nmembaca pelan\n");
    AT(seat, "sure");
    shows(seat, "5 minutes more");
    keys(seat, "1");
    AT(seat, "person");
    shows(seat, "15 of 15 minutes are left");
    keys(seat, "-1");
    AT(seat, "stage");
    shows(seat, "more time for all: Pretest");
    keys(seat, "310\nhujan\n1-");
    AT(seat, "board");
    shows(seat, "1 person has more time now.");
    keys(seat, "\n4\n");
    shows(seat, "25 of 25 minutes are left");
}

/* --- the calendar --- */

/* What she sees, and what is stored of her test: the answers, their times, the time used. */
static char *course_with_a_jump(struct seat *seat, int64_t jump_ms, int new_boot_year)
{
    static char text[20000];
    size_t used = 0;
    seat_bring_back(seat);
    seat->player.next_seed = 7;
    begin(seat);
    for (int i = 0; i < 12; i++) {
        if (i == 5)
            seat->player.boot_wall_ms += jump_ms;
        if (i == 8) {
            cut(seat, 29);
            if (new_boot_year != 2019)
                seat_on(seat, new_boot_year, 9, 29);
            keys(seat, "14\n1");
            AT(seat, "resume");
            keys(seat, "\n");
        }
        seat_wait(seat, 11);
        keys(seat, (char[]){(char)('1' + i % 4), '\0'});
        struct grid *grid = grid_new(24, 80, LANGUAGE_EN);
        seat->player.app.top->screen->ops->view(seat->player.app.top->screen, grid);
        char *screen = grid_text(grid);
        used += (size_t)snprintf(text + used, sizeof text - used, "%s", screen);
        free(screen);
        grid_free(grid);
        keys(seat, "\n");
    }
    struct arena *arena = arena_new();
    struct answer *answers;
    size_t count;
    assert_true(store_list_answers(seat->player.store, &sitting_of(seat)->attempt.id, arena,
                                   &answers, &count, &seat->err));
    for (size_t i = 0; i < count; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "%d %s %s %d\n", answers[i].n,
                                 answers[i].item, answers[i].response, (int)answers[i].active_ms);
    snprintf(text + used, sizeof text - used, "%d seconds\n", kept_seconds(seat));
    arena_free(arena);
    return text;
}

static void a_clock_set_back_or_forward_a_year_changes_nothing(void **state)
{
    static const struct {
        int64_t jump_ms;
        int year;
    } jumps[] = {{-31536000000, 2019}, {31536000000, 2019}, {0, 2018}, {0, 2020},
                 {-31536000000, 2020}, {31536000000, 1970}};
    struct seat *seat = *state;
    char *calm = strdup(course_with_a_jump(seat, 0, 2019));
    assert_non_null(strstr(calm, "Question 12 of 20"));
    for (size_t i = 0; i < sizeof jumps / sizeof jumps[0]; i++)
        assert_string_equal(course_with_a_jump(seat, jumps[i].jump_ms, jumps[i].year), calm);
    free(calm);
}

/* --- a disk that takes no heartbeat --- */

static void a_heartbeat_that_cannot_be_written_does_not_disturb_her(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    seat_wait(seat, 5);
    keys(seat, "2");
    int kept = seconds_a_kill_would_leave(seat);
    seat_fill_the_disk(seat);
    seat_wait(seat, 60);
    AT(seat, "question");
    bool undisturbed = has(seat, "Saved.");
    seat_empty_the_disk(seat);
    assert_true(undisturbed);
    assert_int_equal(seconds_a_kill_would_leave(seat), kept);
    seat_wait(seat, 16);
    assert_in_range(used_seconds(seat) - seconds_a_kill_would_leave(seat), 0, 15);
}

#define CASE(name) cmocka_unit_test_setup(name, seat_as_kept)

static void put_file(const struct seat *seat, const char *from, const char *folder)
{
    const char *source = getenv("srcdir");
    char command[9000];
    snprintf(command, sizeof command, "mkdir -p %s/content/%s && cp %s/%s %s/content/%s",
             seat->folder, folder, source != NULL ? source : "..", from, seat->folder, folder);
    assert_int_equal(system(command), 0);
}

/* In the kiosk's set-up, from the quiz to the roster. */
static void begin_training(struct seat *seat)
{
    keys(seat, "311111\n1");
    keys(seat, "93");
    AT(seat, "form");
    keys(seat, "11");
    keys(seat,
         "Perdarahan\nPERDARAHAN\nBalai\nPuskesmas\n\n\n8\n\n\nSatu\nKepala\n\nDua\nKetua\n\n");
    AT(seat, "summary");
    keys(seat, "1");
    AT(seat, "roster");
}

/* Its author allows 20 minutes; it may be set otherwise among the rules. */
static void a_quiz_with_a_time_brings_it_into_the_rules(void **state)
{
    struct seat *seat = *state;
    struct training *list;
    size_t count;
    struct arena *arena = arena_new();
    seat_on(seat, 2019, 9, 28);
    put_file(seat, "tests/fixtures/content/hpp.kuis.txt", "quizzes");
    put_file(seat, "checklists/pijat-oksitosin.cek.txt", "checklists");
    snprintf(seat->player.app.paths.content, sizeof seat->player.app.paths.content, "%s/content",
             seat->folder);
    begin_training(seat);
    assert_true(store_list_trainings(seat->player.store, arena, &list, &count, &seat->err));
    assert_int_equal(list[0].settings.value[SETTING_LIMIT], 0);
    assert_int_equal(list[count - 1].settings.value[SETTING_LIMIT], 20);
    arena_free(arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        CASE(she_is_told_of_the_minutes_before_the_first_question),
        CASE(without_a_limit_nothing_is_said_of_time),
        CASE(the_review_counts_too),
        CASE(help_pause_and_home_cost_nothing),
        CASE(who_stopped_is_told_that_the_time_stopped_too),
        CASE(an_outage_costs_nothing_and_says_so),
        CASE(a_kill_at_any_second_or_key_loses_at_most_fifteen_seconds),
        CASE(at_the_end_what_is_there_is_handed_in),
        CASE(a_cut_before_the_end_goes_on_with_what_is_left),
        CASE(a_cut_exactly_at_the_end_is_handed_in_on_return),
        CASE(the_trainer_closes_at_the_very_end),
        CASE(added_minutes_are_seen_within_a_second),
        CASE(minutes_added_in_the_last_second_let_her_go_on),
        CASE(the_trainer_adds_minutes_on_her_page_and_to_all),
        CASE(a_clock_set_back_or_forward_a_year_changes_nothing),
        CASE(a_quiz_with_a_time_brings_it_into_the_rules),
        CASE(a_heartbeat_that_cannot_be_written_does_not_disturb_her),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
