/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a training in the store, and what the journal vouches for. */
#include "base/language.h"
#include "evidence.h"
#include "kit.h"

struct scene {
    struct kit *kit;
    struct store *store;
    struct course course;
};

static struct scene begin(void **state)
{
    struct scene s = {.kit = *state, .store = kit_open(*state, STORE_CREATE)};
    kit_course(s.kit, s.store, &s.course);
    return s;
}

static int value_in(struct scene *s, size_t training, enum setting setting)
{
    struct training *rows;
    size_t count;
    assert_true(store_list_trainings(s->store, s->kit->arena, &rows, &count, &s->kit->err));
    assert_in_range(training, 0, count - 1);
    return rows[training].settings.value[setting];
}

static bool set(struct scene *s, enum setting setting, int value)
{
    return store_put_training_setting(s->store, &s->course.training.id, setting, value,
                                      &s->course.trainer.id, &s->kit->err);
}

static void a_rule_is_of_its_training_alone_and_the_last_one_set(void **state)
{
    struct scene s = begin(state);
    struct training second = s.course.training;
    assert_true(store_add_training(s.store, &second, NULL, &s.kit->err));
    assert_int_equal(value_in(&s, 0, SETTING_IDLE), 3);
    assert_true(set(&s, SETTING_IDLE, 5));
    assert_true(set(&s, SETTING_IDLE, 7));
    assert_int_equal(value_in(&s, 0, SETTING_IDLE), 7);
    assert_int_equal(value_in(&s, 1, SETTING_IDLE), 3);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM training_setting"), 1);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event = 'rule-set'"), 2);
}

static void a_value_that_is_not_in_the_table_is_refused(void **state)
{
    struct scene s = begin(state);
    assert_false(set(&s, SETTING_IDLE, 16));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    assert_int_equal(value_in(&s, 0, SETTING_IDLE), 3);
    store_close(s.store);
}

static void what_a_newer_version_set_is_the_usual_here(void **state)
{
    struct scene s = begin(state);
    assert_true(set(&s, SETTING_IDLE, 5));
    kit_sql(s.kit, "UPDATE training_setting SET value = 99");
    kit_sql(s.kit, "INSERT INTO training_setting SELECT id, 'newer', 1 FROM training");
    assert_int_equal(value_in(&s, 0, SETTING_IDLE), 3);
    store_close(s.store);
}

static void a_training_is_tested_once_a_test_was_begun_that_counts(void **state)
{
    struct scene s = begin(state);
    bool tested = true;
    const struct uuid *training = &s.course.training.id;
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    assert_true(store_is_tested(s.store, training, OCCASION_PRETEST, &tested, &s.kit->err));
    assert_false(tested);
    struct attempt attempt = kit_attempt(s.kit, s.store, &s.course, 0);
    assert_true(store_is_tested(s.store, training, OCCASION_PRETEST, &tested, &s.kit->err));
    assert_true(tested);
    assert_true(store_is_tested(s.store, training, OCCASION_POSTTEST, &tested, &s.kit->err));
    assert_false(tested);
    assert_true(store_void_attempt(s.store, &attempt.id, "salah orang", NULL, &s.kit->err));
    assert_true(store_is_tested(s.store, training, OCCASION_PRETEST, &tested, &s.kit->err));
    assert_false(tested);
    store_close(s.store);
}

static void what_is_unfair_is_refused_once_a_posttest_was_begun(void **state)
{
    struct scene s = begin(state);
    struct attempt attempt;
    assert_true(set(&s, SETTING_COUNTS, COUNTS_FIRST));
    kit_open_stage(s.kit, s.store, &s.course.occasions[2]);
    assert_true(store_start_attempt(s.store, &s.course.occasions[2].id,
                                    &s.course.kader[0].enrolment, 7, &attempt, &s.kit->err));
    assert_false(set(&s, SETTING_COUNTS, COUNTS_BEST));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    assert_int_equal(value_in(&s, 0, SETTING_COUNTS), COUNTS_FIRST);
    store_close(s.store);
}

static void a_late_pretest_is_refused_by_the_rule_alone(void **state)
{
    struct scene s = begin(state);
    struct attempt attempt;
    kit_open_stage(s.kit, s.store, &s.course.occasions[0]);
    kit_open_stage(s.kit, s.store, &s.course.occasions[1]);
    assert_true(set(&s, SETTING_LATE, LATE_REFUSED));
    const struct uuid *pretest = &s.course.occasions[0].id;
    assert_false(store_start_attempt(s.store, pretest, &s.course.kader[0].enrolment, 7, &attempt,
                                     &s.kit->err));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    assert_true(set(&s, SETTING_LATE, LATE_MARKED));
    assert_true(store_start_attempt(s.store, pretest, &s.course.kader[0].enrolment, 7, &attempt,
                                    &s.kit->err));
    assert_true(attempt.late);
    store_close(s.store);
}

static void a_repeat_posttest_is_refused_by_the_rule(void **state)
{
    struct scene s = begin(state);
    struct occasion added;
    const struct uuid *training = &s.course.training.id;
    assert_true(set(&s, SETTING_REPEAT, REPEAT_NONE));
    assert_false(store_add_occasion(s.store, training, OCCASION_POSTTEST, &added, &s.kit->err));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    assert_true(store_add_occasion(s.store, training, OCCASION_ROUND, &added, &s.kit->err));
    assert_true(set(&s, SETTING_REPEAT, REPEAT_ONE));
    assert_true(store_add_occasion(s.store, training, OCCASION_POSTTEST, &added, &s.kit->err));
    store_close(s.store);
}

static void set_twice(struct evidence *s)
{
    struct store *store = kit_open(s->kit, STORE_CREATE);
    for (int minutes = 4; minutes <= 5; minutes++)
        assert_true(store_put_training_setting(store, &s->course.training.id, SETTING_IDLE, minutes,
                                               &s->course.trainer.id, &s->kit->err));
    store_close(store);
}

/* Of a store whose rules were set twice and one of whose rows is then altered. */
static void is_found(void **state, bool set_before, const char *sql, bool found)
{
    struct evidence s = evidence_begin(state);
    if (set_before)
        set_twice(&s);
    kit_sql(s.kit, sql);
    evidence_judge(&s);
    bool told = false;
    for (size_t i = 0; i < s.check.count; i++)
        told |=
            s.check.findings[i].fault == JOURNAL_RULES || s.check.findings[i].fault == JOURNAL_GONE;
    if (told != found)
        fail_msg("%s: %s", sql, told ? "found" : "not found");
}

static void a_rule_set_twice_is_vouched_for_by_its_newest_row(void **state)
{
    is_found(state, true, "SELECT 1", false);
}

static void an_altered_rule_is_found(void **state)
{
    is_found(state, true, "UPDATE training_setting SET value = 6", true);
}

static void a_rule_taken_away_is_found(void **state)
{
    is_found(state, true, "DELETE FROM training_setting", true);
}

static void a_rule_that_no_row_tells_of_is_found(void **state)
{
    is_found(state, false, "INSERT INTO training_setting SELECT id, 'idle', 9 FROM training", true);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_rule_is_of_its_training_alone_and_the_last_one_set),
        TEST(a_value_that_is_not_in_the_table_is_refused),
        TEST(what_a_newer_version_set_is_the_usual_here),
        TEST(a_training_is_tested_once_a_test_was_begun_that_counts),
        TEST(what_is_unfair_is_refused_once_a_posttest_was_begun),
        TEST(a_late_pretest_is_refused_by_the_rule_alone),
        TEST(a_repeat_posttest_is_refused_by_the_rule),
        TEST(a_rule_set_twice_is_vouched_for_by_its_newest_row),
        TEST(an_altered_rule_is_found),
        TEST(a_rule_taken_away_is_found),
        TEST(a_rule_that_no_row_tells_of_is_found),
    };
    return RUN(tests);
}
