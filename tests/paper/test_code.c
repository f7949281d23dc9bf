/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/run.h"
#include "code.h"
#include "sample.h"
#include <string.h>

/* Breaks a sample's text into lines of at most `most` characters and checks where. */
static void assert_breaks(const char *payload, size_t most)
{
    const char *signature = strrchr(payload, '+') + 1, *at = payload;
    while (*at != '\0') {
        size_t length = code_line(at, most);
        assert_in_range(length, 1, strlen(at));
        at += length;
        assert_true(*at == '\0' || at[-1] == '+' || at > signature);
    }
}

static void a_text_is_broken_after_plus_or_in_its_signature_only(void **state)
{
    (void)state;
    static struct certificate_copy copy;
    for (int sample = 0; sample < SAMPLE_COUNT; sample++) {
        sample_copy(&copy, sample);
        for (size_t most = 1; most <= CODE_TEXT_MAX; most++)
            assert_breaks(copy.payload, most);
    }
}

static void a_line_holds_as_much_as_fits(void **state)
{
    (void)state;
    assert_int_equal(code_line("LULUS1+AB+CDEFGHI+SIG", 10), 10);
    assert_int_equal(code_line("CDEFGHI+SIGSIGSIG", 10), 10);
    assert_int_equal(code_line("SIG", 10), 3);
}

static void a_field_that_does_not_fit_is_kept_whole(void **state)
{
    (void)state;
    assert_int_equal(code_line("LULUS1+AB+SIG", 3), 7);
}

/* Draws a single dark module and looks where it came to lie. */
static void modules_lie_where_the_matrix_says(void **state)
{
    (void)state;
    static struct bits bits = {.size = 41};
    bits.cell[2 * 41 + 33] = 1;
    cairo_surface_t *page = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 120, 120);
    cairo_t *cairo = cairo_create(page);
    code_draw(cairo, &bits, 0, 0);
    cairo_surface_flush(page);
    const unsigned char *data = cairo_image_surface_get_data(page);
    int stride = cairo_image_surface_get_stride(page);
    int x = (int)((CODE_QUIET + 33.5) * CODE_MODULE), y = (int)((CODE_QUIET + 2.5) * CODE_MODULE);
    assert_int_equal(data[y * stride + 4 * x], 0);
    assert_int_equal(data[y * stride + 4 * (x - 3)], 255);
    assert_int_equal(data[(y + 3) * stride + 4 * x], 255);
    cairo_destroy(cairo);
    cairo_surface_destroy(page);
}

static void four_light_modules_stand_around_a_code(void **state)
{
    (void)state;
    static const struct bits bits = {.size = 45};
    assert_int_equal((int)(code_side(&bits) / CODE_MODULE + 0.5), 4 + 45 + 4);
}

static void the_largest_code_is_at_most_50_millimetres_wide(void **state)
{
    (void)state;
    static const struct bits bits = {.size = 17 + 4 * 12};
    assert_true(code_side(&bits) <= 50 * 72 / 25.4);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_is_broken_after_plus_or_in_its_signature_only),
        cmocka_unit_test(a_line_holds_as_much_as_fits),
        cmocka_unit_test(a_field_that_does_not_fit_is_kept_whole),
        cmocka_unit_test(modules_lie_where_the_matrix_says),
        cmocka_unit_test(four_light_modules_stand_around_a_code),
        cmocka_unit_test(the_largest_code_is_at_most_50_millimetres_wide),
    };
    return RUN(tests);
}
