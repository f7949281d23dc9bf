/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scanned card does, page by page: it opens the question whether it is she, and no more. */
#include "../support/run.h"
#include "base/text.h"
#include "scanner.h"
#include "store/people.h"
#include "store/trainings.h"
#include <stdlib.h>

static void begin(struct seat *seat, int stages)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_open_stages(seat, stages);
    seat_on(seat, 2019, 9, 28);
}

static void scan_card(struct seat *seat, int number)
{
    char code[CARD_BYTES];
    card_of(seat, number, code);
    scan(seat, code);
}

static void at_home_it_asks_whether_it_is_she(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat, 1);
    scan_card(&seat, 9);
    AT(&seat, "confirm-name");
    shows(&seat, "Ny. Ma'rifah, A.Md.Keb");
    keys(&seat, "-");
    AT(&seat, "names");
    scan_card(&seat, 2);
    AT(&seat, "confirm-name");
    shows(&seat, "Marselina Terang");
    keys(&seat, "1");
    AT(&seat, "trial");
    seat_end(&seat);
}

static void her_pin_is_asked_all_the_same(void **state)
{
    struct seat seat;
    struct app *app = &seat.player.app;
    (void)state;
    begin(&seat, 1);
    assert_true(store_put_training_setting(app->store, &app->training.id, SETTING_PIN, PIN_DIGITS,
                                           &app->staff.id, &seat.err));
    assert_true(app_reload(app, &seat.err));
    scan_card(&seat, 9);
    keys(&seat, "1");
    AT(&seat, "choose-pin");
    keys(&seat, "1234\n1234\n*-1");
    AT(&seat, "home");
    scan_card(&seat, 9);
    keys(&seat, "1");
    AT(&seat, "own-pin");
    seat_end(&seat);
}

static void while_nothing_is_open_the_home_says_so(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat, 0);
    scan_card(&seat, 9);
    shows(&seat, "No test is open now.");
    keys(&seat, "\n");
    AT(&seat, "home");
    seat_end(&seat);
}

static void begin_another(struct seat *seat)
{
    struct app *app = &seat->player.app;
    struct training another = app->training;
    text_copy(another.title, sizeof another.title, "Latihan kedua");
    text_copy(another.short_title, sizeof another.short_title, "KEDUA");
    struct kader kader = {.name = "Maria"};
    if (!store_add_training(app->store, &another, &app->staff.id, &seat->err) ||
        !store_add_kader(app->store, &another.id, &kader, &seat->err))
        fail_msg("%s", seat->err.message);
    char code[CARD_BYTES];
    card_text(&kader.enrolment, code);
    scan(seat, code);
}

static void a_card_of_another_training_is_told_by_its_title(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat, 1);
    begin_another(&seat);
    AT(&seat, "message");
    shows(&seat, "Latihan kedua");
    keys(&seat, "\n");
    AT(&seat, "names");
    seat_end(&seat);
}

static void who_withdrew_is_sent_to_the_trainer(void **state)
{
    struct seat seat;
    struct app *app = &seat.player.app;
    struct arena *arena = arena_new();
    struct kader *people;
    size_t count;
    (void)state;
    begin(&seat, 1);
    assert_true(store_list_kader(app->store, &app->training.id, arena, &people, &count, &seat.err));
    assert_true(store_withdraw_kader(app->store, &people[8].enrolment, "pindah", &app->staff.id,
                                     &seat.err));
    scan_card(&seat, 9);
    AT(&seat, "message");
    shows(&seat, "Please tell the trainer.");
    arena_free(arena);
    seat_end(&seat);
}

/* In a question, at a confirmation, in a menu, in a field for digits. */
static void elsewhere_it_does_nothing(void **state)
{
    static const char *const ways[] = {"11\n", "11\n1", "11\n1*", "3", "31", "311111\n", "2"};
    (void)state;
    struct seat seat;
    begin(&seat, 1);
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        seat_bring_back(&seat);
        seat_on(&seat, 2019, 9, 28);
        keys(&seat, ways[i]);
        const char *before = seat.player.app.top->ops->name;
        struct grid *was = player_paint(&seat.player);
        scan_card(&seat, 9);
        struct grid *is = player_paint(&seat.player);
        char *one = grid_text(was), *other = grid_text(is);
        AT(&seat, before);
        assert_string_equal(one, other);
        free(one);
        free(other);
        grid_free(was);
        grid_free(is);
    }
    seat_end(&seat);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(at_home_it_asks_whether_it_is_she),
        cmocka_unit_test(her_pin_is_asked_all_the_same),
        cmocka_unit_test(while_nothing_is_open_the_home_says_so),
        cmocka_unit_test(a_card_of_another_training_is_told_by_its_title),
        cmocka_unit_test(who_withdrew_is_sent_to_the_trainer),
        cmocka_unit_test(elsewhere_it_does_nothing),
    };
    return RUN(tests);
}
