/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course_agree.h"
#include "sheets.h"
#include "store/observations.h"
#include <string.h>

/* What two observers gave in a round: people after people, the steps of each in their order. */
struct seen_by_two {
    size_t people, count;
    struct mark_pair *pairs;
};

static struct sheet *read_sheet(struct course *course, struct store *store,
                                const struct observation *row, struct error *err)
{
    struct mark *marks;
    size_t count;
    if (!store_list_marks(store, &row->id, course->arena, &marks, &count, err))
        return NULL;
    return sheet_new(course->checklist, marks, count);
}

static bool add_pair(struct course *course, struct store *store, const struct observation *pair[2],
                     struct seen_by_two *seen, struct error *err)
{
    struct sheet *lead = read_sheet(course, store, pair[0], err);
    struct sheet *second = lead != NULL ? read_sheet(course, store, pair[1], err) : NULL;
    for (size_t i = 0; second != NULL && i < lead->step_count; i++) {
        struct mark_pair *marks =
            arena_push(course->arena, (void **)&seen->pairs, &seen->count, sizeof *seen->pairs);
        *marks = (struct mark_pair){lead->steps[i].value, second->steps[i].value};
    }
    bool ok = second != NULL;
    seen->people += ok;
    sheet_free(lead);
    sheet_free(second);
    return ok;
}

/* The round of a second sheet that is to be compared, from 0; -1: it is not. */
static int compared(const struct course *course, const struct observation *row,
                    const struct observation *pair[2])
{
    const struct occasion *round = course_occasion(course, &row->occasion);
    const struct standing *standing = course_enrolled(course, &row->enrolment);
    bool counts = row->part == PART_SECOND && row->state == SHEET_CLOSED && round != NULL &&
                  round->n >= 1 && round->n <= ROUNDS_MAX && standing != NULL &&
                  !standing->kader.withdrawn &&
                  strcmp(row->document, course->training.checklist_digest) == 0;
    return counts && sheets_pair(course, row, pair) && pair[1] == row ? round->n - 1 : -1;
}

static const struct step_agreement *each_step(struct course *course, const struct seen_by_two *seen)
{
    size_t steps = course->checklist->step_count;
    struct step_agreement *shares = arena_alloc(course->arena, (steps + 1) * sizeof *shares);
    struct mark_pair *pairs = arena_alloc(course->arena, (seen->people + 1) * sizeof *pairs);
    for (size_t step = 0; step < steps; step++) {
        for (size_t i = 0; i < seen->people; i++)
            pairs[i] = seen->pairs[i * steps + step];
        shares[step] = (struct step_agreement){course->checklist->steps[step].code,
                                               agreement_of(pairs, seen->people).same};
    }
    return shares;
}

bool course_agree(struct course *course, struct store *store, struct error *err)
{
    struct seen_by_two rounds[ROUNDS_MAX] = {0};
    const struct observation *pair[2];
    for (size_t i = 0; i < course->observation_count; i++) {
        int round = compared(course, &course->observations[i], pair);
        if (round >= 0 && !add_pair(course, store, pair, &rounds[round], err))
            return false;
    }
    for (int i = 0; i < ROUNDS_MAX; i++) {
        if (rounds[i].people == 0)
            continue;
        struct round_agreement *agreement =
            arena_push(course->arena, (void **)&course->agreements, &course->agreement_count,
                       sizeof *course->agreements);
        *agreement = (struct round_agreement){
            .round = i + 1,
            .people = rounds[i].people,
            .pooled = agreement_of(rounds[i].pairs, rounds[i].count),
            .steps = each_step(course, &rounds[i]),
            .step_count = course->checklist->step_count,
        };
    }
    return true;
}
