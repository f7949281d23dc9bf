/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/decimal.h"
#include "training/observation.h"
#include <assert.h>

enum { BEST_MARK = MARK_LEVELS - 1 };
_Static_assert(STEPS_MAX <= UINT8_MAX, "a position of a step fits a byte");

static bool is_rated(const struct sheet_step *step)
{
    return step->value >= 0 && step->value <= BEST_MARK;
}

static bool is_weak(const struct sheet_step *step)
{
    return is_rated(step) && step->value < BEST_MARK;
}

size_t sheet_weak(const struct sheet *sheet, uint8_t positions[STEPS_MAX])
{
    size_t count = 0;
    for (int critical = 1; critical >= 0; critical--)
        for (size_t i = 0; i < sheet->step_count; i++)
            if (is_weak(&sheet->steps[i]) && sheet->steps[i].step->critical == (critical == 1))
                positions[count++] = (uint8_t)i;
    return count;
}

static void add_deciding(struct verdict *verdict, const struct sheet *sheet, int value)
{
    for (size_t i = 0; i < sheet->step_count; i++)
        if (!sheet->steps[i].step->critical && sheet->steps[i].value == value)
            verdict->deciding[verdict->deciding_count++] = (uint8_t)i;
}

static void add_missed_critical(struct verdict *verdict, const struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->step_count; i++)
        if (sheet->steps[i].step->critical && is_weak(&sheet->steps[i]))
            verdict->deciding[verdict->deciding_count++] = (uint8_t)i;
}

struct verdict sheet_verdict(const struct sheet *sheet, int skill_mark)
{
    assert(sheet->step_count <= STEPS_MAX);
    struct verdict verdict = {0};
    for (size_t i = 0; i < sheet->step_count; i++) {
        if (!is_rated(&sheet->steps[i]))
            continue;
        verdict.rated++;
        verdict.sum += sheet->steps[i].value;
        verdict.weak += is_weak(&sheet->steps[i]);
    }
    add_missed_critical(&verdict, sheet);
    verdict.critical_missed = (int)verdict.deciding_count;
    verdict.reaches_mark =
        verdict.rated > 0 &&
        decimal_reaches(verdict.sum, (int64_t)BEST_MARK * verdict.rated, skill_mark);
    if (!verdict.reaches_mark)
        for (int value = 0; value < BEST_MARK; value++)
            add_deciding(&verdict, sheet, value);
    verdict.able = verdict.reaches_mark && verdict.critical_missed == 0;
    return verdict;
}
