/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "base/alloc.h"
#include "certificate/qr.h"
#include "sample.h"
#include <stdlib.h>

/* Seven by seven: a ring, a light ring, a dark heart. */
static bool finder_dark(int row, int column)
{
    bool edge = row == 0 || row == 6 || column == 0 || column == 6;
    return edge || (row >= 2 && row <= 4 && column >= 2 && column <= 4);
}

static void three_corners_hold_finders(void **state)
{
    (void)state;
    static struct bits bits;
    struct error err = {0};
    char text[CODE_TEXT_MAX + 1];
    sample_payload(text);
    assert_true(qr_encode(text, QR_QUARTILE, &bits, &err));
    int far = bits.size - 7;
    for (int row = 0; row < 7; row++)
        for (int column = 0; column < 7; column++) {
            bool dark = finder_dark(row, column);
            assert_int_equal(bits_dark(&bits, row, column), dark);
            assert_int_equal(bits_dark(&bits, row, far + column), dark);
            assert_int_equal(bits_dark(&bits, far + row, column), dark);
        }
}

static void more_correction_needs_more_modules(void **state)
{
    (void)state;
    static struct bits low, medium, quartile;
    struct error err = {0};
    char text[CODE_TEXT_MAX + 1];
    sample_payload(text);
    assert_true(qr_encode(text, QR_LOW, &low, &err));
    assert_true(qr_encode(text, QR_MEDIUM, &medium, &err));
    assert_true(qr_encode(text, QR_QUARTILE, &quartile, &err));
    assert_true(low.size < medium.size && medium.size < quartile.size);
}

static void the_smallest_version_is_taken(void **state)
{
    (void)state;
    static struct bits bits;
    struct error err = {0};
    assert_true(qr_encode("A", QR_QUARTILE, &bits, &err));
    assert_int_equal(bits.size, 21);
}

static void a_text_longer_than_any_code_is_refused(void **state)
{
    (void)state;
    static struct bits bits;
    struct error err = {0};
    char *text = xcalloc(1, 8000);
    memset(text, 'A', 7999);
    assert_false(qr_encode(text, QR_LOW, &bits, &err));
    assert_int_equal(err.kind, ERROR_REFUSED);
    free(text);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_corners_hold_finders),
        cmocka_unit_test(more_correction_needs_more_modules),
        cmocka_unit_test(the_smallest_version_is_taken),
        cmocka_unit_test(a_text_longer_than_any_code_is_refused),
    };
    return RUN(tests);
}
