/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/run.h"

#include "command.h"
#include "crypto/pin.h"
#include "desk.h"
#include "store/people.h"
#include "talk.h"
#include <string.h>

struct call {
    const struct desk *desk;
    const char *name;
};

static int staff_pin(void *context)
{
    const struct call *call = context;
    struct session session = {.store_given = call->desk->path, .boot_id = "test"};
    const char *argv[] = {"pin", call->name};
    return cmd_staff(&session, 2, (char **)argv);
}

static bool has_pin(struct desk *desk, const char *name, const char *pin)
{
    struct staff_row *rows;
    size_t count;
    assert_true(store_list_staff(desk->store, desk->arena, &rows, &count, &desk->err));
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].staff.name, name) == 0)
            return pin_matches(rows[i].pin_hash, pin);
    return false;
}

static int talk(struct desk *desk, const char *name, const char *first, const char *second,
                struct talk *talk)
{
    struct call call = {desk, name};
    talk_start(talk, staff_pin, &call);
    talk_wait_for(talk, "digits): ");
    talk_type(talk, first);
    if (second != NULL) {
        talk_wait_for(talk, "once more: ");
        talk_type(talk, second);
    }
    return talk_end(talk);
}

static void a_pin_typed_twice_is_taken(void **state)
{
    struct desk *desk = *state;
    struct talk heard;
    assert_int_equal(talk(desk, "bidan", "246810\r", "246810\r", &heard), 0);
    assert_true(has_pin(desk, "Bidan Contoh", "246810"));
    assert_false(has_pin(desk, "Bidan Contoh", "1234"));
}

static void the_pin_is_never_shown(void **state)
{
    struct desk *desk = *state;
    struct talk heard;
    assert_int_equal(talk(desk, "penilai contoh", "98765\r", "98765\r", &heard), 0);
    assert_null(strstr(heard.heard, "98765"));
    assert_null(strstr(heard.heard, "9"));
}

static void a_slip_can_be_rubbed_out(void **state)
{
    struct desk *desk = *state;
    struct talk heard;
    assert_int_equal(talk(desk, "bidan",
                          "99\177\177"
                          "4321\r",
                          "4321\r", &heard),
                     0);
    assert_true(has_pin(desk, "Bidan Contoh", "4321"));
}

static void two_different_pins_change_nothing(void **state)
{
    struct desk *desk = *state;
    struct talk heard;
    assert_int_equal(talk(desk, "bidan", "246810\r", "246811\r", &heard), 1);
    assert_true(has_pin(desk, "Bidan Contoh", "1234"));
}

static void a_pin_that_is_no_pin_changes_nothing(void **state)
{
    struct desk *desk = *state;
    struct talk heard;
    assert_int_equal(talk(desk, "bidan", "123\r", NULL, &heard), 1);
    assert_int_equal(talk(desk, "bidan", "1234567890123\r", NULL, &heard), 1);
    assert_int_equal(talk(desk, "bidan", "12a4\r", NULL, &heard), 1);
    assert_true(has_pin(desk, "Bidan Contoh", "1234"));
}

static void giving_up_changes_nothing(void **state)
{
    struct desk *desk = *state;
    struct talk heard;
    assert_int_equal(talk(desk, "bidan", "24\003", NULL, &heard), 1);
    assert_true(has_pin(desk, "Bidan Contoh", "1234"));
}

static void an_unknown_name_is_told_who_there_is(void **state)
{
    struct call call = {*state, "Rina"};
    struct talk heard;
    talk_start(&heard, staff_pin, &call);
    assert_int_equal(talk_end(&heard), 2);
    assert_non_null(strstr(heard.heard, "Bidan Contoh; Penilai Contoh"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_pin_typed_twice_is_taken),
        TEST(the_pin_is_never_shown),
        TEST(a_slip_can_be_rubbed_out),
        TEST(two_different_pins_change_nothing),
        TEST(a_pin_that_is_no_pin_changes_nothing),
        TEST(giving_up_changes_nothing),
        TEST(an_unknown_name_is_told_who_there_is),
    };
    return RUN(tests);
}
