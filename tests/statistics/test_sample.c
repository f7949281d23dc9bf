/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One invented class, computed in R and by a second independent program: expected.json. */
#include "../support/run.h"
#include "../support/tidy.h"
#include "base/language.h"
#include <jansson.h>
#include <math.h>

struct sample {
    struct arena *arena;
    const struct results *results;
    json_t *expected;
};

static void assert_number(const json_t *expected, double value)
{
    assert_non_null(expected);
    if (json_is_null(expected)) {
        assert_true(isnan(value));
        return;
    }
    double wanted = json_number_value(expected);
    if (!(fabs(value - wanted) <= 1e-6))
        fail_msg("%.15g is not %.15g", value, wanted);
}

static void assert_summary(const json_t *expected, const struct summary *summary)
{
    const struct {
        const char *key;
        double value;
    } table[] = {
        {"n", (double)summary->n},
        {"mean", summary->mean},
        {"sd", summary->sd},
        {"median", summary->median},
        {"min", summary->min},
        {"max", summary->max},
        {"q1", summary->q1},
        {"q3", summary->q3},
        {"ci_low", summary->ci_low},
        {"ci_high", summary->ci_high},
        {"skewness_g1", summary->skewness_g1},
        {"kurtosis_g2", summary->kurtosis_g2},
    };
    assert_int_equal(json_object_size(expected), COUNT(table));
    for (size_t i = 0; i < COUNT(table); i++)
        assert_number(json_object_get(expected, table[i].key), table[i].value);
}

static void assert_proportion(const json_t *expected, const struct proportion *share)
{
    assert_int_equal(json_object_size(expected), 5);
    assert_number(json_object_get(expected, "x"), (double)share->x);
    assert_number(json_object_get(expected, "n"), (double)share->n);
    assert_number(json_object_get(expected, "p"), share->p);
    assert_number(json_object_get(expected, "low"), share->low);
    assert_number(json_object_get(expected, "high"), share->high);
}

static void counts_are_those_of_the_second_program(void **state)
{
    const struct sample *sample = *state;
    const struct results *results = sample->results;
    const struct {
        const char *key;
        double value;
    } table[] = {
        {"max_score", (double)results->max_score / 100000},
        {"n_registered", (double)results->n_registered},
        {"n_pre", (double)results->n_pre},
        {"n_post", (double)results->n_post},
        {"n_paired", (double)results->n_paired},
        {"pre_pct_mean", results->pre_pct_mean},
        {"post_pct_mean", results->post_pct_mean},
    };
    for (size_t i = 0; i < COUNT(table); i++)
        assert_number(json_object_get(sample->expected, table[i].key), table[i].value);
    assert_int_equal(results->unpaired, 1);
}

static void summaries_are_those_of_the_second_program(void **state)
{
    const struct sample *sample = *state;
    const struct results *results = sample->results;
    const json_t *paired = json_object_get(sample->expected, "paired");
    assert_summary(json_object_get(sample->expected, "pre_all"), &results->pre_all);
    assert_summary(json_object_get(sample->expected, "post_all"), &results->post_all);
    assert_summary(json_object_get(sample->expected, "pre_paired"), &results->pre_paired);
    assert_summary(json_object_get(sample->expected, "post_paired"), &results->post_paired);
    assert_summary(json_object_get(paired, "diff"), &results->diff);
}

static void passed_shares_are_those_of_the_second_program(void **state)
{
    const struct sample *sample = *state;
    assert_proportion(json_object_get(sample->expected, "passed_pre"),
                      &sample->results->passed_pre);
    assert_proportion(json_object_get(sample->expected, "passed_post"),
                      &sample->results->passed_post);
}

static void rounds_are_those_of_the_second_program(void **state)
{
    const struct sample *sample = *state;
    const json_t *skills = json_object_get(sample->expected, "skills");
    const json_t *rounds = json_object_get(skills, "per_round");
    assert_int_equal(json_array_size(rounds), sample->results->round_count);
    for (size_t i = 0; i < json_array_size(rounds); i++) {
        const json_t *expected = json_array_get(rounds, i);
        const struct round_summary *round = &sample->results->rounds[i];
        assert_number(json_object_get(expected, "round"), round->round);
        assert_summary(json_object_get(expected, "pct"), &round->pct);
        assert_proportion(json_object_get(expected, "competent"), &round->competent);
        assert_number(json_object_get(expected, "n_fail_critical_only"),
                      (double)round->n_fail_critical_only);
    }
}

static int set_up(void **state)
{
    struct arena *arena = arena_new();
    struct sample *sample = arena_alloc(arena, sizeof *sample);
    sample->arena = arena;
    sample->results = tidy_results(arena, FIXTURES "/statistics-sample");
    sample->expected = json_load_file(FIXTURES "/statistics-sample/expected.json", 0, NULL);
    *state = sample;
    return sample->expected == NULL;
}

static int tear_down(void **state)
{
    struct sample *sample = *state;
    json_decref(sample->expected);
    arena_free(sample->arena);
    return 0;
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_are_those_of_the_second_program),
        cmocka_unit_test(summaries_are_those_of_the_second_program),
        cmocka_unit_test(passed_shares_are_those_of_the_second_program),
        cmocka_unit_test(rounds_are_those_of_the_second_program),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
