/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An observer's practice on a written case: kept mark by mark, compared at its end, and nowhere
 * else. */
#include "../../src/cli/casework.h"
#include "../support/run.h"
#include "seat.h"
#include "store/observations.h"
#include "ui/sheet.h"

/* On the sheet of that case. */
static void at_a_case(struct seat *seat, char number)
{
    char choice[] = {'1', number, '1', '\0'};
    keys(seat, "212222\n");
    AT(seat, "observer");
    keys(seat, choice);
    AT(seat, "case-sheet");
}

static void begin(struct seat *seat)
{
    seat_begin(seat, DEMO_BEFORE_PRETEST);
    seat_on(seat, 2019, 9, 26);
}

/* The expert's own marks. */
static void score_as_the_expert(struct seat *seat)
{
    const struct casework *work = seat->player.app.casework;
    while (sheet_unscored(work->sheet) > 0) {
        size_t step = sheet_view_step(seat->player.app.top->screen);
        char key[] = {(char)('0' + work->card->marks[step]), '\0'};
        keys(seat, key);
    }
}

static void it_goes_on_at_the_next_step_after_a_cut(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    at_a_case(&seat, '2');
    keys(&seat, "120");
    seat_on(&seat, 2019, 9, 26);
    at_a_case(&seat, '2');
    assert_int_equal(sheet_view_step(seat.player.app.top->screen), 3);
    const struct sheet *sheet = seat.player.app.casework->sheet;
    assert_int_equal(sheet->steps[0].value, 1);
    assert_int_equal(sheet->steps[1].value, 2);
    assert_int_equal(sheet->steps[2].value, 0);
    seat_end(&seat);
}

static void marks_like_the_experts_agree_in_every_step(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    for (char number = '1'; number <= '3'; number++) {
        at_a_case(&seat, number);
        score_as_the_expert(&seat);
        keys(&seat, "\n1");
        AT(&seat, "case-result");
        shows(&seat, "in 22 of 22 steps (100 %)");
        shows(&seat, "AC2: 1.00");
        assert_false(has(&seat, "differ"));
        keys(&seat, "\n--");
    }
    seat_end(&seat);
}

static void a_difference_is_shown_with_both_marks_and_the_reason(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    at_a_case(&seat, '1');
    score_as_the_expert(&seat);
    keys(&seat, "-+2\n2\n\n1");
    AT(&seat, "case-result");
    shows(&seat, "in 21 of 22 steps (95 %)");
    shows(&seat, "2. ▲ Washes hands with soap");
    shows(&seat, "You: 2   expert: 0");
    shows(&seat, "only wiped with a tissue");
    seat_end(&seat);
}

static void a_key_pressed_twice_compares_nothing(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    at_a_case(&seat, '1');
    while (sheet_unscored(seat.player.app.casework->sheet) > 0)
        keys(&seat, "1");
    keys(&seat, "11");
    AT(&seat, "case-sheet");
    seat_end(&seat);
}

static void the_text_opens_where_it_was_left(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    at_a_case(&seat, '3');
    keys(&seat, "*");
    shows(&seat, "page 1 of");
    keys(&seat, "\n");
    shows(&seat, "page 2 of");
    keys(&seat, "*2*");
    shows(&seat, "page 2 of");
    seat_end(&seat);
}

static void no_remark_and_no_stopping(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    at_a_case(&seat, '1');
    shows(&seat, "* the case");
    assert_false(has(&seat, "stop"));
    keys(&seat, "/");
    assert_false(has(&seat, "Stop"));
    seat_end(&seat);
}

static void another_language_keeps_the_place(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    at_a_case(&seat, '1');
    keys(&seat, "2/1");
    shows(&seat, "Kasus 1: pagi di posyandu");
    assert_int_equal(sheet_view_step(seat.player.app.top->screen), 1);
    seat_end(&seat);
}

static void nothing_of_it_stands_in_results_or_rounds(void **state)
{
    struct seat seat;
    struct observation *sheets;
    size_t count;
    (void)state;
    begin(&seat);
    at_a_case(&seat, '1');
    score_as_the_expert(&seat);
    keys(&seat, "\n1\n--");
    AT(&seat, "home");
    struct arena *arena = arena_new();
    assert_true(store_list_observations(seat.player.store, &seat.player.app.training.id, arena,
                                        &sheets, &count, &seat.err));
    assert_int_equal(count, 0);
    arena_free(arena);
    keys(&seat, "311111\n");
    if (player_is_at(&seat.player, "confirm-date"))
        keys(&seat, "1");
    keys(&seat, "95");
    AT(&seat, "practised");
    shows(&seat, "1 of 3 cases, same as the expert: 100 %");
    seat_end(&seat);
}

static void the_newest_practice_of_a_case_counts_for_the_trainer(void **state)
{
    struct seat seat;
    (void)state;
    begin(&seat);
    at_a_case(&seat, '1');
    while (sheet_unscored(seat.player.app.casework->sheet) > 0)
        keys(&seat, "1");
    keys(&seat, "\n1");
    shows(&seat, "in 0 of 22 steps (0 %)");
    while (player_is_at(&seat.player, "case-result"))
        keys(&seat, "\n");
    AT(&seat, "cases");
    keys(&seat, "12");
    AT(&seat, "case-text");
    keys(&seat, "1");
    score_as_the_expert(&seat);
    keys(&seat, "\n1\n");
    shows(&seat, "same in 22 of 22");
    seat_end(&seat);
}

static void the_share_is_cut_off_and_never_rounded_up(void **state)
{
    (void)state;
    assert_int_equal(case_percent(199, 200), 99);
    assert_int_equal(case_percent(200, 200), 100);
    assert_int_equal(case_percent(0, 0), 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_goes_on_at_the_next_step_after_a_cut),
        cmocka_unit_test(marks_like_the_experts_agree_in_every_step),
        cmocka_unit_test(a_difference_is_shown_with_both_marks_and_the_reason),
        cmocka_unit_test(a_key_pressed_twice_compares_nothing),
        cmocka_unit_test(the_text_opens_where_it_was_left),
        cmocka_unit_test(no_remark_and_no_stopping),
        cmocka_unit_test(another_language_keeps_the_place),
        cmocka_unit_test(nothing_of_it_stands_in_results_or_rounds),
        cmocka_unit_test(the_newest_practice_of_a_case_counts_for_the_trainer),
        cmocka_unit_test(the_share_is_cut_off_and_never_rounded_up),
    };
    return RUN(tests);
}
