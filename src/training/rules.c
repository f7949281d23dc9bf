/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/rules.h"
#include "base/decimal.h"

static bool reaches(const struct test_result *result, int mark)
{
    return result->state == PROGRESS_DONE && result->score.max > 0 &&
           decimal_reaches(result->score.points, result->score.max, mark);
}

unsigned standing_missing(const struct standing *standing, const struct training *training)
{
    unsigned missing = 0;
    const struct test_result *first = &standing->posttest, *second = &standing->remedial;
    if (first->state != PROGRESS_DONE && second->state != PROGRESS_DONE)
        missing |= MISSING_POSTTEST;
    else if (!reaches(first, training->quiz_mark) && !reaches(second, training->quiz_mark))
        missing |= MISSING_POSTTEST_MARK;
    if (standing->latest_round < 0)
        missing |= MISSING_SHEET;
    else if (!standing_able_so_far(standing))
        missing |= MISSING_ABLE;
    if (standing->kader.withdrawn)
        missing |= MISSING_WITHDRAWN;
    return missing;
}

const char *missing_sentence(enum missing missing)
{
    static const struct {
        enum missing missing;
        const char *sentence;
    } table[] = {
        {MISSING_POSTTEST, N_("The posttest has not been handed in yet.")},
        {MISSING_POSTTEST_MARK, N_("The posttest has not reached the pass mark yet.")},
        {MISSING_SHEET, N_("No observer has seen the practice yet.")},
        {MISSING_ABLE, N_("Still guided in the latest observed practice.")},
        {MISSING_WITHDRAWN, N_("Has withdrawn from this training.")},
    };
    for (size_t i = 0; i < COUNT(table); i++)
        if (table[i].missing == missing)
            return gettext(table[i].sentence);
    return "";
}

bool standing_name_doubted(const struct standing *standing)
{
    return standing->kader.name_doubted && !standing->kader.withdrawn &&
           standing->certificate[0] == '\0';
}

bool standing_able_so_far(const struct standing *standing)
{
    return standing->latest_round >= 0 && standing->rounds[standing->latest_round].verdict.able;
}

const struct test_result *standing_test(const struct standing *standing,
                                        const struct occasion *test)
{
    if (test->kind == OCCASION_PRETEST)
        return &standing->pretest;
    return test->n == 1 ? &standing->posttest : &standing->remedial;
}

const struct occasion *next_stage(const struct occasion *occasions, size_t count)
{
    const struct occasion *open = occasion_open_now(occasions, count);
    for (size_t i = 0; open == NULL && i < count; i++)
        if (occasions[i].stage == STAGE_PLANNED)
            open = &occasions[i];
    return open;
}

static bool able_before(const struct standing *standing, int round)
{
    for (int i = round - 1; i >= 0; i--)
        if (standing->rounds[i].seen)
            return standing->rounds[i].verdict.able;
    return false;
}

static bool has_finished(const struct occasion *occasion, const struct standing *standing)
{
    int round = occasion->n - 1;
    switch (occasion->kind) {
    case OCCASION_SESSION:
        return true;
    case OCCASION_PRETEST:
        return standing->pretest.state == PROGRESS_DONE;
    case OCCASION_POSTTEST:
        return occasion->n == 1 ? standing->posttest.state == PROGRESS_DONE
                                : standing->remedial.state != PROGRESS_OPEN;
    case OCCASION_ROUND:
        return round < 0 || round >= ROUNDS_MAX || standing->rounds[round].seen ||
               able_before(standing, round);
    }
    return true;
}

bool standing_through(const struct standing *standing, const struct occasion *occasion)
{
    switch (occasion->kind) {
    case OCCASION_SESSION:
        return false;
    case OCCASION_PRETEST:
        return standing->pretest.state == PROGRESS_DONE;
    case OCCASION_POSTTEST:
        return (occasion->n == 1 ? standing->posttest : standing->remedial).state == PROGRESS_DONE;
    case OCCASION_ROUND:
        return occasion->n >= 1 && occasion->n <= ROUNDS_MAX &&
               standing->rounds[occasion->n - 1].seen;
    }
    return false;
}

bool standing_unfinished(const struct standing *standing, const struct occasion *occasion)
{
    return !standing->kader.withdrawn && !has_finished(occasion, standing);
}

size_t unfinished(const struct occasion *occasion, const struct standing *people, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += standing_unfinished(&people[i], occasion);
    return found;
}
