/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rounds.h"
#include "base/language.h"
#include "store/observations.h"
#include "store/trainings.h"

/* Everything observed in the training, read once. */
struct rows {
    struct observation *sheets;
    size_t count;
    struct occasion *occasions;
    size_t occasion_count;
};

static const struct observation *latest(const struct rows *rows, const struct kader *kader,
                                        int first, int last)
{
    return observation_latest(rows->sheets, rows->count, rows->occasions, rows->occasion_count,
                              &kader->enrolment, first, last);
}

static const struct occasion *round_of(const struct rows *rows, const struct observation *sheet)
{
    size_t i = 0;
    while (!uuid_equal(&rows->occasions[i].id, &sheet->occasion))
        i++;
    return &rows->occasions[i];
}

static bool read_sheet(struct store *store, struct arena *arena, const struct forms *forms,
                       const struct observation *row, struct sheet **sheet, struct error *err)
{
    struct mark *marks;
    size_t count;
    if (!store_list_marks(store, &row->id, arena, &marks, &count, err))
        return false;
    *sheet = sheet_new(forms->checklist, marks, count);
    return true;
}

static bool read_seen(struct store *store, struct arena *arena, const struct forms *forms,
                      const struct rows *rows, const struct kader *kader, struct seen *seen,
                      struct error *err)
{
    const struct observation *before = latest(rows, kader, 1, forms->n - 1);
    const struct observation *now = latest(rows, kader, forms->n, forms->n);
    *seen = (struct seen){0};
    if (before != NULL)
        seen->before_round = round_of(rows, before)->n;
    if (now != NULL)
        seen->date = now->performed.year != 0 ? now->performed : round_of(rows, now)->date;
    return (before == NULL || read_sheet(store, arena, forms, before, &seen->before, err)) &&
           (now == NULL || read_sheet(store, arena, forms, now, &seen->now, err));
}

static bool is_wanted(const struct forms *forms, const struct seen *seen, bool all)
{
    if (forms->parts == FORM_GUIDANCE)
        return seen->now != NULL;
    if (all || seen->now != NULL)
        return all;
    return forms->n <= 2 || seen->before == NULL ||
           !sheet_verdict(seen->before, forms->training.skill_mark).able;
}

static void seen_free(struct seen *seen)
{
    sheet_free(seen->before);
    sheet_free(seen->now);
}

static bool somebody(const struct forms *forms, struct error *err)
{
    if (forms->people_count > 0)
        return true;
    return fail(err, ERROR_REFUSED, "%s",
                forms->parts == FORM_GUIDANCE ? _("nobody has a closed sheet of this round")
                                              : _("nobody is still to be seen in this round"));
}

/* Moves those who are to have a form to the front. */
static bool read_people(struct store *store, struct arena *arena, struct forms *forms,
                        const struct rows *rows, bool all, struct error *err)
{
    size_t count = forms->people_count, kept = 0;
    forms->seen = arena_alloc(arena, count * sizeof *forms->seen);
    for (size_t i = 0; i < count; i++) {
        struct seen seen;
        bool read = read_seen(store, arena, forms, rows, &forms->people[i], &seen, err);
        if (!read || !is_wanted(forms, &seen, all)) {
            seen_free(&seen);
            if (!read)
                return false;
            continue;
        }
        forms->people[kept] = forms->people[i];
        forms->seen[kept++] = seen;
    }
    forms->people_count = kept;
    return somebody(forms, err);
}

bool rounds_read(struct store *store, struct arena *arena, struct forms *forms, bool all,
                 struct error *err)
{
    struct rows rows = {0};
    return store_list_occasions(store, &forms->training.id, arena, &rows.occasions,
                                &rows.occasion_count, err) &&
           store_list_observations(store, &forms->training.id, arena, &rows.sheets, &rows.count,
                                   err) &&
           read_people(store, arena, forms, &rows, all, err);
}

void rounds_free(struct forms *forms)
{
    for (size_t i = 0; forms->seen != NULL && i < forms->people_count; i++)
        seen_free(&forms->seen[i]);
}
