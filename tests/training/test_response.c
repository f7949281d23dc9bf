/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/random.h"
#include "training/response.h"
#include <stdio.h>
#include <string.h>

enum { ONE_POINT = 100000 };

/* "+--+-": right and wrong options. */
static struct item several(const char *keys)
{
    struct item item = {.kind = ITEM_MULTIPLE, .weight = ONE_POINT};
    for (; keys[item.option_count] != '\0'; item.option_count++)
        item.options[item.option_count].key = keys[item.option_count] == '+';
    return item;
}

static struct item number(int64_t low, int64_t high)
{
    return (struct item){.kind = ITEM_NUMERIC, .weight = ONE_POINT, .low = low, .high = high};
}

/* Points worked out by hand from Moodle's rule. */
static void several_letters_are_worth_what_moodle_gives(void **state)
{
    (void)state;
    static const struct {
        const char *keys, *response;
        int64_t points;
        bool right;
    } table[] = {
        {"++--", "A,B", 100000, true},  {"++--", "A", 50000, false},
        {"++--", "A,C", 0, false},      {"++--", "A,B,C", 50000, false},
        {"++--", "C,D", 0, false},      {"++--", "A,B,C,D", 0, false},
        {"+++-", "A", 33333, false},    {"+++-", "A,B", 66667, false},
        {"+++-", "A,B,D", 0, false},    {"++---", "A,B,E", 66667, false},
        {"++---", "B,D", 16667, false}, {"-++++++++", "B", 12500, false},
        {"++--", "", 0, false},         {"++--", "?", 0, false},
        {"++--", "*", 0, false},        {"++--", "B,A", 0, false},
        {"++--", "A,A", 0, false},      {"++--", "A,", 0, false},
        {"++--", "A,E", 0, false},      {"++--", "A B", 0, false},
        {"++--", "2.5", 0, false},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct item item = several(table[i].keys);
        assert_int_equal(response_points(&item, table[i].response), table[i].points);
        assert_int_equal(response_is_right(&item, table[i].response), table[i].right);
    }
}

/* A heavy item and a light one: the share is of the weight, none is lost by rounding. */
static void the_share_is_of_the_weight(void **state)
{
    (void)state;
    struct item item = several("+++-");
    item.weight = 7;
    assert_int_equal(response_points(&item, "A"), 2);
    assert_int_equal(response_points(&item, "A,B"), 5);
    assert_int_equal(response_points(&item, "A,B,C"), 7);
    item.weight = INT64_MAX / 4;
    assert_int_equal(response_points(&item, "A,B,C"), INT64_MAX / 4);
}

static void all_points_are_had_by_what_is_right_and_by_nothing_else(void **state)
{
    (void)state;
    struct random random;
    random_seed(&random, 5);
    for (int run = 0; run < 2000; run++) {
        char keys[OPTIONS_MAX + 1] = "+-", response[RESPONSE_BYTES] = "", next[RESPONSE_BYTES];
        int count = 2 + (int)random_below(&random, OPTIONS_MAX - 1);
        for (int i = 2; i < count; i++)
            keys[i] = random_below(&random, 2) == 0 ? '+' : '-';
        struct item item = several(keys);
        for (int n = (int)random_below(&random, 8); n > 0; n--) {
            response_toggle(&item, response, (char)('A' + random_below(&random, (uint32_t)count)),
                            next);
            memcpy(response, next, sizeof response);
        }
        int64_t points = response_points(&item, response);
        assert_in_range(points, 0, ONE_POINT);
        assert_int_equal(points == ONE_POINT, response_is_right(&item, response));
    }
}

static void letters_go_in_and_out_in_the_documents_order(void **state)
{
    (void)state;
    static const struct {
        const char *before;
        char letter;
        const char *after;
    } table[] = {
        {"", 'C', "C"}, {"C", 'A', "A,C"}, {"A,C", 'B', "A,B,C"}, {"A,B,C", 'A', "B,C"},
        {"C", 'C', ""}, {"?", 'B', "B"},   {"*", 'B', "B"},       {"A,B,C", 'D', "A,B,C,D"},
    };
    struct item item = several("+-+-");
    for (size_t i = 0; i < COUNT(table); i++) {
        char after[RESPONSE_BYTES];
        response_toggle(&item, table[i].before, table[i].letter, after);
        assert_string_equal(after, table[i].after);
    }
}

static void all_nine_letters_have_room(void **state)
{
    (void)state;
    struct item item = several("+-+-+-+-+");
    char response[RESPONSE_BYTES] = "", next[RESPONSE_BYTES];
    for (char letter = 'I'; letter >= 'A'; letter--) {
        response_toggle(&item, response, letter, next);
        memcpy(response, next, sizeof response);
    }
    assert_string_equal(response, "A,B,C,D,E,F,G,H,I");
    assert_true(response_holds(response, 'I'));
    assert_false(response_holds("A,C", 'B'));
    assert_false(response_holds("A,C", ','));
    assert_false(response_holds("A,C", '\0'));
}

static void a_number_within_the_range_is_right(void **state)
{
    (void)state;
    static const struct {
        const char *response;
        bool right;
    } table[] = {
        {"2.4", true}, {"2.6", true}, {"2.5", true}, {"2.39999", false}, {"2.60001", false},
        {"3", false},  {"0", false},  {"", false},   {"?", false},       {"A", false},
    };
    struct item item = number(240000, 260000), zero = number(0, 0);
    for (size_t i = 0; i < COUNT(table); i++) {
        assert_int_equal(response_is_right(&item, table[i].response), table[i].right);
        assert_int_equal(response_points(&item, table[i].response), table[i].right ? ONE_POINT : 0);
    }
    assert_true(response_is_right(&zero, "0"));
    assert_false(response_is_right(&zero, ""));
    assert_false(response_is_right(&zero, "?"));
}

static void a_number_has_one_way_to_be_written(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *number;
    } table[] = {
        {"2,5", "2.5"},
        {"2.50", "2.5"},
        {"007", "7"},
        {"0", "0"},
        {"000", "0"},
        {"0,0", "0"},
        {"3,", "3"},
        {"12", "12"},
        {"1000", "1000"},
        {"0,125", "0.125"},
        {"99999999", "99999999"},
        {"0,00001", "0.00001"},
    };
    static const char *const none[] = {
        "", ",", ",5", "2,,", "1,2,3", "-1", "2,123456", "a", "99999999999999999999999999"};
    char number[RESPONSE_BYTES];
    for (size_t i = 0; i < COUNT(table); i++) {
        assert_true(response_number(table[i].typed, number));
        assert_string_equal(number, table[i].number);
    }
    for (size_t i = 0; i < COUNT(none); i++)
        assert_false(response_number(none[i], number));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(several_letters_are_worth_what_moodle_gives),
        cmocka_unit_test(the_share_is_of_the_weight),
        cmocka_unit_test(all_points_are_had_by_what_is_right_and_by_nothing_else),
        cmocka_unit_test(letters_go_in_and_out_in_the_documents_order),
        cmocka_unit_test(all_nine_letters_have_room),
        cmocka_unit_test(a_number_within_the_range_is_right),
        cmocka_unit_test(a_number_has_one_way_to_be_written),
    };
    return RUN(tests);
}
