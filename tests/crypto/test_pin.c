/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/text.h"
#include "crypto/pin.h"
#include <string.h>

static void four_to_twelve_digits_are_a_pin(void **state)
{
    (void)state;
    assert_true(pin_well_formed("1234"));
    assert_true(pin_well_formed("123456789012"));
    static const char *const bad[] = {"",      "123",   "1234567890123", "12a4",
                                      " 1234", "12 34", "-1234"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(pin_well_formed(bad[i]));
}

static void a_pin_matches_its_own_hash_only(void **state)
{
    (void)state;
    char hash[PIN_HASH_TEXT];
    pin_hash("2468", hash);
    assert_true(pin_matches(hash, "2468"));
    assert_false(pin_matches(hash, "2469"));
    assert_false(pin_matches(hash, ""));
}

static void the_hash_states_argon2id_7_mib_and_5_passes(void **state)
{
    (void)state;
    char hash[PIN_HASH_TEXT];
    pin_hash("2468", hash);
    assert_true(text_starts_with(hash, "$argon2id$v=19$m=7168,t=5,p=1$"));
}

static void one_pin_has_many_hashes(void **state)
{
    (void)state;
    char a[PIN_HASH_TEXT], b[PIN_HASH_TEXT];
    pin_hash("2468", a);
    pin_hash("2468", b);
    assert_string_not_equal(a, b);
}

static void what_is_no_hash_matches_nothing(void **state)
{
    (void)state;
    char longer[300];
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    assert_false(pin_matches("", "2468"));
    assert_false(pin_matches("$argon2id$v=19$m=7168,t=5,p=1$", "2468"));
    assert_false(pin_matches(longer, "2468"));
}

static void what_a_kader_chose_costs_little_memory(void **state)
{
    (void)state;
    char hash[PIN_HASH_TEXT];
    pin_hash_light("519", hash);
    assert_non_null(strstr(hash, "$argon2id$v=19$m=1024,t=5,p=1$"));
    assert_true(pin_matches(hash, "519"));
    assert_false(pin_matches(hash, "591"));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_to_twelve_digits_are_a_pin),
        cmocka_unit_test(a_pin_matches_its_own_hash_only),
        cmocka_unit_test(the_hash_states_argon2id_7_mib_and_5_passes),
        cmocka_unit_test(one_pin_has_many_hashes),
        cmocka_unit_test(what_a_kader_chose_costs_little_memory),
        cmocka_unit_test(what_is_no_hash_matches_nothing),
    };
    return RUN(tests);
}
