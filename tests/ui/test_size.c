/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/language.h"
#include "ui/size.h"

static void a_size_is_offered_where_its_layout_is_another(void **state)
{
    static const struct {
        struct extent window;
        bool large, largest;
    } windows[] = {{{24, 80}, true, true},   {{50, 160}, true, true},  {{20, 60}, false, true},
                   {{23, 200}, false, true}, {{12, 40}, false, false}, {{19, 79}, false, false},
                   {{5, 20}, false, false}};
    (void)state;
    for (size_t i = 0; i < COUNT(windows); i++) {
        struct sizes sizes = sizes_in(windows[i].window);
        assert_true(sizes.offered[TEXT_NORMAL]);
        assert_int_equal(sizes.offered[TEXT_LARGE], windows[i].large);
        assert_int_equal(sizes.offered[TEXT_LARGEST], windows[i].largest);
    }
}

static void plus_goes_round(void **state)
{
    (void)state;
    struct sizes sizes = sizes_in((struct extent){24, 80});
    assert_int_equal(size_next(&sizes, TEXT_NORMAL, LAYOUT_LARGE), TEXT_LARGE);
    assert_int_equal(size_next(&sizes, TEXT_LARGE, LAYOUT_LARGE), TEXT_LARGEST);
    assert_int_equal(size_next(&sizes, TEXT_LARGEST, LAYOUT_LARGE), TEXT_NORMAL);
}

static void a_screen_that_needs_room_keeps_it(void **state)
{
    (void)state;
    struct sizes sizes = sizes_in((struct extent){24, 80});
    assert_int_equal(size_shown(&sizes, TEXT_LARGEST, LAYOUT_NARROW), TEXT_LARGE);
    assert_int_equal(size_next(&sizes, TEXT_LARGE, LAYOUT_NARROW), TEXT_NORMAL);
    sizes = sizes_in((struct extent){20, 60});
    assert_int_equal(size_shown(&sizes, TEXT_LARGEST, LAYOUT_NARROW), TEXT_NORMAL);
    assert_int_equal(size_next(&sizes, TEXT_NORMAL, LAYOUT_NARROW), TEXT_NORMAL);
}

/* The layout that a grid of these rows and columns gets. */
static enum layout layout_of(struct extent extent)
{
    struct grid *grid = grid_new(extent.rows, extent.columns, LANGUAGE_EN);
    enum layout layout = grid_layout(grid);
    grid_free(grid);
    return layout;
}

static void every_face_has_its_layout_and_stays_in_its_window(void **state)
{
    static const enum layout wanted[] = {[TEXT_NORMAL] = LAYOUT_REGULAR,
                                         [TEXT_LARGE] = LAYOUT_NARROW,
                                         [TEXT_LARGEST] = LAYOUT_LARGE};
    (void)state;
    for (int rows = 1; rows < 70; rows++)
        for (int columns = 1; columns < 260; columns++)
            for (int bits = 0; bits < 2 * TEXT_SIZES; bits++) {
                struct extent window = {rows, columns};
                struct sizes sizes = sizes_in(window);
                enum text_size size = size_shown(&sizes, (enum text_size)(bits / 2), LAYOUT_LARGE);
                struct face face = size_face(window, size, bits % 2 == 1);
                int each = face.doubled ? 2 : 1;
                assert_in_range(each * (face.top + face.step * (face.grid.rows - 1) + 1), 1, rows);
                assert_in_range(each * (face.left + face.grid.columns), 1, columns);
                if (size != TEXT_NORMAL)
                    assert_int_equal(layout_of(face.grid), wanted[size]);
            }
}

static void letters_are_doubled_where_half_the_window_is_enough(void **state)
{
    (void)state;
    struct face face = size_face((struct extent){24, 80}, TEXT_LARGEST, true);
    assert_true(face.doubled);
    assert_int_equal(face.grid.rows, 12);
    assert_int_equal(face.grid.columns, 40);
    assert_false(size_face((struct extent){24, 80}, TEXT_LARGE, true).doubled);
    assert_true(size_face((struct extent){40, 120}, TEXT_LARGE, true).doubled);
    assert_int_equal(size_face((struct extent){24, 80}, TEXT_LARGEST, false).step, 2);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_size_is_offered_where_its_layout_is_another),
        cmocka_unit_test(plus_goes_round),
        cmocka_unit_test(a_screen_that_needs_room_keeps_it),
        cmocka_unit_test(every_face_has_its_layout_and_stays_in_its_window),
        cmocka_unit_test(letters_are_doubled_where_half_the_window_is_enough),
    };
    return RUN(tests);
}
