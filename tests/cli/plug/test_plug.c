/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program, and the plug pulled after any key, at any instant of the work that the key
 * began: what the screen called saved is there, in its order, at its place. */
#include "../../support/run.h"

#include "plug.h"
#include "store/trainings.h"
#include <stdlib.h>
#include <string.h>

static void play(struct seat *seat, int lives, void (*part)(struct seat *, uint64_t, int))
{
    uint64_t first = plug_first_seed();
    for (int round = 0; round < plug_rounds(); round++) {
        part(seat, first + (uint64_t)round, lives);
        seat_bring_back(seat);
    }
    seat_end(seat);
}

static void a_test_keeps_what_it_called_saved(void **state)
{
    static struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    play(&seat, 2, plug_kader);
}

/* The pretest is open. */
static void begin_with_rule(struct seat *seat, enum setting setting, int value)
{
    const struct app *app = &seat->player.app;
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(seat, 1);
    seat_on(seat, 2019, 9, 27);
    assert_true(store_put_training_setting(app->store, &app->training.id, setting, value, NULL,
                                           &seat->err));
    player_switch_off(&seat->player);
    seat_keep(seat);
}

static void a_timed_test_keeps_its_time_too(void **state)
{
    static struct seat seat;
    (void)state;
    begin_with_rule(&seat, SETTING_LIMIT, 180);
    play(&seat, 2, plug_kader);
}

static void a_pin_is_hers_or_is_chosen_anew(void **state)
{
    static struct seat seat;
    (void)state;
    begin_with_rule(&seat, SETTING_PIN, PIN_DIGITS);
    play(&seat, 4, plug_own_pin);
}

static void so_are_three_pictures(void **state)
{
    static struct seat seat;
    (void)state;
    begin_with_rule(&seat, SETTING_PIN, PIN_PICTURES);
    play(&seat, 4, plug_own_pictures);
}

static void a_test_is_handed_in_or_is_not(void **state)
{
    static struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    seat_on(&seat, 2019, 9, 27);
    keys(&seat, "14\n1*");
    for (int i = 0; i < 20; i++)
        keys(&seat, "1\n");
    AT(&seat, "review");
    player_switch_off(&seat.player);
    seat_keep(&seat);
    play(&seat, 2, plug_hand_in);
}

static void a_sheet_keeps_what_it_called_saved(void **state)
{
    static struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 7);
    play(&seat, 2, plug_observer);
}

/* One step is left: most keys of a life are for the pages that close. */
static void a_sheet_is_closed_with_its_impression_or_waits(void **state)
{
    static struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 7);
    seat_on(&seat, 2019, 9, 27);
    keys(&seat, "212222\n"
                "2\n3111");
    for (int i = 0; i < 21; i++)
        keys(&seat, "2");
    keys(&seat, "/3");
    AT(&seat, "observer");
    player_switch_off(&seat.player);
    seat_keep(&seat);
    play(&seat, 4, plug_observer);
}

static void a_form_is_finished_or_still_waits(void **state)
{
    static struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_on(&seat, 2019, 9, 26);
    keys(&seat, "311111\n");
    if (player_is_at(&seat.player, "confirm-date"))
        keys(&seat, "1");
    keys(&seat, "91*Rut Contoh\n1\n\n");
    AT(&seat, "summary");
    player_switch_off(&seat.player);
    seat_keep(&seat);
    play(&seat, 2, plug_roster);
}

/* The last round is played with keys: everybody is able, and nobody has a certificate yet. */
static void play_the_last_round(struct seat *seat)
{
    static const int seen[] = {2, 4, 6, 8, 9};
    seat_begin(seat, DEMO_BEFORE_LAST_ROUND);
    seat_on(seat, 2019, 11, 2);
    keys(seat, "3"
               "11111\n"
               "111-"
               "212222\n");
    for (size_t i = 0; i < COUNT(seen); i++) {
        char number[] = {(char)('0' + seen[i]), '\n', '\0'};
        keys(seat, number);
        while (player_is_at(&seat->player, "last-time"))
            keys(seat, "\n");
        keys(seat, "1");
        AT(seat, "sheet");
        keys(seat, "2222222222222222222222"
                   "\n1\n");
        while (player_is_at(&seat->player, "verdict"))
            keys(seat, "\n");
    }
    keys(seat, "-311111\n11-");
    player_switch_off(&seat->player);
    seat_keep(seat);
}

static void a_number_is_given_once_and_every_certificate_is_signed(void **state)
{
    static struct seat seat;
    (void)state;
    play_the_last_round(&seat);
    play(&seat, 2, plug_trainer);
}

/* The trainer issues all nine by keys, on the next day. */
static void issue_all(struct seat *seat)
{
    seat_on(seat, 2019, 11, 3);
    keys(seat, "311111\n12*");
    for (int i = 0; i < DEMO_PEOPLE; i++) {
        AT(seat, "issue");
        keys(seat, "1");
    }
    AT(seat, "certify");
    player_switch_off(&seat->player);
    seat_keep(seat);
}

static void a_stick_holds_what_was_called_saved(void **state)
{
    static struct seat seat;
    (void)state;
    play_the_last_round(&seat);
    issue_all(&seat);
    play(&seat, 3, plug_stick);
}

static void a_typed_sheet_keeps_what_it_showed(void **state)
{
    static struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    play(&seat, 2, plug_typing);
}

static void a_class_test_goes_on_at_the_question_the_room_saw(void **state)
{
    static struct seat seat;
    (void)state;
    seat_begin(&seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(&seat, 1);
    seat_on(&seat, 2019, 9, 27);
    keys(&seat, "311111\n1331");
    AT(&seat, "together");
    player_switch_off(&seat.player);
    seat_keep(&seat);
    play(&seat, 2, plug_class);
}

static void a_page_is_whole_or_is_not_there(void **state)
{
    static struct seat seat;
    (void)state;
    play_the_last_round(&seat);
    play(&seat, 4, plug_pages);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_test_keeps_what_it_called_saved),
        cmocka_unit_test(a_timed_test_keeps_its_time_too),
        cmocka_unit_test(a_pin_is_hers_or_is_chosen_anew),
        cmocka_unit_test(so_are_three_pictures),
        cmocka_unit_test(a_test_is_handed_in_or_is_not),
        cmocka_unit_test(a_sheet_keeps_what_it_called_saved),
        cmocka_unit_test(a_sheet_is_closed_with_its_impression_or_waits),
        cmocka_unit_test(a_number_is_given_once_and_every_certificate_is_signed),
        cmocka_unit_test(a_stick_holds_what_was_called_saved),
        cmocka_unit_test(a_typed_sheet_keeps_what_it_showed),
        cmocka_unit_test(a_class_test_goes_on_at_the_question_the_room_saw),
        cmocka_unit_test(a_form_is_finished_or_still_waits),
        cmocka_unit_test(a_page_is_whole_or_is_not_there),
    };
    cmocka_set_test_filter(getenv("PLUG_PART"));
    return RUN(tests);
}
