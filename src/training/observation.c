/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/observation.h"
#include "base/alloc.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

static int round_of(const struct observation *sheet, const struct occasion *occasions, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (uuid_equal(&occasions[i].id, &sheet->occasion))
            return occasions[i].n;
    return 0;
}

const struct observation *observation_latest(const struct observation *list, size_t count,
                                             const struct occasion *occasions,
                                             size_t occasion_count, const struct uuid *enrolment,
                                             int first, int last)
{
    const struct observation *latest = NULL;
    int newest = 0;
    for (size_t i = 0; i < count; i++) {
        if (!list[i].counts || !uuid_equal(&list[i].enrolment, enrolment))
            continue;
        int n = round_of(&list[i], occasions, occasion_count);
        if (n < first || n > last || n < newest)
            continue;
        latest = &list[i];
        newest = n;
    }
    return latest;
}

static bool is_closed(const struct observation *row, const struct observation *like,
                      enum sheet_part part)
{
    return row->state == SHEET_CLOSED && row->part == part &&
           strcmp(row->document, like->document) == 0;
}

/* Of one person and round: the newest closed sheet like that one, of that part; NULL: none. */
static const struct observation *newest_closed(const struct observation *rows, size_t count,
                                               const struct observation *like, enum sheet_part part)
{
    const struct observation *newest = NULL;
    for (size_t i = 0; i < count; i++)
        if (is_closed(&rows[i], like, part) && (newest == NULL || rows[i].n > newest->n))
            newest = &rows[i];
    return newest;
}

static void settle(struct observation *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct observation *chosen = newest_closed(rows, count, &rows[i], rows[i].chosen);
        if (chosen == NULL)
            chosen = newest_closed(rows, count, &rows[i], PART_LEAD);
        rows[i].counts = chosen == &rows[i];
    }
}

void observations_settle(struct observation *rows, size_t count)
{
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && uuid_equal(&rows[end].occasion, &rows[i].occasion) &&
                          uuid_equal(&rows[end].enrolment, &rows[i].enrolment);)
            end++;
        settle(&rows[i], end - i);
    }
}

static int by_n(const void *a, const void *b)
{
    const struct mark *const *first = a, *const *second = b;
    return ((*first)->n > (*second)->n) - ((*first)->n < (*second)->n);
}

static void apply_all(struct sheet *sheet, const struct mark *marks, size_t count)
{
    const struct mark **sorted = xcalloc(count + 1, sizeof *sorted);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &marks[i];
    qsort(sorted, count, sizeof *sorted, by_n);
    for (size_t i = 0; i < count; i++)
        sheet_apply(sheet, sorted[i]);
    free(sorted);
}

struct sheet *sheet_new(const struct checklist *checklist, const struct mark *marks,
                        size_t mark_count)
{
    struct sheet *sheet = xcalloc(1, sizeof *sheet);
    sheet->checklist = checklist;
    sheet->step_count = checklist->step_count;
    sheet->newest = checklist->step_count;
    sheet->steps = xcalloc(checklist->step_count + 1, sizeof *sheet->steps);
    for (size_t i = 0; i < sheet->step_count; i++)
        sheet->steps[i] = (struct sheet_step){.step = &checklist->steps[i], .value = MARK_NONE};
    apply_all(sheet, marks, mark_count);
    return sheet;
}

void sheet_free(struct sheet *sheet)
{
    if (sheet == NULL)
        return;
    free(sheet->steps);
    free(sheet);
}

static bool may_have(const struct step *step, int value)
{
    if (value == MARK_NOT_APPLICABLE)
        return step->may_not_apply;
    return value >= 0 && value < MARK_LEVELS;
}

bool sheet_apply(struct sheet *sheet, const struct mark *mark)
{
    for (size_t i = 0; i < sheet->step_count; i++) {
        struct sheet_step *step = &sheet->steps[i];
        if (step->step->code == NULL || strcmp(step->step->code, mark->step) != 0)
            continue;
        if (!may_have(step->step, mark->value))
            return false;
        step->value = mark->value;
        text_copy(step->remark, sizeof step->remark, mark->remark);
        sheet->newest = i;
        return true;
    }
    return false;
}

size_t sheet_resume(const struct sheet *sheet)
{
    size_t start = sheet->newest < sheet->step_count ? sheet->newest + 1 : 0;
    for (size_t i = 0; i < sheet->step_count; i++) {
        size_t position = (start + i) % sheet->step_count;
        if (sheet->steps[position].value == MARK_NONE)
            return position;
    }
    return sheet->step_count;
}

size_t sheet_unscored(const struct sheet *sheet)
{
    size_t unscored = 0;
    for (size_t i = 0; i < sheet->step_count; i++)
        unscored += sheet->steps[i].value == MARK_NONE;
    return unscored;
}
