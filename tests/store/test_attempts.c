/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests: starting, answering, handing in, setting aside. */
#include "base/text.h"
#include "kit.h"
#include <stdio.h>
#include <string.h>

struct scene {
    struct kit *kit;
    struct store *store;
    struct course course;
};

static struct scene begin(void **state)
{
    struct scene s = {.kit = *state, .store = kit_open(*state, STORE_CREATE)};
    kit_course(s.kit, s.store, &s.course);
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    return s;
}

static void refused(struct scene *s, bool done, const char *words)
{
    assert_false(done);
    assert_int_equal(s->kit->err.kind, ERROR_REFUSED);
    if (strstr(s->kit->err.message, words) == NULL)
        fail_msg("%s", s->kit->err.message);
}

static bool start(struct scene *s, int stage, int person)
{
    struct attempt attempt;
    return store_start_attempt(s->store, &s->course.occasions[stage].id,
                               &s->course.kader[person].enrolment, 1, &attempt, &s->kit->err);
}

static struct attempt *attempts(struct scene *s, size_t *count)
{
    struct attempt *rows;
    assert_true(store_list_attempts(s->store, &s->course.training.id, s->kit->arena, &rows, count,
                                    &s->kit->err));
    return rows;
}

static void an_attempt_comes_back_whole(void **state)
{
    struct scene s = begin(state);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0), read;
    bool found;
    assert_true(
        store_attempt_of(s.store, &made.occasion, &made.enrolment, &read, &found, &s.kit->err));
    assert_true(found);
    assert_true(uuid_equal(&read.id, &made.id));
    assert_true(uuid_equal(&read.occasion, &s.course.occasions[0].id));
    assert_true(uuid_equal(&read.enrolment, &s.course.kader[0].enrolment));
    assert_int_equal(read.n, 1);
    assert_true(read.seed == UINT64_MAX - 1);
    assert_int_equal(read.state, ATTEMPT_OPEN);
    assert_false(read.late);
    assert_int_equal(read.started_boot, 1);
    store_close(s.store);
}

static void nobody_has_an_attempt_before_she_starts(void **state)
{
    struct scene s = begin(state);
    struct attempt read;
    bool found;
    assert_true(store_attempt_of(s.store, &s.course.occasions[0].id, &s.course.kader[0].enrolment,
                                 &read, &found, &s.kit->err));
    assert_false(found);
    store_close(s.store);
}

static void a_stage_that_is_not_open_takes_no_attempt(void **state)
{
    struct scene s = begin(state);
    refused(&s, start(&s, 2, 0), "not open");
    assert_true(store_close_occasion(s.store, &s.course.occasions[0].id, NULL, &s.kit->err));
    refused(&s, start(&s, 0, 0), "has been closed");
    store_close(s.store);
}

static void a_round_takes_no_attempt(void **state)
{
    struct scene s = begin(state);
    kit_open_stage(s.kit, s.store, &s.course.occasions[3]);
    refused(&s, start(&s, 3, 0), "not a test");
    store_close(s.store);
}

static void who_withdrew_takes_no_test(void **state)
{
    struct scene s = begin(state);
    assert_true(
        store_withdraw_kader(s.store, &s.course.kader[0].enrolment, "sakit", NULL, &s.kit->err));
    refused(&s, start(&s, 0, 0), "withdrawn");
    store_close(s.store);
}

static void an_open_or_handed_in_attempt_hinders_another(void **state)
{
    struct scene s = begin(state);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    refused(&s, start(&s, 0, 0), "already a test");
    assert_true(store_hand_in(s.store, &made.id, NULL, &s.kit->err));
    refused(&s, start(&s, 0, 0), "already a test");
    store_close(s.store);
}

static void a_void_one_keeps_its_number_and_hinders_nobody(void **state)
{
    struct scene s = begin(state);
    struct attempt first = kit_attempt(s.kit, s.store, &s.course, 0);
    assert_true(
        store_void_attempt(s.store, &first.id, "salah nama", &s.course.trainer.id, &s.kit->err));
    struct attempt second = kit_attempt(s.kit, s.store, &s.course, 0);
    assert_int_equal(second.n, 2);
    size_t count;
    struct attempt *rows = attempts(&s, &count);
    assert_int_equal(count, 2);
    assert_int_equal(rows[0].state, ATTEMPT_VOID);
    assert_string_equal(rows[0].void_reason, "salah nama");
    store_close(s.store);
}

static void attempts_are_listed_by_person(void **state)
{
    struct scene s = begin(state);
    kit_attempt(s.kit, s.store, &s.course, 2);
    kit_attempt(s.kit, s.store, &s.course, 0);
    size_t count;
    struct attempt *rows = attempts(&s, &count);
    assert_true(uuid_equal(&rows[0].enrolment, &s.course.kader[0].enrolment));
    assert_true(uuid_equal(&rows[1].enrolment, &s.course.kader[2].enrolment));
    store_close(s.store);
}

static void a_pretest_after_the_teaching_is_marked_late(void **state)
{
    struct scene s = begin(state);
    assert_false(kit_attempt(s.kit, s.store, &s.course, 0).late);
    kit_open_stage(s.kit, s.store, &s.course.occasions[1]);
    assert_true(kit_attempt(s.kit, s.store, &s.course, 1).late);
    assert_true(store_close_occasion(s.store, &s.course.occasions[1].id, NULL, &s.kit->err));
    assert_true(kit_attempt(s.kit, s.store, &s.course, 2).late);
    kit_open_stage(s.kit, s.store, &s.course.occasions[2]);
    struct attempt posttest;
    assert_true(store_start_attempt(s.store, &s.course.occasions[2].id,
                                    &s.course.kader[0].enrolment, 1, &posttest, &s.kit->err));
    assert_false(posttest.late);
    store_close(s.store);
}

static void every_answer_stays_in_order(void **state)
{
    struct scene s = begin(state);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    struct answer answer = {.item = "kolostrum", .response = "B", .doubtful = true, .active_ms = 9};
    assert_true(store_record_answer(s.store, &made.id, &answer, &s.kit->err));
    assert_int_equal(answer.n, 1);
    kit_answer(s.kit, s.store, &made.id, "kolostrum", "");
    kit_answer(s.kit, s.store, &made.id, "imd", "?");
    struct answer *rows;
    size_t count;
    assert_true(store_list_answers(s.store, &made.id, s.kit->arena, &rows, &count, &s.kit->err));
    assert_int_equal(count, 3);
    assert_string_equal(rows[0].item, "kolostrum");
    assert_string_equal(rows[0].response, "B");
    assert_true(rows[0].doubtful);
    assert_int_equal(rows[0].active_ms, 9);
    assert_int_equal(rows[0].boot, 1);
    assert_string_equal(rows[1].response, "");
    assert_int_equal(rows[2].n, 3);
    assert_string_equal(rows[2].response, "?");
    store_close(s.store);
}

static void an_answer_carries_the_boot_it_was_given_in(void **state)
{
    struct scene s = begin(state);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    kit_answer(s.kit, s.store, &made.id, "a", "A");
    store_close(s.store);
    s.kit->boot_id = "boot-two";
    s.store = kit_open(s.kit, STORE_WRITE);
    enum holder holder;
    assert_true(store_claim(s.store, &made.id, &holder, NULL, &s.kit->err));
    kit_answer(s.kit, s.store, &made.id, "b", "A");
    struct answer *rows;
    size_t count;
    assert_true(store_list_answers(s.store, &made.id, s.kit->arena, &rows, &count, &s.kit->err));
    assert_int_equal(rows[0].boot, 1);
    assert_int_equal(rows[1].boot, 2);
    store_close(s.store);
}

static void a_closed_stage_keeps_an_open_attempt_as_it_is(void **state)
{
    struct scene s = begin(state);
    const struct uuid *stage = &s.course.occasions[0].id;
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    struct answer answer = {.item = "b", .response = "A"};
    kit_answer(s.kit, s.store, &made.id, "a", "A");
    assert_true(store_close_occasion(s.store, stage, NULL, &s.kit->err));
    refused(&s, store_record_answer(s.store, &made.id, &answer, &s.kit->err), "has been closed");
    refused(&s, store_hand_in(s.store, &made.id, NULL, &s.kit->err), "has been closed");
    assert_true(store_reopen_occasion(s.store, stage, "x", NULL, &s.kit->err));
    kit_answer(s.kit, s.store, &made.id, "b", "A");
    assert_true(store_hand_in(s.store, &made.id, NULL, &s.kit->err));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM answer"), 2);
}

static void a_handed_in_attempt_takes_no_answer(void **state)
{
    struct scene s = begin(state);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    struct answer answer = {.item = "a", .response = "A"};
    assert_true(store_hand_in(s.store, &made.id, NULL, &s.kit->err));
    refused(&s, store_record_answer(s.store, &made.id, &answer, &s.kit->err), "handed in");
    assert_int_equal(answer.n, 0);
    refused(&s, store_hand_in(s.store, &made.id, NULL, &s.kit->err), "handed in");
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM answer"), 0);
}

static void a_void_attempt_takes_nothing_any_more(void **state)
{
    struct scene s = begin(state);
    struct attempt made = kit_attempt(s.kit, s.store, &s.course, 0);
    struct answer answer = {.item = "a", .response = "A"};
    assert_true(store_void_attempt(s.store, &made.id, "x", NULL, &s.kit->err));
    refused(&s, store_record_answer(s.store, &made.id, &answer, &s.kit->err), "set aside");
    refused(&s, store_hand_in(s.store, &made.id, NULL, &s.kit->err), "set aside");
    refused(&s, store_void_attempt(s.store, &made.id, "y", NULL, &s.kit->err), "set aside");
    store_close(s.store);
}

static void an_unknown_attempt_is_refused_by_every_verb(void **state)
{
    struct scene s = begin(state);
    struct uuid nothing = {{1}};
    struct answer answer = {.item = "a", .response = "A"};
    enum holder holder;
    struct error *err = &s.kit->err;
    refused(&s, store_record_answer(s.store, &nothing, &answer, err), "no longer here");
    refused(&s, store_hand_in(s.store, &nothing, NULL, err), "no longer here");
    refused(&s, store_void_attempt(s.store, &nothing, "x", NULL, err), "no longer here");
    refused(&s, store_claim(s.store, &nothing, &holder, NULL, err), "no longer here");
    refused(&s, store_holder(s.store, &nothing, &holder, NULL, err), "no longer here");
    refused(&s, store_release(s.store, &nothing, err), "no longer here");
    refused(&s, store_move(s.store, &nothing, NULL, err), "no longer here");
    store_close(s.store);
}

struct seen {
    char text[256];
    int attempts;
};

static void note(void *context, const struct uuid *attempt, const struct answer *answers,
                 size_t count)
{
    struct seen *seen = context;
    assert_false(uuid_is_nil(attempt));
    seen->attempts++;
    for (size_t i = 0; i < count; i++) {
        size_t used = strlen(seen->text);
        snprintf(seen->text + used, sizeof seen->text - used, "%d %s=%s ", answers[i].n,
                 answers[i].item, answers[i].response);
    }
}

static void the_answers_of_handed_in_attempts_are_visited_one_attempt_at_a_time(void **state)
{
    struct scene s = begin(state);
    struct seen seen = {.text = ""};
    struct attempt one = kit_attempt(s.kit, s.store, &s.course, 0),
                   two = kit_attempt(s.kit, s.store, &s.course, 1),
                   open = kit_attempt(s.kit, s.store, &s.course, 2);
    kit_answer(s.kit, s.store, &one.id, "a", "A");
    kit_answer(s.kit, s.store, &one.id, "b", "B");
    kit_answer(s.kit, s.store, &one.id, "a", "C");
    kit_answer(s.kit, s.store, &two.id, "a", "?");
    kit_answer(s.kit, s.store, &open.id, "a", "D");
    assert_true(store_hand_in(s.store, &one.id, NULL, &s.kit->err));
    assert_true(store_hand_in(s.store, &two.id, NULL, &s.kit->err));
    assert_true(store_each_answered(s.store, &s.course.training.id, note, &seen, &s.kit->err));
    assert_int_equal(seen.attempts, 2);
    assert_non_null(strstr(seen.text, "1 a=A 2 b=B 3 a=C "));
    assert_non_null(strstr(seen.text, "1 a=? "));
    assert_int_equal(strlen(seen.text), 24);
    store_close(s.store);
}

static bool start_paper(struct scene *s, int stage, int person, struct attempt *made)
{
    return store_start_typed(s->store, &s->course.occasions[stage].id,
                             &s->course.kader[person].enrolment, ORIGIN_PAPER,
                             &s->course.trainer.id, made, &s->kit->err);
}

static void a_sheet_from_paper_comes_back_as_one(void **state)
{
    struct scene s = begin(state);
    struct attempt made, read;
    bool found;
    assert_true(start_paper(&s, 0, 0, &made));
    assert_true(
        store_attempt_of(s.store, &made.occasion, &made.enrolment, &read, &found, &s.kit->err));
    assert_true(found);
    assert_int_equal(read.origin, ORIGIN_PAPER);
    assert_true(read.seed == SEED_OF_PAPER);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM attempt a JOIN staff s"
                                    " ON s.id = a.entered_by WHERE s.role = 0"),
                     1);
}

static void paper_is_typed_and_handed_in_after_the_stage_was_closed(void **state)
{
    struct scene s = begin(state);
    struct attempt begun, later;
    assert_true(start_paper(&s, 0, 0, &begun));
    assert_true(store_close_occasion(s.store, &s.course.occasions[0].id, NULL, &s.kit->err));
    kit_answer(s.kit, s.store, &begun.id, "a", "A");
    kit_answer(s.kit, s.store, &begun.id, "b", RESPONSE_TWO_MARKS);
    assert_true(store_hand_in(s.store, &begun.id, NULL, &s.kit->err));
    assert_true(start_paper(&s, 0, 1, &later));
    refused(&s, start(&s, 0, 2), "closed");
    store_close(s.store);
}

static void paper_waits_for_the_stage_to_be_opened_once(void **state)
{
    struct scene s = begin(state);
    struct attempt made;
    refused(&s, start_paper(&s, 2, 0, &made), "not open");
    store_close(s.store);
}

static void a_test_at_a_screen_and_one_on_paper_hinder_each_other(void **state)
{
    struct scene s = begin(state);
    struct attempt made;
    assert_true(start(&s, 0, 0));
    refused(&s, start_paper(&s, 0, 0, &made), "already");
    assert_true(start_paper(&s, 0, 1, &made));
    refused(&s, start(&s, 0, 1), "already");
    store_close(s.store);
}

static void a_sheet_typed_after_the_teaching_is_not_late(void **state)
{
    struct scene s = begin(state);
    struct attempt made;
    kit_open_stage(s.kit, s.store, &s.course.occasions[1]);
    assert_true(start_paper(&s, 0, 0, &made));
    assert_false(made.late);
    store_close(s.store);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(an_attempt_comes_back_whole),
        TEST(nobody_has_an_attempt_before_she_starts),
        TEST(a_stage_that_is_not_open_takes_no_attempt),
        TEST(a_round_takes_no_attempt),
        TEST(who_withdrew_takes_no_test),
        TEST(an_open_or_handed_in_attempt_hinders_another),
        TEST(a_void_one_keeps_its_number_and_hinders_nobody),
        TEST(attempts_are_listed_by_person),
        TEST(a_pretest_after_the_teaching_is_marked_late),
        TEST(every_answer_stays_in_order),
        TEST(an_answer_carries_the_boot_it_was_given_in),
        TEST(a_closed_stage_keeps_an_open_attempt_as_it_is),
        TEST(a_handed_in_attempt_takes_no_answer),
        TEST(a_void_attempt_takes_nothing_any_more),
        TEST(an_unknown_attempt_is_refused_by_every_verb),
        TEST(a_sheet_from_paper_comes_back_as_one),
        TEST(paper_is_typed_and_handed_in_after_the_stage_was_closed),
        TEST(paper_waits_for_the_stage_to_be_opened_once),
        TEST(a_test_at_a_screen_and_one_on_paper_hinder_each_other),
        TEST(a_sheet_typed_after_the_teaching_is_not_late),
        TEST(the_answers_of_handed_in_attempts_are_visited_one_attempt_at_a_time),
    };
    return RUN(tests);
}
