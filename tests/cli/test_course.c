/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of scene.h, computed by hand. */
#include "support/run.h"

#include "base/decimal.h"
#include "desk.h"
#include "differ.h"
#include "scene.h"
#include "store/observations.h"
#include "store/trainings.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

static const struct standing *person(void **state, int list_number)
{
    const struct desk *desk = *state;
    return course_person(desk->course, list_number);
}

static void close_to(double got, double wanted)
{
    if (fabs(got - wanted) > 1e-9)
        fail_msg("%.12f is not %.12f", got, wanted);
}

static void everybody_is_listed_in_order(void **state)
{
    const struct desk *desk = *state;
    assert_int_equal(desk->course->people_count, SCENE_PEOPLE);
    for (int i = 0; i < SCENE_PEOPLE; i++)
        assert_int_equal(desk->course->people[i].kader.list_number, i + 1);
    assert_true(person(state, 5)->kader.withdrawn);
    assert_null(course_person(desk->course, 6));
}

static void a_test_is_scored_by_its_counting_answers(void **state)
{
    const struct test_result *pretest = &person(state, 1)->pretest;
    assert_int_equal(pretest->state, PROGRESS_DONE);
    assert_int_equal(pretest->score.points, 2 * POINT);
    assert_int_equal(pretest->score.right, 2);
    assert_int_equal(pretest->score.wrong, 1);
    assert_int_equal(pretest->score.unknown, 1);
    assert_int_equal(pretest->score.blank, 1);
    assert_false(pretest->late);
}

static void the_repeat_posttest_stands_beside_the_first(void **state)
{
    const struct standing *ana = person(state, 3);
    assert_int_equal(ana->posttest.score.right, 2);
    assert_int_equal(ana->remedial.score.right, 4);
    assert_int_equal(person(state, 1)->remedial.state, PROGRESS_NONE);
    assert_int_equal(person(state, 4)->posttest.state, PROGRESS_NONE);
}

static void a_round_holds_its_closed_sheet(void **state)
{
    const struct standing *marifah = person(state, 2);
    assert_int_equal(marifah->round_count, 2);
    assert_true(marifah->rounds[0].seen);
    assert_int_equal(marifah->rounds[0].verdict.sum, 9);
    assert_true(marifah->rounds[0].verdict.reaches_mark);
    assert_int_equal(marifah->rounds[0].verdict.critical_missed, 1);
    assert_false(marifah->rounds[0].verdict.able);
    assert_int_equal(marifah->rounds[1].verdict.rated, 4);
    assert_true(marifah->rounds[1].verdict.able);
    assert_int_equal(marifah->latest_round, 1);
    assert_int_equal(person(state, 1)->rounds[0].on, ON_MOTHER);
}

/* Of that person in Praktik. */
static struct observation praktik_of(const struct desk *desk, int list_number)
{
    const struct kader *kader = &course_person(desk->course, list_number)->kader;
    for (size_t i = 0; i < desk->course->observation_count; i++) {
        const struct observation *sheet = &desk->course->observations[i];
        if (uuid_equal(&sheet->enrolment, &kader->enrolment) &&
            course_occasion(desk->course, &sheet->occasion)->n == 1)
            return *sheet;
    }
    fail_msg("she has no sheet");
    return (struct observation){0};
}

static void mark_all(struct desk *desk, const struct uuid *sheet)
{
    static const char *const steps[] = {"cincin", "sabun", "sela", "bilas", "kering"};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct mark mark = {.value = 2};
        snprintf(mark.step, sizeof mark.step, "%s", steps[i]);
        assert_true(store_record_mark(desk->store, sheet, &mark, &desk->err));
    }
}

static void close_and_gather(struct desk *desk, const struct uuid *sheet)
{
    assert_true(store_close_observation(desk->store, sheet, IMPRESSION_NONE, &desk->err));
    desk_gather(desk);
}

static void a_correction_takes_the_place_of_the_sheet_once_closed(void **state)
{
    struct desk *desk = *state;
    struct observation old = praktik_of(desk, 3), new;
    assert_int_equal(person(state, 3)->rounds[0].verdict.sum, 6);
    assert_true(store_correct_observation(desk->store, &old.id, "kertas tertukar", &old.observer,
                                          &new, &desk->err));
    mark_all(desk, &new.id);
    desk_gather(desk);
    assert_true(!person(state, 3)->rounds[0].open && person(state, 3)->rounds[0].seen);
    assert_int_equal(person(state, 3)->rounds[0].verdict.sum, 6);
    close_and_gather(desk, &new.id);
    assert_false(person(state, 3)->rounds[0].open);
    assert_int_equal(person(state, 3)->rounds[0].verdict.sum, 10);
    assert_true(person(state, 3)->rounds[0].verdict.able);
}

static struct observation closed_beside(struct desk *desk, const struct observation *lead)
{
    struct occasion praktik = *course_occasion(desk->course, &lead->occasion);
    struct observation second = {.occasion = lead->occasion,
                                 .enrolment = lead->enrolment,
                                 .observer = desk->course->staff[0].staff.id,
                                 .part = PART_SECOND,
                                 .on = ON_FRIEND};
    memcpy(second.document, lead->document, sizeof second.document);
    assert_true(store_reopen_occasion(desk->store, &praktik.id, "x", &second.observer, &desk->err));
    assert_true(store_start_observation(desk->store, &second, &desk->err));
    mark_all(desk, &second.id);
    close_and_gather(desk, &second.id);
    return second;
}

static struct sheet *read_sheet(struct desk *desk, const struct observation *row)
{
    struct mark *marks;
    size_t count;
    assert_true(store_list_marks(desk->store, &row->id, desk->arena, &marks, &count, &desk->err));
    return sheet_new(desk->course->checklist, marks, count);
}

/* The same figures in the results, over all whom both saw. */
static void assert_in_results(struct desk *desk)
{
    struct results results;
    struct buffer text = {0};
    course_results(desk->course, &results);
    struct report report = course_report(desk->course, &results, LANGUAGE_EN);
    report_text(&text, &report);
    assert_int_equal(results.agreement_count, 1);
    assert_int_equal(results.agreements[0].people, 1);
    assert_int_equal(results.agreements[0].steps[1].same.x, 1);
    assert_int_equal(results.agreements[0].steps[4].same.x, 0);
    assert_non_null(strstr(buffer_text(&text), "Two observers, Practice, 1 person: the same 40 %, "
                                               "AC2 0.44, kappa 0.00\n"));
    buffer_done(&text);
}

/* 22110 beside 22222. AC2, quadratic: pa = (2 + 2 x 0.75) / 5 = 0.7, the marks' shares are 0.1, 0.2
 * and 0.7, so pe = 0.09 + 0.16 + 0.21 = 0.46; (0.7 - 0.46) / 0.54 = 0.444. */
static void two_observers_are_compared_step_by_step(void **state)
{
    struct desk *desk = *state;
    const struct observation *pair[2];
    struct observation lead = praktik_of(desk, 3);
    assert_false(sheets_pair(desk->course, &lead, pair));
    closed_beside(desk, &lead);
    assert_true(sheets_pair(desk->course, &lead, pair));
    struct sheet *first = read_sheet(desk, pair[0]), *second = read_sheet(desk, pair[1]);
    const char *text = differ_text(desk->arena, desk->course, pair,
                                   (const struct sheet *[2]){first, second}, LANGUAGE_EN);
    sheet_free(first);
    sheet_free(second);
    assert_non_null(strstr(text, "The same: 2 of 5 steps, 40 per cent. AC2: 0.44.\n"));
    assert_in_results(desk);
    assert_null(strstr(text, "Step 1:"));
    assert_null(strstr(text, "Step 2:"));
    assert_non_null(strstr(text, "Step 3: 1 and 2: "));
    assert_non_null(strstr(text, "Step 4: 1 and 2: "));
    assert_non_null(strstr(text, "Step 5: 0 and 2: "));
}

static void a_second_observers_sheet_changes_nothing_until_it_is_chosen(void **state)
{
    struct desk *desk = *state;
    struct results before, after;
    struct observation lead = praktik_of(desk, 3);
    course_results(desk->course, &before);
    size_t able = before.rounds[0].competent.x;
    struct observation second = closed_beside(desk, &lead);
    assert_false(person(state, 3)->rounds[0].open);
    assert_int_equal(person(state, 3)->rounds[0].verdict.sum, 6);
    course_results(desk->course, &after);
    assert_int_equal(after.rounds[0].competent.x, able);
    assert_true(store_choose_counting(desk->store, &second.id, "lebih dekat", &second.observer,
                                      &desk->err));
    desk_gather(desk);
    assert_int_equal(person(state, 3)->rounds[0].verdict.sum, 10);
    course_results(desk->course, &after);
    assert_int_equal(after.rounds[0].competent.x, able + 1);
    assert_int_equal(after.rounds[0].competent.n, 3);
}

static void a_stopped_sheet_is_no_seen_round(void **state)
{
    const struct standing *ana = person(state, 3);
    assert_true(ana->rounds[1].stopped);
    assert_false(ana->rounds[1].seen);
    assert_false(ana->rounds[1].open);
    assert_int_equal(ana->latest_round, 0);
}

static void what_is_missing_follows_from_the_standings(void **state)
{
    const struct desk *desk = *state;
    assert_int_equal(standing_missing(person(state, 1), &desk->training), 0);
    assert_int_equal(standing_missing(person(state, 2), &desk->training), 0);
    assert_int_equal(standing_missing(person(state, 3), &desk->training), MISSING_ABLE);
    assert_int_equal(standing_missing(person(state, 4), &desk->training),
                     MISSING_POSTTEST | MISSING_SHEET);
}

static void pairs_leave_out_who_misses_a_test(void **state)
{
    struct desk *desk = *state;
    struct results results;
    course_results(desk->course, &results);
    assert_int_equal(results.max_score, 5 * POINT);
    assert_int_equal(results.n_pre, 4);
    assert_int_equal(results.n_post, 3);
    assert_int_equal(results.n_paired, 3);
    assert_int_equal(results.unpaired, 1);
    close_to(results.pre_pct_mean, 40);
    close_to(results.post_pct_mean, 220.0 / 3);
    close_to(results.gain_points, 100.0 / 3);
    close_to(results.gain_relative_pct, 250.0 / 3);
    assert_int_equal(results.passed_pre.x, 1);
    assert_int_equal(results.passed_post.x, 2);
}

/* The questions are of the same people and answers as the sums; what changed is of the pairs. */
static void the_questions_are_of_the_same_answers(void **state)
{
    struct desk *desk = *state;
    struct results results;
    size_t before = 0, after = 0, won = 0, lost = 0;
    course_results(desk->course, &results);
    assert_int_equal(results.items_pre.n, results.n_pre);
    assert_int_equal(results.items_post.n, results.n_post);
    assert_int_equal(results.items_pre.count, results.item_count);
    for (int i = 0; i < results.item_count; i++) {
        before += results.items_pre.items[i].right.x;
        after += results.items_post.items[i].right.x;
        won += results.item_changes[i].wrong_to_right;
        lost += results.item_changes[i].right_to_wrong;
    }
    assert_int_equal(before, results.pre_answers.right);
    assert_int_equal(after, results.post_answers.right);
    assert_int_equal((int)won - (int)lost, 5); /* of the three pairs: from 6 to 11 of 15 */
}

static void rounds_count_who_is_able(void **state)
{
    struct desk *desk = *state;
    struct results results;
    course_results(desk->course, &results);
    assert_int_equal(results.round_count, 2);
    assert_int_equal(results.rounds[0].competent.x, 1);
    assert_int_equal(results.rounds[0].competent.n, 3);
    assert_int_equal(results.rounds[0].n_fail_critical_only, 1);
    assert_int_equal(results.rounds[1].competent.x, 1);
    assert_int_equal(results.rounds[1].competent.n, 1);
    assert_int_equal(results.rounds[1].able_so_far.x, 2);
    assert_int_equal(results.rounds[1].able_so_far.n, 3);
}

static void a_document_is_read_once(void **state)
{
    struct desk *desk = *state;
    const struct quiz *quiz = desk->course->quiz;
    desk_gather(desk);
    assert_ptr_equal(desk->course->quiz, quiz);
}

static void a_document_that_the_store_lacks_is_an_error(void **state)
{
    struct desk *desk = *state;
    assert_null(library_quiz(desk->library, desk->store, "0123", &desk->err));
    assert_int_not_equal(desk->err.kind, ERROR_NONE);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(everybody_is_listed_in_order),
        TEST(a_test_is_scored_by_its_counting_answers),
        TEST(the_repeat_posttest_stands_beside_the_first),
        TEST(a_round_holds_its_closed_sheet),
        TEST(a_correction_takes_the_place_of_the_sheet_once_closed),
        TEST(two_observers_are_compared_step_by_step),
        TEST(a_second_observers_sheet_changes_nothing_until_it_is_chosen),
        TEST(a_stopped_sheet_is_no_seen_round),
        TEST(what_is_missing_follows_from_the_standings),
        TEST(pairs_leave_out_who_misses_a_test),
        TEST(the_questions_are_of_the_same_answers),
        TEST(rounds_count_who_is_able),
        TEST(a_document_is_read_once),
        TEST(a_document_that_the_store_lacks_is_an_error),
    };
    return RUN(tests);
}
