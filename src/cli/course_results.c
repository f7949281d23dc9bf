/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course.h"
#include "files.h"
#include <limits.h>
#include <stdio.h>

_Static_assert((int)ROUNDS_MAX <= (int)RESULT_ROUNDS_MAX,
               "a round of a standing has its place in results");

static void fill_tests(struct person_result *person, const struct standing *standing)
{
    const struct test_result *pre = &standing->pretest, *post = &standing->posttest;
    person->has_pre = pre->state == PROGRESS_DONE;
    person->has_post = post->state == PROGRESS_DONE;
    if (person->has_pre) {
        person->pre_late = pre->late;
        person->pre = pre->score.points;
        person->pre_right = pre->score.right;
        person->pre_wrong = pre->score.wrong;
        person->pre_unknown = pre->score.unknown;
        person->pre_blank = pre->score.blank;
    }
    if (person->has_post) {
        person->post = post->score.points;
        person->post_right = post->score.right;
        person->post_wrong = post->score.wrong;
        person->post_unknown = post->score.unknown;
        person->post_blank = post->score.blank;
    }
    person->set_aside = standing->set_aside;
    person->has_remedial = standing->remedial.state == PROGRESS_DONE;
    if (person->has_remedial)
        person->remedial = standing->remedial.score.points;
}

static void fill_person(struct person_result *person, const struct standing *standing)
{
    person->list_number = standing->kader.list_number;
    person->pseudonym = standing->kader.pseudonym;
    person->name = standing->kader.name;
    person->withdrawn = standing->kader.withdrawn;
    person->certificate = standing->certificate;
    fill_tests(person, standing);
    for (int i = 0; i < standing->round_count; i++) {
        const struct round_result *round = &standing->rounds[i];
        if (round->seen)
            person->rounds[i] = (struct person_round){
                .seen = true,
                .sum = round->verdict.sum,
                .rated = round->verdict.rated,
                .critical_missed = round->verdict.critical_missed,
            };
    }
}

static int opened_rounds(const struct course *course)
{
    int rounds = 0;
    for (size_t i = 0; i < course->occasion_count; i++) {
        const struct occasion *occasion = &course->occasions[i];
        if (occasion->kind == OCCASION_ROUND && occasion->stage != STAGE_PLANNED &&
            occasion->n > rounds && occasion->n <= ROUNDS_MAX)
            rounds = occasion->n;
    }
    return rounds;
}

static bool was_read_by_person(const struct attempt *attempt)
{
    return (attempt->read_aloud & READ_BY_PERSON) != 0;
}

static bool was_read_by_kiosk(const struct attempt *attempt)
{
    return (attempt->read_aloud & READ_BY_KIOSK) != 0;
}

static bool ended_by_time(const struct attempt *attempt)
{
    return attempt->time_over;
}

/* Tests that were handed in by those who have not withdrawn. */
static size_t count_tests(const struct course *course, bool (*are)(const struct attempt *attempt))
{
    size_t count = 0;
    for (size_t i = 0; i < course->attempt_count; i++) {
        const struct attempt *attempt = &course->attempts[i];
        if (attempt->state != ATTEMPT_HANDED_IN || !are(attempt))
            continue;
        const struct standing *person = course_enrolled(course, &attempt->enrolment);
        count += person != NULL && !person->kader.withdrawn;
    }
    return count;
}

/* --- items --- */

static struct item_results items_of(const struct course *course, size_t test)
{
    size_t count = course->quiz->item_count;
    struct item_results results = {
        .items = arena_alloc(course->arena, (count + 1) * sizeof *results.items)};
    item_tally_results(course->tallies[test], &results);
    return results;
}

static bool was_right(const struct course *course, size_t test, size_t person, size_t item)
{
    const uint64_t *words = course->right[test] + person * course->right_words;
    return words[item / 64] >> item % 64 & 1;
}

/* Who of the pairs came to it, and who lost it. */
static struct mcnemar change_of(const struct course *course, const struct person_result *people,
                                size_t item)
{
    size_t won = 0, lost = 0;
    for (size_t i = 0; i < course->people_count; i++) {
        if (!results_paired(&people[i]))
            continue;
        bool before = was_right(course, COURSE_PRETEST, i, item);
        bool after = was_right(course, COURSE_POSTTEST, i, item);
        won += after && !before;
        lost += before && !after;
    }
    return mcnemar_of(won, lost);
}

static const struct mcnemar *changes_of(const struct course *course,
                                        const struct person_result *people)
{
    size_t count = course->quiz->item_count;
    struct mcnemar *changes = arena_alloc(course->arena, (count + 1) * sizeof *changes);
    for (size_t i = 0; i < count; i++)
        changes[i] = change_of(course, people, i);
    mcnemar_holm(changes, count);
    return changes;
}

void course_results(struct course *course, struct results *results)
{
    struct person_result *people =
        arena_alloc(course->arena, (course->people_count + 1) * sizeof *people);
    for (size_t i = 0; i < course->people_count; i++)
        fill_person(&people[i], &course->people[i]);
    *results = (struct results){
        .max_score = quiz_max_score(course->quiz),
        .quiz_mark = course->training.quiz_mark,
        .skill_mark = course->training.skill_mark,
        .item_count = (int)course->quiz->item_count,
        .people = people,
        .n_registered = course->people_count,
        .round_count = opened_rounds(course),
        .read_by_person = count_tests(course, was_read_by_person),
        .read_by_kiosk = count_tests(course, was_read_by_kiosk),
        .time_over = count_tests(course, ended_by_time),
        .items_pre = items_of(course, COURSE_PRETEST),
        .items_post = items_of(course, COURSE_POSTTEST),
        .agreements = course->agreements,
        .agreement_count = course->agreement_count,
        .item_changes = changes_of(course, people),
    };
    results_compute(results);
}

static struct report_attempt attempt_told(const struct course *course,
                                          const struct attempt *attempt,
                                          const struct standing *standing,
                                          const struct occasion *test)
{
    struct report_attempt told = {.list_number = standing->kader.list_number,
                                  .withdrawn = standing->kader.withdrawn,
                                  .kind = test->kind,
                                  .n = test->n,
                                  .origin = attempt->origin,
                                  .entered_ms = attempt->started_ms,
                                  .dated = attempt->dated,
                                  .time_over = attempt->time_over};
    const struct staff *typist = course_typist(course, attempt, &told.typist);
    if (typist != NULL) {
        told.typist_role = typist->role;
        told.typist_name = typist->name;
    }
    return told;
}

static size_t tell_attempts(const struct course *course, struct report_attempt **told)
{
    size_t count = 0;
    *told = arena_alloc(course->arena, (course->attempt_count + 1) * sizeof **told);
    for (size_t i = 0; i < course->attempt_count; i++) {
        const struct attempt *attempt = &course->attempts[i];
        const struct standing *standing = course_enrolled(course, &attempt->enrolment);
        const struct occasion *test = course_occasion(course, &attempt->occasion);
        if (attempt->state == ATTEMPT_HANDED_IN && standing != NULL && test != NULL)
            (*told)[count++] = attempt_told(course, attempt, standing, test);
    }
    return count;
}

struct report course_report(const struct course *course, const struct results *results,
                            enum language language)
{
    struct report_attempt *attempts;
    size_t count = tell_attempts(course, &attempts);
    return (struct report){.kiosk = &course->kiosk,
                           .training = &course->training,
                           .results = results,
                           .attempts = attempts,
                           .attempt_count = count,
                           .language = language};
}

static bool save(const struct report *report, void (*write)(struct buffer *, const struct report *),
                 const char *folder, const char *name, struct digest *digest, struct error *err)
{
    char path[PATH_MAX];
    struct buffer text = {0};
    write(&text, report);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    bool ok = file_write(path, buffer_text(&text), text.length, err);
    *digest = digest_of(buffer_text(&text), text.length);
    buffer_done(&text);
    return ok;
}

bool course_save_results(struct course *course, enum language language, const char *folder,
                         struct digest *digest, struct error *err)
{
    struct results results;
    course_results(course, &results);
    const struct report report = course_report(course, &results, language);
    return save(&report, report_text, folder, "results.txt", digest, err) &&
           save(&report, report_json, folder, "results.json", digest, err);
}
