/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything about an item follows from who reached which total: the tests are added up by total
 * points, of which there are few, and forgotten. So one pass over a class of any size is enough. */
#include "item_tally.h"
#include "base/alloc.h"
#include "base/decimal.h"
#include <stdlib.h>
#include <string.h>

struct item_tally *item_tally_new(const struct item_facts *facts, size_t count)
{
    struct item_tally *tally = xcalloc(1, sizeof *tally);
    tally->facts = facts;
    tally->count = count;
    return tally;
}

void item_tally_free(struct item_tally *tally)
{
    if (tally == NULL)
        return;
    for (size_t i = 0; i < tally->group_count; i++)
        free(tally->groups[i].cells);
    free(tally->groups);
    free(tally);
}

static struct group *group_of(struct item_tally *tally, int64_t total)
{
    size_t low = 0, high = tally->group_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (tally->groups[middle].total < total)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < tally->group_count && tally->groups[low].total == total)
        return &tally->groups[low];
    tally->groups = xrealloc(tally->groups, tally->group_count + 1, sizeof *tally->groups);
    struct group *group = &tally->groups[low];
    memmove(group + 1, group, (tally->group_count - low) * sizeof *group);
    tally->group_count++;
    *group =
        (struct group){.total = total, .cells = xcalloc(tally->count + 1, sizeof *group->cells)};
    return group;
}

static void add_reply(struct cell *cell, const struct item_reply *reply)
{
    double points = (double)reply->points / POINT;
    cell->points += reply->points;
    cell->squares += points * points;
    cell->right += reply->verdict == ITEM_RIGHT;
    cell->unknown += reply->verdict == ITEM_UNKNOWN;
    cell->blank += reply->verdict == ITEM_BLANK;
    cell->other += reply->verdict == ITEM_WRONG && reply->letters == 0;
    for (unsigned letters = reply->letters, i = 0; letters != 0; letters >>= 1, i++)
        cell->letters[i] += letters & 1;
}

void item_tally_add(struct item_tally *tally, const struct item_reply *replies)
{
    int64_t total = 0;
    for (size_t i = 0; i < tally->count; i++)
        total += replies[i].points;
    struct group *group = group_of(tally, total);
    group->people++;
    for (size_t i = 0; i < tally->count; i++)
        add_reply(&group->cells[i], &replies[i]);
}

size_t item_tally_people(const struct item_tally *tally)
{
    size_t people = 0;
    for (size_t i = 0; i < tally->group_count; i++)
        people += tally->groups[i].people;
    return people;
}

struct sums item_sums(const struct item_tally *tally, size_t item)
{
    struct sums sums = {0};
    for (size_t i = 0; i < tally->group_count; i++) {
        const struct group *group = &tally->groups[i];
        double total = (double)group->total / POINT;
        double points = (double)group->cells[item].points / POINT;
        sums.n += (double)group->people;
        sums.x += points;
        sums.xx += group->cells[item].squares;
        sums.xt += total * points;
        sums.t += total * (double)group->people;
        sums.tt += total * total * (double)group->people;
    }
    return sums;
}
