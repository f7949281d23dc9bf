/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some of a few things: digits turn them on and off, Enter takes them. */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/basic.h"

static const struct menu_option colours[] = {
    {1, "red", NULL}, {2, "green", NULL}, {4, "blue", NULL}};

static struct screen *screen_with(int on)
{
    return toggles_new(&(struct toggles){.heading = {.left = "Colours", .right = "Ibu Rut"},
                                         .intro = "Which colours?",
                                         .options = colours,
                                         .option_count = COUNT(colours),
                                         .on = on});
}

static void some_are_painted_as_chosen_at_every_size(void **state)
{
    (void)state;
    struct screen *screen = screen_with(1 << 1);
    press_digit(screen, 4);
    golden_screen(screen, "toggles", golden_trainer);
    screen_free(screen);
}

static void digits_turn_on_and_off_and_enter_takes_them(void **state)
{
    (void)state;
    struct screen *screen = screen_with(1 << 1);
    assert_int_equal(press_digit(screen, 2).kind, INTENT_NONE);
    press_digit(screen, 1);
    press_digit(screen, 3); /* is none */
    struct intent intent = press(screen, EVENT_ENTER);
    assert_int_equal(intent.kind, INTENT_NEXT);
    assert_int_equal(intent.value, 1 << 2);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    screen_free(screen);
}

static void what_is_chosen_stays_when_it_is_opened_anew(void **state)
{
    (void)state;
    struct screen *before = screen_with(0), *now = screen_with(0);
    press_digit(before, 4);
    now->ops->keep_place(now, before);
    assert_int_equal(press(now, EVENT_ENTER).value, 1 << 4);
    screen_free(before);
    screen_free(now);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(some_are_painted_as_chosen_at_every_size),
        cmocka_unit_test(digits_turn_on_and_off_and_enter_takes_them),
        cmocka_unit_test(what_is_chosen_stays_when_it_is_opened_anew),
    };
    return RUN(tests);
}
