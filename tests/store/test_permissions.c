/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Late-comers: one person may take a test that is closed to the others. */
#include "kit.h"

struct scene {
    struct kit *kit;
    struct store *store;
    struct course course;
    const struct uuid *pretest, *posttest, *late; /* late: the enrolment of who comes late */
};

static struct scene begin(void **state)
{
    struct scene s = {.kit = *state, .store = kit_open(*state, STORE_CREATE)};
    kit_course(s.kit, s.store, &s.course);
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    return s;
}

static void name_them(struct scene *s)
{
    s->pretest = &s->course.occasions[0].id;
    s->posttest = &s->course.occasions[2].id;
    s->late = &s->course.kader[0].enrolment;
}

static void close_stage(struct scene *s, const struct uuid *occasion)
{
    assert_true(store_close_occasion(s->store, occasion, NULL, &s->kit->err));
}

static bool permit(struct scene *s, const struct uuid *occasion)
{
    return store_permit(s->store, occasion, s->late, &s->course.trainer.id, &s->kit->err);
}

static bool start(struct scene *s, const struct uuid *occasion, int person, struct attempt *attempt)
{
    return store_start_attempt(s->store, occasion, &s->course.kader[person].enrolment, 7, attempt,
                               &s->kit->err);
}

static void refused(struct scene *s, bool done)
{
    assert_false(done);
    assert_int_equal(s->kit->err.kind, ERROR_REFUSED);
    s->kit->err = (struct error){0};
}

static void a_closed_test_is_taken_by_her_alone_to_the_end(void **state)
{
    struct scene s = begin(state);
    struct attempt attempt;
    name_them(&s);
    close_stage(&s, s.pretest);
    refused(&s, start(&s, s.pretest, 0, &attempt));
    assert_true(permit(&s, s.pretest));
    assert_true(permit(&s, s.pretest));
    refused(&s, start(&s, s.pretest, 1, &attempt));
    assert_true(start(&s, s.pretest, 0, &attempt));
    kit_answer(s.kit, s.store, &attempt.id, "a", "A");
    assert_true(store_hand_in(s.store, &attempt.id, NULL, &s.kit->err));
    refused(&s, permit(&s, s.pretest));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM permission"), 1);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'permitted'"), 1);
}

static bool forbid(struct scene *s, const struct uuid *occasion)
{
    return store_forbid(s->store, occasion, s->late, &s->course.trainer.id, &s->kit->err);
}

static void what_was_permitted_is_taken_back_and_given_again(void **state)
{
    struct scene s = begin(state);
    struct attempt attempt;
    struct answer answer = {.item = "a", .response = "A"};
    name_them(&s);
    close_stage(&s, s.pretest);
    refused(&s, forbid(&s, s.pretest));
    assert_true(permit(&s, s.pretest));
    assert_true(start(&s, s.pretest, 0, &attempt));
    assert_true(forbid(&s, s.pretest));
    assert_true(forbid(&s, s.pretest));
    refused(&s, store_record_answer(s.store, &attempt.id, &answer, &s.kit->err));
    assert_true(permit(&s, s.pretest));
    assert_true(store_record_answer(s.store, &attempt.id, &answer, &s.kit->err));
    assert_true(store_hand_in(s.store, &attempt.id, NULL, &s.kit->err));
    refused(&s, forbid(&s, s.pretest));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM permission WHERE state = 1"), 1);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'permitted'"), 2);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'forbidden'"), 1);
}

static void what_was_begun_before_the_closing_goes_on(void **state)
{
    struct scene s = begin(state);
    struct answer answer = {.item = "a", .response = "A"};
    name_them(&s);
    struct attempt attempt = kit_attempt(s.kit, s.store, &s.course, 0);
    close_stage(&s, s.pretest);
    refused(&s, store_record_answer(s.store, &attempt.id, &answer, &s.kit->err));
    assert_true(permit(&s, s.pretest));
    assert_true(store_record_answer(s.store, &attempt.id, &answer, &s.kit->err));
    assert_true(store_hand_in(s.store, &attempt.id, NULL, &s.kit->err));
    store_close(s.store);
}

static void a_pretest_after_the_lesson_is_marked_even_where_none_is_taken(void **state)
{
    struct scene s = begin(state);
    struct attempt attempt;
    name_them(&s);
    kit_open_stage(s.kit, s.store, &s.course.occasions[1]);
    assert_true(store_put_training_setting(s.store, &s.course.training.id, SETTING_LATE,
                                           LATE_REFUSED, NULL, &s.kit->err));
    refused(&s, start(&s, s.pretest, 0, &attempt));
    assert_true(permit(&s, s.pretest));
    assert_true(start(&s, s.pretest, 0, &attempt));
    assert_true(attempt.late);
    store_close(s.store);
}

static void right_answers_wait_for_who_still_takes_the_test(void **state)
{
    struct scene s = begin(state);
    struct attempt attempt;
    name_them(&s);
    kit_open_stage(s.kit, s.store, &s.course.occasions[2]);
    close_stage(&s, s.posttest);
    assert_true(permit(&s, s.posttest));
    refused(&s, store_set_reasons_shown(s.store, s.posttest, &s.kit->err));
    assert_true(start(&s, s.posttest, 0, &attempt));
    refused(&s, store_set_reasons_shown(s.store, s.posttest, &s.kit->err));
    assert_true(store_hand_in(s.store, &attempt.id, NULL, &s.kit->err));
    assert_true(store_set_reasons_shown(s.store, s.posttest, &s.kit->err));
    s.late = &s.course.kader[1].enrolment;
    refused(&s, permit(&s, s.posttest));
    store_close(s.store);
}

static void nobody_is_let_into_what_was_not_opened_or_who_has_left(void **state)
{
    struct scene s = begin(state);
    name_them(&s);
    refused(&s, permit(&s, s.posttest));
    refused(&s, permit(&s, &s.course.occasions[3].id));
    assert_true(store_withdraw_kader(s.store, s.late, "pindah", NULL, &s.kit->err));
    refused(&s, permit(&s, s.pretest));
    store_close(s.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_closed_test_is_taken_by_her_alone_to_the_end),
        TEST(what_was_permitted_is_taken_back_and_given_again),
        TEST(what_was_begun_before_the_closing_goes_on),
        TEST(a_pretest_after_the_lesson_is_marked_even_where_none_is_taken),
        TEST(right_answers_wait_for_who_still_takes_the_test),
        TEST(nobody_is_let_into_what_was_not_opened_or_who_has_left),
    };
    return RUN(tests);
}
