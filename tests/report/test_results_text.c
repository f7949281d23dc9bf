/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/text.h"
#include "classes.h"
#include <stdio.h>
#include <string.h>

enum { SEEDS = 300 };

static const char *text_of(struct arena *arena, struct report *report, bool names)
{
    struct buffer out = {0};
    report->names = names;
    report_text(&out, report);
    const char *text = arena_strdup(arena, buffer_text(&out));
    buffer_done(&out);
    return text;
}

static void classes_read_as_ever(void **state)
{
    (void)state;
    static const struct {
        struct report *(*class)(struct arena *arena);
        bool names;
        int columns;
        const char *golden;
    } table[] = {
        {lorulun_class, false, 0, GOLDEN "/lorulun.txt"},
        {mixed_class, false, 0, GOLDEN "/mixed.txt"},
        {mixed_class, true, 0, GOLDEN "/mixed-names.txt"},
        {empty_class, false, 0, GOLDEN "/empty.txt"},
        {lorulun_class, false, REPORT_NARROW, GOLDEN "/lorulun-narrow.txt"},
        {lorulun_class, true, REPORT_NARROW, GOLDEN "/lorulun-names-narrow.txt"},
        {mixed_class, false, REPORT_NARROW, GOLDEN "/mixed-narrow.txt"},
        {mixed_class, true, REPORT_NARROW, GOLDEN "/mixed-names-narrow.txt"},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct arena *arena = arena_new();
        struct report *report = table[i].class(arena);
        report->columns = table[i].columns;
        const char *text = text_of(arena, report, table[i].names);
        assert_golden(arena, text, table[i].golden);
        arena_free(arena);
    }
}

static void numbers_are_written_in_the_language_of_the_report(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct report *report = lorulun_class(arena);
    report->language = LANGUAGE_ID;
    const char *text = text_of(arena, report, false);
    assert_non_null(strstr(text, "12,00"));
    assert_non_null(strstr(text, "+20,0"));
    assert_null(strstr(text, "12.00"));
    arena_free(arena);
}

static void the_paper_is_only_mentioned_in_the_demo(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct report *demo = lorulun_class(arena);
    assert_non_null(strstr(text_of(arena, demo, false), "The paper writes \"20 %\""));
    struct kiosk real = *demo->kiosk;
    real.demo = false;
    demo->kiosk = &real;
    const char *text = text_of(arena, demo, false);
    assert_null(strstr(text, "paper"));
    assert_null(strstr(text, "invented"));
    arena_free(arena);
}

static void no_line_is_wider_than_its_columns(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct arena *arena = arena_new();
        struct report *report = random_class(arena, seed);
        int columns = seed % 3 == 0 ? REPORT_NARROW : 80;
        report->columns = columns;
        const char *text = text_of(arena, report, seed % 2 == 0);
        while (*text != '\0') {
            size_t length = strcspn(text, "\n");
            assert_in_range(text_width(arena_strndup(arena, text, length)), 0, columns);
            assert_int_equal(text[length], '\n');
            text += length + 1;
        }
        arena_free(arena);
    }
}

static void names_stand_there_only_when_asked_for(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct arena *arena = arena_new();
        struct report *report = random_class(arena, seed);
        assert_null(strstr(text_of(arena, report, false), "Nama Rekaan"));
        assert_int_equal(strstr(text_of(arena, report, true), "Nama Rekaan") != NULL,
                         report->results->n_registered > 0 &&
                             (report->results->n_pre > 0 || report->results->n_post > 0 ||
                              report->results->round_count > 0));
        arena_free(arena);
    }
}

/* The row of `label` below ANSWERS obeys the law and counts `people`. */
static void assert_law(const char *answers, const char *label, size_t people)
{
    long right, wrong, unknown, blank, all;
    const char *row = answers != NULL ? strstr(answers, label) : NULL;
    if (people == 0) {
        assert_null(row);
        return;
    }
    assert_non_null(row);
    assert_int_equal(
        sscanf(row + strlen(label), "%ld %ld %ld %ld %ld", &right, &wrong, &unknown, &blank, &all),
        5);
    assert_int_equal(right + wrong + unknown + blank, all);
    assert_int_equal(all, people * 20);
}

static void right_wrong_unknown_and_blank_are_people_times_items(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct arena *arena = arena_new();
        struct report *report = random_class(arena, seed);
        const char *answers = strstr(text_of(arena, report, false), "ANSWERS");
        assert_law(answers, "\n Pretest ", report->results->n_pre);
        assert_law(answers, "\n Posttest ", report->results->n_post);
        arena_free(arena);
    }
}

static void everybody_has_one_row_or_is_withdrawn(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct arena *arena = arena_new();
        struct report *report = random_class(arena, seed);
        const char *people = strstr(text_of(arena, report, false), "PEOPLE");
        for (size_t i = 0; people != NULL && i < report->results->n_registered; i++) {
            const struct person_result *person = &report->results->people[i];
            const char *row =
                arena_printf(arena, "\n%3d %s ", person->list_number, person->pseudonym);
            const char *listed =
                arena_printf(arena, "%d (%s)", person->list_number, person->pseudonym);
            assert_int_equal(strstr(people, row) != NULL, !person->withdrawn);
            if (person->withdrawn)
                assert_non_null(strstr(strstr(people, "Withdrawn:"), listed));
        }
        arena_free(arena);
    }
}

/* The mixed class once more, with everybody changed as `change` says. */
static const char *text_of_changed(struct arena *arena,
                                   void (*change)(struct person_result *person))
{
    struct report *report = mixed_class(arena);
    struct results results = *report->results;
    struct person_result people[5];
    assert_int_equal(results.n_registered, COUNT(people));
    memcpy(people, results.people, sizeof people);
    for (size_t i = 0; i < COUNT(people); i++)
        change(&people[i]);
    results.people = people;
    results_compute(&results);
    report->results = &results;
    return text_of(arena, report, false);
}

static void withdraw_late_and_remedial(struct person_result *person)
{
    person->withdrawn = person->withdrawn || person->pre_late || person->has_remedial;
}

static void a_note_below_the_list_is_about_somebody_in_it(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *mixed = text_of(arena, mixed_class(arena), false);
    assert_non_null(strstr(mixed, "\n* after the teaching"));
    assert_non_null(strstr(mixed, "Repeat"));
    const char *text = text_of_changed(arena, withdraw_late_and_remedial);
    assert_null(strstr(text, "\n* after the teaching"));
    assert_null(strstr(text, "Repeat"));
    assert_null(strstr(text, "takes the first posttest"));
    arena_free(arena);
}

static void take_pretest_away(struct person_result *person)
{
    person->has_pre = person->pre_late = false;
}

static void a_test_that_nobody_took_is_a_row_of_dashes(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *text = text_of_changed(arena, take_pretest_away);
    assert_non_null(strstr(
        text, "\n Pretest                0        -       -        -          -         -\n"));
    arena_free(arena);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_read_as_ever),
        cmocka_unit_test(numbers_are_written_in_the_language_of_the_report),
        cmocka_unit_test(the_paper_is_only_mentioned_in_the_demo),
        cmocka_unit_test(no_line_is_wider_than_its_columns),
        cmocka_unit_test(names_stand_there_only_when_asked_for),
        cmocka_unit_test(right_wrong_unknown_and_blank_are_people_times_items),
        cmocka_unit_test(everybody_has_one_row_or_is_withdrawn),
        cmocka_unit_test(a_note_below_the_list_is_about_somebody_in_it),
        cmocka_unit_test(a_test_that_nobody_took_is_a_row_of_dashes),
    };
    return RUN(tests);
}
