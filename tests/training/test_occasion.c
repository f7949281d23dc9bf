/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/language.h"
#include "training/occasion.h"
#include <string.h>

static void every_stage_has_its_word(void **state)
{
    (void)state;
    static const struct {
        enum occasion_kind kind;
        int n;
        const char *label, *short_label;
    } table[] = {
        {OCCASION_PRETEST, 1, "Pretest", "Pre"},
        {OCCASION_SESSION, 1, "Teaching", "Teaching"},
        {OCCASION_SESSION, 2, "Teaching 2", "Teach. 2"},
        {OCCASION_POSTTEST, 1, "Posttest", "Post"},
        {OCCASION_POSTTEST, 2, "Repeat posttest", "Repeat"},
        {OCCASION_POSTTEST, 3, "Repeat posttest 2", "Repeat 2"},
        {OCCASION_ROUND, 1, "Practice", "Practice"},
        {OCCASION_ROUND, 2, "Assessment 1", "Assess. 1"},
        {OCCASION_ROUND, 3, "Assessment 2", "Assess. 2"},
        {OCCASION_ROUND, 20, "Assessment 19", "Assess. 19"},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char label[OCCASION_TEXT];
        occasion_label(table[i].kind, table[i].n, label);
        assert_string_equal(label, table[i].label);
        occasion_short_label(table[i].kind, table[i].n, label);
        assert_string_equal(label, table[i].short_label);
    }
}

static void a_stage_is_found_by_kind_and_number(void **state)
{
    (void)state;
    const struct occasion list[] = {
        {.kind = OCCASION_PRETEST, .n = 1},
        {.kind = OCCASION_ROUND, .n = 1},
        {.kind = OCCASION_ROUND, .n = 2},
    };
    assert_ptr_equal(occasion_find(list, COUNT(list), OCCASION_ROUND, 2), &list[2]);
    assert_null(occasion_find(list, COUNT(list), OCCASION_ROUND, 3));
    assert_null(occasion_find(list, COUNT(list), OCCASION_POSTTEST, 1));
    assert_null(occasion_find(NULL, 0, OCCASION_PRETEST, 1));
}

static void the_next_test_is_the_first_that_is_not_closed(void **state)
{
    (void)state;
    static const struct {
        const char *stages;
        int next;
    } table[] = {{"PPPP", 0}, {"OPPP", 0}, {"COPP", 2}, {"CCOP", 2}, {"CCCO", 2}, {"CCCC", 2}};
    struct occasion list[] = {{.kind = OCCASION_PRETEST, .n = 1},
                              {.kind = OCCASION_SESSION, .n = 1},
                              {.kind = OCCASION_POSTTEST, .n = 1},
                              {.kind = OCCASION_ROUND, .n = 1}};
    for (size_t i = 0; i < COUNT(table); i++) {
        for (size_t k = 0; k < COUNT(list); k++)
            list[k].stage = table[i].stages[k] == 'P'   ? STAGE_PLANNED
                            : table[i].stages[k] == 'O' ? STAGE_OPEN
                                                        : STAGE_CLOSED;
        assert_ptr_equal(occasion_next_test(list, COUNT(list)), &list[table[i].next]);
    }
    assert_null(occasion_next_test(&list[1], 1));
}

/* Stages in the order pretest, teaching, posttest, practice, assessment: P planned, O open, C. */
static void the_open_stage_is_the_newest_test_before_a_round_before_teaching(void **state)
{
    (void)state;
    static const struct {
        const char *stages;
        int open; /* -1: none */
    } table[] = {
        {"PPPPP", -1}, {"OPPPP", 0}, {"COPPP", 1}, {"OOPPP", 0}, {"COOPP", 2},  {"OCOPP", 2},
        {"CCCOP", 3},  {"CCOOP", 2}, {"CCCOO", 4}, {"COCOP", 3}, {"CCCCC", -1},
    };
    struct occasion list[] = {
        {.kind = OCCASION_PRETEST, .n = 1},  {.kind = OCCASION_SESSION, .n = 1},
        {.kind = OCCASION_POSTTEST, .n = 1}, {.kind = OCCASION_ROUND, .n = 1},
        {.kind = OCCASION_ROUND, .n = 2},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        for (size_t j = 0; j < COUNT(list); j++)
            list[j].stage = table[i].stages[j] == 'P'   ? STAGE_PLANNED
                            : table[i].stages[j] == 'O' ? STAGE_OPEN
                                                        : STAGE_CLOSED;
        const struct occasion *open = occasion_open_now(list, COUNT(list));
        if (table[i].open < 0)
            assert_null(open);
        else
            assert_ptr_equal(open, &list[table[i].open]);
    }
}

static void the_next_round_is_the_open_one_or_the_first_not_closed_or_one_more(void **state)
{
    (void)state;
    static const struct {
        const char *stages; /* of three rounds */
        int next;
    } table[] = {{"PPP", 1}, {"CPP", 2}, {"COP", 2}, {"CCO", 3}, {"PPO", 3}, {"CCC", 4}, {"", 1}};
    struct occasion list[4] = {{.kind = OCCASION_PRETEST, .n = 1}};
    for (size_t i = 0; i < COUNT(table); i++) {
        size_t count = strlen(table[i].stages);
        for (size_t j = 0; j < count; j++)
            list[j + 1] = (struct occasion){.kind = OCCASION_ROUND,
                                            .n = (int)j + 1,
                                            .stage = table[i].stages[j] == 'P'   ? STAGE_PLANNED
                                                     : table[i].stages[j] == 'O' ? STAGE_OPEN
                                                                                 : STAGE_CLOSED};
        assert_int_equal(occasion_next_round(list, count + 1), table[i].next);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_stage_has_its_word),
        cmocka_unit_test(a_stage_is_found_by_kind_and_number),
        cmocka_unit_test(the_next_test_is_the_first_that_is_not_closed),
        cmocka_unit_test(the_next_round_is_the_open_one_or_the_first_not_closed_or_one_more),
        cmocka_unit_test(the_open_stage_is_the_newest_test_before_a_round_before_teaching),
    };
    return RUN(tests);
}
