/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "training/training.h"
#include <string.h>

static void one_seat_takes_its_time(void **state)
{
    (void)state;
    static const struct {
        int people, items, minutes;
    } table[] = {
        {9, 20, 160}, {1, 20, 20}, {9, 2, 15}, {1, 1, 5}, {0, 20, 0}, {9, 0, 0}, {200, 300, 54000},
    };
    for (size_t i = 0; i < COUNT(table); i++)
        assert_int_equal(training_minutes_alone(table[i].people, table[i].items), table[i].minutes);
}

static void a_short_title_is_folded_to_the_alphabet_of_the_code(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"Pijat Oksitosin, Lorulun", "PIJAT OKSITOSIN, LORULUN"},
        {" Caf\xc3\xa9 ", "CAFE"},
        {"12345678901234567890123456789012", "12345678901234567890123456789012"},
        {"", NULL},
        {"  ", NULL},
        {"123456789012345678901234567890123", NULL},
        {"\xe7\x8e\x8b", NULL},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char title[SHORT_TITLE_BYTES] = "before";
        struct error err = {0};
        bool taken = short_title_accept(title, table[i][0], &err);
        assert_int_equal(taken, table[i][1] != NULL);
        assert_string_equal(title, taken ? table[i][1] : "before");
        assert_int_equal(err.kind, taken ? ERROR_NONE : ERROR_REFUSED);
    }
}

static void a_very_long_title_is_refused_by_its_length(void **state)
{
    (void)state;
    char title[SHORT_TITLE_BYTES] = "", typed[9001];
    struct error err = {0};
    memset(typed, 'x', sizeof typed - 1);
    typed[sizeof typed - 1] = '\0';
    assert_false(short_title_accept(title, typed, &err));
    assert_int_equal(err.kind, ERROR_REFUSED);
}

static void a_unit_code_is_short_and_plain(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"pkm-lrl", "PKM-LRL"},
        {"AB", "AB"},
        {"12345678901", "12345678901"},
        {" A.B/C ", "A.B/C"},
        {"A", NULL},
        {"", NULL},
        {"123456789012", NULL},
        {"PKM LRL", NULL},
        {"PKM(1)", NULL},
        {"PKM'L", NULL},
        {"\xe7\x8e\x8bX", NULL},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char unit[UNIT_BYTES] = "before";
        struct error err = {0};
        bool taken = unit_accept(unit, table[i][0], &err);
        assert_int_equal(taken, table[i][1] != NULL);
        assert_string_equal(unit, taken ? table[i][1] : "before");
        assert_int_equal(err.kind, taken ? ERROR_NONE : ERROR_REFUSED);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_seat_takes_its_time),
        cmocka_unit_test(a_short_title_is_folded_to_the_alphabet_of_the_code),
        cmocka_unit_test(a_very_long_title_is_refused_by_its_length),
        cmocka_unit_test(a_unit_code_is_short_and_plain),
    };
    return RUN(tests);
}
