/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/home.h"

static const struct training training = {
    .title = "Pijat Oksitosin",
    .place = "Balai Desa Lorulun",
};
static const struct kiosk kiosk = {.name = "Kios Larat", .unit = "PKM-LRL"};
static const struct occasion pretest = {.kind = OCCASION_PRETEST, .n = 1, .stage = STAGE_OPEN};

static struct home busy(void)
{
    return (struct home){
        .kiosk = &kiosk,
        .training = &training,
        .today = {2019, 9, 26},
        .date_known = true,
        .hour = 10,
        .minute = 4,
        .open = &pretest,
        .done = 7,
        .total = 9,
    };
}

static void home_is_painted_at_every_size(void **state)
{
    (void)state;
    struct home home = busy();
    struct screen *screen = home_new(&home);
    golden_screen(screen, "home", golden_kader);
    screen_free(screen);
}

static void without_a_training_home_tells_the_way(void **state)
{
    (void)state;
    struct home home = {.kiosk = &kiosk};
    struct screen *screen = home_new(&home);
    golden_screen(screen, "home-empty", golden_kader);
    screen_free(screen);
}

static void the_demo_shows_its_pins(void **state)
{
    (void)state;
    struct home home = busy();
    home.pins = "Contoh. PIN: Pelatih 1111, Penilai 2222";
    struct screen *screen = home_new(&home);
    golden_screen(screen, "home-demo", golden_kader);
    screen_free(screen);
}

static void the_digits_1_to_4_choose(void **state)
{
    (void)state;
    struct home home = busy();
    struct screen *screen = home_new(&home);
    for (int digit = 0; digit < 10; digit++) {
        struct intent intent = press_digit(screen, digit);
        assert_int_equal(intent.kind == INTENT_CHOOSE, digit >= 1 && digit <= 4);
        assert_true(intent.kind == INTENT_NONE || intent.number == digit);
    }
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_NONE);
    screen_free(screen);
}

static void enter_only_reminds(void **state)
{
    (void)state;
    struct home home = busy();
    struct screen *screen = home_new(&home);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "home-reminder", golden_kader[2], LANGUAGE_EN);
    screen_free(screen);
}

static void an_update_is_shown(void **state)
{
    (void)state;
    struct home home = busy();
    struct screen *screen = home_new(&home);
    home.done = 9;
    home.date_known = false;
    home_update(screen, &home);
    golden_one(screen, "home-done", golden_kader[2], LANGUAGE_EN);
    screen_free(screen);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(home_is_painted_at_every_size),
        cmocka_unit_test(without_a_training_home_tells_the_way),
        cmocka_unit_test(the_demo_shows_its_pins),
        cmocka_unit_test(the_digits_1_to_4_choose),
        cmocka_unit_test(enter_only_reminds),
        cmocka_unit_test(an_update_is_shown),
    };
    return RUN(tests);
}
