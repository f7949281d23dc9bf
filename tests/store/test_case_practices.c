/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Observers' practice: it goes on where it stopped, and is nowhere among the sheets. */
#include "base/text.h"
#include "kit.h"
#include "store/journal_check.h"
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
    return s;
}

static struct case_practice begin_case(struct scene *s, const struct staff *observer, int card)
{
    struct case_practice practice = {.observer = observer->id, .card = card};
    text_copy(practice.document, sizeof practice.document, s->course.training.checklist_digest);
    if (!store_begin_case(s->store, &practice, &s->kit->err))
        fail_msg("%s", s->kit->err.message);
    return practice;
}

static void mark(struct scene *s, const struct case_practice *practice, const char *step, int value)
{
    struct mark mark = {.value = value};
    text_copy(mark.step, sizeof mark.step, step);
    assert_true(store_record_case_mark(s->store, &practice->id, &mark, &s->kit->err));
}

static struct case_practice *cases(struct scene *s, size_t *count)
{
    struct case_practice *rows;
    assert_true(store_list_cases(s->store, s->course.training.checklist_digest, s->kit->arena,
                                 &rows, count, &s->kit->err));
    return rows;
}

static void an_open_one_goes_on_after_a_cut(void **state)
{
    struct scene s = begin(state);
    struct case_practice first = begin_case(&s, &s.course.observer, 2);
    mark(&s, &first, "a", 2);
    store_close(s.store);
    s.store = kit_open(s.kit, STORE_WRITE);
    struct case_practice again = begin_case(&s, &s.course.observer, 2);
    assert_true(uuid_equal(&again.id, &first.id));
    mark(&s, &again, "a", 1);
    struct mark *marks;
    size_t count;
    assert_true(
        store_list_case_marks(s.store, &first.id, s.kit->arena, &marks, &count, &s.kit->err));
    assert_int_equal(count, 2);
    assert_int_equal(marks[0].value, 2);
    assert_int_equal(marks[1].value, 1);
    assert_int_equal(marks[1].n, 2);
    assert_string_equal(marks[1].step, "a");
    store_close(s.store);
}

static void one_that_is_closed_stays_and_another_begins(void **state)
{
    struct scene s = begin(state);
    struct case_practice first = begin_case(&s, &s.course.observer, 1);
    struct mark late = {.step = "a", .value = 0};
    mark(&s, &first, "a", 9);
    assert_true(store_close_case(s.store, &first.id, &s.kit->err));
    assert_false(store_record_case_mark(s.store, &first.id, &late, &s.kit->err));
    assert_int_equal(s.kit->err.kind, ERROR_REFUSED);
    assert_false(store_close_case(s.store, &first.id, NULL));
    struct case_practice second = begin_case(&s, &s.course.observer, 1);
    assert_int_equal(second.n, 2);
    assert_false(uuid_equal(&second.id, &first.id));
    store_close(s.store);
}

static void each_observer_has_her_own(void **state)
{
    struct scene s = begin(state);
    struct case_practice hers = begin_case(&s, &s.course.observer, 1),
                         other = begin_case(&s, &s.course.trainer, 1);
    size_t count;
    assert_true(store_close_case(s.store, &other.id, &s.kit->err));
    struct case_practice *rows = cases(&s, &count);
    assert_int_equal(count, 2);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(rows[i].n, 1);
        assert_int_equal(rows[i].closed, uuid_equal(&rows[i].observer, &s.course.trainer.id));
    }
    assert_false(uuid_equal(&hers.id, &other.id));
    store_close(s.store);
}

static void nothing_of_it_is_a_sheet(void **state)
{
    struct scene s = begin(state);
    struct case_practice practice = begin_case(&s, &s.course.observer, 1);
    struct observation *sheets;
    size_t count;
    mark(&s, &practice, "a", 2);
    assert_true(store_close_case(s.store, &practice.id, &s.kit->err));
    assert_true(store_list_observations(s.store, &s.course.training.id, s.kit->arena, &sheets,
                                        &count, &s.kit->err));
    assert_int_equal(count, 0);
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM mark"), 0);
}

static size_t findings(struct scene *s, enum journal_fault fault)
{
    struct journal_check check;
    size_t found = 0;
    s->store = kit_open(s->kit, STORE_WRITE);
    assert_true(store_check_journal(s->store, s->kit->arena, &check, &s->kit->err));
    for (size_t i = 0; i < check.count; i++)
        found += check.findings[i].fault == fault;
    store_close(s->store);
    return found;
}

static void the_journal_tells_of_it_without_its_marks(void **state)
{
    struct scene s = begin(state);
    struct case_practice practice = begin_case(&s, &s.course.observer, 1);
    mark(&s, &practice, "a", 2);
    assert_true(store_close_case(s.store, &practice.id, &s.kit->err));
    store_close(s.store);
    assert_int_equal(kit_sql(s.kit, "SELECT count(*) FROM journal WHERE event LIKE 'case-%'"), 2);
    assert_int_equal(findings(&s, JOURNAL_MARKS) + findings(&s, JOURNAL_UNTOLD), 0);
    kit_sql(s.kit, "UPDATE case_mark SET value = 0");
    assert_int_equal(findings(&s, JOURNAL_MARKS), 1);
    kit_sql(s.kit, "UPDATE case_practice SET state = 0");
    assert_int_equal(findings(&s, JOURNAL_UNTOLD), 1);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(an_open_one_goes_on_after_a_cut),
        TEST(one_that_is_closed_stays_and_another_begins),
        TEST(each_observer_has_her_own),
        TEST(nothing_of_it_is_a_sheet),
        TEST(the_journal_tells_of_it_without_its_marks),
    };
    return RUN(tests);
}
