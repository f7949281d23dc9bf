/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "../support/tidy.h"
#include "classes.h"
#include <jansson.h>
#include <math.h>
#include <string.h>

enum { SEEDS = 300 };

static char *json_text_of(struct arena *arena, struct report *report, bool names)
{
    struct buffer out = {0};
    report->names = names;
    report_json(&out, report);
    char *text = arena_strdup(arena, buffer_text(&out));
    buffer_done(&out);
    return text;
}

static json_t *json_of(struct arena *arena, struct report *report, bool names)
{
    json_t *json = json_loads(json_text_of(arena, report, names), JSON_REJECT_DUPLICATES, NULL);
    assert_true(json_is_object(json));
    return json;
}

static void a_class_is_written_as_ever(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    assert_golden(arena, json_text_of(arena, lorulun_class(arena), true), GOLDEN "/lorulun.json");
    arena_free(arena);
}

static void assert_same(const json_t *expected, const json_t *ours, const char *path)
{
    const char *key;
    json_t *value;
    if (json_is_object(expected)) {
        json_object_foreach((json_t *)(uintptr_t)expected, key, value)
        {
            char deeper[200];
            snprintf(deeper, sizeof deeper, "%s.%s", path, key);
            assert_same(value, json_object_get(ours, key), deeper);
        }
    } else if (json_is_array(expected)) {
        assert_int_equal(json_array_size(ours), json_array_size(expected));
        for (size_t i = 0; i < json_array_size(expected); i++)
            assert_same(json_array_get(expected, i), json_array_get(ours, i), path);
    } else if (json_is_number(expected)) {
        if (!json_is_number(ours) ||
            !(fabs(json_number_value(ours) - json_number_value(expected)) <= 1e-6))
            fail_msg("%s: %.15g is not %.15g", path, json_number_value(ours),
                     json_number_value(expected));
    } else if (json_is_string(expected)) {
        assert_string_equal(json_string_value(ours), json_string_value(expected));
    } else if (json_is_boolean(expected)) {
        assert_true(json_is_boolean(ours) && json_is_true(ours) == json_is_true(expected));
    } else if (!json_is_null(ours)) {
        fail_msg("%s: should be null", path);
    }
}

static void the_sample_class_has_the_numbers_of_the_second_program(void **state)
{
    (void)state;
    static const char *const keys[] = {
        "max_score",        "n_registered",    "n_pre",
        "n_post",           "n_paired",        "pre_all",
        "post_all",         "pre_paired",      "post_paired",
        "pre_pct_mean",     "post_pct_mean",   "passed_pre",
        "passed_post",      "passed_mcnemar",  "mcnemar_items",
        "items_pre",        "items_post",      "distractors_pre",
        "distractors_post", "reliability_pre", "reliability_post",
        "agreement",
    };
    struct arena *arena = arena_new();
    struct report *report = empty_class(arena);
    report->results = tidy_results(arena, FIXTURES "/statistics-sample");
    json_t *ours = json_of(arena, report, false);
    json_t *expected = json_load_file(FIXTURES "/statistics-sample/expected.json", 0, NULL);
    for (size_t i = 0; i < COUNT(keys); i++)
        assert_same(json_object_get(expected, keys[i]), json_object_get(ours, keys[i]), keys[i]);
    assert_same(json_object_get(json_object_get(expected, "paired"), "diff"),
                json_object_get(json_object_get(ours, "paired"), "diff"), "paired.diff");
    assert_same(json_object_get(json_object_get(expected, "skills"), "per_round"),
                json_object_get(json_object_get(ours, "skills"), "per_round"), "skills.per_round");
    json_decref(expected);
    json_decref(ours);
    arena_free(arena);
}

static void what_cannot_be_said_is_null(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *text = json_text_of(arena, empty_class(arena), false);
    json_t *json = json_loads(text, 0, NULL);
    assert_true(json_is_null(json_object_get(json, "gain_points")));
    assert_true(json_is_null(json_object_get(json, "gain_relative_pct")));
    assert_true(json_is_null(json_object_get(json_object_get(json, "pre_all"), "mean")));
    assert_true(json_is_null(json_object_get(json_object_get(json, "passed_pre"), "p")));
    assert_int_equal(json_integer_value(json_object_get(json, "n_registered")), 0);
    assert_int_equal(json_array_size(json_object_get(json, "people")), 0);
    assert_string_equal(text + strlen(text) - 2, "}\n");
    json_decref(json);
    arena_free(arena);
}

static void names_are_there_only_when_asked_for(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    assert_null(strstr(json_text_of(arena, mixed_class(arena), false), "Rekaan"));
    assert_non_null(strstr(json_text_of(arena, mixed_class(arena), true), "Rekaan"));
    arena_free(arena);
}

static void who_has_no_certificate_has_null(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    json_t *none = json_of(arena, mixed_class(arena), false),
           *all = json_of(arena, lorulun_class(arena), false);
    const json_t *first = json_array_get(json_object_get(none, "people"), 0);
    assert_true(json_is_null(json_object_get(first, "certificate")));
    first = json_array_get(json_object_get(all, "people"), 0);
    assert_string_equal(json_string_value(json_object_get(first, "certificate")),
                        "001/PKM-LRL/XI/2019");
    json_decref(none);
    json_decref(all);
    arena_free(arena);
}

static long whole(const json_t *person, const char *test, const char *kind)
{
    char name[40];
    snprintf(name, sizeof name, "%s_%s", test, kind);
    const json_t *value = json_object_get(person, name);
    assert_true(json_is_integer(value));
    return (long)json_integer_value(value);
}

static void assert_law(const json_t *person, const char *test, bool taken)
{
    assert_int_equal(!json_is_null(json_object_get(person, test)), taken);
    if (taken)
        assert_int_equal(whole(person, test, "right") + whole(person, test, "wrong") +
                             whole(person, test, "unknown") + whole(person, test, "blank"),
                         20);
}

static void right_wrong_unknown_and_blank_are_the_items_of_everybody(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct arena *arena = arena_new();
        struct report *report = random_class(arena, seed);
        json_t *json = json_of(arena, report, false);
        const json_t *people = json_object_get(json, "people");
        assert_int_equal(json_array_size(people), report->results->n_registered);
        for (size_t i = 0; i < json_array_size(people); i++) {
            const json_t *person = json_array_get(people, i);
            assert_law(person, "pre", report->results->people[i].has_pre);
            assert_law(person, "post", report->results->people[i].has_post);
        }
        json_decref(json);
        arena_free(arena);
    }
}

/* The law of the whole class, and each sum added up again from the people who count. */
static void assert_sums(const json_t *json, const char *test)
{
    static const char *const kinds[] = {"right", "wrong", "unknown", "blank"};
    const json_t *people = json_object_get(json, "people");
    char name[40];
    snprintf(name, sizeof name, "%s_answers", test);
    const json_t *sums = json_object_get(json, name);
    json_int_t taken = 0, all = 0;
    for (size_t k = 0; k < COUNT(kinds); k++) {
        json_int_t sum = json_integer_value(json_object_get(sums, kinds[k])), added = 0;
        taken = 0;
        for (size_t i = 0; i < json_array_size(people); i++) {
            const json_t *person = json_array_get(people, i);
            if (json_is_true(json_object_get(person, "withdrawn")) ||
                json_is_null(json_object_get(person, test)))
                continue;
            taken++;
            added += whole(person, test, kinds[k]);
        }
        assert_int_equal(sum, added);
        all += sum;
    }
    assert_int_equal(json_integer_value(json_object_get(sums, "people")), taken);
    assert_int_equal(json_integer_value(json_object_get(sums, "all")), all);
    assert_int_equal(all, taken * json_integer_value(json_object_get(json, "item_count")));
}

static void the_answers_of_a_class_are_people_times_items(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct arena *arena = arena_new();
        json_t *json = json_of(arena, random_class(arena, seed), false);
        assert_sums(json, "pre");
        assert_sums(json, "post");
        json_decref(json);
        arena_free(arena);
    }
}

/* The questions one by one are the same answers: the right ones, and those under each option. */
static void assert_items(const json_t *json, const char *test)
{
    char name[40];
    snprintf(name, sizeof name, "%s_answers", test);
    const json_t *sums = json_object_get(json, name);
    snprintf(name, sizeof name, "items_%s", test);
    const json_t *items = json_object_get(json, name);
    snprintf(name, sizeof name, "distractors_%s", test);
    const json_t *distractors = json_object_get(json, name);
    json_int_t right = 0, all = 0;
    assert_int_equal(json_array_size(items),
                     json_integer_value(json_object_get(json, "item_count")));
    for (size_t i = 0; i < json_array_size(items); i++) {
        const json_t *item = json_array_get(items, i);
        const json_t *options = json_object_get(json_array_get(distractors, i), "options");
        right += json_integer_value(json_object_get(json_object_get(item, "facility_wilson"), "x"));
        for (size_t k = 0; k < json_array_size(options); k++)
            all += json_integer_value(json_object_get(json_array_get(options, k), "count"));
    }
    assert_int_equal(right, json_integer_value(json_object_get(sums, "right")));
    assert_int_equal(all, json_integer_value(json_object_get(sums, "all")));
}

static void the_questions_add_up_to_the_answers(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct arena *arena = arena_new();
        json_t *json = json_of(arena, random_class(arena, seed), false);
        assert_items(json, "pre");
        assert_items(json, "post");
        json_decref(json);
        arena_free(arena);
    }
}

static void the_gains_of_the_pairs_have_the_mean_that_is_printed(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct arena *arena = arena_new();
        json_t *json = json_of(arena, random_class(arena, seed), false);
        const json_t *people = json_object_get(json, "people");
        double sum = 0, pairs = 0;
        for (size_t i = 0; i < json_array_size(people); i++) {
            const json_t *gain = json_object_get(json_array_get(people, i), "gain");
            pairs += json_is_number(gain);
            sum += json_number_value(gain);
        }
        assert_true(pairs == json_number_value(json_object_get(json, "n_paired")));
        if (pairs > 0)
            assert_true(fabs(100 * sum / pairs / 20 -
                             json_number_value(json_object_get(json, "gain_points"))) < 1e-9);
        json_decref(json);
        arena_free(arena);
    }
}

/* Five people: the third was at no test, the last has withdrawn. */
static void each_attempt_stands_with_whom_it_is_of(void **state)
{
    static const struct report_attempt attempts[] = {
        {.list_number = 1, .kind = OCCASION_PRETEST, .n = 1, .time_over = true},
        {.list_number = 1, .kind = OCCASION_POSTTEST, .n = 1, .origin = ORIGIN_PAPER},
        {.list_number = 2, .kind = OCCASION_PRETEST, .n = 1, .origin = ORIGIN_PAPER},
        {.list_number = 4, .kind = OCCASION_POSTTEST, .n = 1, .origin = ORIGIN_TOGETHER},
        {.list_number = 5, .withdrawn = true, .n = 1, .origin = ORIGIN_PAPER},
    };
    static const size_t counts[] = {2, 1, 0, 1, 1};
    (void)state;
    struct arena *arena = arena_new();
    struct buffer text = {0};
    struct report *report = mixed_class(arena);
    report->attempts = attempts;
    report->attempt_count = COUNT(attempts);
    json_t *json = json_of(arena, report, false), *people = json_object_get(json, "people");
    for (size_t i = 0, next = 0; i < COUNT(counts); i++) {
        const json_t *list = json_object_get(json_array_get(people, i), "attempts"), *attempt;
        assert_int_equal(json_array_size(list), counts[i]);
        for (size_t k = 0; k < counts[i]; k++, next++) {
            attempt = json_array_get(list, k);
            assert_int_equal(json_is_true(json_object_get(attempt, "time_over")), next == 0);
            assert_string_equal(json_string_value(json_object_get(attempt, "test")),
                                attempts[next].kind == OCCASION_PRETEST ? "pretest" : "posttest");
        }
    }
    report_text(&text, report);
    assert_non_null(strstr(buffer_text(&text), "2 people: 1 at a screen, 1 on paper, 0 together."));
    buffer_done(&text);
    json_decref(json);
    arena_free(arena);
}

static void the_time_limit_is_told_and_what_it_ended(void **state)
{
    enum { LIMIT = 45 };
    (void)state;
    struct arena *arena = arena_new();
    struct report *report = lorulun_class(arena);
    struct training training = *report->training;
    struct results results = *report->results;
    struct buffer text = {0};
    training.settings.value[SETTING_LIMIT] = LIMIT;
    results.time_over = 2;
    report->training = &training;
    report->results = &results;
    report_text(&text, report);
    assert_non_null(strstr(buffer_text(&text), "Tests ended by the time limit   2\n"));
    buffer_done(&text);
    json_t *json = json_of(arena, report, false);
    const json_t *rules = json_object_get(json, "rules");
    assert_int_equal(json_integer_value(json_object_get(rules, "limit_minutes")), LIMIT);
    assert_int_equal(json_integer_value(json_object_get(json, "n_time_over")), 2);
    json_decref(json);
    arena_free(arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_class_is_written_as_ever),
        cmocka_unit_test(the_sample_class_has_the_numbers_of_the_second_program),
        cmocka_unit_test(what_cannot_be_said_is_null),
        cmocka_unit_test(names_are_there_only_when_asked_for),
        cmocka_unit_test(who_has_no_certificate_has_null),
        cmocka_unit_test(each_attempt_stands_with_whom_it_is_of),
        cmocka_unit_test(the_time_limit_is_told_and_what_it_ended),
        cmocka_unit_test(right_wrong_unknown_and_blank_are_the_items_of_everybody),
        cmocka_unit_test(the_answers_of_a_class_are_people_times_items),
        cmocka_unit_test(the_questions_add_up_to_the_answers),
        cmocka_unit_test(the_gains_of_the_pairs_have_the_mean_that_is_printed),
    };
    return RUN(tests);
}
