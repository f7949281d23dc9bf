/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "training/rules.h"
#include "base/decimal.h"

static bool reaches(const struct test_result *result, int mark)
{
    return result->state == PROGRESS_DONE && result->score.max > 0 &&
           decimal_reaches(result->score.points, result->score.max, mark);
}

const struct test_result *standing_counting(const struct standing *standing,
                                            const struct training *training)
{
    const struct test_result *first = &standing->posttest, *second = &standing->remedial;
    int rule = training->settings.value[SETTING_COUNTS];
    if (second->state != PROGRESS_DONE)
        return first->state == PROGRESS_DONE ? first : NULL;
    if (first->state != PROGRESS_DONE || rule == COUNTS_LATEST)
        return second;
    if (rule == COUNTS_FIRST)
        return first;
    return second->score.points > first->score.points ? second : first;
}

bool standing_may_repeat(const struct standing *standing, const struct training *training)
{
    bool decided = training->settings.value[SETTING_COUNTS] == COUNTS_FIRST &&
                   standing->posttest.state == PROGRESS_DONE;
    return training->settings.value[SETTING_REPEAT] != REPEAT_NONE && !decided &&
           !standing->kader.withdrawn && standing->remedial.state != PROGRESS_DONE &&
           (standing_missing(standing, training) & MISSING_POSTTEST_MARK) != 0;
}

unsigned standing_missing(const struct standing *standing, const struct training *training)
{
    unsigned missing = 0;
    const struct test_result *counting = standing_counting(standing, training);
    if (counting == NULL)
        missing |= MISSING_POSTTEST;
    else if (!reaches(counting, training->quiz_mark))
        missing |= MISSING_POSTTEST_MARK;
    if (standing->latest_round < 0)
        missing |= MISSING_SHEET;
    else if (!standing_able_so_far(standing))
        missing |= MISSING_ABLE;
    if (standing->kader.withdrawn)
        missing |= MISSING_WITHDRAWN;
    return missing;
}

static const char *mark_sentence(const struct training *training)
{
    static const char *const sentences[] = {
        [COUNTS_BEST] = N_("The posttest has not reached the pass mark yet."),
        [COUNTS_FIRST] = N_("The first posttest, which counts here, has not reached the pass "
                            "mark."),
        [COUNTS_LATEST] = N_("The latest posttest, which counts here, has not reached the pass "
                             "mark yet."),
    };
    _Static_assert(COUNT(sentences) == COUNTS_RULES, "a sentence for each rule");
    return gettext(sentences[training->settings.value[SETTING_COUNTS]]);
}

const char *missing_sentence(enum missing missing, const struct training *training)
{
    static const struct {
        enum missing missing;
        const char *sentence;
    } table[] = {
        {MISSING_POSTTEST, N_("The posttest has not been handed in yet.")},
        {MISSING_SHEET, N_("No observer has seen the practice yet.")},
        {MISSING_ABLE, N_("Still guided in the latest observed practice.")},
        {MISSING_WITHDRAWN, N_("Has withdrawn from this training.")},
    };
    if (missing == MISSING_POSTTEST_MARK)
        return mark_sentence(training);
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

bool standing_name_unasked(const struct standing *standing)
{
    const struct kader *kader = &standing->kader;
    bool came =
        standing->pretest.state == PROGRESS_DONE || standing->posttest.state == PROGRESS_DONE;
    return came && !kader->name_confirmed && !kader->name_doubted && !kader->withdrawn &&
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

bool standing_may_come_late(const struct standing *standing, const struct occasion *test)
{
    const struct test_result *result = standing_test(standing, test);
    return result->permitted && result->state != PROGRESS_DONE && !standing->kader.withdrawn;
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

bool standing_away(const struct standing *standing, int round)
{
    const struct round_result *result = &standing->rounds[round];
    return result->away && !result->seen && !result->open;
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
               standing_away(standing, round) || able_before(standing, round);
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

bool standing_awaited(const struct standing *standing, const struct occasion *test,
                      enum origin *how)
{
    const struct test_result *result = standing_test(standing, test);
    *how = result->state == PROGRESS_NONE ? test->way : result->origin;
    return test->stage != STAGE_PLANNED && standing_unfinished(standing, test);
}

size_t unfinished(const struct occasion *occasion, const struct standing *people, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += standing_unfinished(&people[i], occasion);
    return found;
}
