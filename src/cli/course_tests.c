/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course_tests.h"
#include "base/alloc.h"
#include "lookup.h"
#include "store/attempts.h"
#include "training/scoring.h"
#include <stdlib.h>

enum { BITS = 64 };

/* What belongs to an attempt. */
struct placed {
    struct standing *standing; /* NULL: not on the list */
    const struct occasion *occasion;
    struct score score;
    bool visited; /* it has answers */
};

struct pass {
    struct course *course;
    struct scoring *scoring;
    struct lookup *attempts;
    struct placed *placed;     /* one for each attempt */
    struct scored_item *items; /* of the attempt at hand */
    struct item_reply *replies;
};

/* --- items --- */

/* Of which of the two tests that the numbers take it is, or COURSE_TESTS: neither. */
static size_t counted_as(const struct attempt *attempt, const struct placed *placed)
{
    if (attempt->state != ATTEMPT_HANDED_IN || placed->occasion == NULL ||
        placed->standing == NULL || placed->standing->kader.withdrawn || placed->occasion->n != 1)
        return COURSE_TESTS;
    return placed->occasion->kind == OCCASION_PRETEST    ? COURSE_PRETEST
           : placed->occasion->kind == OCCASION_POSTTEST ? COURSE_POSTTEST
                                                         : COURSE_TESTS;
}

static void note_right(const struct course *course, size_t test, const struct standing *standing,
                       const struct scored_item *items)
{
    uint64_t *words =
        course->right[test] + (size_t)(standing - course->people) * course->right_words;
    for (size_t i = 0; i < course->quiz->item_count; i++)
        if (items[i].outcome == OUTCOME_RIGHT)
            words[i / BITS] |= UINT64_C(1) << i % BITS;
}

static void add_items(struct pass *pass, size_t test, const struct standing *standing)
{
    static const enum item_verdict verdicts[OUTCOME_COUNT] = {
        [OUTCOME_RIGHT] = ITEM_RIGHT,
        [OUTCOME_WRONG] = ITEM_WRONG,
        [OUTCOME_UNKNOWN] = ITEM_UNKNOWN,
        [OUTCOME_BLANK] = ITEM_BLANK,
    };
    const struct course *course = pass->course;
    for (size_t i = 0; i < course->quiz->item_count; i++)
        pass->replies[i] = (struct item_reply){.points = pass->items[i].points,
                                               .letters = pass->items[i].letters,
                                               .verdict = verdicts[pass->items[i].outcome]};
    item_tally_add(course->tallies[test], pass->replies);
    note_right(course, test, standing, pass->items);
}

static struct item_facts fact_of(const struct item *item)
{
    struct item_facts fact = {
        .code = item->code, .max = item->weight, .options = item->option_count};
    for (int i = 0; i < item->option_count; i++)
        fact.keys |= (unsigned)item->options[i].key << i;
    return fact;
}

static void begin_items(struct course *course)
{
    size_t count = course->quiz->item_count;
    struct item_facts *facts = arena_alloc(course->arena, (count + 1) * sizeof *facts);
    for (size_t i = 0; i < count; i++)
        facts[i] = fact_of(&course->quiz->items[i]);
    course->right_words = count / BITS + 1;
    for (size_t test = 0; test < COURSE_TESTS; test++) {
        course->tallies[test] = item_tally_new(facts, count);
        course->right[test] =
            xcalloc(course->people_count * course->right_words + 1, sizeof **course->right);
    }
}

/* --- scores --- */

static void score(struct pass *pass, size_t index, const struct answer *answers, size_t count)
{
    const struct attempt *attempt = &pass->course->attempts[index];
    struct placed *placed = &pass->placed[index];
    size_t test = counted_as(attempt, placed);
    placed->visited = true;
    placed->score = scoring_test(pass->scoring, answers, count, pass->items);
    if (test < COURSE_TESTS)
        add_items(pass, test, placed->standing);
}

static void score_answered(void *context, const struct uuid *id, const struct answer *answers,
                           size_t count)
{
    struct pass *pass = context;
    const struct attempt *attempt = lookup_find(pass->attempts, id);
    if (attempt != NULL) /* else handed in since the attempts were listed */
        score(pass, (size_t)(attempt - pass->course->attempts), answers, count);
}

static void place(struct course *course, struct placed *placed)
{
    for (size_t i = 0; i < course->attempt_count; i++) {
        const struct attempt *attempt = &course->attempts[i];
        placed[i].standing = lookup_find(course->by_enrolment, &attempt->enrolment);
        placed[i].occasion = course_occasion(course, &attempt->occasion);
    }
}

static bool score_attempts(struct course *course, struct store *store, struct placed *placed,
                           struct error *err)
{
    size_t items = course->quiz->item_count;
    struct pass pass = {.course = course,
                        .scoring = scoring_new(course->quiz),
                        .attempts =
                            lookup_new(course->attempts, course->attempt_count,
                                       sizeof *course->attempts, offsetof(struct attempt, id)),
                        .placed = placed,
                        .items = xcalloc(items + 1, sizeof *pass.items),
                        .replies = xcalloc(items + 1, sizeof *pass.replies)};
    bool ok = store_each_answered(store, &course->training.id, score_answered, &pass, err);
    for (size_t i = 0; ok && i < course->attempt_count; i++)
        if (!placed[i].visited)
            score(&pass, i, NULL, 0);
    scoring_free(pass.scoring);
    lookup_free(pass.attempts);
    free(pass.items);
    free(pass.replies);
    return ok;
}

/* --- people --- */

static bool count_answered(struct course *course, struct store *store,
                           const struct attempt *attempt, int *answered, struct error *err)
{
    struct arena *arena = arena_new();
    struct answer *answers;
    size_t count;
    bool ok = store_list_answers(store, &attempt->id, arena, &answers, &count, err);
    if (ok) {
        struct test *test = test_new(course->quiz, attempt->seed, answers, count);
        *answered = (int)(origin_is_typed(attempt->origin) ? test_seen(test) : test_answered(test));
        test_free(test);
    }
    arena_free(arena);
    return ok;
}

static struct test_result *result_for(struct standing *standing, const struct occasion *occasion)
{
    if (occasion->kind == OCCASION_PRETEST)
        return &standing->pretest;
    if (occasion->kind == OCCASION_POSTTEST)
        return occasion->n == 1 ? &standing->posttest : &standing->remedial;
    return NULL;
}

static bool better(const struct test_result *new, const struct test_result *old)
{
    return old->state != PROGRESS_DONE ||
           (new->state == PROGRESS_DONE &&new->score.points > old->score.points);
}

static bool place_attempt(struct course *course, struct store *store, const struct attempt *attempt,
                          const struct placed *placed, struct error *err)
{
    struct standing *standing = placed->standing;
    if (standing != NULL)
        standing->set_aside += attempt->state == ATTEMPT_VOID;
    if (placed->occasion == NULL || standing == NULL || attempt->state == ATTEMPT_VOID)
        return true;
    struct test_result *kept = result_for(standing, placed->occasion);
    struct test_result result = {.state = PROGRESS_DONE,
                                 .late = attempt->late,
                                 .origin = attempt->origin,
                                 .score = placed->score};
    if (attempt->state == ATTEMPT_OPEN) {
        result.state = PROGRESS_OPEN;
        result.score = (struct score){0};
        if (!count_answered(course, store, attempt, &result.answered, err))
            return false;
    }
    if (kept != NULL && better(&result, kept))
        *kept = result;
    return true;
}

static bool place_attempts(struct course *course, struct store *store, struct error *err)
{
    struct placed *placed = xcalloc(course->attempt_count + 1, sizeof *placed);
    begin_items(course);
    place(course, placed);
    bool ok = score_attempts(course, store, placed, err);
    for (size_t i = 0; ok && i < course->attempt_count; i++)
        ok = place_attempt(course, store, &course->attempts[i], &placed[i], err);
    free(placed);
    return ok;
}

/* After the attempts, which fill the results. */
static bool place_permissions(struct course *course, struct store *store, struct error *err)
{
    struct permission *rows;
    size_t count;
    if (!store_list_permissions(store, &course->training.id, course->arena, &rows, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct occasion *occasion = course_occasion(course, &rows[i].occasion);
        struct standing *standing = lookup_find(course->by_enrolment, &rows[i].enrolment);
        struct test_result *result =
            occasion != NULL && standing != NULL ? result_for(standing, occasion) : NULL;
        if (result != NULL)
            result->permitted = true;
    }
    return true;
}

bool course_place_tests(struct course *course, struct store *store, struct error *err)
{
    return place_attempts(course, store, err) && place_permissions(course, store, err);
}

void course_tests_free(struct course *course)
{
    for (size_t test = 0; test < COURSE_TESTS; test++) {
        item_tally_free(course->tallies[test]);
        free(course->right[test]);
    }
}
