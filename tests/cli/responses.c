/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "responses.h"
#include "../support/run.h"
#include "base/arena.h"
#include "base/language.h"
#include "base/text.h"
#include "store/attempts.h"
#include "store/observations.h"
#include "store/people.h"
#include "store/trainings.h"
#include <string.h>

/* What the play holds on to while it writes. */
struct play {
    struct responses *responses;
    struct seat *seat;
    struct store *store;
    struct arena *arena;
    const struct quiz *quiz;
    struct kader *kader;
    struct staff staff[ROLE_COUNT];
};

#define MUST(play, ok)                                                                             \
    do {                                                                                           \
        if (!(ok))                                                                                 \
            fail_msg("%s", (play)->seat->err.message);                                             \
    } while (0)

static bool one_in(struct play *play, uint32_t chances)
{
    return random_below(&play->responses->random, chances) == 0;
}

static void play_start(struct play *play, struct responses *responses, struct seat *seat)
{
    struct app *app = &seat->player.app;
    struct staff_row *rows;
    size_t count;
    *play = (struct play){responses, seat, seat->player.store, .arena = arena_new()};
    play->quiz = library_quiz(app->library, play->store, app->training.quiz_digest, &seat->err);
    MUST(play, play->quiz != NULL);
    MUST(play, store_list_kader(play->store, &app->training.id, play->arena, &play->kader, &count,
                                &seat->err));
    assert_int_equal(count, DEMO_PEOPLE);
    MUST(play, store_list_staff(play->store, play->arena, &rows, &count, &seat->err));
    for (size_t i = 0; i < count; i++)
        play->staff[rows[i].staff.role] = rows[i].staff;
}

static struct uuid stage_of(struct play *play, enum occasion_kind kind, int n)
{
    struct occasion *list, added;
    size_t count;
    const struct uuid *training = &play->seat->player.app.training.id;
    MUST(play,
         store_list_occasions(play->store, training, play->arena, &list, &count, &play->seat->err));
    const struct occasion *found = occasion_find(list, count, kind, n);
    if (found != NULL)
        return found->id;
    MUST(play, store_add_occasion(play->store, training, kind, &added, &play->seat->err));
    return added.id;
}

static void open_stage(struct play *play, const struct uuid *stage)
{
    MUST(play, store_open_occasion(play->store, stage, (struct date){2019, 9, 27}, ZONE_WIT,
                                   "Balai Desa", &play->staff[ROLE_TRAINER].id, &play->seat->err));
}

static void close_stage(struct play *play, const struct uuid *stage)
{
    MUST(play,
         store_close_occasion(play->store, stage, &play->staff[ROLE_TRAINER].id, &play->seat->err));
}

/* --- one test --- */

static enum outcome draw_outcome(struct play *play)
{
    static const enum outcome drawn[] = {RIGHT, RIGHT, RIGHT, RIGHT,   RIGHT,
                                         RIGHT, WRONG, WRONG, UNKNOWN, BLANK};
    return drawn[random_below(&play->responses->random, COUNT(drawn))];
}

/* A letter whose being the key is `right`. */
static const char *letter(struct play *play, const struct item *item, bool right)
{
    static const char *const letters[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I"};
    uint32_t at = random_below(&play->responses->random, (uint32_t)item->option_count);
    while (item->options[at].key != right)
        at = (at + 1) % (uint32_t)item->option_count;
    return letters[at];
}

/* A wrong one may be a form's item with two marks. */
static const char *response_for(struct play *play, const struct item *item, enum outcome outcome)
{
    if (outcome == UNKNOWN)
        return RESPONSE_UNKNOWN;
    if (outcome == BLANK)
        return "";
    if (outcome == WRONG && one_in(play, 6))
        return RESPONSE_TWO_MARKS;
    return letter(play, item, outcome == RIGHT);
}

static void respond(struct play *play, const struct uuid *attempt, const struct item *item,
                    enum outcome outcome)
{
    struct answer answer = {.active_ms = 5000};
    text_copy(answer.item, sizeof answer.item, item->code);
    text_copy(answer.response, sizeof answer.response, response_for(play, item, outcome));
    MUST(play, store_record_answer(play->store, attempt, &answer, &play->seat->err));
}

/* Some change their minds; a blank is an item that was never answered, or cleared again. */
static void answer_all(struct play *play, const struct uuid *attempt, struct tally *tally)
{
    for (size_t i = 0; i < play->quiz->item_count; i++) {
        enum outcome outcome = draw_outcome(play);
        bool changes = one_in(play, 6);
        if (changes)
            respond(play, attempt, &play->quiz->items[i], draw_outcome(play));
        if (changes || outcome != BLANK)
            respond(play, attempt, &play->quiz->items[i], outcome);
        tally->of[outcome]++;
    }
}

static struct attempt begin_attempt(struct play *play, const struct uuid *stage, int person,
                                    bool paper)
{
    struct attempt attempt;
    const struct uuid *her = &play->kader[person].enrolment;
    uint64_t seed = random_next(&play->responses->random);
    MUST(play,
         paper ? store_start_typed(play->store, stage, her, ORIGIN_PAPER,
                                   &play->staff[ROLE_TRAINER].id, &attempt, &play->seat->err)
               : store_start_attempt(play->store, stage, her, seed, &attempt, &play->seat->err));
    return attempt;
}

/* A sheet of paper is never late: it was filled in before. */
static void take_test(struct play *play, const struct uuid *stage, int person, struct tally *tally,
                      bool late)
{
    bool paper = one_in(play, 4);
    struct attempt attempt = begin_attempt(play, stage, person, paper);
    if (one_in(play, 6)) { /* set aside: nothing of it counts */
        answer_all(play, &attempt.id, &(struct tally){0});
        MUST(play, store_void_attempt(play->store, &attempt.id, "tertukar",
                                      &play->staff[ROLE_TRAINER].id, &play->seat->err));
        attempt = begin_attempt(play, stage, person, paper);
    }
    struct tally answered = {.taken = true, .late = late && !paper};
    if (!one_in(play, 20)) /* else she hands in without a single answer */
        answer_all(play, &attempt.id, &answered);
    else
        answered.of[BLANK] = (long)play->quiz->item_count;
    if (one_in(play, 8))
        return; /* left open */
    MUST(play, store_hand_in(play->store, &attempt.id, NULL, &play->seat->err));
    *tally = answered;
}

/* --- the days --- */

static void withdraw_some(struct play *play)
{
    for (int i = 0; i < DEMO_PEOPLE; i++)
        if (!play->responses->people[i].withdrawn && one_in(play, 9)) {
            MUST(play, store_withdraw_kader(play->store, &play->kader[i].enrolment, "pindah",
                                            &play->staff[ROLE_TRAINER].id, &play->seat->err));
            play->responses->people[i].withdrawn = true;
        }
}

static void teach(struct play *play)
{
    struct uuid session = stage_of(play, OCCASION_SESSION, 1);
    open_stage(play, &session);
    close_stage(play, &session);
}

static void play_pretest(struct play *play)
{
    enum { IN_TIME = 5, LATE, WAYS = 8 }; /* below IN_TIME: in time; above LATE: not at all */
    struct uuid pretest = stage_of(play, OCCASION_PRETEST, 1);
    uint32_t way[DEMO_PEOPLE];
    open_stage(play, &pretest);
    for (int i = 0; i < DEMO_PEOPLE; i++) {
        way[i] = random_below(&play->responses->random, WAYS);
        if (way[i] < IN_TIME)
            take_test(play, &pretest, i, &play->responses->people[i].tests[0], false);
    }
    close_stage(play, &pretest);
    teach(play);
    MUST(play, store_reopen_occasion(play->store, &pretest, "ada yang terlambat",
                                     &play->staff[ROLE_TRAINER].id, &play->seat->err));
    for (int i = 0; i < DEMO_PEOPLE; i++)
        if (way[i] >= IN_TIME && way[i] <= LATE)
            take_test(play, &pretest, i, &play->responses->people[i].tests[0], true);
    close_stage(play, &pretest);
}

void responses_begin(struct responses *responses, struct seat *seat, uint64_t seed)
{
    struct play play;
    *responses = (struct responses){0};
    random_seed(&responses->random, seed);
    play_start(&play, responses, seat);
    responses->items = (long)play.quiz->item_count;
    play_pretest(&play);
    withdraw_some(&play);
    struct uuid posttest = stage_of(&play, OCCASION_POSTTEST, 1);
    open_stage(&play, &posttest);
    for (int i = 0; i < DEMO_PEOPLE; i++)
        if (!responses->people[i].withdrawn && !one_in(&play, 5))
            take_test(&play, &posttest, i, &responses->people[i].tests[1], false);
    close_stage(&play, &posttest);
    withdraw_some(&play);
    arena_free(play.arena);
}

static void be_observed(struct play *play, const struct uuid *round, int person)
{
    const struct app *app = &play->seat->player.app;
    const struct checklist *checklist = library_checklist(
        app->library, play->store, app->training.checklist_digest, &play->seat->err);
    struct observation sheet = {.occasion = *round,
                                .enrolment = play->kader[person].enrolment,
                                .observer = play->staff[ROLE_OBSERVER].id,
                                .on = ON_MOTHER};
    text_copy(sheet.document, sizeof sheet.document, app->training.checklist_digest);
    MUST(play, checklist != NULL);
    MUST(play, store_start_observation(play->store, &sheet, &play->seat->err));
    for (size_t i = 0; i < checklist->step_count; i++) {
        struct mark mark = {.value = 2};
        text_copy(mark.step, sizeof mark.step, checklist->steps[i].code);
        MUST(play, store_record_mark(play->store, &sheet.id, &mark, &play->seat->err));
    }
    MUST(play, store_close_observation(play->store, &sheet.id, IMPRESSION_NONE, &play->seat->err));
}

void responses_repeat(struct responses *responses, struct seat *seat)
{
    struct play play;
    play_start(&play, responses, seat);
    struct uuid repeat = stage_of(&play, OCCASION_POSTTEST, 2);
    open_stage(&play, &repeat);
    for (int i = 0; i < DEMO_PEOPLE; i++)
        if (!responses->people[i].withdrawn && one_in(&play, 2))
            take_test(&play, &repeat, i, &responses->people[i].tests[2], false);
    close_stage(&play, &repeat);
    struct uuid round = stage_of(&play, OCCASION_ROUND, 1);
    open_stage(&play, &round);
    for (int i = 0; i < DEMO_PEOPLE; i++)
        if (!responses->people[i].withdrawn)
            be_observed(&play, &round, i);
    close_stage(&play, &round);
    arena_free(play.arena);
}

const struct tally *responses_test(const struct responses *responses, int person, int test)
{
    return &responses->people[person].tests[test];
}

struct answered responses_sums(const struct responses *responses, int test)
{
    struct answered sums = {0};
    for (int i = 0; i < DEMO_PEOPLE; i++) {
        const struct tally *tally = responses_test(responses, i, test);
        if (responses->people[i].withdrawn || !tally->taken)
            continue;
        sums.people++;
        for (int k = 0; k < OUTCOMES; k++)
            sums.of[k] += tally->of[k];
    }
    return sums;
}
