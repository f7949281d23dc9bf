/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is taken from the table of marks. Weights are whole numbers over the weight of a
 * perfect pair, so that what is exactly 0, or exactly undefined, comes out so. */
#include "statistics/agreement.h"
#include "dist.h"
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

enum { Q = AGREEMENT_MARKS };

struct weights {
    int64_t full, w[Q][Q];
};

static const struct weights identity = {1, {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
                            linear = {2, {{2, 1, 0}, {1, 2, 1}, {0, 1, 2}}},
                            quadratic = {4, {{4, 3, 0}, {3, 4, 3}, {0, 3, 4}}};

static const double upper_tail = 0.975; /* two-sided 95 % */
static const struct coefficient undefined = {NAN, NAN, NAN, NAN, NAN, NAN};

struct margins {
    int64_t first[Q], second[Q];
};

static struct margins margins_of(const struct agreement *agreement)
{
    struct margins margins = {0};
    for (int i = 0; i < Q; i++)
        for (int j = 0; j < Q; j++) {
            margins.first[i] += (int64_t)agreement->table[i][j];
            margins.second[j] += (int64_t)agreement->table[i][j];
        }
    return margins;
}

static double weight_of(const struct weights *weights, int i, int j)
{
    return (double)weights->w[i][j] / (double)weights->full;
}

/* Sum of the weights of all pairs that were seen. */
static int64_t seen(const struct agreement *agreement, const struct weights *weights)
{
    int64_t sum = 0;
    for (int i = 0; i < Q; i++)
        for (int j = 0; j < Q; j++)
            sum += weights->w[i][j] * (int64_t)agreement->table[i][j];
    return sum;
}

static int64_t by_chance(const struct margins *margins, const struct weights *weights)
{
    int64_t sum = 0;
    for (int i = 0; i < Q; i++)
        for (int j = 0; j < Q; j++)
            sum += weights->w[i][j] * margins->first[i] * margins->second[j];
    return sum;
}

/* The mean weight that the marks of one of them meet, for each mark of the other. */
static void mean_weights(const struct weights *weights, const int64_t *margin, double n, double *to)
{
    for (int i = 0; i < Q; i++)
        for (int j = 0; j < Q; j++) /* the weights are symmetric */
            to[i] += weight_of(weights, i, j) * (double)margin[j] / n;
}

static double kappa_error(const struct agreement *agreement, const struct margins *margins,
                          const struct weights *weights, const struct coefficient *kappa)
{
    double n = (double)agreement->n, apart = 1 - kappa->est, sum = 0;
    double of_first[Q] = {0}, of_second[Q] = {0};
    mean_weights(weights, margins->second, n, of_first);
    mean_weights(weights, margins->first, n, of_second);
    for (int i = 0; i < Q; i++)
        for (int j = 0; j < Q; j++) {
            double term = weight_of(weights, i, j) - (of_first[i] + of_second[j]) * apart;
            sum += (double)agreement->table[i][j] / n * term * term;
        }
    double middle = kappa->est - kappa->pe * apart;
    return sqrt(fmax(sum - middle * middle, 0) / n) / (1 - kappa->pe);
}

static struct coefficient kappa_of(const struct agreement *agreement, const struct weights *weights)
{
    struct margins margins = margins_of(agreement);
    int64_t n = (int64_t)agreement->n, all = weights->full * n * n;
    int64_t agreed = seen(agreement, weights) * n, chance = by_chance(&margins, weights);
    struct coefficient kappa = undefined;
    if (n == 0)
        return kappa;
    kappa.pa = (double)agreed / (double)all;
    kappa.pe = (double)chance / (double)all;
    if (chance == all)
        return kappa;
    kappa.est = (double)(agreed - chance) / (double)(all - chance);
    kappa.se = kappa_error(agreement, &margins, weights, &kappa);
    double reach = dist_normal_quantile(upper_tail) * kappa.se;
    kappa.ci_low = kappa.est - reach;
    kappa.ci_high = kappa.est + reach;
    return kappa;
}

/* The share of each mark, of both observers together. */
static void shares(const struct agreement *agreement, double *share)
{
    struct margins margins = margins_of(agreement);
    for (int i = 0; i < Q; i++)
        share[i] = (double)(margins.first[i] + margins.second[i]) / (2 * (double)agreement->n);
}

/* What stands before the sum of share x (1 - share) in the agreement by chance. */
static double chance_factor(const struct weights *weights)
{
    double sum = 0;
    for (int i = 0; i < Q; i++)
        for (int j = 0; j < Q; j++)
            sum += weight_of(weights, i, j);
    return sum / (Q * (Q - 1));
}

static double gwet_error(const struct agreement *agreement, const double *share,
                         const struct weights *weights, const struct coefficient *ac)
{
    double n = (double)agreement->n, sum = 0, factor = chance_factor(weights);
    for (int i = 0; i < Q; i++)
        for (int j = 0; j < Q; j++) {
            double chance = factor * (2 - share[i] - share[j]) / 2;
            double own = (weight_of(weights, i, j) - ac->pe) / (1 - ac->pe);
            double term = own - 2 * (1 - ac->est) * (chance - ac->pe) / (1 - ac->pe) - ac->est;
            sum += (double)agreement->table[i][j] * term * term;
        }
    return sqrt(sum / (n * (n - 1)));
}

static struct coefficient gwet_of(const struct agreement *agreement, const struct weights *weights)
{
    struct coefficient ac = undefined;
    double n = (double)agreement->n, share[Q], spread = 0;
    if (agreement->n == 0)
        return ac;
    shares(agreement, share);
    for (int i = 0; i < Q; i++)
        spread += share[i] * (1 - share[i]);
    ac.pa = (double)seen(agreement, weights) / ((double)weights->full * n);
    ac.pe = chance_factor(weights) * spread;
    ac.est = (ac.pa - ac.pe) / (1 - ac.pe); /* pe is at most 2/3 */
    if (agreement->n == 1)
        return ac;
    ac.se = gwet_error(agreement, share, weights, &ac);
    double reach = dist_t_quantile(upper_tail, n - 1) * ac.se;
    ac.ci_low = ac.est - reach;
    ac.ci_high = fmin(ac.est + reach, 1);
    return ac;
}

static bool is_mark(int mark)
{
    return mark >= 0 && mark < Q;
}

struct agreement agreement_of(const struct mark_pair *pairs, size_t n)
{
    struct agreement agreement = {0};
    size_t same = 0;
    for (size_t i = 0; i < n; i++)
        if (is_mark(pairs[i].first) && is_mark(pairs[i].second)) {
            agreement.n++;
            agreement.table[pairs[i].first][pairs[i].second]++;
            same += pairs[i].first == pairs[i].second;
        }
    agreement.same = proportion_of(same, agreement.n);
    agreement.kappa = kappa_of(&agreement, &identity);
    agreement.kappa_linear = kappa_of(&agreement, &linear);
    agreement.kappa_quadratic = kappa_of(&agreement, &quadratic);
    agreement.ac1 = gwet_of(&agreement, &identity);
    agreement.ac2_linear = gwet_of(&agreement, &linear);
    agreement.ac2_quadratic = gwet_of(&agreement, &quadratic);
    return agreement;
}
