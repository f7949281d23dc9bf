/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of a test is over while something is not on the disk yet: a number that is typed, or,
 * the disk being full, the time itself. */
#include "../support/run.h"

#include "../../src/cli/course.h"
#include "../../src/cli/sitting.h"
#include "../../src/cli/timing.h"
#include "seat.h"
#include "store/attempts.h"
#include "store/trainings.h"
#include <string.h>

enum { LIMIT = 2, NUMBER = 3 /* the item of ragam.kuis.txt that asks for one */ };

static struct sitting *sitting_of(struct seat *seat)
{
    return seat->player.app.sitting;
}

/* Number 4 stands before the number. */
static void begin(struct seat *seat)
{
    seat_on(seat, 2019, 9, 28);
    struct app *app = &seat->player.app;
    seat_ask_every_kind(seat);
    assert_true(store_put_training_setting(app->store, &app->training.id, SETTING_LIMIT, LIMIT,
                                           NULL, &seat->err));
    keys(seat, "14\n1*\n"
               "1\n1\n1\n");
    AT(seat, "question");
    assert_int_equal(test_answered(sitting_of(seat)->test), NUMBER);
}

/* Up to so many seconds before the end, in front of what is shown. */
static void use_all_but(struct seat *seat, int seconds)
{
    while (test_time_left(&sitting_of(seat)->time) > 1000LL * seconds)
        seat_wait(seat, 1);
    AT(seat, "question");
}

/* What the store has of that item; "" for nothing. */
static void stored(struct seat *seat, size_t item, char response[RESPONSE_BYTES])
{
    const char *code = sitting_of(seat)->test->items[item].item->code;
    struct arena *arena = arena_new();
    struct answer *answers;
    size_t count;
    assert_true(store_list_answers(seat->player.store, &sitting_of(seat)->attempt.id, arena,
                                   &answers, &count, &seat->err));
    response[0] = '\0';
    for (size_t i = 0; i < count; i++)
        if (strcmp(answers[i].item, code) == 0)
            strcpy(response, answers[i].response);
    arena_free(arena);
}

static void a_typed_number_is_stored_before_all_is_handed_in(void **state)
{
    struct seat *seat = *state;
    char response[RESPONSE_BYTES];
    begin(seat);
    use_all_but(seat, 3);
    keys(seat, "3.5");
    shows(seat, "Not saved yet. Enter saves it.");
    seat_wait(seat, 5);
    AT(seat, "time-over");
    shows(seat, "4 answers are saved");
    stored(seat, NUMBER, response);
    assert_string_equal(response, "3.5");
    assert_int_equal(sitting_of(seat)->attempt.state, ATTEMPT_HANDED_IN);
}

/* What results say of tests that ended so. */
static size_t told_in_results(struct seat *seat)
{
    struct results results;
    struct library *library = library_new();
    struct course *course =
        course_gather(seat->player.store, library, &seat->player.app.training, &seat->err);
    assert_non_null(course);
    course_results(course, &results);
    size_t count = results.time_over;
    course_free(course);
    library_free(library);
    return count;
}

static void results_say_how_many_ended_by_their_time(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    use_all_but(seat, 3);
    assert_int_equal(told_in_results(seat), 0);
    seat_wait(seat, 5);
    AT(seat, "time-over");
    assert_int_equal(told_in_results(seat), 1);
}

/* Her time was up once, then more was given: it is not the time that ended it. */
static void added_minutes_are_time_too(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    use_all_but(seat, 3);
    assert_true(store_add_minutes(seat->player.store, &sitting_of(seat)->attempt.id, 1, "listrik",
                                  NULL, &seat->err));
    seat_wait(seat, 5);
    AT(seat, "question");
    assert_true(timing_hand_in(&seat->player.app, &seat->err));
    assert_int_equal(told_in_results(seat), 0);
}

static void without_a_number_nothing_is_added(void **state)
{
    struct seat *seat = *state;
    char response[RESPONSE_BYTES];
    begin(seat);
    use_all_but(seat, 3);
    seat_wait(seat, 5);
    AT(seat, "time-over");
    shows(seat, "3 answers are saved");
    stored(seat, NUMBER, response);
    assert_string_equal(response, "");
}

static void a_number_that_cannot_be_stored_is_not_called_handed_in(void **state)
{
    struct seat *seat = *state;
    char response[RESPONSE_BYTES];
    begin(seat);
    use_all_but(seat, 3);
    keys(seat, "3.5");
    seat_fill_the_disk(seat);
    seat_wait(seat, 5);
    bool over = player_is_at(&seat->player, "time-over");
    seat_empty_the_disk(seat);
    assert_false(over);
    assert_int_equal(sitting_of(seat)->attempt.state, ATTEMPT_OPEN);
    keys(seat, "\n");
    seat_wait(seat, 5);
    AT(seat, "time-over");
    stored(seat, NUMBER, response);
    assert_string_equal(response, "3.5");
}

static void a_number_is_not_taken_from_where_the_test_was_moved_away(void **state)
{
    struct seat *seat = *state;
    begin(seat);
    use_all_but(seat, 1);
    keys(seat, "3.5");
    seat_move_elsewhere(seat);
    assert_false(player_is_at(&seat->player, "question"));
    seat_wait(seat, 5);
    assert_false(player_is_at(&seat->player, "time-over"));
}

/* The hand-in takes the time with it, or neither is on the disk. */
static void a_time_that_was_not_written_is_not_taken_for_kept(void **state)
{
    struct seat *seat = *state;
    struct test_time disk;
    begin(seat);
    use_all_but(seat, 3);
    seat_fill_the_disk(seat);
    seat_wait(seat, 5);
    seat_empty_the_disk(seat);
    assert_true(
        store_attempt_time(seat->player.store, &sitting_of(seat)->attempt.id, &disk, &seat->err));
    assert_int_equal(sitting_of(seat)->attempt.state, ATTEMPT_OPEN);
    assert_true(disk.used_ms < sitting_of(seat)->time.used_ms);
    assert_int_equal(sitting_of(seat)->time.kept_ms, disk.used_ms);
}

#define CASE(name) cmocka_unit_test_setup(name, seat_as_kept)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        CASE(a_typed_number_is_stored_before_all_is_handed_in),
        CASE(results_say_how_many_ended_by_their_time),
        CASE(added_minutes_are_time_too),
        CASE(without_a_number_nothing_is_added),
        CASE(a_number_that_cannot_be_stored_is_not_called_handed_in),
        CASE(a_number_is_not_taken_from_where_the_test_was_moved_away),
        CASE(a_time_that_was_not_written_is_not_taken_for_kept),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
