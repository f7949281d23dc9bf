/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys are fed when they come and asked for as the loop does it: when keys_wait_ms is over. */
#include "../support/run.h"
#include "ui/keys.h"
#include <stdio.h>
#include <string.h>

static enum key_mode mode_text(const struct screen *screen)
{
    (void)screen;
    return KEYS_TEXT;
}

static enum key_mode mode_digits(const struct screen *screen)
{
    (void)screen;
    return KEYS_DIGITS;
}

static const struct screen_ops choice_ops = {.name = "choice"};
static const struct screen_ops sheet_ops = {.name = "sheet", .quick_repeat = true};
static const struct screen_ops verify_ops = {.name = "verify", .accepts_scan = true};
static const struct screen_ops text_ops = {.name = "text", .mode = mode_text};
static const struct screen_ops digits_ops = {.name = "digits", .mode = mode_digits};
static const struct screen choice = {&choice_ops}, sheet = {&sheet_ops}, verify = {&verify_ops},
                           text = {&text_ops}, digits = {&digits_ops};

/* What came out: one letter an event (digits and texts as themselves, E enter, B back, D delete,
 * [scan]), and when the last of them did. */
struct run {
    struct keys *keys;
    const struct screen *screen;
    int64_t now_ms, last_ms;
    char out[512];
};

static void note(struct run *run, const struct event *event)
{
    static const char letters[] = {
        [EVENT_ENTER] = 'E', [EVENT_BACK] = 'B',  [EVENT_DELETE] = 'D', [EVENT_STAR] = '*',
        [EVENT_PLUS] = '+',  [EVENT_SLASH] = '/', [EVENT_HELP] = '?',
    };
    size_t length = strlen(run->out);
    run->last_ms = run->now_ms;
    if (event->kind == EVENT_DIGIT)
        snprintf(run->out + length, sizeof run->out - length, "%d", event->number);
    else if (event->kind == EVENT_TEXT)
        snprintf(run->out + length, sizeof run->out - length, "%s", event->text);
    else if (event->kind == EVENT_SCAN)
        snprintf(run->out + length, sizeof run->out - length, "[%s]", event->scan);
    else
        snprintf(run->out + length, sizeof run->out - length, "%c", letters[event->kind]);
}

static void drain(struct run *run)
{
    struct event event;
    while (keys_next(run->keys, run->screen, run->now_ms, &event))
        note(run, &event);
}

/* Lets time pass up to `until_ms`, waking when the keys want it. */
static void pass(struct run *run, int64_t until_ms)
{
    drain(run);
    for (;;) {
        int wait_ms = keys_wait_ms(run->keys, run->now_ms);
        if (wait_ms < 0 || run->now_ms + wait_ms > until_ms)
            break;
        assert_int_not_equal(wait_ms, 0);
        run->now_ms += wait_ms;
        drain(run);
    }
    run->now_ms = until_ms;
}

static void press(struct run *run, uint32_t key, int64_t at_ms)
{
    pass(run, at_ms);
    keys_feed(run->keys, (struct raw){.key = key, .at_ms = at_ms});
    drain(run);
}

static struct run begin(const struct screen *screen, int dead_ms)
{
    return (struct run){.keys = keys_new(dead_ms), .screen = screen, .now_ms = 1000};
}

static void expect(struct run *run, const char *wanted)
{
    pass(run, run->now_ms + 5000);
    assert_string_equal(run->out, wanted);
    keys_free(run->keys);
}

/* Five seconds of a key held down, at 30 a second once it repeats. */
static void hold(struct run *run, uint32_t key, int64_t start_ms, int64_t first_repeat_ms)
{
    press(run, key, start_ms);
    for (int64_t at_ms = start_ms + first_repeat_ms; at_ms < start_ms + 5000; at_ms += 33)
        press(run, key, at_ms);
}

static void each_mode_has_its_meanings(void **state)
{
    (void)state;
    static const struct {
        uint32_t key;
        enum event_kind choice, digits, text;
    } table[] = {
        {'7', EVENT_DIGIT, EVENT_DIGIT, EVENT_TEXT},
        {'a', EVENT_NONE, EVENT_NONE, EVENT_TEXT},
        {0xe9, EVENT_NONE, EVENT_NONE, EVENT_TEXT},
        {'-', EVENT_BACK, EVENT_DELETE, EVENT_TEXT},
        {',', EVENT_HELP, EVENT_TEXT, EVENT_TEXT},
        {'.', EVENT_HELP, EVENT_HELP, EVENT_TEXT},
        {'/', EVENT_SLASH, EVENT_SLASH, EVENT_TEXT},
        {RAW_F1, EVENT_HELP, EVENT_HELP, EVENT_HELP},
        {RAW_F2, EVENT_SLASH, EVENT_SLASH, EVENT_SLASH},
        {RAW_ENTER, EVENT_ENTER, EVENT_ENTER, EVENT_ENTER},
        {RAW_BACKSPACE, EVENT_BACK, EVENT_DELETE, EVENT_DELETE},
        {RAW_ESCAPE, EVENT_BACK, EVENT_BACK, EVENT_BACK},
        {RAW_DOWN, EVENT_DOWN, EVENT_DOWN, EVENT_DOWN},
        {0x1b, EVENT_NONE, EVENT_NONE, EVENT_NONE},
        {0x7f, EVENT_NONE, EVENT_NONE, EVENT_NONE},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct raw raw = {.key = table[i].key};
        assert_int_equal(keys_decode(KEYS_CHOICE, raw).kind, table[i].choice);
        assert_int_equal(keys_decode(KEYS_DIGITS, raw).kind, table[i].digits);
        assert_int_equal(keys_decode(KEYS_TEXT, raw).kind, table[i].text);
    }
    assert_string_equal(keys_decode(KEYS_TEXT, (struct raw){.key = 0xe9}).text, "é");
    assert_int_equal(keys_decode(KEYS_CHOICE, (struct raw){.key = '7'}).number, 7);
}

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
    struct run run = begin(&choice, 400);
    press(&run, '1', 1000);
    pass(&run, 1100);
    run.screen = &sheet;
    keys_flush(run.keys);
    hold(&run, '1', 1500, 33);
    expect(&run, "1");
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

static void a_digit_mended_while_enter_waits_comes_after_it(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    press(&run, '2', 2000);
    press(&run, RAW_ENTER, 2100);
    press(&run, '3', 2150);
    expect(&run, "2E3");
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

static void type(struct run *run, const char *keys, int64_t start_ms, int apart_ms)
{
    for (int i = 0; keys[i] != '\0'; i++)
        press(run, keys[i] == '\n' ? (uint32_t)RAW_ENTER : (uint32_t)keys[i],
              start_ms + (int64_t)apart_ms * i);
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

static void keys_after_a_scan_are_keys(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    type(&run, "ABCDEFGHIJ\n", 1000, 5);
    press(&run, '3', 1500);
    expect(&run, "3");
}

static void flushed_keys_are_forgotten(void **state)
{
    (void)state;
    struct run run = begin(&choice, 400);
    press(&run, '2', 2000);
    press(&run, '3', 2010);
    keys_flush(run.keys);
    assert_int_equal(keys_wait_ms(run.keys, 2010), -1);
    expect(&run, "");
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
        cmocka_unit_test(a_key_held_down_is_one_act),
        cmocka_unit_test(a_key_held_down_is_one_act_over_a_change_of_screens),
        cmocka_unit_test(a_held_enter_is_one_act_in_fields_too),
        cmocka_unit_test(the_same_key_again_is_a_new_press_after_the_dead_time),
        cmocka_unit_test(different_keys_are_never_swallowed),
        cmocka_unit_test(fields_take_every_key),
        cmocka_unit_test(enter_soon_after_a_digit_waits_and_is_not_lost),
        cmocka_unit_test(a_digit_mended_while_enter_waits_comes_after_it),
        cmocka_unit_test(a_key_is_delivered_within_30_ms),
        cmocka_unit_test(a_scan_is_one_event_and_swallows_its_enter),
        cmocka_unit_test(a_scan_is_dropped_where_nobody_waits_for_it),
        cmocka_unit_test(a_text_field_takes_a_scan_as_typed_text),
        cmocka_unit_test(seven_quick_keys_are_seven_keys),
        cmocka_unit_test(eight_keys_30_ms_apart_are_typed),
        cmocka_unit_test(keys_after_a_scan_are_keys),
        cmocka_unit_test(flushed_keys_are_forgotten),
        cmocka_unit_test(unknown_keys_are_nothing),
    };
    return RUN(tests);
}
