/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "report/json.h"
#include <math.h>
#include <stdlib.h>

static void assert_written(struct json *json, const char *wanted)
{
    char *text = json_finish(json, false);
    assert_string_equal(text, wanted);
    free(text);
}

static void an_empty_object_is_two_braces(void **state)
{
    (void)state;
    assert_written(json_new(), "{}");
}

static void names_are_sorted_and_the_last_value_stays(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_add_text(json, "b", "2");
    json_add_text(json, "a", "1");
    json_add_text(json, "b", "3");
    assert_written(json, "{\"a\":\"1\",\"b\":\"3\"}");
}

static void integers_are_exact(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_add_integer(json, "high", INT64_MAX);
    json_add_integer(json, "low", INT64_MIN);
    json_add_integer(json, "nothing", 0);
    assert_written(json, "{\"high\":9223372036854775807,\"low\":-9223372036854775808,"
                         "\"nothing\":0}");
}

static void numbers_have_fifteen_digits_and_nothing_undefined(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_add_number(json, "a", 16.0 / 11);
    json_add_number(json, "b", 19.999999999999996);
    json_add_number(json, "c", -0.1);
    json_add_number(json, "d", NAN);
    json_add_number(json, "e", INFINITY);
    assert_written(json, "{\"a\":1.45454545454545,\"b\":20.0,\"c\":-0.1,\"d\":null,\"e\":null}");
}

static void text_keeps_its_letters_and_hides_its_controls(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_add_text(json, "a", "Ma'rifah \"Ani\" \\ Jos\xc3\xa9\n");
    json_add_text(json, "b", NULL);
    json_add_text(json, "c", "\xff");
    json_add_text(json, "d", "");
    assert_written(json, "{\"a\":\"Ma'rifah \\\"Ani\\\" \\\\ Jos\xc3\xa9\\n\",\"b\":null,"
                         "\"c\":null,\"d\":\"\"}");
}

static void parts_live_in_their_root(void **state)
{
    (void)state;
    struct json *json = json_new();
    struct json *list = json_add_list(json, "people");
    for (int i = 1; i <= 2; i++)
        json_add_integer(json_add_element(list), "n", i);
    json_add_boolean(json_add_object(json, "kiosk"), "demo", true);
    json_add_list(json, "empty");
    json_add_null(json, "later");
    assert_written(json, "{\"empty\":[],\"kiosk\":{\"demo\":true},\"later\":null,"
                         "\"people\":[{\"n\":1},{\"n\":2}]}");
}

static void indented_text_has_a_line_a_pair(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_add_integer(json_add_object(json, "b"), "c", 1);
    json_add_boolean(json, "a", false);
    char *text = json_finish(json, true);
    assert_string_equal(text, "{\n  \"a\": false,\n  \"b\": {\n    \"c\": 1\n  }\n}");
    free(text);
}

static void what_is_not_finished_can_be_dropped(void **state)
{
    (void)state;
    struct json *json = json_new();
    json_add_element(json_add_list(json, "a"));
    json_free(json);
    json_free(NULL);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_object_is_two_braces),
        cmocka_unit_test(names_are_sorted_and_the_last_value_stays),
        cmocka_unit_test(integers_are_exact),
        cmocka_unit_test(numbers_have_fifteen_digits_and_nothing_undefined),
        cmocka_unit_test(text_keeps_its_letters_and_hides_its_controls),
        cmocka_unit_test(parts_live_in_their_root),
        cmocka_unit_test(indented_text_has_a_line_a_pair),
        cmocka_unit_test(what_is_not_finished_can_be_dropped),
    };
    return RUN(tests);
}
