/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/basic.h"

static const struct message interruption = {
    .heading = {"Lulus", "Ibu Yosefina"},
    .text = "Tadi mati lampu. Tidak apa-apa.\n\n6 jawaban Ibu sudah tersimpan. Kita lanjut dari "
            "soal 7.",
};

static void a_message_is_painted_at_every_size(void **state)
{
    (void)state;
    struct screen *screen = message_new(&interruption);
    golden_screen(screen, "message", golden_kader);
    screen_free(screen);
}

static void a_result_is_bold(void **state)
{
    (void)state;
    struct message message = interruption;
    message.large = true;
    message.text = "16 dari 20 benar";
    struct screen *screen = message_new(&message);
    struct grid *grid = golden_paint(screen, golden_kader[0], LANGUAGE_EN);
    int bold = 0;
    for (int i = 2 * grid->columns; i < grid->rows * grid->columns; i++)
        bold += grid->cells[i].style == STYLE_BOLD;
    assert_int_equal(bold, 16);
    grid_free(grid);
    screen_free(screen);
}

static void enter_goes_on_and_back_goes_back(void **state)
{
    (void)state;
    struct screen *screen = message_new(&interruption);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NEXT);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    assert_int_equal(press_digit(screen, 1).kind, INTENT_NONE);
    screen_free(screen);
}

static void a_message_with_seconds_goes_by_itself(void **state)
{
    (void)state;
    struct message message = interruption;
    message.seconds = 5;
    struct screen *screen = message_new(&message);
    assert_int_equal(press_at(screen, EVENT_TICK, 7000).kind, INTENT_NONE);
    assert_int_equal(press_at(screen, EVENT_TICK, 11999).kind, INTENT_NONE);
    assert_int_equal(press_at(screen, EVENT_TICK, 12000).kind, INTENT_NEXT);
    screen_free(screen);
}

static void a_key_restarts_the_seconds(void **state)
{
    (void)state;
    struct message message = interruption;
    message.seconds = 5;
    struct screen *screen = message_new(&message);
    assert_int_equal(press_at(screen, EVENT_TICK, 7000).kind, INTENT_NONE);
    assert_int_equal(press_at(screen, EVENT_STAR, 11000).kind, INTENT_NONE);
    assert_int_equal(press_at(screen, EVENT_TICK, 12000).kind, INTENT_NONE);
    assert_int_equal(press_at(screen, EVENT_TICK, 16000).kind, INTENT_NEXT);
    screen_free(screen);
}

static void a_long_message_has_pages_and_loses_no_line(void **state)
{
    (void)state;
    struct message message = interruption;
    message.text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12";
    struct screen *screen = message_new(&message);
    golden_one(screen, "message-page1", golden_kader[0], LANGUAGE_EN);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "message-page2", golden_kader[0], LANGUAGE_EN);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NEXT);
    screen_free(screen);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_message_is_painted_at_every_size),
        cmocka_unit_test(a_result_is_bold),
        cmocka_unit_test(enter_goes_on_and_back_goes_back),
        cmocka_unit_test(a_message_with_seconds_goes_by_itself),
        cmocka_unit_test(a_key_restarts_the_seconds),
        cmocka_unit_test(a_long_message_has_pages_and_loses_no_line),
    };
    return RUN(tests);
}
