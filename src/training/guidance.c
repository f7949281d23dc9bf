/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/guidance.h"

enum { BEST_MARK = MARK_LEVELS - 1 };

static bool got_better(const struct sheet *sheet, const struct sheet *before, size_t at)
{
    if (before == NULL || at >= before->step_count)
        return false;
    int then = before->steps[at].value, now = sheet->steps[at].value;
    return then >= 0 && then < BEST_MARK && now > then && now <= BEST_MARK;
}

/* 0 comes first; RANKS: not to be named. */
enum rank { CRITICAL_BETTER, CRITICAL_RIGHT, BETTER, RIGHT, ON_THE_WAY, RANKS };

static enum rank rank_of(const struct sheet *sheet, const struct sheet *before, size_t at)
{
    bool better = got_better(sheet, before, at);
    if (sheet->steps[at].value != BEST_MARK)
        return better ? ON_THE_WAY : RANKS;
    if (sheet->steps[at].step->critical)
        return better ? CRITICAL_BETTER : CRITICAL_RIGHT;
    return better ? BETTER : RIGHT;
}

struct guidance guidance_of(const struct sheet *sheet, const struct sheet *before)
{
    struct guidance guidance = {0};
    for (enum rank rank = 0; rank < RANKS; rank++)
        for (size_t i = 0; i < sheet->step_count && guidance.well_count < WELL_MAX; i++)
            if (rank_of(sheet, before, i) == rank)
                guidance.well[guidance.well_count++] = (uint8_t)i;
    guidance.practise_count = sheet_weak(sheet, guidance.practise);
    return guidance;
}
