/* SPDX-License-Identifier: GPL-3.0-or-later */
/* results.h - the results of one training: what such trainings report.
 * cli fills the people; results_compute fills the numbers; report and ui show them. */
#ifndef LULUS_STATISTICS_RESULTS_H
#define LULUS_STATISTICS_RESULTS_H
#include "statistics/agreement.h"
#include "statistics/describe.h"
#include "statistics/items.h"
#include "statistics/mcnemar.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RESULT_ROUNDS_MAX = 20 };

struct person_round {
    bool seen;
    int sum, rated;      /* marks; steps rated */
    int critical_missed; /* rated critical steps below 2 */
};

struct person_result {
    int list_number;
    const char *pseudonym, *name; /* borrowed */
    bool withdrawn;
    bool has_pre, has_post, pre_late;                 /* a late pretest stays out of the pairs */
    int64_t pre, post;                                /* 1/100,000 point */
    int pre_right, pre_wrong, pre_unknown, pre_blank; /* items; sum law */
    int post_right, post_wrong, post_unknown, post_blank;
    bool has_remedial;
    int64_t remedial;
    int set_aside; /* tests of hers that the trainer set aside: kept, not counted */
    struct person_round rounds[RESULT_ROUNDS_MAX];
    const char *certificate; /* number or "" */
};

/* Answers of all who took a test, without the withdrawn: their sum is people x items. */
struct answer_sums {
    size_t people;
    int64_t right, wrong, unknown, blank;
};

struct round_summary {
    int round; /* from 1 */
    struct summary pct;
    struct proportion competent;
    size_t n_fail_critical_only;   /* reached the mark, missed a critical step */
    struct proportion able_so_far; /* by the latest sheet up to this round, of all seen so far */
};

struct step_agreement {
    const char *code; /* borrowed */
    struct proportion same;
};

/* Of the people whom two observers saw in a round. */
struct round_agreement {
    int round; /* from 1 */
    size_t people;
    struct agreement pooled; /* over all their steps */
    const struct step_agreement *steps;
    size_t step_count;
};

struct results {
    /* filled by the caller */
    int64_t max_score;         /* 1/100,000 point */
    int quiz_mark, skill_mark; /* per cent */
    int item_count;
    const struct person_result *people;
    size_t
        n_registered; /* people in the array; withdrawn ones are listed and left out of numbers */
    int round_count;
    size_t read_by_person, read_by_kiosk; /* tests handed in that were read aloud to somebody */
    size_t time_over;                     /* tests that ended because their time was over */
    struct item_results items_pre, items_post; /* of pre_all and post_all; count 0: not asked for */
    const struct round_agreement *agreements;  /* by round; of those with two observers */
    size_t agreement_count;
    const struct mcnemar *item_changes; /* of the pairs, one for each item; may be NULL */
    /* computed */
    size_t n_pre, n_post, n_paired;
    struct answer_sums pre_answers, post_answers;
    struct summary pre_all, post_all, pre_paired, post_paired, diff;
    double pre_pct_mean, post_pct_mean; /* of the pairs */
    double gain_points;                 /* post_pct_mean - pre_pct_mean */
    double gain_relative_pct; /* 100 (post - pre) / pre of the paired means; NaN when pre is 0 */
    struct proportion passed_pre, passed_post; /* of the pairs, as expected.json */
    struct mcnemar passed_change;              /* of the pairs */
    struct round_summary rounds[RESULT_ROUNDS_MAX];
    size_t unpaired; /* took a test but are in no pair: one test only, or a late pretest */
};

/* A sheet on which nothing was rated counts as seen and not able, and has no percentage. */
void results_compute(struct results *results);

/* She counts in the pairs: both tests, the pretest in time, not withdrawn. */
bool results_paired(const struct person_result *person);
/* Her sheet of that round reaches the skill mark and misses no critical step. */
bool results_competent(const struct results *results, const struct person_round *round);
/* Her newest round that was seen, up to and including `round` (from 0); -1 when none. */
int results_latest_round(const struct person_result *person, int round);
#endif
