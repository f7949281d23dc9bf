/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "press.h"
#include "ui/basic.h"

static const struct field name_field = {
    .heading = {"Lulus", NULL},
    .label = "Please type something first.",
    .hint = "Press Enter.",
    .body = "Peserta nomor 4",
    .kind = FIELD_TEXT,
    .limit = 20,
    .initial = "Yosefin",
};
static const struct field pin_field = {
    .heading = {"Lulus", NULL},
    .label = "PIN",
    .kind = FIELD_PIN,
    .limit = 8,
};

static void a_field_is_painted_at_every_size(void **state)
{
    (void)state;
    struct screen *screen = field_new(&name_field);
    press_text(screen, 'a');
    golden_screen(screen, "field", golden_kader);
    screen_free(screen);
}

static void what_was_typed_can_be_taken_or_left_as_the_footer_says(void **state)
{
    (void)state;
    struct screen *screen = field_new(&name_field);
    for (const struct golden_size *size = golden_kader; size->columns > 0; size++) {
        assert_true(screen_says(screen, size->columns, size->rows, "Enter take"));
        assert_true(screen_says(screen, size->columns, size->rows, "Esc back"));
    }
    screen_free(screen);
}

static void enter_submits_what_was_typed(void **state)
{
    (void)state;
    struct screen *screen = field_new(&name_field);
    press_text(screen, 'a');
    struct intent intent = press(screen, EVENT_ENTER);
    assert_int_equal(intent.kind, INTENT_SUBMIT);
    assert_string_equal(intent.text, "Yosefina");
    screen_free(screen);
}

static void an_empty_field_asks_to_type_unless_it_may_be_empty(void **state)
{
    (void)state;
    struct field field = pin_field;
    struct screen *screen = field_new(&field);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_NONE);
    golden_one(screen, "field-empty", golden_kader[0], LANGUAGE_EN);
    screen_free(screen);
    field.may_be_empty = true;
    screen = field_new(&field);
    assert_int_equal(press(screen, EVENT_ENTER).kind, INTENT_SUBMIT);
    screen_free(screen);
}

static void a_pin_is_not_shown(void **state)
{
    (void)state;
    struct screen *screen = field_new(&pin_field);
    press_digit(screen, 1);
    press_digit(screen, 2);
    press_text(screen, ',');
    golden_one(screen, "field-pin", golden_kader[0], LANGUAGE_EN);
    assert_string_equal(press(screen, EVENT_ENTER).text, "12");
    screen_free(screen);
}

static void the_mode_follows_the_kind(void **state)
{
    (void)state;
    struct screen *screen = field_new(&name_field);
    assert_int_equal(screen_mode(screen), KEYS_TEXT);
    screen_free(screen);
    screen = field_new(&pin_field);
    assert_int_equal(screen_mode(screen), KEYS_DIGITS);
    assert_false(screen->ops->accepts_scan);
    screen_free(screen);
}

static void a_refusal_stays_until_the_next_key_and_keeps_the_text(void **state)
{
    (void)state;
    struct screen *screen = field_new(&name_field);
    field_refuse(screen, "Nama ini sudah ada. Mohon ditambah nama keluarga.");
    press(screen, EVENT_TICK);
    golden_one(screen, "field-refused", golden_kader[0], LANGUAGE_EN);
    press(screen, EVENT_DELETE);
    assert_string_equal(press(screen, EVENT_ENTER).text, "Yosefi");
    golden_one(screen, "field-mended", golden_kader[0], LANGUAGE_EN);
    screen_free(screen);
}

static void escape_and_delete_on_nothing_go_back(void **state)
{
    (void)state;
    struct screen *screen = field_new(&pin_field);
    assert_int_equal(press(screen, EVENT_BACK).kind, INTENT_BACK);
    assert_int_equal(press(screen, EVENT_DELETE).kind, INTENT_BACK);
    screen_free(screen);
}

static void a_scan_is_submitted_whole(void **state)
{
    (void)state;
    struct field field = pin_field;
    field.accepts_scan = true;
    struct screen *screen = field_new(&field);
    struct event scan = {.kind = EVENT_SCAN, .scan = "LULUS1 PKM-LRL-2019-001"};
    assert_true(screen->ops->accepts_scan);
    struct intent intent = screen->ops->update(screen, &scan);
    assert_int_equal(intent.kind, INTENT_SUBMIT);
    assert_string_equal(intent.text, "LULUS1 PKM-LRL-2019-001");
    screen_free(screen);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_field_is_painted_at_every_size),
        cmocka_unit_test(what_was_typed_can_be_taken_or_left_as_the_footer_says),
        cmocka_unit_test(enter_submits_what_was_typed),
        cmocka_unit_test(an_empty_field_asks_to_type_unless_it_may_be_empty),
        cmocka_unit_test(a_pin_is_not_shown),
        cmocka_unit_test(the_mode_follows_the_kind),
        cmocka_unit_test(a_refusal_stays_until_the_next_key_and_keeps_the_text),
        cmocka_unit_test(escape_and_delete_on_nothing_go_back),
        cmocka_unit_test(a_scan_is_submitted_whole),
    };
    return RUN(tests);
}
