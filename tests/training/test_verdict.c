/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/random.h"
#include "sample.h"

static struct verdict verdict_of(struct arena *arena, const char *kinds, const char *marks,
                                 int skill_mark)
{
    struct sheet *sheet = sample_sheet(sample_checklist(arena, kinds), marks);
    struct verdict verdict = sheet_verdict(sheet, skill_mark);
    sheet_free(sheet);
    return verdict;
}

static void the_mark_and_every_critical_step_decide(void **state)
{
    (void)state;
    static const struct {
        const char *kinds, *marks;
        int sum, rated, critical_missed;
        bool reaches, able;
    } table[] = {
        {"!....", "22222", 10, 5, 0, true, true},
        {"!....", "22211", 8, 5, 0, true, true},   /* 80 % exactly */
        {"!....", "22201", 7, 5, 0, false, false}, /* 70 % */
        {"!....", "12222", 9, 5, 1, true, false},  /* failed only by a critical step */
        {"!!...", "01222", 7, 5, 2, false, false}, /* by both */
        {"!...?", "22119", 6, 4, 0, false, false}, /* 75 % of four */
        {"!...?", "22219", 7, 4, 0, true, true},   /* 87.5 % of four */
        {"?????", "99999", 0, 0, 0, false, false}, /* nothing rated */
        {"!....", "____2", 2, 1, 0, true, true},   /* what is not scored does not count */
        {"", "", 0, 0, 0, false, false},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < COUNT(table); i++) {
        struct verdict verdict = verdict_of(arena, table[i].kinds, table[i].marks, 80);
        assert_int_equal(verdict.sum, table[i].sum);
        assert_int_equal(verdict.rated, table[i].rated);
        assert_int_equal(verdict.critical_missed, table[i].critical_missed);
        assert_int_equal(verdict.reaches_mark, table[i].reaches);
        assert_int_equal(verdict.able, table[i].able);
    }
    arena_free(arena);
}

static void weak_steps_are_told_critical_ones_first(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct sheet *sheet = sample_sheet(sample_checklist(arena, ".!.?!."), "12091_");
    uint8_t weak[STEPS_MAX];
    assert_int_equal(sheet_weak(sheet, weak), 3);
    assert_int_equal(weak[0], 4);
    assert_int_equal(weak[1], 0);
    assert_int_equal(weak[2], 2);
    assert_int_equal(sheet_verdict(sheet, 80).weak, 3);
    sheet_free(sheet);
    arena_free(arena);
}

/* 44 points of 22 steps: 36 is 81.8 %, 35 is 79.5 % and rounds to 80, yet is not 80. */
static void seventy_nine_and_a_half_is_not_eighty(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *kinds = "......................";
    assert_true(verdict_of(arena, kinds, "2222222222222211111111", 80).reaches_mark);
    assert_false(verdict_of(arena, kinds, "2222222222222111111111", 80).reaches_mark);
    arena_free(arena);
}

/* 200 steps: 320 of 400 is 80 %, 319 is 79.75 %. */
static void the_longest_checklist_is_judged_to_the_point(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char kinds[STEPS_MAX + 1], marks[STEPS_MAX + 1];
    memset(kinds, '.', STEPS_MAX);
    memset(marks, '2', STEPS_MAX);
    kinds[STEPS_MAX] = marks[STEPS_MAX] = '\0';
    memset(marks, '1', 80);
    assert_true(verdict_of(arena, kinds, marks, 80).able);
    marks[80] = '1';
    struct verdict verdict = verdict_of(arena, kinds, marks, 80);
    assert_false(verdict.able);
    assert_int_equal(verdict.deciding_count, 81);
    arena_free(arena);
}

static void a_critical_step_that_did_not_apply_does_not_decide(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct checklist *checklist = sample_checklist(arena, "!..");
    checklist->steps[0].may_not_apply = true;
    struct sheet *sheet = sample_sheet(checklist, "922");
    struct verdict verdict = sheet_verdict(sheet, 80);
    assert_true(verdict.able);
    assert_int_equal(verdict.rated, 2);
    sheet_free(sheet);
    arena_free(arena);
}

static void deciding_steps_are_listed_critical_ones_first(void **state)
{
    (void)state;
    static const struct {
        const char *kinds, *marks;
        size_t count;
        uint8_t steps[4];
    } table[] = {
        {".!...", "12222", 0, {0}},          {".!...", "21222", 1, {1}},
        {".!...", "11222", 1, {1}},          /* the mark is reached: 0 does not decide */
        {"..!.!", "10120", 4, {2, 4, 1, 0}}, /* then zeros, then ones */
        {".....", "01210", 4, {0, 4, 1, 3}},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < COUNT(table); i++) {
        struct verdict verdict = verdict_of(arena, table[i].kinds, table[i].marks, 80);
        assert_int_equal(verdict.deciding_count, table[i].count);
        assert_memory_equal(verdict.deciding, table[i].steps, table[i].count);
    }
    arena_free(arena);
}

static void a_better_mark_never_makes_the_verdict_worse(void **state)
{
    (void)state;
    struct random random;
    random_seed(&random, 5);
    for (int round = 0; round < 1000; round++) {
        struct arena *arena = arena_new();
        char kinds[12] = "", marks[12] = "";
        for (int i = 0; i < 11; i++) {
            kinds[i] = ".!?"[random_below(&random, 3)];
            marks[i] = "0122"[random_below(&random, 4)];
        }
        bool before = verdict_of(arena, kinds, marks, 80).able;
        char *better = &marks[random_below(&random, 11)];
        if (*better < '2')
            ++*better;
        assert_true(!before || verdict_of(arena, kinds, marks, 80).able);
        arena_free(arena);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_mark_and_every_critical_step_decide),
        cmocka_unit_test(weak_steps_are_told_critical_ones_first),
        cmocka_unit_test(seventy_nine_and_a_half_is_not_eighty),
        cmocka_unit_test(the_longest_checklist_is_judged_to_the_point),
        cmocka_unit_test(a_critical_step_that_did_not_apply_does_not_decide),
        cmocka_unit_test(deciding_steps_are_listed_critical_ones_first),
        cmocka_unit_test(a_better_mark_never_makes_the_verdict_worse),
    };
    return RUN(tests);
}
