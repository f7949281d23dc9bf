/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample's figures are of R (vcd, irrCAC); those of the tables by hand of a transcription of
 * irrCAC over single pairs and of the first form of Fleiss, Cohen and Everitt. */
#include "../support/run.h"
#include "base/language.h"
#include "statistics/agreement.h"
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 200, LINE = 80, PEOPLE = 100, STEPS = 10, BLANK = -1 };

static void assert_number(const json_t *expected, double value)
{
    assert_non_null(expected);
    if (json_is_null(expected) ? !isnan(value)
                               : !(fabs(value - json_number_value(expected)) <= 1e-6))
        fail_msg("%.15g is not %.15g", value, json_number_value(expected));
}

static void assert_near(double value, double wanted)
{
    if (!(fabs(value - wanted) <= 1e-6))
        fail_msg("%.15g is not %.15g", value, wanted);
}

static void assert_coefficient(const json_t *expected, const struct coefficient *coefficient)
{
    assert_int_equal(json_object_size(expected), 6);
    assert_number(json_object_get(expected, "est"), coefficient->est);
    assert_number(json_object_get(expected, "se"), coefficient->se);
    assert_number(json_object_get(expected, "ci_low"), coefficient->ci_low);
    assert_number(json_object_get(expected, "ci_high"), coefficient->ci_high);
    assert_number(json_object_get(expected, "pa"), coefficient->pa);
    assert_number(json_object_get(expected, "pe"), coefficient->pe);
}

static void assert_share(const json_t *expected, const struct proportion *share)
{
    assert_number(json_object_get(expected, "x"), (double)share->x);
    assert_number(json_object_get(expected, "n"), (double)share->n);
    assert_number(json_object_get(expected, "p"), share->p);
    assert_number(json_object_get(expected, "low"), share->low);
    assert_number(json_object_get(expected, "high"), share->high);
}

/* --- the sample: by person and step, what each of two observers gave in a round --- */

struct sheets {
    int round;
    struct mark_pair marks[PEOPLE][STEPS];
};

static void read_mark(struct sheets *sheets, const char *line)
{
    int person, round, observer, step, mark = BLANK;
    assert_true(sscanf(line, "P%d,%d,O%d,L%d,%d", &person, &round, &observer, &step, &mark) >= 4);
    assert_in_range(person, 0, PEOPLE - 1);
    assert_in_range(step, 0, STEPS - 1);
    struct mark_pair *pair = &sheets->marks[person][step];
    if (round == sheets->round)
        *(observer == 1 ? &pair->first : &pair->second) = mark;
}

static void read_sheets(struct sheets *sheets, int round)
{
    char line[LINE];
    FILE *file = fopen(FIXTURES "/statistics-sample/observations.csv", "r");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    sheets->round = round;
    for (int i = 0; i < PEOPLE; i++)
        for (int j = 0; j < STEPS; j++)
            sheets->marks[i][j] = (struct mark_pair){BLANK, BLANK};
    while (fgets(line, sizeof line, file) != NULL)
        read_mark(sheets, line);
    fclose(file);
}

static const json_t *expected_part(const json_t *expected, const char *name)
{
    return json_object_get(json_object_get(expected, "agreement"), name);
}

static void the_sample_agrees_with_the_second_program(void **state)
{
    const json_t *expected = expected_part(*state, "pooled");
    struct sheets sheets;
    read_sheets(&sheets, (int)json_integer_value(expected_part(*state, "round")));
    struct agreement agreement = agreement_of(sheets.marks[0], (size_t)PEOPLE * STEPS);
    const json_t *table = json_object_get(expected, "table");
    for (size_t i = 0; i < AGREEMENT_MARKS; i++)
        for (size_t j = 0; j < AGREEMENT_MARKS; j++)
            assert_number(json_array_get(json_array_get(table, i), j),
                          (double)agreement.table[i][j]);
    assert_number(json_object_get(expected, "n"), (double)agreement.n);
    assert_share(json_object_get(expected, "percent_agreement"), &agreement.same);
    assert_coefficient(json_object_get(expected, "kappa"), &agreement.kappa);
    assert_coefficient(json_object_get(expected, "kappa_linear"), &agreement.kappa_linear);
    assert_coefficient(json_object_get(expected, "kappa_quadratic"), &agreement.kappa_quadratic);
    assert_coefficient(json_object_get(expected, "ac1"), &agreement.ac1);
    assert_coefficient(json_object_get(expected, "ac2_linear"), &agreement.ac2_linear);
    assert_coefficient(json_object_get(expected, "ac2_quadratic"), &agreement.ac2_quadratic);
}

static void each_step_of_the_sample_agrees_too(void **state)
{
    const json_t *steps = expected_part(*state, "per_step_agreement");
    struct sheets sheets;
    read_sheets(&sheets, (int)json_integer_value(expected_part(*state, "round")));
    assert_int_equal(json_array_size(steps), 6);
    for (size_t i = 0; i < json_array_size(steps); i++) {
        const json_t *expected = json_array_get(steps, i);
        struct mark_pair pairs[PEOPLE];
        int step = atoi(json_string_value(json_object_get(expected, "step")) + 1);
        for (int person = 0; person < PEOPLE; person++)
            pairs[person] = sheets.marks[person][step];
        struct agreement agreement = agreement_of(pairs, PEOPLE);
        assert_share(expected, &agreement.same);
    }
}

/* --- tables by hand --- */

static struct agreement of_table(const int table[AGREEMENT_MARKS][AGREEMENT_MARKS])
{
    struct mark_pair pairs[ROOM];
    size_t n = 0;
    for (int i = 0; i < AGREEMENT_MARKS; i++)
        for (int j = 0; j < AGREEMENT_MARKS; j++)
            for (int times = 0; times < table[i][j]; times++) {
                assert_in_range(n, 0, ROOM - 1);
                pairs[n++] = (struct mark_pair){i, j};
            }
    return agreement_of(pairs, n);
}

static void kappa_collapses_where_nearly_all_is_right(void **state)
{
    (void)state;
    static const int table[][AGREEMENT_MARKS] = {{0, 0, 0}, {0, 0, 2}, {0, 5, 118}};
    struct agreement agreement = of_table(table);
    assert_int_equal(agreement.same.x, 118);
    assert_int_equal(agreement.same.n, 125);
    assert_near(agreement.same.p, 0.944);
    assert_near(agreement.kappa.est, -0.02339181286549608);
    assert_near(agreement.kappa.se, 0.012286756672840538);
    assert_near(agreement.ac1.est, 0.9424332637049951);
    assert_near(agreement.ac1.se, 0.02180196860494088);
    assert_near(agreement.ac2_linear.est, 0.9706695717757479);
    assert_near(agreement.ac2_quadratic.est, 0.9851940844021794);
    assert_near(agreement.ac2_quadratic.se, 0.005764241075597431);
}

/* Where 0 stands against 2, weights forgive nothing. */
static void nearness_counts_in_weights_only(void **state)
{
    (void)state;
    static const int table[][AGREEMENT_MARKS] = {{0, 0, 2}, {0, 0, 0}, {5, 0, 118}};
    struct agreement agreement = of_table(table);
    assert_near(agreement.kappa.est, -0.02339181286549608);
    assert_near(agreement.kappa_quadratic.est, -0.02339181286549608);
    assert_near(agreement.ac2_linear.est, 0.9413391435514958);
    assert_near(agreement.ac2_quadratic.est, 0.9407763376087177);
    assert_near(agreement.ac2_quadratic.se, 0.023056964302389654);
}

/* The example of Fleiss, Cohen and Everitt: kappa 0.429, standard error 0.054. */
static void a_published_table(void **state)
{
    (void)state;
    static const int table[][AGREEMENT_MARKS] = {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}};
    struct agreement agreement = of_table(table);
    assert_near(agreement.kappa.est, 0.4285714285714286);
    assert_near(agreement.kappa.se, 0.053711004869167356);
    assert_near(agreement.kappa.ci_high, 0.4285714285714286 + 1.959963984540054 * 0.053711004869);
    assert_near(agreement.kappa_linear.est, 0.49230769230769283);
    assert_near(agreement.kappa_linear.se, 0.0507186076076872);
    assert_near(agreement.kappa_quadratic.est, 0.566666666666667);
    assert_near(agreement.kappa_quadratic.se, 0.055666340158230306);
    assert_near(agreement.ac1.est, 0.5935647756138865);
    assert_near(agreement.ac1.se, 0.04774740781107676);
    assert_near(agreement.ac2_linear.se, 0.03950127823684947);
    assert_near(agreement.ac2_quadratic.est, 0.795275590551181);
    assert_near(agreement.ac2_quadratic.se, 0.034194337954465893);
}

/* --- edges --- */

static void equal_and_constant_marks_have_no_kappa(void **state)
{
    (void)state;
    static const int table[][AGREEMENT_MARKS] = {{0, 0, 0}, {0, 0, 0}, {0, 0, 40}};
    struct agreement agreement = of_table(table);
    assert_true(isnan(agreement.kappa.est) && isnan(agreement.kappa.se));
    assert_true(isnan(agreement.kappa_quadratic.est) && isnan(agreement.kappa_quadratic.ci_low));
    assert_true(agreement.kappa.pe == 1);
    assert_true(agreement.ac1.est == 1 && agreement.ac2_quadratic.est == 1);
    assert_true(agreement.ac1.ci_low == 1 && agreement.ac1.ci_high == 1);
    assert_true(agreement.same.high == 1);
}

static void chance_exactly_is_exactly_nothing(void **state)
{
    (void)state;
    static const int table[][AGREEMENT_MARKS] = {{0, 0, 0}, {0, 0, 0}, {0, 7, 60}};
    struct agreement agreement = of_table(table);
    assert_true(agreement.kappa.est == 0 && agreement.kappa_linear.est == 0);
}

static void nothing_marked_by_both_is_nothing_known(void **state)
{
    (void)state;
    static const struct mark_pair pairs[] = {{2, 9}, {-1, 2}, {9, 9}};
    struct agreement agreement = agreement_of(pairs, COUNT(pairs));
    assert_int_equal(agreement.n, 0);
    assert_true(isnan(agreement.same.p) && isnan(agreement.kappa.est) && isnan(agreement.ac1.est));
}

static void one_pair_has_no_interval_of_gwet(void **state)
{
    (void)state;
    static const struct mark_pair pair = {1, 2};
    struct agreement agreement = agreement_of(&pair, 1);
    assert_true(agreement.kappa.est == 0);
    assert_near(agreement.ac1.pa, 0);
    assert_true(isnan(agreement.ac1.se) && isnan(agreement.ac2_linear.ci_high));
}

static int set_up(void **state)
{
    *state = json_load_file(FIXTURES "/statistics-sample/expected.json", 0, NULL);
    return *state == NULL;
}

static int tear_down(void **state)
{
    json_decref(*state);
    return 0;
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sample_agrees_with_the_second_program),
        cmocka_unit_test(each_step_of_the_sample_agrees_too),
        cmocka_unit_test(kappa_collapses_where_nearly_all_is_right),
        cmocka_unit_test(nearness_counts_in_weights_only),
        cmocka_unit_test(a_published_table),
        cmocka_unit_test(equal_and_constant_marks_have_no_kappa),
        cmocka_unit_test(chance_exactly_is_exactly_nothing),
        cmocka_unit_test(nothing_marked_by_both_is_nothing_known),
        cmocka_unit_test(one_pair_has_no_interval_of_gwet),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
