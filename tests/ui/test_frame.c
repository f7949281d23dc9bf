/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/golden.h"
#include "../support/run.h"
#include "ui/frame.h"
#include <stdlib.h>
#include <string.h>

static char *row_of(const struct grid *grid, int row)
{
    char *text = grid_text(grid), *start = text;
    for (int i = 0; i < row; i++)
        start = strchr(start, '\n') + 1;
    start[strcspn(start, "\n")] = '\0';
    char *copy = strdup(start);
    free(text);
    return copy;
}

static void assert_row(const struct grid *grid, int row, const char *wanted)
{
    char *text = row_of(grid, row);
    assert_string_equal(text, wanted);
    free(text);
}

static void the_header_holds_both_texts(void **state)
{
    (void)state;
    struct grid *grid = grid_new(12, 24, LANGUAGE_ID);
    frame_header(grid, "Tes awal", "Ibu Yosefina");
    assert_row(grid, 0, " Tes awal  Ibu Yosefina");
    assert_row(grid, 1, "────────────────────────");
    grid_free(grid);
}

static void what_is_longer_than_its_half_of_the_header_gives_way(void **state)
{
    (void)state;
    struct grid *grid = grid_new(12, 24, LANGUAGE_ID);
    frame_header(grid, "Tes akhir ulangan", "Ibu Y");
    assert_row(grid, 0, " Tes akhir ulan…  Ibu Y");
    grid_clear(grid);
    frame_header(grid, "Tes", "Ibu Yosefina Maria Lorulun");
    assert_row(grid, 0, " Tes  Ibu Yosefina Mar…");
    grid_clear(grid);
    frame_header(grid, "Tes akhir ulangan", "Ibu Yosefina Maria");
    assert_row(grid, 0, " Tes akhir…  Ibu Yosef…");
    grid_free(grid);
}

static void hints_move_together_before_the_last_are_left_out(void **state)
{
    (void)state;
    static const char *const hints[] = {"0-4 pilih", "Enter lanjut", "- kembali", NULL};
    struct grid *grid = grid_new(12, 37, LANGUAGE_ID);
    frame_footer(grid, hints);
    assert_row(grid, 11, " 0-4 pilih   Enter lanjut   - kembali");
    grid_free(grid);
    grid = grid_new(12, 35, LANGUAGE_ID);
    frame_footer(grid, hints);
    assert_row(grid, 11, " 0-4 pilih  Enter lanjut  - kembali");
    grid_free(grid);
    grid = grid_new(12, 34, LANGUAGE_ID);
    frame_footer(grid, hints);
    assert_row(grid, 11, " 0-4 pilih   Enter lanjut");
    grid_free(grid);
}

static void a_frame_of_any_size_stays_inside(void **state)
{
    (void)state;
    static const char *const hints[] = {"0-4 pilih", "Enter lanjut", NULL};
    for (int rows = 1; rows < 6; rows++) {
        for (int columns = 1; columns < 30; columns++) {
            struct grid *grid = grid_new(rows, columns, LANGUAGE_ID);
            frame_header(grid, "Tes awal", "Ibu Yosefina");
            frame_footer(grid, hints);
            assert_in_range(frame_bottom(grid), FRAME_TOP, 4);
            assert_false(frame_fits(grid, LAYOUT_LARGE));
            grid_free(grid);
        }
    }
}

static void too_small_a_screen_says_what_is_needed(void **state)
{
    (void)state;
    golden_language(LANGUAGE_EN);
    struct grid *grid = grid_new(19, 60, LANGUAGE_EN);
    assert_true(frame_fits(grid, LAYOUT_LARGE));
    assert_false(frame_fits(grid, LAYOUT_NARROW));
    assert_row(grid, 0, "This page needs 60 columns and 20 lines: a larger window, or");
    assert_row(grid, 1, "smaller letters.");
    grid_free(grid);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_header_holds_both_texts),
        cmocka_unit_test(what_is_longer_than_its_half_of_the_header_gives_way),
        cmocka_unit_test(hints_move_together_before_the_last_are_left_out),
        cmocka_unit_test(a_frame_of_any_size_stays_inside),
        cmocka_unit_test(too_small_a_screen_says_what_is_needed),
    };
    return RUN(tests);
}
