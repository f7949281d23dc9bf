/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course.h"
#include "base/alloc.h"
#include "base/text.h"
#include "course_agree.h"
#include "course_tests.h"
#include "lookup.h"
#include "store/attempts.h"
#include "store/certificates.h"
#include "store/observations.h"
#include "store/people.h"
#include "store/presence.h"
#include "store/trainings.h"
#include <stdlib.h>
#include <string.h>

const struct standing *course_person(const struct course *course, int list_number)
{
    for (size_t i = 0; i < course->people_count; i++)
        if (course->people[i].kader.list_number == list_number)
            return &course->people[i];
    return NULL;
}

static struct standing *enrolled(const struct course *course, const struct uuid *enrolment)
{
    return lookup_find(course->by_enrolment, enrolment);
}

const struct standing *course_enrolled(const struct course *course, const struct uuid *enrolment)
{
    return enrolled(course, enrolment);
}

const struct occasion *course_occasion(const struct course *course, const struct uuid *occasion)
{
    for (size_t i = 0; i < course->occasion_count; i++)
        if (uuid_equal(&course->occasions[i].id, occasion))
            return &course->occasions[i];
    return NULL;
}

const struct attempt *course_attempt(const struct course *course, const struct standing *standing,
                                     const struct occasion *test)
{
    for (size_t i = 0; i < course->attempt_count; i++) {
        const struct attempt *attempt = &course->attempts[i];
        if (attempt->state != ATTEMPT_VOID && uuid_equal(&attempt->occasion, &test->id) &&
            uuid_equal(&attempt->enrolment, &standing->kader.enrolment))
            return attempt;
    }
    return NULL;
}

const struct presence *course_absence(const struct course *course, const struct uuid *enrolment,
                                      const struct uuid *occasion)
{
    for (size_t i = 0; i < course->absence_count; i++)
        if (uuid_equal(&course->absences[i].enrolment, enrolment) &&
            uuid_equal(&course->absences[i].occasion, occasion))
            return &course->absences[i];
    return NULL;
}

const struct staff *course_typist(const struct course *course, const struct attempt *attempt,
                                  int *number)
{
    for (size_t i = 0; i < course->staff_count; i++)
        if (uuid_equal(&course->staff[i].staff.id, &attempt->entered_by)) {
            *number = (int)i + 1;
            return &course->staff[i].staff;
        }
    return NULL;
}

static bool read_people(struct course *course, struct store *store, struct error *err)
{
    struct kader *roster;
    if (!store_list_kader(store, &course->training.id, course->arena, &roster,
                          &course->people_count, err))
        return false;
    course->people =
        arena_alloc(course->arena, (course->people_count + 1) * sizeof *course->people);
    for (size_t i = 0; i < course->people_count; i++) {
        course->people[i].kader = roster[i];
        course->people[i].latest_round = -1;
    }
    course->by_enrolment =
        lookup_new(course->people, course->people_count, sizeof *course->people,
                   offsetof(struct standing, kader) + offsetof(struct kader, enrolment));
    return true;
}

static bool read_rows(struct course *course, struct store *store, struct error *err)
{
    const struct uuid *id = &course->training.id;
    return store_kiosk(store, &course->kiosk, err) && read_people(course, store, err) &&
           store_list_occasions(store, id, course->arena, &course->occasions,
                                &course->occasion_count, err) &&
           store_list_attempts(store, id, course->arena, &course->attempts, &course->attempt_count,
                               err) &&
           store_list_staff(store, course->arena, &course->staff, &course->staff_count, err) &&
           store_list_observations(store, id, course->arena, &course->observations,
                                   &course->observation_count, err) &&
           store_list_certificates(store, id, course->arena, &course->certificates,
                                   &course->certificate_count, err);
}

/* --- sheets --- */

static bool sheet_result(struct course *course, struct store *store,
                         const struct observation *observation, struct verdict *verdict,
                         struct error *err)
{
    struct arena *arena = arena_new();
    struct mark *marks;
    size_t count;
    bool ok = store_list_marks(store, &observation->id, arena, &marks, &count, err);
    if (ok) {
        struct sheet *sheet = sheet_new(course->checklist, marks, count);
        *verdict = sheet_verdict(sheet, course->training.skill_mark);
        sheet_free(sheet);
    }
    arena_free(arena);
    return ok;
}

static bool place_observation(struct course *course, struct store *store,
                              const struct observation *observation, struct error *err)
{
    const struct occasion *occasion = course_occasion(course, &observation->occasion);
    struct standing *standing = enrolled(course, &observation->enrolment);
    if (occasion == NULL || standing == NULL || observation->state == SHEET_VOID ||
        occasion->n < 1 || occasion->n > ROUNDS_MAX)
        return true;
    struct round_result *round = &standing->rounds[occasion->n - 1];
    /* Until a correction is closed all is as before. */
    if (observation->part == PART_LEAD && uuid_is_nil(&observation->supersedes)) {
        round->stopped = observation->state == SHEET_STOPPED;
        round->open = observation->state == SHEET_OPEN;
    }
    if (!observation->counts)
        return true;
    round->seen = true;
    round->on = observation->on;
    if (standing->latest_round < occasion->n - 1)
        standing->latest_round = occasion->n - 1;
    return sheet_result(course, store, observation, &round->verdict, err);
}

static bool place_observations(struct course *course, struct store *store, struct error *err)
{
    int rounds = 0;
    for (size_t i = 0; i < course->occasion_count; i++)
        if (course->occasions[i].kind == OCCASION_ROUND && course->occasions[i].n <= ROUNDS_MAX)
            rounds = course->occasions[i].n > rounds ? course->occasions[i].n : rounds;
    for (size_t i = 0; i < course->people_count; i++)
        course->people[i].round_count = rounds;
    for (size_t i = 0; i < course->observation_count; i++)
        if (!place_observation(course, store, &course->observations[i], err))
            return false;
    return true;
}

static bool place_absences(struct course *course, struct store *store, struct error *err)
{
    if (!store_list_absences(store, &course->training.id, course->arena, &course->absences,
                             &course->absence_count, err))
        return false;
    for (size_t i = 0; i < course->absence_count; i++) {
        const struct occasion *round = course_occasion(course, &course->absences[i].occasion);
        struct standing *standing = enrolled(course, &course->absences[i].enrolment);
        if (round != NULL && standing != NULL && round->kind == OCCASION_ROUND &&
            round->n <= ROUNDS_MAX)
            standing->rounds[round->n - 1].away = true;
    }
    return true;
}

static void place_certificates(struct course *course)
{
    for (size_t i = 0; i < course->certificate_count; i++) {
        struct standing *standing = enrolled(course, &course->certificates[i].enrolment);
        if (standing != NULL)
            text_copy(standing->certificate, sizeof standing->certificate,
                      course->certificates[i].number);
    }
}

struct course *course_gather(struct store *store, struct library *library,
                             const struct training *training, struct error *err)
{
    struct course *course = xcalloc(1, sizeof *course);
    course->arena = arena_new();
    course->training = *training;
    course->quiz = library_quiz(library, store, training->quiz_digest, err);
    if (course->quiz == NULL)
        goto failed;
    course->checklist = library_checklist(library, store, training->checklist_digest, err);
    if (course->checklist == NULL)
        goto failed;
    if (!read_rows(course, store, err) || !course_place_tests(course, store, err) ||
        !place_observations(course, store, err) || !place_absences(course, store, err) ||
        !course_agree(course, store, err))
        goto failed;
    place_certificates(course);
    return course;
failed:
    course_free(course);
    return NULL;
}

void course_free(struct course *course)
{
    if (course == NULL)
        return;
    lookup_free(course->by_enrolment);
    course_tests_free(course);
    arena_free(course->arena);
    free(course);
}
