/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/basic.h"

static const struct menu_option options[] = {
    {1, "Take the test", "Tes awal"}, {2, "Show my result", NULL}, {9, "Sign out", NULL}};
static const struct menu short_menu = {
    .heading = {"Lulus", "Ibu Yosefina"},
    .intro = "Please press one of the digits.",
    .body = "Yosefina Lorulun\nPosyandu Melati",
    .options = options,
    .option_count = COUNT(options),
    .status = "7 dari 9",
};

static void a_menu_is_painted_at_every_size(void **state)
{
    (void)state;
    struct screen *screen = menu_new(&short_menu);
    golden_screen(screen, "menu", golden_kader);
    screen_free(screen);
}

static void a_digit_of_an_option_chooses_it(void **state)
{
    (void)state;
    struct screen *screen = menu_new(&short_menu);
    struct intent intent = press_digit(screen, 9);
    assert_int_equal(intent.kind, INTENT_CHOOSE);
    assert_int_equal(intent.number, 9);
    assert_int_equal(press_digit(screen, 3).kind, INTENT_NONE);
    screen_free(screen);
}

static void enter_only_reminds(void **state)
{
    (void)state;
    struct screen *screen = menu_new(&short_menu);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "menu-reminder", golden_kader[0], LANGUAGE_EN);
    screen_free(screen);
}

static void a_menu_without_back_stays(void **state)
{
    (void)state;
    struct menu menu = short_menu;
    struct screen *screen = menu_new(&menu);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    screen_free(screen);
    menu.no_back = true;
    screen = menu_new(&menu);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_NONE);
    screen_free(screen);
}

static void options_that_do_not_fit_go_on_pages(void **state)
{
    (void)state;
    static const struct menu_option many[] = {
        {1, "one", NULL},  {2, "two", NULL}, {3, "three", NULL}, {4, "four", NULL},
        {5, "five", NULL}, {6, "six", NULL}, {7, "seven", NULL}, {8, "eight", NULL},
        {9, "nine", NULL}, {0, "none", NULL}};
    static const struct menu menu = {.heading = {"Lulus", NULL},
                                     .intro = "Please press one of the digits.",
                                     .options = many,
                                     .option_count = COUNT(many)};
    struct screen *screen = menu_new(&menu);
    golden_one(screen, "menu-page1", golden_kader[0], LANGUAGE_EN);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "menu-page2", golden_kader[0], LANGUAGE_EN);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_NONE);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    assert_int_equal(press_digit(screen, 0).kind, INTENT_CHOOSE);
    screen_free(screen);
}

static void a_menu_fits_any_grid(void **state)
{
    (void)state;
    struct screen *screen = menu_new(&short_menu);
    for (int rows = 1; rows < 30; rows++)
        for (int columns = 1; columns < 90; columns += 7)
            grid_free(golden_paint(screen, (struct golden_size){columns, rows}, LANGUAGE_EN));
    screen_free(screen);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_menu_is_painted_at_every_size),
        cmocka_unit_test(a_digit_of_an_option_chooses_it),
        cmocka_unit_test(enter_only_reminds),
        cmocka_unit_test(a_menu_without_back_stays),
        cmocka_unit_test(options_that_do_not_fit_go_on_pages),
        cmocka_unit_test(a_menu_fits_any_grid),
    };
    return RUN(tests);
}
