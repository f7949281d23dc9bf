/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "sample.h"

static const struct training lorulun = {.quiz_mark = 75, .skill_mark = 80};

static void what_is_missing_is_said_bit_by_bit(void **state)
{
    (void)state;
    static const struct {
        int posttest, remedial; /* right of 20; -1: none */
        const char *rounds;
        bool withdrawn;
        unsigned missing;
    } table[] = {
        {15, -1, "-+", false, 0},
        {20, -1, "+", false, 0},
        {14, -1, "+", false, MISSING_POSTTEST_MARK},
        {14, 15, "+", false, 0},
        {15, 3, "+", false, 0}, /* the best counts */
        {14, 14, "+", false, MISSING_POSTTEST_MARK},
        {-1, -1, "+", false, MISSING_POSTTEST},
        {-1, 16, "+", false, 0},
        {16, -1, "", false, MISSING_SHEET},
        {16, -1, "...", false, MISSING_SHEET},
        {16, -1, "-", false, MISSING_ABLE},
        {16, -1, "+-", false, MISSING_ABLE}, /* the latest counts */
        {16, -1, "+.", false, 0},
        {16, -1, "+", true, MISSING_WITHDRAWN},
        {-1, -1, "", true, MISSING_POSTTEST | MISSING_SHEET | MISSING_WITHDRAWN},
        {2, -1, "-", false, MISSING_POSTTEST_MARK | MISSING_ABLE},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct standing standing = {.kader.withdrawn = table[i].withdrawn};
        if (table[i].posttest >= 0)
            standing.posttest = sample_result(table[i].posttest, 20);
        if (table[i].remedial >= 0)
            standing.remedial = sample_result(table[i].remedial, 20);
        sample_rounds(&standing, table[i].rounds);
        assert_int_equal(standing_missing(&standing, &lorulun), table[i].missing);
    }
}

static void the_posttest_that_counts_is_that_of_the_rules(void **state)
{
    (void)state;
    static const struct {
        int posttest, remedial; /* right of 20; -1: none */
        enum counts_rule rule;
        int counts; /* right of the one that counts; -1: none does */
        bool repeats;
    } table[] = {
        {14, 16, COUNTS_BEST, 16, false},   {16, 14, COUNTS_BEST, 16, false},
        {14, 16, COUNTS_FIRST, 14, false},  {16, 14, COUNTS_FIRST, 16, false},
        {14, 16, COUNTS_LATEST, 16, false}, {16, 14, COUNTS_LATEST, 14, false},
        {-1, 15, COUNTS_FIRST, 15, false},  {15, -1, COUNTS_LATEST, 15, false},
        {14, -1, COUNTS_BEST, 14, true},    {14, -1, COUNTS_FIRST, 14, false},
        {14, -1, COUNTS_LATEST, 14, true},  {-1, -1, COUNTS_LATEST, -1, false},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct training training = lorulun;
        struct standing standing = {0};
        training.settings.value[SETTING_COUNTS] = table[i].rule;
        if (table[i].posttest >= 0)
            standing.posttest = sample_result(table[i].posttest, 20);
        if (table[i].remedial >= 0)
            standing.remedial = sample_result(table[i].remedial, 20);
        sample_rounds(&standing, "+");
        const struct test_result *counting = standing_counting(&standing, &training);
        assert_int_equal(counting != NULL ? counting->score.right : -1, table[i].counts);
        assert_int_equal(standing_missing(&standing, &training),
                         table[i].counts < 0    ? MISSING_POSTTEST
                         : table[i].counts < 15 ? MISSING_POSTTEST_MARK
                                                : 0);
        assert_int_equal(standing_may_repeat(&standing, &training), table[i].repeats);
        training.settings.value[SETTING_REPEAT] = REPEAT_NONE;
        assert_false(standing_may_repeat(&standing, &training));
    }
}

static void a_posttest_that_is_not_handed_in_does_not_count(void **state)
{
    (void)state;
    struct standing standing = {.posttest = sample_result(20, 20)};
    sample_rounds(&standing, "+");
    standing.posttest.state = PROGRESS_OPEN;
    assert_int_equal(standing_missing(&standing, &lorulun), MISSING_POSTTEST);
}

static void the_pass_mark_is_compared_exactly(void **state)
{
    (void)state;
    struct standing standing = {.posttest = sample_result(0, 1000)};
    sample_rounds(&standing, "+");
    standing.posttest.score.points = 749 * (int64_t)ONE_POINT;
    assert_int_equal(standing_missing(&standing, &lorulun), MISSING_POSTTEST_MARK);
    standing.posttest.score.points = 750 * (int64_t)ONE_POINT - 1;
    assert_int_equal(standing_missing(&standing, &lorulun), MISSING_POSTTEST_MARK);
    standing.posttest.score.points = 750 * (int64_t)ONE_POINT;
    assert_int_equal(standing_missing(&standing, &lorulun), 0);
}

static void every_missing_thing_has_a_sentence(void **state)
{
    (void)state;
    for (unsigned bit = MISSING_POSTTEST; bit <= MISSING_WITHDRAWN; bit <<= 1)
        assert_true(missing_sentence((enum missing)bit, &lorulun)[0] != '\0');
    assert_string_equal(missing_sentence((enum missing)(MISSING_WITHDRAWN << 1), &lorulun), "");
}

static void the_next_stage_is_the_open_one_else_the_first_planned(void **state)
{
    (void)state;
    struct occasion list[] = {
        {.kind = OCCASION_PRETEST, .n = 1, .stage = STAGE_CLOSED},
        {.kind = OCCASION_SESSION, .n = 1, .stage = STAGE_PLANNED},
        {.kind = OCCASION_POSTTEST, .n = 1, .stage = STAGE_OPEN},
    };
    assert_ptr_equal(next_stage(list, COUNT(list)), &list[2]);
    list[2].stage = STAGE_CLOSED;
    assert_ptr_equal(next_stage(list, COUNT(list)), &list[1]);
    list[1].stage = STAGE_CLOSED;
    assert_null(next_stage(list, COUNT(list)));
    assert_null(next_stage(NULL, 0));
}

static void unfinished_people_are_those_still_to_come(void **state)
{
    (void)state;
    static const struct {
        const char *rounds;
        int round;
        bool unfinished;
    } table[] = {
        {".", 1, true},   {"-", 1, false},   {"+", 1, false},  {"-.", 2, true},
        {"+.", 2, false}, {"..", 2, true},   {"--", 2, false}, {"-+.", 3, false},
        {"+-.", 3, true}, {"+..", 3, false}, {"", 1, true},    {"-", 2, true},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct occasion round = {.kind = OCCASION_ROUND, .n = table[i].round};
        struct standing standing = {0};
        sample_rounds(&standing, table[i].rounds);
        assert_int_equal(unfinished(&round, &standing, 1), table[i].unfinished);
        standing.kader.withdrawn = true;
        assert_int_equal(unfinished(&round, &standing, 1), 0);
    }
}

static void unfinished_tests_are_those_not_handed_in(void **state)
{
    (void)state;
    struct standing people[4] = {0};
    people[1].pretest.state = PROGRESS_OPEN;
    people[2].pretest.state = PROGRESS_DONE;
    people[3].kader.withdrawn = true;
    people[1].remedial.state = PROGRESS_OPEN;
    const struct occasion pretest = {.kind = OCCASION_PRETEST, .n = 1};
    const struct occasion posttest = {.kind = OCCASION_POSTTEST, .n = 1};
    const struct occasion repeat = {.kind = OCCASION_POSTTEST, .n = 2};
    const struct occasion teaching = {.kind = OCCASION_SESSION, .n = 1};
    assert_int_equal(unfinished(&pretest, people, 4), 2);
    assert_int_equal(unfinished(&posttest, people, 4), 3);
    assert_int_equal(unfinished(&repeat, people, 4), 1);
    assert_int_equal(unfinished(&teaching, people, 4), 0);
}

static void a_test_awaits_her_as_she_began_it_else_as_it_is_meant(void **state)
{
    (void)state;
    static const struct {
        struct occasion test;
        struct test_result result;
        bool withdrawn, awaited;
        enum origin how;
    } table[] = {
        {{.kind = OCCASION_PRETEST, .n = 1}, {0}, false, false, ORIGIN_SEAT},
        {{.n = 1, .stage = STAGE_OPEN, .way = ORIGIN_TOGETHER}, {0}, false, true, ORIGIN_TOGETHER},
        {{.n = 1, .stage = STAGE_CLOSED, .way = ORIGIN_PAPER}, {0}, false, true, ORIGIN_PAPER},
        {{.n = 1, .stage = STAGE_OPEN, .way = ORIGIN_PAPER},
         {.state = PROGRESS_OPEN, .origin = ORIGIN_SEAT},
         false,
         true,
         ORIGIN_SEAT},
        {{.n = 1, .stage = STAGE_OPEN},
         {.state = PROGRESS_OPEN, .origin = ORIGIN_PAPER},
         false,
         true,
         ORIGIN_PAPER},
        {{.n = 1, .stage = STAGE_OPEN}, {.state = PROGRESS_DONE}, false, false, ORIGIN_SEAT},
        {{.n = 1, .stage = STAGE_OPEN}, {0}, true, false, ORIGIN_SEAT},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        struct standing standing = {.pretest = table[i].result,
                                    .kader.withdrawn = table[i].withdrawn};
        enum origin how;
        assert_int_equal(standing_awaited(&standing, &table[i].test, &how), table[i].awaited);
        assert_int_equal(how, table[i].how);
    }
    struct standing nobody = {0};
    const struct occasion repeat = {
        .kind = OCCASION_POSTTEST, .n = 2, .stage = STAGE_OPEN, .way = ORIGIN_PAPER};
    enum origin how;
    assert_false(standing_awaited(&nobody, &repeat, &how));
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_test_awaits_her_as_she_began_it_else_as_it_is_meant),
        cmocka_unit_test(what_is_missing_is_said_bit_by_bit),
        cmocka_unit_test(the_posttest_that_counts_is_that_of_the_rules),
        cmocka_unit_test(a_posttest_that_is_not_handed_in_does_not_count),
        cmocka_unit_test(the_pass_mark_is_compared_exactly),
        cmocka_unit_test(every_missing_thing_has_a_sentence),
        cmocka_unit_test(the_next_stage_is_the_open_one_else_the_first_planned),
        cmocka_unit_test(unfinished_people_are_those_still_to_come),
        cmocka_unit_test(unfinished_tests_are_those_not_handed_in),
    };
    return RUN(tests);
}
