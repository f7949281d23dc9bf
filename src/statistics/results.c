/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every number is taken over a column: the people of whom it can be said, and its value for each.
 */
#include "statistics/results.h"
#include "base/alloc.h"
#include "base/decimal.h"
#include <assert.h>
#include <math.h>
#include <stdlib.h>

enum { BEST_MARK = 2 };

struct column {
    const struct results *results;
    int round; /* from 0, for the columns of a round */
};

/* True with the value, or false when this person has none. */
typedef bool (*reading)(const struct column *column, const struct person_result *person,
                        double *value);

bool results_paired(const struct person_result *person)
{
    return !person->withdrawn && person->has_pre && person->has_post && !person->pre_late;
}

static double in_points(int64_t score)
{
    return (double)score / POINT;
}

static bool read_pre(const struct column *column, const struct person_result *person, double *value)
{
    (void)column;
    *value = in_points(person->pre);
    return !person->withdrawn && person->has_pre;
}

static bool read_post(const struct column *column, const struct person_result *person,
                      double *value)
{
    (void)column;
    *value = in_points(person->post);
    return !person->withdrawn && person->has_post;
}

static bool read_paired_pre(const struct column *column, const struct person_result *person,
                            double *value)
{
    return results_paired(person) && read_pre(column, person, value);
}

static bool read_paired_post(const struct column *column, const struct person_result *person,
                             double *value)
{
    return results_paired(person) && read_post(column, person, value);
}

static bool read_diff(const struct column *column, const struct person_result *person,
                      double *value)
{
    (void)column;
    *value = in_points(person->post - person->pre);
    return results_paired(person);
}

static bool read_skill(const struct column *column, const struct person_result *person,
                       double *value)
{
    const struct person_round *round = &person->rounds[column->round];
    bool rated = !person->withdrawn && round->seen && round->rated > 0;
    *value = rated ? 100.0 * round->sum / (BEST_MARK * round->rated) : NAN;
    return rated;
}

static struct summary summarize_column(const struct results *results, reading read, int round)
{
    const struct column column = {results, round};
    double *values = xcalloc(results->n_registered + 1, sizeof *values);
    size_t n = 0;
    for (size_t i = 0; i < results->n_registered; i++)
        if (read(&column, &results->people[i], &values[n]))
            n++;
    struct summary summary = summarize(values, n);
    free(values);
    return summary;
}

static bool passes(const struct results *results, int64_t score)
{
    return results->max_score > 0 && decimal_reaches(score, results->max_score, results->quiz_mark);
}

static bool reaches_skill(const struct results *results, const struct person_round *round)
{
    return round->rated > 0 &&
           decimal_reaches(round->sum, (int64_t)BEST_MARK * round->rated, results->skill_mark);
}

bool results_competent(const struct results *results, const struct person_round *round)
{
    return reaches_skill(results, round) && round->critical_missed == 0;
}

static void compute_passed(struct results *results)
{
    size_t before = 0, after = 0, both = 0, pairs = 0;
    for (size_t i = 0; i < results->n_registered; i++) {
        const struct person_result *person = &results->people[i];
        if (!results_paired(person))
            continue;
        bool pre = passes(results, person->pre), post = passes(results, person->post);
        pairs++;
        before += pre;
        after += post;
        both += pre && post;
    }
    results->passed_pre = proportion_of(before, pairs);
    results->passed_post = proportion_of(after, pairs);
    results->passed_change = mcnemar_of(after - both, before - both);
}

int results_latest_round(const struct person_result *person, int round)
{
    while (round >= 0 && !person->rounds[round].seen)
        round--;
    return round;
}

static void compute_round(struct results *results, int index)
{
    struct round_summary *summary = &results->rounds[index];
    size_t seen = 0, competent = 0, critical_only = 0, seen_so_far = 0, able_so_far = 0;
    for (size_t i = 0; i < results->n_registered; i++) {
        const struct person_result *person = &results->people[i];
        const struct person_round *round = &person->rounds[index];
        int latest = results_latest_round(person, index);
        if (person->withdrawn || latest < 0)
            continue;
        seen_so_far++;
        able_so_far += results_competent(results, &person->rounds[latest]);
        if (!round->seen)
            continue;
        seen++;
        competent += results_competent(results, round);
        critical_only += reaches_skill(results, round) && round->critical_missed > 0;
    }
    summary->round = index + 1;
    summary->pct = summarize_column(results, read_skill, index);
    summary->competent = proportion_of(competent, seen);
    summary->n_fail_critical_only = critical_only;
    summary->able_so_far = proportion_of(able_so_far, seen_so_far);
}

static double in_percent(const struct results *results, double points)
{
    return results->max_score > 0 ? 100 * points / in_points(results->max_score) : NAN;
}

static void compute_gain(struct results *results)
{
    double pre = results->pre_paired.mean, gain = results->diff.mean;
    results->pre_pct_mean = in_percent(results, pre);
    results->post_pct_mean = in_percent(results, results->post_paired.mean);
    results->gain_points = in_percent(results, gain);
    results->gain_relative_pct = pre > 0 ? 100 * gain / pre : NAN;
}

static size_t count_unpaired(const struct results *results)
{
    size_t unpaired = 0;
    for (size_t i = 0; i < results->n_registered; i++) {
        const struct person_result *person = &results->people[i];
        unpaired +=
            !person->withdrawn && !results_paired(person) && (person->has_pre || person->has_post);
    }
    return unpaired;
}

static void sum_answers(struct results *results)
{
    struct answer_sums pre = {0}, post = {0};
    for (size_t i = 0; i < results->n_registered; i++) {
        const struct person_result *person = &results->people[i];
        if (!person->withdrawn && person->has_pre) {
            pre.people++;
            pre.right += person->pre_right;
            pre.wrong += person->pre_wrong;
            pre.unknown += person->pre_unknown;
            pre.blank += person->pre_blank;
        }
        if (!person->withdrawn && person->has_post) {
            post.people++;
            post.right += person->post_right;
            post.wrong += person->post_wrong;
            post.unknown += person->post_unknown;
            post.blank += person->post_blank;
        }
    }
    results->pre_answers = pre;
    results->post_answers = post;
}

void results_compute(struct results *results)
{
    assert(results->round_count >= 0 && results->round_count <= RESULT_ROUNDS_MAX);
    results->pre_all = summarize_column(results, read_pre, 0);
    results->post_all = summarize_column(results, read_post, 0);
    results->pre_paired = summarize_column(results, read_paired_pre, 0);
    results->post_paired = summarize_column(results, read_paired_post, 0);
    results->diff = summarize_column(results, read_diff, 0);
    results->n_pre = results->pre_all.n;
    results->n_post = results->post_all.n;
    results->n_paired = results->diff.n;
    results->unpaired = count_unpaired(results);
    sum_answers(results);
    compute_gain(results);
    compute_passed(results);
    for (int i = 0; i < results->round_count; i++)
        compute_round(results, i);
}
