/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One press is one act, and an answer only to what could be seen. */
#include "../support/run.h"
#include "typist.h"

static void a_key_held_down_is_one_act(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {&choice, &sheet, &verify};
    static const struct {
        uint32_t key;
        const char *act;
    } held[] = {{'1', "1"}, {RAW_ENTER, "E"}, {'-', "B"}, {'*', "*"}, {RAW_BACKSPACE, "B"}};
    for (size_t i = 0; i < COUNT(screens) * COUNT(held); i++) {
        for (int64_t first_ms = 33; first_ms <= 500; first_ms += 467) {
            struct run run = begin(screens[i / COUNT(held)], 400);
            hold(&run, held[i % COUNT(held)].key, 1000, first_ms);
            expect(&run, held[i % COUNT(held)].act);
        }
    }
}

static void a_key_held_down_is_one_act_over_a_change_of_screens(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {&sheet, &item, &yes, &text, &digits, &verify};
    for (size_t i = 0; i < COUNT(screens); i++)
        for (int64_t first_ms = 33; first_ms <= 500; first_ms += 467) {
            struct run run = begin(&choice, 400);
            run.next = screens[i];
            hold(&run, '1', 1000, first_ms);
            expect(&run, "1");
        }
}

static void the_key_that_led_to_a_field_can_be_typed_there(void **state)
{
    (void)state;
    static const int dead_ms[] = {150, 400};
    for (size_t i = 0; i < COUNT(dead_ms); i++) {
        struct run run = begin(&choice, dead_ms[i]);
        run.next = &digits;
        for (int press_number = 0; press_number < 5; press_number++)
            press(&run, '1', 1000 + 180 * press_number);
        expect(&run, "11111");
    }
}

static void a_held_command_is_one_act_in_digit_fields_too(void **state)
{
    (void)state;
    static const char commands[] = "*+/.";
    static const char *const acts[] = {"*", "+", "/", "?"};
    for (size_t i = 0; i < COUNT(acts); i++) {
        struct run run = begin(&digits, 400);
        hold(&run, (uint32_t)commands[i], 1000, 33);
        expect(&run, acts[i]);
    }
}

static void a_key_of_three_zeros_is_one_act_and_three_digits(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {&choice, &item, &digits};
    static const char *const heard[] = {"0", "0", "000"};
    for (size_t i = 0; i < COUNT(screens); i++)
        for (int dead_ms = 150; dead_ms <= 400; dead_ms += 250) {
            struct run run = begin(screens[i], dead_ms);
            for (int zero = 0; zero < 3; zero++)
                press(&run, '0', 2000 + 3 * zero);
            expect(&run, heard[i]);
        }
}

static void two_keys_struck_as_one_do_not_answer_what_the_first_brings(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {&item, &yes};
    for (size_t i = 0; i < COUNT(screens); i++)
        for (int apart_ms = 0; apart_ms < 100; apart_ms += 20) {
            struct run run = begin(&choice, 150);
            run.next = screens[i];
            press(&run, '0', 2000);
            press(&run, '1', 2000 + apart_ms);
            expect(&run, "0");
        }
}

static void what_is_seen_can_be_answered(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {&item, &yes, &choice};
    static const int after_ms[] = {140, 290, 20};
    for (size_t i = 0; i < COUNT(screens); i++) {
        struct run run = begin(&choice, 400);
        run.next = screens[i];
        press(&run, '0', 2000);
        press(&run, '1', 2000 + after_ms[i]);
        expect(&run, "01");
    }
}

static void digits_typed_on_after_a_field_do_nothing_until_a_pause(void **state)
{
    (void)state;
    static const struct screen *const fields[] = {&digits, &text};
    for (size_t i = 0; i < COUNT(fields); i++) {
        struct run run = begin(fields[i], 400);
        press(&run, '9', 1000);
        pass(&run, 1500);
        run.next = &choice;
        press(&run, RAW_ENTER, 1600);
        for (int typed = 0; typed < 6; typed++)
            press(&run, (uint32_t)('1' + typed), 1800 + 350 * typed);
        press(&run, '7', 1800 + 5 * 350 + 410);
        expect(&run, "9E7");
    }
}

static void what_is_typed_ahead_into_the_next_field_is_kept(void **state)
{
    (void)state;
    struct run run = begin(&text, 400);
    press(&run, 'a', 1000);
    run.next = &digits;
    press(&run, RAW_ENTER, 1040);
    press(&run, '1', 1041);
    press(&run, '2', 1080);
    expect(&run, "aE12");
}

static void a_held_enter_is_one_act_in_fields_too(void **state)
{
    (void)state;
    struct run run = begin(&text, 400);
    hold(&run, RAW_ENTER, 1000, 500);
    expect(&run, "E");
    run = begin(&digits, 400);
    hold(&run, RAW_ENTER, 1000, 33);
    expect(&run, "E");
}

static void the_same_key_again_is_a_new_press_after_the_dead_time(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    press(&run, '1', 1000);
    press(&run, '1', 1399);
    press(&run, '1', 1850);
    press(&run, '1', 3000);
    expect(&run, "111");
    run = begin(&choice, 150);
    press(&run, '1', 1000);
    press(&run, '1', 1149);
    press(&run, '1', 1300);
    press(&run, '1', 1460);
    expect(&run, "111");
    run = begin(&sheet, 400);
    press(&run, '2', 1000);
    press(&run, '2', 1200);
    press(&run, '2', 1400);
    expect(&run, "222");
}

static void different_keys_are_never_swallowed(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    press(&run, '1', 1000);
    press(&run, '2', 1005);
    press(&run, '1', 1010);
    press(&run, '*', 1015);
    press(&run, '-', 1100);
    press(&run, '3', 1101);
    expect(&run, "121*B3");
}

static void fields_take_every_key(void **state)
{
    (void)state;
    struct run run = begin(&text, 400);
    for (int i = 0; i < 20; i++)
        press(&run, i < 10 ? 'a' : RAW_BACKSPACE, 1000 + 33 * i);
    expect(&run, "aaaaaaaaaaDDDDDDDDDD");
    run = begin(&digits, 400);
    for (int i = 0; i < 4; i++)
        press(&run, '1', 1000 + 20 * i);
    expect(&run, "1111");
}

static void enter_soon_after_a_digit_waits_and_is_not_lost(void **state)
{
    (void)state;
    static const struct {
        int after_ms, obeyed_ms;
    } cases[] = {{0, 300}, {100, 300}, {299, 300}, {400, 400}, {600, 600}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct run run = begin(&choice, 400);
        press(&run, '2', 2000);
        press(&run, RAW_ENTER, 2000 + cases[i].after_ms);
        pass(&run, 4000);
        assert_int_equal(run.last_ms, 2000 + cases[i].obeyed_ms);
        expect(&run, "2E");
    }
}

static void a_digit_pressed_while_enter_waits_does_not_answer_the_next_question(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    press(&run, '2', 2000);
    press(&run, RAW_ENTER, 2100);
    pass(&run, 2140);
    run.next = &item;
    press(&run, '3', 2150);
    expect(&run, "2E");
}

static void a_digit_mended_while_enter_waits_comes_after_it(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    press(&run, '2', 2000);
    press(&run, RAW_ENTER, 2100);
    press(&run, '3', 2150);
    expect(&run, "2E3");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_held_down_is_one_act),
        cmocka_unit_test(a_key_held_down_is_one_act_over_a_change_of_screens),
        cmocka_unit_test(the_key_that_led_to_a_field_can_be_typed_there),
        cmocka_unit_test(a_held_command_is_one_act_in_digit_fields_too),
        cmocka_unit_test(a_key_of_three_zeros_is_one_act_and_three_digits),
        cmocka_unit_test(two_keys_struck_as_one_do_not_answer_what_the_first_brings),
        cmocka_unit_test(what_is_seen_can_be_answered),
        cmocka_unit_test(digits_typed_on_after_a_field_do_nothing_until_a_pause),
        cmocka_unit_test(what_is_typed_ahead_into_the_next_field_is_kept),
        cmocka_unit_test(a_held_enter_is_one_act_in_fields_too),
        cmocka_unit_test(the_same_key_again_is_a_new_press_after_the_dead_time),
        cmocka_unit_test(different_keys_are_never_swallowed),
        cmocka_unit_test(fields_take_every_key),
        cmocka_unit_test(enter_soon_after_a_digit_waits_and_is_not_lost),
        cmocka_unit_test(a_digit_pressed_while_enter_waits_does_not_answer_the_next_question),
        cmocka_unit_test(a_digit_mended_while_enter_waits_comes_after_it),
    };
    return RUN(tests);
}
