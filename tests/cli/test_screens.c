/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program at many terminals on one store: everybody answers at once, some screens die in
 * mid-work and are started again, and somebody tries to open what is open elsewhere. No error is
 * shown, nothing that a screen called saved is lost, no test is open twice. SCREENS,
 * SCREENS_ANSWERS and SCREENS_KILLS make it longer (make check-seats). */
#include "crowd.h"
#include "store/attempts.h"
#include "store/people.h"
#include "taker.h"
#include "training/attempt.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FEW_SCREENS = 6, FEW_ANSWERS = 6, FEW_KILLS = 4, A_BREATH_US = 4000, HANGS_AFTER_S = 1500 };

static int from_environment(const char *name, int usual)
{
    const char *value = getenv(name);
    return value != NULL ? atoi(value) : usual;
}

struct room {
    struct crowd crowd;
    struct taker takers[CROWD_SEATS], rival;
    int screens, answers, kills, killed, refusals, digits;
    uint64_t dice;
};

static unsigned roll(struct room *room, unsigned sides)
{
    room->dice = room->dice * 6364136223846793005 + 1442695040888963407;
    return (unsigned)(room->dice >> 33) % sides;
}

/* Nobody has to try the trial question; everybody is "Ibu". */
static void skip_trials(struct crowd *crowd)
{
    struct error err = {0};
    struct store *store = crowd_open(crowd, STORE_WRITE, NULL);
    assert_non_null(store);
    for (int i = 0; i < CROWD_SEATS; i++)
        assert_true(store_set_trial_done(store, &crowd->enrolment[i], &err));
    store_close(store);
}

static void begin(struct room *room, struct seat *seat)
{
    *room = (struct room){.dice = 7};
    room->screens = from_environment("SCREENS", FEW_SCREENS);
    room->answers = from_environment("SCREENS_ANSWERS", FEW_ANSWERS);
    room->kills = from_environment("SCREENS_KILLS", FEW_KILLS);
    assert_true(room->screens <= CROWD_SEATS);
    crowd_gather(&room->crowd, seat);
    skip_trials(&room->crowd);
    for (int i = 0; i < room->screens; i++) {
        struct taker *taker = &room->takers[i];
        *taker = (struct taker){.seat = seat, .number = i + 1, .most = room->answers};
        memset(taker->said, -1, sizeof taker->said);
        taker_start(taker);
    }
}

/* One of those that answer; the digit just pressed is being worked on, or nothing is. */
static void kill_and_start_again(struct room *room, struct taker *taker)
{
    usleep(roll(room, 60) * 1000);
    taker_is_cut_off(taker);
    room->killed++;
    taker_start(taker);
}

/* --- somebody who picks a name that is taken --- */

static void rival_tries(struct room *room, const struct taker *taken)
{
    room->rival = (struct taker){.seat = taken->seat, .number = taken->number, .most = TAKER_ITEMS};
    memset(room->rival.said, -1, sizeof room->rival.said);
    taker_start(&room->rival);
    for (int64_t until = taker_now_ms() + PATIENCE_MS; !room->rival.refused;) {
        taker_turn(&room->rival);
        assert_false(taker_is_at_a_question(&room->rival));
        assert_true(taker_now_ms() < until);
        usleep(A_BREATH_US);
    }
    char where[40];
    snprintf(where, sizeof where, "di layar lain: layar %d.", taken->number);
    if (strstr(room->rival.shown, where) == NULL)
        fail_msg("%s\n\"%s\" is not there", room->rival.shown, where);
    room->refusals++;
    taker_ends(&room->rival);
}

/* --- all of them --- */

static void work(struct room *room, struct taker *taker)
{
    if (!taker_turn(taker))
        return;
    room->digits += taker->pressed_digit;
    int left = room->screens * room->answers - room->digits + 1;
    int kills = room->kills - room->killed;
    if (taker->pressed_digit && kills > 0 && (int)roll(room, left > 0 ? (unsigned)left : 1) < kills)
        kill_and_start_again(room, taker);
}

static void all_work(struct room *room)
{
    alarm(HANGS_AFTER_S);
    for (int left = room->screens; left > 0; usleep(A_BREATH_US)) {
        left = room->screens;
        for (int i = 0; i < room->screens; i++) {
            struct taker *taker = &room->takers[i];
            assert_false(taker->refused);
            work(room, taker);
            left -= taker_is_through(taker);
            if (room->refusals <= i / 8 && taker_saved(taker) == 2 && taker_is_at_a_question(taker))
                rival_tries(room, taker);
        }
    }
    alarm(0);
}

/* --- what the store holds then --- */

static char letter_said(const struct test_item *item, int digit)
{
    return digit == 0 ? '?' : (char)('A' + item->order[digit - 1]);
}

static void hold_answers(const struct room *room, const struct taker *taker, struct store *store,
                         const struct attempt *attempt, struct arena *arena)
{
    struct error err = {0};
    struct answer *rows;
    size_t count;
    assert_true(store_list_answers(store, &attempt->id, arena, &rows, &count, &err));
    for (size_t i = 0; i < count; i++)
        assert_int_equal(rows[i].n, (int)i + 1);
    struct test *test = test_new(room->crowd.quiz, attempt->seed, rows, count);
    for (int i = 0; i < TAKER_ITEMS; i++)
        if (taker->said[i] >= 0 &&
            test->items[i].response[0] != letter_said(&test->items[i], taker->said[i]))
            fail_msg("screen %d called %d saved for question %d; there is \"%s\"", taker->number,
                     taker->said[i], i + 1, test->items[i].response);
    assert_true(taker_saved(taker) >= room->answers);
    assert_int_equal(attempt->state, taker->handed_in ? ATTEMPT_HANDED_IN : ATTEMPT_OPEN);
    test_free(test);
}

static void hold_store(struct room *room)
{
    struct error err = {0};
    struct arena *arena = arena_new();
    struct attempt *attempts;
    size_t count;
    struct store *store = crowd_open(&room->crowd, STORE_READ, NULL);
    assert_non_null(store);
    assert_true(
        store_list_attempts(store, &room->crowd.training.id, arena, &attempts, &count, &err));
    assert_int_equal(count, room->screens);
    for (int i = 0; i < room->screens; i++) {
        assert_true(uuid_equal(&attempts[i].enrolment, &room->crowd.enrolment[i]));
        hold_answers(room, &room->takers[i], store, &attempts[i], arena);
    }
    store_close(store);
    arena_free(arena);
}

static void many_screens_lose_nothing_and_open_no_test_twice(void **state)
{
    static struct room room;
    begin(&room, *state);
    all_work(&room);
    for (int i = 0; i < room.screens; i++)
        taker_ends(&room.takers[i]);
    hold_store(&room);
    assert_int_equal(room.killed, room.kills);
    assert_true(room.refusals > 0);
    print_message("# %d screens, %d answers each, %d killed, %d refused a name that was taken\n",
                  room.screens, room.answers, room.killed, room.refusals);
    crowd_end(&room.crowd);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_screens_lose_nothing_and_open_no_test_twice),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, seat_with_the_pretest, seat_put_away);
}
