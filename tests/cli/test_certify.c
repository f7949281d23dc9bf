/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lulus certify as a person at a terminal meets it. */
#include "support/run.h"

#include "command.h"
#include "desk.h"
#include "store/certificates.h"
#include "store/people.h"
#include "talk.h"
#include <string.h>

static int certify(void *context)
{
    const struct desk *desk = context;
    struct session session = {
        .store_given = desk->path, .boot_id = "test", .language = LANGUAGE_EN};
    return cmd_certify(&session, 0, NULL);
}

static size_t issued(struct desk *desk, struct certificate **rows)
{
    size_t count;
    assert_true(store_list_certificates(desk->store, &desk->training.id, desk->arena, rows, &count,
                                        &desk->err));
    return count;
}

static void names_and_date_are_shown_before_anything_is_issued(void **state)
{
    struct desk *desk = *state;
    struct certificate *rows;
    struct talk talk;
    talk_start(&talk, certify, desk);
    talk_wait_for(&talk, "else type it");
    talk_type(&talk, "2112019\r");
    talk_type(&talk, "2-11-2019\r");
    talk_wait_for(&talk, "1 yes, Enter no: ");
    assert_non_null(strstr(talk.heard, "2 November 2019"));
    assert_non_null(strstr(talk.heard, "NY. MA'RIFAH, A.MD.KEB"));
    assert_int_equal(issued(desk, &rows), 0);
    talk_type(&talk, "1\r");
    assert_int_equal(talk_end(&talk), 0);
    assert_int_equal(issued(desk, &rows), 2);
    assert_non_null(strstr(rows[0].payload, "+2019-11-02+001/PKM-CTH/XI/2019+"));
}

static void enter_issues_nothing(void **state)
{
    struct desk *desk = *state;
    struct certificate *rows;
    struct talk talk;
    talk_start(&talk, certify, desk);
    talk_wait_for(&talk, "else type it");
    talk_type(&talk, "2-11-2019\r");
    talk_wait_for(&talk, "1 yes, Enter no: ");
    talk_type(&talk, "\r");
    assert_int_equal(talk_end(&talk), 1);
    assert_int_equal(issued(desk, &rows), 0);
}

static void a_date_before_the_last_stage_is_refused(void **state)
{
    struct desk *desk = *state;
    struct certificate *rows;
    struct talk talk;
    talk_start(&talk, certify, desk);
    talk_wait_for(&talk, "else type it");
    talk_type(&talk, "1-11-2019\r");
    assert_int_equal(talk_end(&talk), 1);
    assert_non_null(strstr(talk.heard, "was on 2019-11-02"));
    assert_int_equal(issued(desk, &rows), 0);
}

static void a_name_that_is_too_long_for_the_code_is_asked_for(void **state)
{
    struct desk *desk = *state;
    struct certificate *rows;
    struct talk talk;
    assert_true(store_rename_kader(desk->store, &course_person(desk->course, 1)->kader.enrolment,
                                   "Yosefina Magdalena Theresia Batmomolin Lamere", NULL,
                                   &desk->err));
    talk_start(&talk, certify, desk);
    talk_wait_for(&talk, "leave her out): ");
    talk_type(&talk, "Yosefina M. T. Batmomolin\r");
    talk_wait_for(&talk, "else type it");
    talk_type(&talk, "2-11-2019\r");
    talk_wait_for(&talk, "1 yes, Enter no: ");
    talk_type(&talk, "1\r");
    assert_int_equal(talk_end(&talk), 0);
    assert_int_equal(issued(desk, &rows), 2);
    assert_non_null(strstr(rows[0].payload, "LULUS1+YOSEFINA M. T. BATMOMOLIN+"));
    assert_non_null(strstr(rows[0].face, "Yosefina Magdalena Theresia Batmomolin Lamere"));
}

static void who_is_left_out_is_no_success(void **state)
{
    struct desk *desk = *state;
    struct certificate *rows;
    struct talk talk;
    assert_true(store_rename_kader(desk->store, &course_person(desk->course, 1)->kader.enrolment,
                                   "Йосефина", NULL, &desk->err));
    talk_start(&talk, certify, desk);
    talk_wait_for(&talk, "leave her out): ");
    talk_type(&talk, "\r");
    talk_wait_for(&talk, "else type it");
    talk_type(&talk, "2-11-2019\r");
    talk_wait_for(&talk, "1 yes, Enter no: ");
    talk_type(&talk, "1\r");
    assert_int_equal(talk_end(&talk), 1);
    assert_int_equal(issued(desk, &rows), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(names_and_date_are_shown_before_anything_is_issued),
        TEST(enter_issues_nothing),
        TEST(a_date_before_the_last_stage_is_refused),
        TEST(a_name_that_is_too_long_for_the_code_is_asked_for),
        TEST(who_is_left_out_is_no_success),
    };
    return RUN(tests);
}
