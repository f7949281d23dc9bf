/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "training/facts.h"
#include <string.h>

static void every_verdict_has_its_words(void **state)
{
    (void)state;
    static const enum code_verdict verdicts[] = {CODE_GENUINE,  CODE_ALTERED,   CODE_UNKNOWN_KEY,
                                                 CODE_REPLACED, CODE_NOT_LULUS, CODE_NEWER};
    for (size_t i = 0; i < COUNT(verdicts); i++)
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(verdict_words(verdicts[i]), verdict_words(verdicts[j]));
    assert_string_equal(verdict_words(CODE_GENUINE), "GENUINE");
    assert_string_equal(verdict_words((enum code_verdict)2), "");
    assert_string_equal(verdict_words((enum code_verdict)99), "");
}

static void a_number_names_unit_month_and_year(void **state)
{
    (void)state;
    static const struct {
        int serial;
        const char *unit;
        struct date date;
        const char *number; /* NULL: too long */
    } table[] = {
        {5, "PKM-LRL", {2019, 9, 26}, "005/PKM-LRL/IX/2019"},
        {1, "AB", {2026, 1, 31}, "001/AB/I/2026"},
        {1000, "AB", {2026, 12, 1}, "1000/AB/XII/2026"},
        {9999, "12345678901", {2026, 8, 1}, "9999/12345678901/VIII/2026"},
        {10000, "12345678901", {2026, 8, 1}, NULL},
        {1, "1234567890123456", {2026, 8, 1}, NULL},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char number[CODE_NUMBER_MAX + 1] = "before";
        bool made = certificate_number(number, table[i].serial, table[i].unit, table[i].date);
        assert_int_equal(made, table[i].number != NULL);
        assert_string_equal(number, made ? table[i].number : "before");
    }
}

static void every_unit_that_is_accepted_gives_numbers_all_year(void **state)
{
    (void)state;
    for (size_t length = UNIT_MIN; length <= UNIT_MAX; length++)
        for (int month = 1; month <= 12; month++) {
            char unit[UNIT_BYTES] = "", number[CODE_NUMBER_MAX + 1];
            memset(unit, 'W', length);
            assert_true(certificate_number(number, 9999, unit, (struct date){2026, month, 1}));
        }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_verdict_has_its_words),
        cmocka_unit_test(a_number_names_unit_month_and_year),
        cmocka_unit_test(every_unit_that_is_accepted_gives_numbers_all_year),
    };
    return RUN(tests);
}
