/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers, marks, documents, rules and keys that are not what their rows vouch for. */
#include "base/language.h"
#include "evidence.h"

static void is_record(struct evidence *s, enum journal_fault fault, int list_number)
{
    struct journal_finding finding = evidence_judge(s);
    if (finding.fault != fault || finding.about.list_number != list_number)
        fail_msg("fault %d of number %d, not %d\n", (int)finding.fault, finding.about.list_number,
                 (int)fault);
    assert_int_equal(s->check.count, 1);
    assert_int_equal(s->check.proven, s->last);
    evidence_restore(s);
}

static void answers_altered_after_their_hand_in_name_the_attempt(void **state)
{
    static const char *const alterations[] = {
        "UPDATE answer SET response = 'C' WHERE attempt = (SELECT id FROM attempt WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 1)) AND item = 'a'",
        "UPDATE answer SET active_ms = 1 WHERE attempt = (SELECT id FROM attempt WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 1)) AND item = 'b'",
        "DELETE FROM answer WHERE attempt = (SELECT id FROM attempt WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 1)) AND n = 2",
        "INSERT INTO answer SELECT attempt, n + 2, item, 'B', 0, 1, 1, 1 FROM answer WHERE attempt "
        "="
        " (SELECT id FROM attempt WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 1)) AND n = 1",
    };
    struct evidence s = evidence_begin(state);
    for (size_t i = 0; i < COUNT(alterations); i++) {
        kit_sql(s.kit, alterations[i]);
        struct journal_finding finding = evidence_judge(&s);
        assert_memory_equal(&finding.subject, &s.attempt.id, sizeof finding.subject);
        assert_int_equal(finding.about.occasion_n, 1);
        is_record(&s, JOURNAL_ANSWERS, 1);
    }
}

static void a_mark_altered_after_its_sheet_was_closed_names_the_sheet(void **state)
{
    struct evidence s = evidence_begin(state);
    kit_sql(s.kit, "UPDATE mark SET value = 1 WHERE observation = (SELECT id FROM observation WHERE"
                   " enrolment = (SELECT id FROM enrolment WHERE list_number = 2))");
    struct journal_finding finding = evidence_judge(&s);
    assert_memory_equal(&finding.subject, &s.sheet.id, sizeof finding.subject);
    is_record(&s, JOURNAL_MARKS, 2);
}

static void a_sheet_altered_after_it_was_closed_is_found(void **state)
{
    static const char *const alterations[] = {
        "UPDATE observation SET impression = 5 WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 2)",
        "UPDATE observation SET part = 1 WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 2)",
        "UPDATE observation SET consent = 1 WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 2)",
        "UPDATE observation SET supersedes = id WHERE enrolment ="
        " (SELECT id FROM enrolment WHERE list_number = 2)",
    };
    struct evidence s = evidence_begin(state);
    for (size_t i = 0; i < COUNT(alterations); i++) {
        kit_sql(s.kit, alterations[i]);
        is_record(&s, JOURNAL_MARKS, 2);
    }
}

static void a_choice_that_no_row_tells_of_is_found(void **state)
{
    struct evidence s = evidence_begin(state);
    kit_sql(s.kit,
            "INSERT INTO choice SELECT x'01', occasion, enrolment, document, 1, 1, 'x', NULL,"
            " boot, ms FROM observation WHERE enrolment ="
            " (SELECT id FROM enrolment WHERE list_number = 2)");
    is_record(&s, JOURNAL_UNTOLD, 2);
}

static void states_that_no_row_tells_of_are_found(void **state)
{
    struct evidence s = evidence_begin(state);
    kit_sql(s.kit, "UPDATE attempt SET state = 2 WHERE enrolment ="
                   " (SELECT id FROM enrolment WHERE list_number = 1)");
    is_record(&s, JOURNAL_UNTOLD, 1);
    kit_sql(s.kit, "UPDATE observation SET state = 0 WHERE enrolment ="
                   " (SELECT id FROM enrolment WHERE list_number = 3)");
    is_record(&s, JOURNAL_UNTOLD, 3);
    kit_sql(s.kit, "DELETE FROM observation WHERE enrolment ="
                   " (SELECT id FROM enrolment WHERE list_number = 3)");
    is_record(&s, JOURNAL_GONE, 0);
}

static void an_altered_document_rule_or_key_is_found(void **state)
{
    static const struct {
        const char *sql;
        enum journal_fault fault;
    } alterations[] = {
        {"UPDATE document SET bytes = CAST(bytes || ' ' AS BLOB) WHERE rowid = 1",
         JOURNAL_DOCUMENT},
        {"UPDATE training_document SET pass_mark = 1 WHERE n = 1", JOURNAL_RULES},
        {"DELETE FROM signing_key", JOURNAL_PUBLIC_KEY},
        {"INSERT INTO signing_key SELECT randomblob(32), n + 1, own, boot, ms FROM signing_key",
         JOURNAL_STRANGE_KEY},
    };
    struct evidence s = evidence_begin(state);
    for (size_t i = 0; i < COUNT(alterations); i++) {
        kit_sql(s.kit, alterations[i].sql);
        evidence_judge(&s);
        bool found = false;
        for (size_t f = 0; f < s.check.count; f++)
            found |= s.check.findings[f].fault == alterations[i].fault;
        if (!found)
            fail_msg("%s\n", alterations[i].sql);
        evidence_restore(&s);
    }
}

/* How a test is taken: at a screen with a limit, more time, and somebody who reads. */
static void take_a_test_with_help(struct kit *kit)
{
    struct course course = kit_open_course(kit);
    struct store *store = kit_open(kit, STORE_WRITE);
    struct error *err = &kit->err;
    const struct uuid *trainer = &course.trainer.id, *pretest = &course.occasions[0].id;
    assert_true(
        store_put_training_setting(store, &course.training.id, SETTING_LIMIT, 20, NULL, err));
    assert_true(store_choose_way(store, pretest, ORIGIN_PAPER, trainer, err));
    assert_true(store_choose_way(store, pretest, ORIGIN_TOGETHER, trainer, err));
    for (int i = 0; i < 2; i++) {
        struct attempt made = kit_attempt(kit, store, &course, i);
        assert_true(store_add_minutes(store, &made.id, 5, "hujan", trainer, err));
        assert_true(store_add_minutes(store, &made.id, 10, "hujan", trainer, err));
        assert_true(store_set_read_aloud(store, &made.id, READ_BY_KIOSK, true, NULL, err));
        assert_true(store_set_read_aloud(store, &made.id, READ_BY_PERSON, true, trainer, err));
        assert_true(store_set_read_aloud(store, &made.id, READ_BY_PERSON, false, trainer, err));
    }
    store_close(store);
}

static void is_found(struct evidence *s, const char *alter, enum journal_fault fault,
                     const char *back)
{
    kit_sql(s->kit, alter);
    struct journal_finding finding = evidence_judge(s);
    if (s->check.count != 1 || finding.fault != fault)
        fail_msg("%s: %zu found, the first %d\n", alter, s->check.count, (int)finding.fault);
    kit_sql(s->kit, back);
    evidence_judge(s);
    assert_int_equal(s->check.count, 0);
}

static void how_a_test_was_taken_is_vouched_for(void **state)
{
    static const struct {
        const char *alter, *back;
        enum journal_fault fault;
    } alterations[] = {
        {"UPDATE attempt_extra SET minutes = 50 WHERE n = 1 AND attempt ="
         " (SELECT min(id) FROM attempt)",
         "UPDATE attempt_extra SET minutes = 5 WHERE n = 1", JOURNAL_TAKING},
        {"UPDATE attempt_extra SET n = 3 WHERE n = 2 AND attempt = (SELECT max(id) FROM attempt)",
         "UPDATE attempt_extra SET n = 2 WHERE n = 3", JOURNAL_TAKING},
        {"UPDATE attempt SET read_aloud = 3 WHERE id = (SELECT min(id) FROM attempt)",
         "UPDATE attempt SET read_aloud = 1", JOURNAL_TAKING},
        {"UPDATE occasion SET way = 1 WHERE way = 2", "UPDATE occasion SET way = 2 WHERE way = 1",
         JOURNAL_TAKING},
        {"UPDATE occasion SET way = 1 WHERE kind = 2", "UPDATE occasion SET way = 0 WHERE kind = 2",
         JOURNAL_UNTOLD},
    };
    struct evidence s = {.kit = *state};
    take_a_test_with_help(s.kit);
    evidence_judge(&s);
    assert_int_equal(s.check.count, 0);
    for (size_t i = 0; i < COUNT(alterations); i++)
        is_found(&s, alterations[i].alter, alterations[i].fault, alterations[i].back);
}

static void help_that_no_row_tells_of_is_found(void **state)
{
    struct evidence s = evidence_begin(state);
    kit_sql(s.kit, "UPDATE attempt SET read_aloud = 1 WHERE enrolment ="
                   " (SELECT id FROM enrolment WHERE list_number = 1)");
    is_record(&s, JOURNAL_UNTOLD, 1);
    kit_sql(s.kit, "INSERT INTO attempt_extra SELECT id, 1, 60, '', NULL, boot, ms FROM attempt"
                   " WHERE enrolment = (SELECT id FROM enrolment WHERE list_number = 2)");
    is_record(&s, JOURNAL_UNTOLD, 2);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(answers_altered_after_their_hand_in_name_the_attempt),
        TEST(a_mark_altered_after_its_sheet_was_closed_names_the_sheet),
        TEST(a_sheet_altered_after_it_was_closed_is_found),
        TEST(a_choice_that_no_row_tells_of_is_found),
        TEST(states_that_no_row_tells_of_are_found),
        TEST(an_altered_document_rule_or_key_is_found),
        TEST(how_a_test_was_taken_is_vouched_for),
        TEST(help_that_no_row_tells_of_is_found),
    };
    return RUN(tests);
}
