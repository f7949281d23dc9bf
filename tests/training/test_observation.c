/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "sample.h"

static struct mark mark_of(const char *step, int n, int value, const char *remark)
{
    struct mark mark = {.n = n, .value = value};
    snprintf(mark.step, sizeof mark.step, "%s", step);
    snprintf(mark.remark, sizeof mark.remark, "%s", remark);
    return mark;
}

static void the_highest_n_of_a_step_counts_in_any_order(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const struct mark marks[] = {
        mark_of("L01", 5, 2, ""),
        mark_of("L03", 4, 1, "terlalu cepat"),
        mark_of("L01", 1, 0, "lupa"),
    };
    struct sheet *sheet = sheet_new(sample_checklist(arena, "..."), marks, COUNT(marks));
    assert_int_equal(sheet->steps[0].value, 2);
    assert_string_equal(sheet->steps[0].remark, "");
    assert_int_equal(sheet->steps[1].value, MARK_NONE);
    assert_string_equal(sheet->steps[2].remark, "terlalu cepat");
    assert_int_equal(sheet->newest, 0);
    assert_int_equal(sheet_unscored(sheet), 1);
    sheet_free(sheet);
    sheet_free(NULL);
    arena_free(arena);
}

static void a_mark_that_a_step_may_not_have_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *step;
        int value;
        bool taken;
    } table[] = {
        {"L01", 0, true},  {"L01", 2, true},  {"L01", 3, false}, {"L01", -1, false},
        {"L01", 9, false}, {"L02", 9, false}, {"L03", 9, true},  {"L04", 1, false},
        {"", 1, false},    {"l01", 1, false},
    };
    struct arena *arena = arena_new();
    struct sheet *sheet = sheet_new(sample_checklist(arena, ".!?"), NULL, 0);
    for (size_t i = 0; i < COUNT(table); i++) {
        struct mark mark = mark_of(table[i].step, (int)i + 1, table[i].value, "");
        assert_int_equal(sheet_apply(sheet, &mark), table[i].taken);
    }
    sheet_free(sheet);
    arena_free(arena);
}

static void go_on_after_the_newest_mark(void **state)
{
    (void)state;
    static const struct {
        const char *steps; /* in the order scored */
        size_t place;
    } table[] = {
        {"", 0}, {"1", 1}, {"123", 3}, {"13", 3}, {"134", 1}, {"4", 0}, {"2341", 4}, {"12341", 4},
    };
    struct arena *arena = arena_new();
    const struct checklist *checklist = sample_checklist(arena, "....");
    for (size_t i = 0; i < COUNT(table); i++) {
        struct sheet *sheet = sheet_new(checklist, NULL, 0);
        for (const char *c = table[i].steps; *c != '\0'; c++) {
            char code[] = {'L', '0', *c, '\0'};
            struct mark mark = mark_of(code, 1, 2, "");
            assert_true(sheet_apply(sheet, &mark));
        }
        assert_int_equal(sheet_resume(sheet), table[i].place);
        sheet_free(sheet);
    }
    arena_free(arena);
}

/* Ids are one letter: sheets and rounds of the same person "a". */
static void the_latest_sheet_is_closed_hers_and_of_those_rounds(void **state)
{
    (void)state;
    enum { ROUNDS = 3 };
    const struct uuid her = {{'a'}}, other = {{'b'}};
    struct occasion rounds[ROUNDS];
    for (int i = 0; i < ROUNDS; i++)
        rounds[i] =
            (struct occasion){.id = {{(uint8_t)(i + 1)}}, .kind = OCCASION_ROUND, .n = i + 1};
    const struct observation list[] = {
        {.id = {{1}}, .occasion = rounds[1].id, .enrolment = her, .counts = true},
        {.id = {{6}}, .occasion = rounds[2].id, .enrolment = her, .state = SHEET_CLOSED},
        {.id = {{2}}, .occasion = rounds[0].id, .enrolment = her, .counts = true},
        {.id = {{3}}, .occasion = rounds[2].id, .enrolment = her, .state = SHEET_STOPPED},
        {.id = {{4}}, .occasion = rounds[2].id, .enrolment = other, .counts = true},
        {.id = {{5}}, .occasion = rounds[2].id, .enrolment = her, .state = SHEET_OPEN},
    };
    static const struct {
        int first, last, id; /* 0: none */
    } table[] = {{1, 3, 1}, {1, 1, 2}, {2, 2, 1}, {3, 3, 0}, {1, 0, 0}};
    for (size_t i = 0; i < COUNT(table); i++) {
        const struct observation *found = observation_latest(list, COUNT(list), rounds, ROUNDS,
                                                             &her, table[i].first, table[i].last);
        assert_int_equal(found != NULL ? found->id.bytes[0] : 0, table[i].id);
    }
}

/* Rows as the store lists them; a document of one letter. */
static struct observation closed(int person, int n, enum sheet_part part, const char *document)
{
    struct observation row = {.enrolment = {{(uint8_t)person}}, .n = n, .part = part};
    row.state = SHEET_CLOSED;
    snprintf(row.document, sizeof row.document, "%s", document);
    return row;
}

static void one_sheet_of_a_round_counts_for_each_person_and_checklist(void **state)
{
    (void)state;
    struct observation rows[] = {
        closed(1, 1, PART_LEAD, "a"),   closed(1, 2, PART_LEAD, "b"), closed(1, 3, PART_LEAD, "a"),
        closed(1, 4, PART_SECOND, "a"), closed(2, 1, PART_LEAD, "a"), closed(2, 2, PART_LEAD, "a"),
        closed(3, 1, PART_SECOND, "a"),
    };
    static const bool expected[] = {false, true, true, false, true, false, false};
    rows[5].state = SHEET_VOID;
    observations_settle(rows, sizeof rows / sizeof *rows);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(rows[i].counts, expected[i]);
}

static void a_chosen_part_without_a_closed_sheet_gives_way_to_the_lead(void **state)
{
    (void)state;
    struct observation rows[] = {closed(1, 1, PART_LEAD, "a"), closed(1, 2, PART_SECOND, "a")};
    rows[0].chosen = rows[1].chosen = PART_SECOND;
    observations_settle(rows, 2);
    assert_true(rows[1].counts && !rows[0].counts);
    rows[1].state = SHEET_VOID;
    observations_settle(rows, 2);
    assert_true(rows[0].counts && !rows[1].counts);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_sheet_of_a_round_counts_for_each_person_and_checklist),
        cmocka_unit_test(a_chosen_part_without_a_closed_sheet_gives_way_to_the_lead),
        cmocka_unit_test(the_highest_n_of_a_step_counts_in_any_order),
        cmocka_unit_test(a_mark_that_a_step_may_not_have_is_refused),
        cmocka_unit_test(go_on_after_the_newest_mark),
        cmocka_unit_test(the_latest_sheet_is_closed_hers_and_of_those_rounds),
    };
    return RUN(tests);
}
