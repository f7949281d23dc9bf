/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever stands first in a file has no advantage at a tie: all of one total share the seats of the
 * upper and of the lower group. */
#include "item_replies.h"
#include "base/alloc.h"
#include <math.h>
#include <stdlib.h>

static const double functional_share = 0.05;

/* How much of each group of one total sits in the upper `seats`; `weights` from the lowest. */
static void seat_upper(const struct item_tally *tally, size_t seats, double *weights)
{
    for (size_t i = tally->group_count; i-- > 0;) {
        size_t people = tally->groups[i].people, taken = people < seats ? people : seats;
        weights[i] = (double)taken / (double)people;
        seats -= taken;
    }
}

static void seat_lower(const struct item_tally *tally, size_t seats, double *weights)
{
    for (size_t i = 0; i < tally->group_count; i++) {
        size_t people = tally->groups[i].people, taken = people < seats ? people : seats;
        weights[i] = (double)taken / (double)people;
        seats -= taken;
    }
}

struct extremes extremes_of(const struct item_tally *tally, size_t seats)
{
    struct extremes extremes = {.seats = seats,
                                .upper = xcalloc(tally->group_count + 1, sizeof(double)),
                                .lower = xcalloc(tally->group_count + 1, sizeof(double))};
    seat_upper(tally, seats, extremes.upper);
    seat_lower(tally, seats, extremes.lower);
    return extremes;
}

void extremes_done(struct extremes *extremes)
{
    free(extremes->upper);
    free(extremes->lower);
}

double item_discrimination(const struct item_tally *tally, size_t item,
                           const struct extremes *extremes)
{
    double apart = 0, most = (double)extremes->seats * (double)tally->facts[item].max;
    for (size_t i = 0; i < tally->group_count; i++)
        apart +=
            (extremes->upper[i] - extremes->lower[i]) * (double)tally->groups[i].cells[item].points;
    return most > 0 ? apart / most : NAN;
}

typedef uint32_t (*counting)(const struct cell *cell, int option);

static uint32_t count_letter(const struct cell *cell, int option)
{
    return cell->letters[option];
}

static uint32_t count_unknown(const struct cell *cell, int option)
{
    (void)option;
    return cell->unknown;
}

static uint32_t count_other(const struct cell *cell, int option)
{
    (void)option;
    return cell->other;
}

static uint32_t count_blank(const struct cell *cell, int option)
{
    (void)option;
    return cell->blank;
}

static struct reply_count count_replies(const struct item_tally *tally, size_t item, size_t people,
                                        const struct extremes *extremes, counting of, int option)
{
    struct reply_count replies = {0};
    for (size_t i = 0; i < tally->group_count; i++) {
        uint32_t count = of(&tally->groups[i].cells[item], option);
        replies.count += count;
        replies.upper += extremes->upper[i] * count;
        replies.lower += extremes->lower[i] * count;
    }
    replies.share = people > 0 ? (double)replies.count / (double)people : NAN;
    return replies;
}

void item_replies(const struct item_tally *tally, size_t item, const struct extremes *extremes,
                  struct item_result *result)
{
    for (int i = 0; i < result->facts->options; i++) {
        result->options[i] = count_replies(tally, item, result->n, extremes, count_letter, i);
        if ((result->facts->keys >> i & 1) == 0 && result->options[i].share >= functional_share)
            result->functional |= 1U << i;
    }
    result->unknown = count_replies(tally, item, result->n, extremes, count_unknown, 0);
    result->other = count_replies(tally, item, result->n, extremes, count_other, 0);
    result->blank = count_replies(tally, item, result->n, extremes, count_blank, 0);
}
