/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/basic.h"

static const struct menu_option options[] = {{1, "Press Enter.", NULL}};
static const struct pages table = {
    .heading = {"Lulus", "2 Nov 2019"},
    .text = "  1  Yosefina      16 dari 20\n"
            "  2  Maria         14 dari 20\n"
            "\n"
            "Sesudah penyuluhan semua peserta menjawab lebih banyak soal dengan benar daripada "
            "sebelumnya.\n"
            "5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22",
    .options = options,
    .option_count = 1,
};

static void long_text_is_painted_at_every_size(void **state)
{
    (void)state;
    struct screen *screen = pages_new(&table);
    golden_screen(screen, "pages", golden_kader);
    screen_free(screen);
}

static void enter_turns_the_page_and_is_next_on_the_last(void **state)
{
    (void)state;
    struct screen *screen = pages_new(&table);
    grid_free(golden_paint(screen, golden_kader[2], LANGUAGE_EN));
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "pages-last", golden_kader[2], LANGUAGE_EN);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NEXT);
    screen_free(screen);
}

static void back_turns_back_before_it_leaves(void **state)
{
    (void)state;
    struct screen *screen = pages_new(&table);
    grid_free(golden_paint(screen, golden_kader[2], LANGUAGE_EN));
    press(screen, EVENT_DOWN);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_NONE);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    screen_free(screen);
}

static void the_page_stays_when_the_screen_grows(void **state)
{
    (void)state;
    struct screen *screen = pages_new(&table);
    grid_free(golden_paint(screen, golden_kader[0], LANGUAGE_EN));
    press(screen, EVENT_ENTER);
    press(screen, EVENT_ENTER);
    grid_free(golden_paint(screen, golden_kader[2], LANGUAGE_EN));
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NEXT);
    screen_free(screen);
}

static void options_of_the_footer_are_chosen_by_their_digit(void **state)
{
    (void)state;
    struct screen *screen = pages_new(&table);
    assert_int_equal(press_digit(screen, 1).kind, INTENT_CHOOSE);
    assert_int_equal(press_digit(screen, 2).kind, INTENT_NONE);
    screen_free(screen);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_text_is_painted_at_every_size),
        cmocka_unit_test(enter_turns_the_page_and_is_next_on_the_last),
        cmocka_unit_test(back_turns_back_before_it_leaves),
        cmocka_unit_test(the_page_stays_when_the_screen_grows),
        cmocka_unit_test(options_of_the_footer_are_chosen_by_their_digit),
    };
    return RUN(tests);
}
