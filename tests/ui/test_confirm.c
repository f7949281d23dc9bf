/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/basic.h"

static const struct confirm hand_in = {
    .heading = {"Lulus", "Ibu Yosefina"},
    .question = "Sudah selesai? Setelah ini jawaban tidak bisa diubah.",
};

static void a_confirmation_is_painted_at_every_size(void **state)
{
    (void)state;
    struct screen *screen = confirm_new(&hand_in);
    golden_screen(screen, "confirm", golden_kader);
    screen_free(screen);
}

static void only_the_digit_1_is_yes(void **state)
{
    (void)state;
    struct screen *screen = confirm_new(&hand_in);
    for (enum event_kind kind = EVENT_NONE; kind <= EVENT_STORE; kind++)
        assert_int_not_equal(press(screen, kind).kind, INTENT_YES);
    for (int digit = 0; digit < 10; digit++)
        assert_int_equal(press_digit(screen, digit).kind == INTENT_YES, digit == 1);
    screen_free(screen);
}

static void back_and_2_go_back(void **state)
{
    (void)state;
    struct screen *screen = confirm_new(&hand_in);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    assert_int_equal(press_digit(screen, 2).kind, INTENT_BACK);
    screen_free(screen);
}

static void enter_reminds_until_the_next_key(void **state)
{
    (void)state;
    struct screen *screen = confirm_new(&hand_in);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    press(screen, EVENT_TICK);
    golden_one(screen, "confirm-reminder", golden_kader[0], LANGUAGE_EN);
    press(screen, EVENT_STAR);
    golden_one(screen, "confirm", golden_kader[0], LANGUAGE_EN);
    screen_free(screen);
}

static void only_keys_pressed_after_painting_count(void **state)
{
    (void)state;
    struct screen *screen = confirm_new(&hand_in);
    assert_int_equal(screen_asks(screen), ASKS_YES);
    screen_free(screen);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_confirmation_is_painted_at_every_size),
        cmocka_unit_test(only_the_digit_1_is_yes),
        cmocka_unit_test(back_and_2_go_back),
        cmocka_unit_test(enter_reminds_until_the_next_key),
        cmocka_unit_test(only_keys_pressed_after_painting_count),
    };
    return RUN(tests);
}
