/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/language.h"
#include "report/json.h"
#include <jansson.h>
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

static void add_number(struct json *element, size_t index, const void *context)
{
    const int *step = context;
    json_add_integer(element, "n", (int64_t)index * *step);
    json_add_integer(json_add_element(json_add_list(element, "more")), "of", (int64_t)index);
}

static void elements_made_while_it_is_written_are_like_any(void **state)
{
    (void)state;
    static const int step = 5;
    for (int indented = 0; indented < 2; indented++) {
        struct json *made = json_new(), *added = json_new();
        json_add_made(json_add_object(made, "in"), "people", 3, add_number, &step);
        json_add_made(made, "nobody", 0, add_number, NULL);
        struct json *list = json_add_list(json_add_object(added, "in"), "people");
        for (size_t i = 0; i < 3; i++)
            add_number(json_add_element(list), i, &step);
        json_add_list(added, "nobody");
        char *text = json_finish(made, indented), *wanted = json_finish(added, indented);
        assert_string_equal(text, wanted);
        free(text);
        free(wanted);
    }
}

/* jansson, which others read and write with, dumps the same bytes. */
static void numbers_and_text_are_as_jansson_writes_them(void **state)
{
    (void)state;
    static const double numbers[] = {0,    -0.0, 1,     1e15,    1e16,    123456789012345678.0,
                                     1e-5, 1e-7, 1e300, -2.5e-8, 1.0 / 3, 5e-324};
    for (size_t i = 0; i < COUNT(numbers); i++) {
        struct json *json = json_new();
        json_t *other = json_pack("{s:f}", "n", numbers[i]);
        json_add_number(json, "n", numbers[i]);
        char *wanted = json_dumps(other, JSON_COMPACT | JSON_REAL_PRECISION(15));
        assert_written(json, wanted);
        free(wanted);
        json_decref(other);
    }
    for (int c = 1; c < 0x80; c++) {
        const char text[] = {'x', (char)c, 'y', '\0'};
        struct json *json = json_new();
        json_t *other = json_pack("{s:s}", "t", text);
        json_add_text(json, "t", text);
        char *wanted = json_dumps(other, JSON_COMPACT);
        assert_written(json, wanted);
        free(wanted);
        json_decref(other);
    }
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
        cmocka_unit_test(elements_made_while_it_is_written_are_like_any),
        cmocka_unit_test(numbers_and_text_are_as_jansson_writes_them),
        cmocka_unit_test(what_is_not_finished_can_be_dropped),
    };
    return RUN(tests);
}
