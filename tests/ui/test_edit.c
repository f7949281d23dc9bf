/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../../src/ui/edit.h"
#include "../support/run.h"
#include <string.h>

static enum edit_result type(struct edit *edit, const char *character)
{
    struct event event = {.kind = EVENT_TEXT};
    strcpy(event.text, character);
    return edit_event(edit, &event);
}

static enum edit_result delete_at(struct edit *edit, int64_t now_ms)
{
    struct event event = {.kind = EVENT_DELETE, .now_ms = now_ms};
    return edit_event(edit, &event);
}

static void text_and_digits_are_added_up_to_the_limit(void **state)
{
    (void)state;
    struct edit edit;
    struct event nine = {.kind = EVENT_DIGIT, .number = 9};
    edit_start(&edit, 3, NULL);
    assert_true(edit_is_empty(&edit));
    assert_int_equal(type(&edit, "é"), EDIT_CHANGED);
    assert_int_equal(edit_event(&edit, &nine), EDIT_CHANGED);
    assert_int_equal(type(&edit, "😀"), EDIT_CHANGED);
    assert_int_equal(type(&edit, "x"), EDIT_FULL);
    assert_string_equal(edit.text, "é9😀");
    edit_done(&edit);
}

static void delete_takes_a_letter_with_its_marks(void **state)
{
    (void)state;
    struct edit edit;
    edit_start(&edit, 9, "abe\xcc\x81");
    assert_int_equal(delete_at(&edit, 0), EDIT_CHANGED);
    assert_string_equal(edit.text, "ab");
    edit_done(&edit);
}

static void an_initial_text_is_cut_to_the_limit_at_a_character(void **state)
{
    (void)state;
    struct edit edit;
    edit_start(&edit, 2, "éèê");
    assert_string_equal(edit.text, "éè");
    edit_done(&edit);
}

static void delete_on_an_empty_text_leaves(void **state)
{
    (void)state;
    struct edit edit;
    edit_start(&edit, 2, NULL);
    assert_int_equal(delete_at(&edit, 0), EDIT_LEAVE);
    edit_done(&edit);
}

static void a_delete_key_held_down_empties_but_does_not_leave(void **state)
{
    (void)state;
    struct edit edit;
    edit_start(&edit, 2, "ab");
    assert_int_equal(delete_at(&edit, 1000), EDIT_CHANGED);
    assert_int_equal(delete_at(&edit, 1033), EDIT_CHANGED);
    for (int64_t now_ms = 1066; now_ms < 6000; now_ms += 33)
        assert_int_equal(delete_at(&edit, now_ms), EDIT_KEPT);
    assert_int_equal(delete_at(&edit, 7000), EDIT_LEAVE);
    edit_done(&edit);
    edit_start(&edit, 2, "b");
    assert_int_equal(delete_at(&edit, 1000), EDIT_CHANGED);
    assert_int_equal(delete_at(&edit, 1660), EDIT_KEPT);
    edit_done(&edit);
}

static void other_events_are_not_for_a_text(void **state)
{
    (void)state;
    struct edit edit;
    struct event enter = {.kind = EVENT_ENTER};
    edit_start(&edit, 2, NULL);
    assert_int_equal(edit_event(&edit, &enter), EDIT_NOT_MINE);
    edit_done(&edit);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_and_digits_are_added_up_to_the_limit),
        cmocka_unit_test(delete_takes_a_letter_with_its_marks),
        cmocka_unit_test(an_initial_text_is_cut_to_the_limit_at_a_character),
        cmocka_unit_test(delete_on_an_empty_text_leaves),
        cmocka_unit_test(a_delete_key_held_down_empties_but_does_not_leave),
        cmocka_unit_test(other_events_are_not_for_a_text),
    };
    return RUN(tests);
}
