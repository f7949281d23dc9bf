/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gather.h"
#include "base/alloc.h"
#include "base/text.h"
#include "store/attempts.h"
#include "store/certificates.h"
#include "store/observations.h"
#include "store/people.h"
#include "store/trainings.h"
#include <stdlib.h>
#include <string.h>

const struct standing *class_person(const struct class *class, int list_number)
{
    for (size_t i = 0; i < class->people_count; i++)
        if (class->people[i].kader.list_number == list_number)
            return &class->people[i];
    return NULL;
}

static struct standing *enrolled(const struct class *class, const struct uuid *enrolment)
{
    for (size_t i = 0; i < class->people_count; i++)
        if (uuid_equal(&class->people[i].kader.enrolment, enrolment))
            return &class->people[i];
    return NULL;
}

const struct standing *class_enrolled(const struct class *class, const struct uuid *enrolment)
{
    return enrolled(class, enrolment);
}

const struct occasion *class_occasion(const struct class *class, const struct uuid *occasion)
{
    for (size_t i = 0; i < class->occasion_count; i++)
        if (uuid_equal(&class->occasions[i].id, occasion))
            return &class->occasions[i];
    return NULL;
}

const struct certificate *class_certificate(const struct class *class, const struct uuid *enrolment)
{
    for (size_t i = 0; i < class->certificate_count; i++)
        if (uuid_equal(&class->certificates[i].enrolment, enrolment))
            return &class->certificates[i];
    return NULL;
}

static bool read_people(struct class *class, struct store *store, struct error *err)
{
    struct kader *roster;
    if (!store_list_kader(store, &class->training.id, class->arena, &roster, &class->people_count,
                          err))
        return false;
    class->people = arena_alloc(class->arena, (class->people_count + 1) * sizeof *class->people);
    for (size_t i = 0; i < class->people_count; i++) {
        class->people[i].kader = roster[i];
        class->people[i].latest_round = -1;
    }
    return true;
}

static bool read_rows(struct class *class, struct store *store, struct error *err)
{
    const struct uuid *id = &class->training.id;
    return store_kiosk(store, &class->kiosk, err) && read_people(class, store, err) &&
           store_list_occasions(store, id, class->arena, &class->occasions, &class->occasion_count,
                                err) &&
           store_list_attempts(store, id, class->arena, &class->attempts, &class->attempt_count,
                               err) &&
           store_list_observations(store, id, class->arena, &class->observations,
                                   &class->observation_count, err) &&
           store_list_certificates(store, id, class->arena, &class->certificates,
                                   &class->certificate_count, err);
}

/* --- tests: answers arrive attempt by attempt and are scored when the next one begins --- */

struct scoring {
    const struct class *class;
    struct score *scores; /* one per attempt */
    const struct attempt *attempt;
    struct answer *answers;
    size_t count, room;
};

static const struct attempt *find_attempt(const struct class *class, const struct uuid *id)
{
    for (size_t i = 0; i < class->attempt_count; i++)
        if (uuid_equal(&class->attempts[i].id, id))
            return &class->attempts[i];
    return NULL;
}

static void score_collected(struct scoring *scoring)
{
    const struct attempt *attempt = scoring->attempt;
    size_t count = scoring->count;
    scoring->count = 0;
    if (attempt == NULL)
        return;
    struct test *test = test_new(scoring->class->quiz, attempt->seed, scoring->answers, count);
    scoring->scores[attempt - scoring->class->attempts] = test_score(test);
    test_free(test);
}

static void collect(void *context, const struct answer_visit *visit)
{
    struct scoring *scoring = context;
    if (scoring->attempt == NULL || !uuid_equal(&scoring->attempt->id, &visit->attempt->id)) {
        score_collected(scoring);
        scoring->attempt = find_attempt(scoring->class, &visit->attempt->id);
    }
    if (scoring->count == scoring->room) {
        scoring->room = 2 * scoring->room + 32;
        scoring->answers = xrealloc(scoring->answers, scoring->room, sizeof *scoring->answers);
    }
    scoring->answers[scoring->count++] = *visit->answer;
}

static bool score_attempts(struct class *class, struct store *store, struct score *scores,
                           struct error *err)
{
    struct scoring scoring = {.class = class, .scores = scores};
    for (size_t i = 0; i < class->attempt_count; i++) {
        scoring.attempt = &class->attempts[i];
        score_collected(&scoring); /* handed in without a single answer: all blank */
    }
    scoring.attempt = NULL;
    bool ok = store_each_answer(store, &class->training.id, collect, &scoring, err);
    if (ok)
        score_collected(&scoring);
    free(scoring.answers);
    return ok;
}

static bool count_answered(struct class *class, struct store *store, const struct attempt *attempt,
                           int *answered, struct error *err)
{
    struct arena *arena = arena_new();
    struct answer *answers;
    size_t count;
    bool ok = store_list_answers(store, &attempt->id, arena, &answers, &count, err);
    if (ok) {
        struct test *test = test_new(class->quiz, attempt->seed, answers, count);
        *answered = (int)test_answered(test);
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

static bool place_attempt(struct class *class, struct store *store, const struct attempt *attempt,
                          const struct score *score, struct error *err)
{
    const struct occasion *occasion = class_occasion(class, &attempt->occasion);
    struct standing *standing = enrolled(class, &attempt->enrolment);
    if (occasion == NULL || standing == NULL || attempt->state == ATTEMPT_VOID)
        return true;
    struct test_result *kept = result_for(standing, occasion);
    struct test_result result = {.state = PROGRESS_DONE, .late = attempt->late, .score = *score};
    if (attempt->state == ATTEMPT_OPEN) {
        result = (struct test_result){.state = PROGRESS_OPEN, .late = attempt->late};
        if (!count_answered(class, store, attempt, &result.answered, err))
            return false;
    }
    if (kept != NULL && better(&result, kept))
        *kept = result;
    return true;
}

static bool place_attempts(struct class *class, struct store *store, struct error *err)
{
    struct score *scores = xcalloc(class->attempt_count + 1, sizeof *scores);
    bool ok = score_attempts(class, store, scores, err);
    for (size_t i = 0; ok && i < class->attempt_count; i++)
        ok = place_attempt(class, store, &class->attempts[i], &scores[i], err);
    free(scores);
    return ok;
}

/* --- sheets --- */

static bool sheet_result(struct class *class, struct store *store,
                         const struct observation *observation, struct verdict *verdict,
                         struct error *err)
{
    struct arena *arena = arena_new();
    struct mark *marks;
    size_t count;
    bool ok = store_list_marks(store, &observation->id, arena, &marks, &count, err);
    if (ok) {
        struct sheet *sheet = sheet_new(class->checklist, marks, count);
        *verdict = sheet_verdict(sheet, class->training.skill_mark);
        sheet_free(sheet);
    }
    arena_free(arena);
    return ok;
}

static bool place_observation(struct class *class, struct store *store,
                              const struct observation *observation, struct error *err)
{
    const struct occasion *occasion = class_occasion(class, &observation->occasion);
    struct standing *standing = enrolled(class, &observation->enrolment);
    if (occasion == NULL || standing == NULL || observation->state == SHEET_VOID ||
        occasion->n < 1 || occasion->n > ROUNDS_MAX)
        return true;
    struct round_result *round = &standing->rounds[occasion->n - 1];
    round->stopped = observation->state == SHEET_STOPPED;
    round->open = observation->state == SHEET_OPEN;
    if (observation->state != SHEET_CLOSED)
        return true;
    round->seen = true;
    round->on = observation->on;
    if (standing->latest_round < occasion->n - 1)
        standing->latest_round = occasion->n - 1;
    return sheet_result(class, store, observation, &round->verdict, err);
}

static bool place_observations(struct class *class, struct store *store, struct error *err)
{
    int rounds = 0;
    for (size_t i = 0; i < class->occasion_count; i++)
        if (class->occasions[i].kind == OCCASION_ROUND && class->occasions[i].n <= ROUNDS_MAX)
            rounds = class->occasions[i].n > rounds ? class->occasions[i].n : rounds;
    for (size_t i = 0; i < class->people_count; i++)
        class->people[i].round_count = rounds;
    for (size_t i = 0; i < class->observation_count; i++)
        if (!place_observation(class, store, &class->observations[i], err))
            return false;
    return true;
}

static void place_certificates(struct class *class)
{
    for (size_t i = 0; i < class->certificate_count; i++) {
        struct standing *standing = enrolled(class, &class->certificates[i].enrolment);
        if (standing != NULL)
            text_copy(standing->certificate, sizeof standing->certificate,
                      class->certificates[i].number);
    }
}

struct class *class_gather(struct store *store, struct library *library,
                           const struct training *training, struct error *err)
{
    struct class *class = xcalloc(1, sizeof *class);
    class->arena = arena_new();
    class->training = *training;
    class->quiz = library_quiz(library, store, training->quiz_digest, err);
    if (class->quiz == NULL)
        goto failed;
    class->checklist = library_checklist(library, store, training->checklist_digest, err);
    if (class->checklist == NULL)
        goto failed;
    if (!read_rows(class, store, err) || !place_attempts(class, store, err) ||
        !place_observations(class, store, err))
        goto failed;
    place_certificates(class);
    return class;
failed:
    class_free(class);
    return NULL;
}

void class_free(struct class *class)
{
    if (class == NULL)
        return;
    arena_free(class->arena);
    free(class);
}
