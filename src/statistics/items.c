/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Variances and covariances are of n x sum - sum x sum, which is exact where points are whole. */
#include "statistics/items.h"
#include "base/alloc.h"
#include "base/decimal.h"
#include "dist.h"
#include "item_replies.h"
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

static const double kelley_share = 0.27, tail = 0.025;
enum { KELLEY_FROM = 100 }; /* people; below, halves */

struct spread {
    double item, total, both, rest; /* variances; `both` the covariance, `rest` total less item */
};

static double cleared(double variance, double of)
{
    return variance > 1e-9 * of ? variance : 0; /* what rounding leaves is nothing */
}

static struct spread spread_of(const struct sums *sums)
{
    double n = sums->n, divisor = n * (n - 1);
    struct spread spread = {0};
    if (n < 2)
        return spread;
    spread.item = cleared((n * sums->xx - sums->x * sums->x) / divisor, sums->xx / n);
    spread.total = cleared((n * sums->tt - sums->t * sums->t) / divisor, sums->tt / n);
    spread.both = (n * sums->xt - sums->x * sums->t) / divisor;
    spread.rest = cleared(spread.total + spread.item - 2 * spread.both, spread.total);
    return spread;
}

/* Over all items. */
struct whole {
    double variances, roots; /* sums of the items' variances; of the roots of their covariances */
    size_t constant;
};

static struct whole whole_of(const struct item_tally *tally)
{
    struct whole whole = {0};
    for (size_t i = 0; i < tally->count; i++) {
        struct sums sums = item_sums(tally, i);
        struct spread spread = spread_of(&sums);
        whole.variances += spread.item;
        whole.roots += sqrt(fmax(spread.both, 0));
        whole.constant += spread.item == 0;
    }
    return whole;
}

/* --- one item --- */

struct part {
    double rest;
    size_t people;
};

static int by_rest(const void *a, const void *b)
{
    double first = ((const struct part *)a)->rest, second = ((const struct part *)b)->rest;
    return (first > second) - (first < second);
}

/* The largest covariance with the rest that an item so easy could have: those with the most points
 * elsewhere are the ones who are right. */
static double best_covariance(const struct item_tally *tally, size_t item, const struct sums *sums,
                              size_t right)
{
    double max = (double)tally->facts[item].max / POINT, best = 0, all = sums->t - sums->x;
    struct part *parts = xcalloc(2 * tally->group_count + 1, sizeof *parts);
    for (size_t i = 0; i < tally->group_count; i++) {
        const struct group *group = &tally->groups[i];
        double total = (double)group->total / POINT;
        size_t knew = group->cells[item].right;
        parts[2 * i] = (struct part){total - max, knew};
        parts[2 * i + 1] = (struct part){total, group->people - knew};
    }
    qsort(parts, 2 * tally->group_count, sizeof *parts, by_rest);
    size_t left = right;
    for (size_t i = 2 * tally->group_count; i-- > 0 && left > 0;) {
        size_t taken = parts[i].people < left ? parts[i].people : left;
        best += (double)taken * parts[i].rest;
        left -= taken;
    }
    free(parts);
    return max * (sums->n * best - (double)right * all) / (sums->n * (sums->n - 1));
}

/* Nobody has points for a part of it. */
static bool all_or_nothing(const struct item_tally *tally, size_t item)
{
    for (size_t i = 0; i < tally->group_count; i++) {
        const struct cell *cell = &tally->groups[i].cells[item];
        if (cell->points != cell->right * tally->facts[item].max)
            return false;
    }
    return true;
}

static double efficiency(const struct item_tally *tally, size_t item, const struct sums *sums,
                         const struct spread *spread, size_t right)
{
    if (!all_or_nothing(tally, item) || spread->item == 0 || spread->rest == 0)
        return NAN;
    double best = best_covariance(tally, item, sums, right);
    return best > 0 ? 100 * (spread->both - spread->item) / best : NAN;
}

static void correlate(struct item_result *result, const struct spread *spread)
{
    if (spread->item == 0)
        return;
    if (spread->total > 0)
        result->r_total = spread->both / sqrt(spread->item * spread->total);
    if (spread->rest > 0)
        result->r_rest = (spread->both - spread->item) / sqrt(spread->item * spread->rest);
}

static double alpha_of(size_t k, double variances, double total)
{
    return k >= 2 && total > 0 ? (double)k / (double)(k - 1) * (1 - variances / total) : NAN;
}

static size_t count_right(const struct item_tally *tally, size_t item)
{
    size_t right = 0;
    for (size_t i = 0; i < tally->group_count; i++)
        right += tally->groups[i].cells[item].right;
    return right;
}

static struct item_result result_of(const struct item_tally *tally, size_t item, size_t people,
                                    const struct whole *whole)
{
    struct sums sums = item_sums(tally, item);
    struct spread spread = spread_of(&sums);
    size_t right = count_right(tally, item);
    double max = (double)tally->facts[item].max / POINT;
    struct item_result result = {
        .facts = &tally->facts[item],
        .n = people,
        .facility = people > 0 && max > 0 ? sums.x / (sums.n * max) : NAN,
        .sd = people > 1 ? sqrt(spread.item) : NAN,
        .right = proportion_of(right, people),
        .r_total = NAN,
        .r_rest = NAN,
        .alpha_if_deleted = alpha_of(tally->count - 1, whole->variances - spread.item, spread.rest),
        .discriminative_efficiency_pct = efficiency(tally, item, &sums, &spread, right),
        .effective_weight_pct =
            whole->roots > 0 && spread.both >= 0 ? 100 * sqrt(spread.both) / whole->roots : NAN,
    };
    correlate(&result, &spread);
    return result;
}

/* --- the whole test --- */

static bool right_or_wrong(const struct item_tally *tally)
{
    for (size_t i = 0; i < tally->count; i++)
        if (!all_or_nothing(tally, i))
            return false;
    return true;
}

/* Feldt (1965). */
static void feldt(struct reliability *reliability)
{
    double of_people = (double)(reliability->n - 1);
    double of_items = of_people * (double)(reliability->k - 1), left = 1 - reliability->alpha;
    reliability->alpha_ci_low = 1 - left * dist_f_quantile(1 - tail, of_people, of_items);
    reliability->alpha_ci_high = 1 - left * dist_f_quantile(tail, of_people, of_items);
}

static struct reliability reliability_of(const struct item_tally *tally, size_t people,
                                         const struct whole *whole)
{
    struct sums sums = tally->count > 0 ? item_sums(tally, 0) : (struct sums){0};
    struct spread spread = spread_of(&sums);
    struct reliability result = {.n = people,
                                 .k = tally->count,
                                 .n_constant_items = people > 0 ? whole->constant : 0,
                                 .kr20 = NAN,
                                 .alpha_ci_low = NAN,
                                 .alpha_ci_high = NAN};
    result.alpha = alpha_of(result.k, whole->variances, spread.total);
    result.alpha_without_constant =
        alpha_of(result.k - whole->constant, whole->variances, spread.total);
    result.sem = sqrt(spread.total * (1 - result.alpha));
    result.error_ratio_pct = 100 * sqrt(1 - result.alpha);
    if (isnan(result.alpha))
        return result;
    if (right_or_wrong(tally))
        result.kr20 = result.alpha;
    feldt(&result);
    return result;
}

static size_t kelley(size_t people)
{
    return (size_t)floor(kelley_share * (double)people + 0.5);
}

void item_tally_results(const struct item_tally *tally, struct item_results *results)
{
    size_t people = item_tally_people(tally);
    struct whole whole = whole_of(tally);
    struct extremes kelleys = extremes_of(tally, kelley(people)),
                    cut = extremes_of(tally, people < KELLEY_FROM ? people / 2 : kelley(people));
    results->n = people;
    results->count = tally->count;
    for (size_t i = 0; i < tally->count; i++) {
        struct item_result *result = &results->items[i];
        *result = result_of(tally, i, people, &whole);
        result->d_upper_lower = item_discrimination(tally, i, &cut);
        result->d_27 = item_discrimination(tally, i, &kelleys);
        item_replies(tally, i, &cut, result);
    }
    results->reliability = reliability_of(tally, people, &whole);
    extremes_done(&kelleys);
    extremes_done(&cut);
}

enum item_ease item_ease_of(double facility)
{
    static const double hard = 0.3, easy = 0.7;
    if (isnan(facility))
        return EASE_UNKNOWN;
    return facility <= hard ? EASE_HARD : facility <= easy ? EASE_MEDIUM : EASE_EASY;
}

int item_distractors(const struct item_result *item)
{
    int count = 0;
    if (item->n == 0 || item->facts->options == 0)
        return -1;
    for (unsigned bits = item->functional; bits != 0; bits &= bits - 1)
        count++;
    return count;
}
