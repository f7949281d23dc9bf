/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key means, and what is no key: scans and pasted text. */
#include "../support/run.h"
#include "typist.h"
#include <string.h>

static void each_mode_has_its_meanings(void **state)
{
    (void)state;
    static const struct {
        uint32_t key;
        enum event_kind choice, digits, text, names;
    } table[] = {
        {'7', EVENT_DIGIT, EVENT_DIGIT, EVENT_TEXT, EVENT_DIGIT},
        {'a', EVENT_NONE, EVENT_NONE, EVENT_TEXT, EVENT_TEXT},
        {0xe9, EVENT_NONE, EVENT_NONE, EVENT_TEXT, EVENT_TEXT},
        {'-', EVENT_BACK, EVENT_DELETE, EVENT_TEXT, EVENT_DELETE},
        {',', EVENT_HELP, EVENT_TEXT, EVENT_TEXT, EVENT_HELP},
        {'.', EVENT_HELP, EVENT_HELP, EVENT_TEXT, EVENT_HELP},
        {'/', EVENT_SLASH, EVENT_SLASH, EVENT_TEXT, EVENT_SLASH},
        {RAW_F1, EVENT_HELP, EVENT_HELP, EVENT_HELP, EVENT_HELP},
        {RAW_F2, EVENT_SLASH, EVENT_SLASH, EVENT_SLASH, EVENT_SLASH},
        {RAW_ENTER, EVENT_ENTER, EVENT_ENTER, EVENT_ENTER, EVENT_ENTER},
        {RAW_BACKSPACE, EVENT_BACK, EVENT_DELETE, EVENT_DELETE, EVENT_DELETE},
        {RAW_ESCAPE, EVENT_BACK, EVENT_BACK, EVENT_BACK, EVENT_BACK},
        {RAW_DOWN, EVENT_DOWN, EVENT_DOWN, EVENT_DOWN, EVENT_DOWN},
        {0x1b, EVENT_NONE, EVENT_NONE, EVENT_NONE, EVENT_NONE},
        {' ', EVENT_NONE, EVENT_NONE, EVENT_TEXT, EVENT_NONE},
        {0x7f, EVENT_NONE, EVENT_NONE, EVENT_NONE, EVENT_NONE},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct raw raw = {.key = table[i].key};
        assert_int_equal(keys_decode(KEYS_CHOICE, raw).kind, table[i].choice);
        assert_int_equal(keys_decode(KEYS_DIGITS, raw).kind, table[i].digits);
        assert_int_equal(keys_decode(KEYS_TEXT, raw).kind, table[i].text);
        assert_int_equal(keys_decode(KEYS_NAMES, raw).kind, table[i].names);
    }
    assert_string_equal(keys_decode(KEYS_TEXT, (struct raw){.key = 0xe9}).text, "é");
    assert_int_equal(keys_decode(KEYS_CHOICE, (struct raw){.key = '7'}).number, 7);
}

static void a_key_is_delivered_within_30_ms(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    press(&run, '2', 2000);
    pass(&run, 3000);
    assert_int_equal(run.last_ms, 2030);
    expect(&run, "2");
    run = begin(&text, 400);
    press(&run, 'a', 2000);
    assert_int_equal(run.last_ms, 2000);
    expect(&run, "a");
}

static void a_scan_is_one_event_and_swallows_its_enter(void **state)
{
    (void)state;
    struct run run = begin(&verify, 400);
    type(&run, "LULUS1 00112233445566\n", 1000, 8);
    expect(&run, "[LULUS1 00112233445566]");
}

static void a_scan_is_dropped_where_nobody_waits_for_it(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    type(&run, "12345678\n", 1000, 29);
    expect(&run, "");
    run = begin(&digits, 400);
    type(&run, "12345678\n", 1000, 1);
    expect(&run, "");
}

static void a_text_field_takes_a_scan_as_typed_text(void **state)
{
    (void)state;
    struct run run = begin(&text, 400);
    type(&run, "Yosefina Lorulun\n", 1000, 0);
    expect(&run, "Yosefina LorulunE");
}

static void seven_quick_keys_are_seven_keys(void **state)
{
    (void)state;
    struct run run = begin(&verify, 400);
    type(&run, "1234567\n", 1000, 10);
    expect(&run, "1234567E");
}

static void eight_keys_30_ms_apart_are_typed(void **state)
{
    (void)state;
    struct run run = begin(&digits, 400);
    type(&run, "26092019", 1000, 30);
    expect(&run, "26092019");
}

static void pasted_lines_are_no_keys_however_many(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {&choice, &item, &digits, &yes};
    static const int lengths[] = {16, 1030, 10000};
    for (size_t i = 0; i < COUNT(screens) * COUNT(lengths); i++) {
        struct run run = begin(screens[i % COUNT(screens)], 400);
        for (int key = 0; key < lengths[i / COUNT(screens)]; key++)
            press(&run, key % 2 == 1 ? (uint32_t)RAW_ENTER : (uint32_t)('0' + key / 2 % 10),
                  1200 + key / 500);
        expect(&run, "");
    }
}

static void two_keys_that_chatter_for_ever_are_not_kept_for_ever(void **state)
{
    (void)state;
    struct run run = begin(&verify, 400);
    for (int key = 0; key < 2000; key++)
        press(&run, key % 2 == 1 ? '1' : '2', 1000 + 5 * key);
    assert_int_equal(run.out[0], '[');
    size_t length = strlen(run.out);
    press(&run, RAW_BACKSPACE, 1000 + 5 * 2000 + 400);
    pass(&run, 20000);
    assert_string_equal(run.out + length - 1, "]B");
    keys_free(run.keys);
}

static void the_enter_of_a_slow_scanner_belongs_to_the_scan(void **state)
{
    (void)state;
    static const struct screen *const screens[] = {&choice, &digits, &verify};
    static const char *const heard[] = {"", "", "[8991234567890]"};
    for (size_t i = 0; i < COUNT(screens); i++)
        for (int enter_ms = 20; enter_ms < 150; enter_ms += 40) {
            struct run run = begin(screens[i], 150);
            type(&run, "8991234567890", 1000, 5);
            press(&run, RAW_ENTER, 1060 + enter_ms);
            press(&run, RAW_ENTER, 1060 + enter_ms);
            expect(&run, heard[i]);
        }
}

static void keys_after_a_scan_are_keys(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    type(&run, "ABCDEFGHIJ\n", 1000, 5);
    press(&run, '3', 1500);
    expect(&run, "3");
}

static void unknown_keys_are_nothing(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    press(&run, RAW_IGNORED, 2000);
    press(&run, 'q', 2100);
    press(&run, '4', 2200);
    expect(&run, "4");
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_mode_has_its_meanings),
        cmocka_unit_test(a_key_is_delivered_within_30_ms),
        cmocka_unit_test(a_scan_is_one_event_and_swallows_its_enter),
        cmocka_unit_test(a_scan_is_dropped_where_nobody_waits_for_it),
        cmocka_unit_test(a_text_field_takes_a_scan_as_typed_text),
        cmocka_unit_test(seven_quick_keys_are_seven_keys),
        cmocka_unit_test(eight_keys_30_ms_apart_are_typed),
        cmocka_unit_test(pasted_lines_are_no_keys_however_many),
        cmocka_unit_test(two_keys_that_chatter_for_ever_are_not_kept_for_ever),
        cmocka_unit_test(the_enter_of_a_slow_scanner_belongs_to_the_scan),
        cmocka_unit_test(keys_after_a_scan_are_keys),
        cmocka_unit_test(unknown_keys_are_nothing),
    };
    return RUN(tests);
}
