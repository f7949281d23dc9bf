/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "ui/grid.h"
#include <stdlib.h>
#include <string.h>

static void assert_text(const struct grid *grid, const char *wanted)
{
    char *text = grid_text(grid);
    assert_string_equal(text, wanted);
    free(text);
}

static void writing_is_clipped_at_every_edge(void **state)
{
    (void)state;
    struct grid *grid = grid_new(2, 4, LANGUAGE_ID);
    assert_int_equal(grid_put(grid, 0, 2, 0, "abc"), 4);
    grid_put(grid, -1, 0, 0, "x");
    grid_put(grid, 2, 0, 0, "x");
    assert_int_equal(grid_put(grid, 1, -2, 0, "abc"), 1);
    grid_style(grid, 1, -3, 99, STYLE_BOLD);
    assert_text(grid, "  ab\nc");
    grid_free(grid);
}

static void a_wide_character_has_two_cells_and_never_half_of_them(void **state)
{
    (void)state;
    struct grid *grid = grid_new(1, 5, LANGUAGE_ID);
    assert_int_equal(grid_put(grid, 0, 0, 0, "日本語"), 4);
    assert_text(grid, "日本");
    grid_put(grid, 0, 1, 0, "x");
    assert_text(grid, " x本");
    grid_put(grid, 0, 2, 0, "y");
    assert_text(grid, " xy");
    grid_free(grid);
}

static void text_on_the_right_ends_before_its_column(void **state)
{
    (void)state;
    struct grid *grid = grid_new(1, 8, LANGUAGE_ID);
    grid_put_right(grid, 0, 7, 0, "é…é");
    assert_text(grid, "    é…é");
    grid_free(grid);
}

static void wrapping_tells_the_rows_it_took_and_shows_a_cut(void **state)
{
    (void)state;
    struct grid *grid = grid_new(3, 10, LANGUAGE_ID);
    assert_int_equal(grid_wrap(grid, 0, 1, 8, 3, 0, "satu dua tiga"), 2);
    assert_text(grid, " satu dua\n tiga\n");
    grid_clear(grid);
    assert_int_equal(grid_wrap(grid, 0, 1, 8, 1, 0, "satu dua tiga"), 1);
    assert_text(grid, " satu du…\n\n");
    assert_int_equal(grid_wrap(grid, 0, 1, 8, 0, 0, "satu"), 0);
    grid_free(grid);
}

static void styles_are_added(void **state)
{
    (void)state;
    struct grid *grid = grid_new(1, 3, LANGUAGE_ID);
    grid_put(grid, 0, 0, STYLE_BOLD, "abc");
    grid_style(grid, 0, 1, 1, STYLE_REVERSE);
    assert_int_equal(grid->cells[0].style, STYLE_BOLD);
    assert_int_equal(grid->cells[1].style, STYLE_BOLD | STYLE_REVERSE);
    grid_free(grid);
}

static void the_layout_follows_rows_and_columns(void **state)
{
    (void)state;
    static const struct {
        int rows, columns;
        enum layout layout;
    } sizes[] = {
        {12, 40, LAYOUT_LARGE},  {20, 59, LAYOUT_LARGE},   {19, 80, LAYOUT_LARGE},
        {20, 60, LAYOUT_NARROW}, {23, 80, LAYOUT_NARROW},  {24, 79, LAYOUT_NARROW},
        {1, 1, LAYOUT_LARGE},    {24, 80, LAYOUT_REGULAR}, {60, 200, LAYOUT_REGULAR},
    };
    for (size_t i = 0; i < COUNT(sizes); i++) {
        struct grid *grid = grid_new(sizes[i].rows, sizes[i].columns, LANGUAGE_EN);
        assert_int_equal(grid_layout(grid), sizes[i].layout);
        grid_free(grid);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(writing_is_clipped_at_every_edge),
        cmocka_unit_test(a_wide_character_has_two_cells_and_never_half_of_them),
        cmocka_unit_test(text_on_the_right_ends_before_its_column),
        cmocka_unit_test(wrapping_tells_the_rows_it_took_and_shows_a_cut),
        cmocka_unit_test(styles_are_added),
        cmocka_unit_test(the_layout_follows_rows_and_columns),
    };
    return RUN(tests);
}
